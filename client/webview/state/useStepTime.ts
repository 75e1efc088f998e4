// When a step stands on the axis, for a part of the page. Knows nothing of how times are written.
import { useEffect, useState } from 'preact/hooks';
import type { ReplayStore } from './replayStore';

/** null: not known yet, or there is no step. */
export function useStepTime(store: ReplayStore, step: number | null): number | null {
  const [known, setKnown] = useState<{ step: number; ms: number | null } | null>(null);
  useEffect(() => {
    if (step === null || step < 0) return;
    let isWanted = true;
    store.times.of(step).then(
      (ms) => isWanted && setKnown({ step, ms }),
      () => undefined, // the step's number stands in its place
    );
    return () => {
      isWanted = false;
    };
  }, [store, step]);
  return known !== null && known.step === step ? known.ms : null;
}
