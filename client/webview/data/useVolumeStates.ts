// The state at a moment for a part of the page, asked volume by volume: all volumes of a large cluster at once would hold up everybody else.
// Knows nothing of drawing.
import { useEffect, useState } from 'preact/hooks';
import type { ReplayState } from '../../../server/src/protocol/messages';
import type { ReplayStore } from '../state/replayStore';
import { togetherState } from './volumeStates';

/**
 * undefined: nothing has come yet; null: there is nothing. The answer before stays until the next one is whole.
 * @param step null = nothing is asked @param volumes those that are wanted; none = what belongs to no volume
 */
export function useVolumeStates(
  store: ReplayStore,
  step: number | null,
  volumes: readonly string[],
): { readonly state: ReplayState | null | undefined; readonly isBusy: boolean } {
  const key = step === null ? null : JSON.stringify([step, volumes]);
  const [known, setKnown] = useState<{ readonly key: string; readonly state: ReplayState | null } | null>(null);
  useEffect(() => {
    if (step === null || key === null) return;
    let isWanted = true;
    const ask = async () => {
      const states: ReplayState[] = [];
      for (const volume of volumes.length === 0 ? [''] : volumes) {
        const state = await store.source.ask('state', { step, volume });
        if (!isWanted) return;
        if (state === null) return setKnown({ key, state: null });
        states.push(state);
      }
      setKnown({ key, state: togetherState(states) });
    };
    ask().catch((error: unknown) => store.tellTrouble(error));
    return () => {
      isWanted = false;
    };
  }, [store, key]);
  return { state: key === null ? null : known?.state, isBusy: key !== null && known?.key !== key };
}
