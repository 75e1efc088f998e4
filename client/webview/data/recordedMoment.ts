// The state of the cluster at a moment, from a recording: the same as the server answers. Knows nothing of the page.
import type { ReplayState, StateValue } from '../../../server/src/protocol/messages';
import type { RecordedValue, ReplayRecording } from '../../../server/src/protocol/recordingMessages';
import { lastAtMost } from '../sortedSearch';

/** State right after a step; beyond the ends, before the first or after the last. @param ofVolume only rows of this volume */
export function recordedMoment(recording: ReplayRecording, step: number, ofVolume?: string): ReplayState {
  const { values, rows, others, overview } = recording;
  const moment = Math.min(Math.max(-1, Math.trunc(step)), overview.stepCount - 1);
  const at = (index: number) => valueAt(values[index]!, moment);
  return {
    step: moment,
    volumes: rows
      .filter(({ volume }) => ofVolume === undefined || volume === ofVolume)
      .map(({ volume, node, ioMode, volumeState, coordinator }) => ({
        volume,
        node,
        ioMode: at(ioMode),
        volumeState: at(volumeState),
        coordinator: at(coordinator),
      })),
    others: others.map(at),
  };
}

function valueAt({ start, changes }: RecordedValue, moment: number): StateValue {
  let place = lastAtMost(changes, moment, ({ step }) => step);
  let evidence: StateValue['evidence'] | null = null;
  for (; place >= 0; place--) {
    const change = changes[place]!;
    if ('value' in change) {
      const { step, value } = change;
      return { ...value, evidence: evidence ?? value.evidence, changed: step === moment };
    }
    evidence ??= change.evidence;
  }
  return { ...start, changed: false };
}
