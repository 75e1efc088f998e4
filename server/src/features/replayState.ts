// Everything that is known at one moment of the replay. Knows nothing of requests.
import { reasonTitle } from '../explain/reasonsInWords';
import { trackOf, valueInWords } from '../explain/trackInWords';
import type { ClusterLog } from '../model/clusterLog';
import type { TrackKey, TrackName } from '../model/history';
import type { Certainty, LineRef } from '../model/lineRef';
import { statesAt, trackStateAt, type TrackState } from '../model/stateAt';
import { volumesOnNodes } from '../model/volumesOnNodes';

export interface MomentState {
  readonly step: number;
  readonly volumes: readonly VolumeOnNode[];
  readonly others: readonly ValueInWords[];
}

export interface VolumeOnNode {
  readonly volume: string;
  readonly node: string;
  readonly ioMode: ValueInWords;
  readonly volumeState: ValueInWords;
  readonly coordinator: ValueInWords;
}

export interface ValueInWords {
  readonly track: string;
  readonly volume: string | null;
  readonly resource: string | null;
  readonly node: string | null;
  readonly of: string;
  readonly value: string;
  readonly words: string;
  readonly reasons: readonly string[];
  readonly certainty: Certainty;
  readonly evidence: readonly LineRef[];
  readonly sinceUtcMs: number | null;
  /** True when the chosen step made it so. */
  readonly changed: boolean;
}

/**
 * State right after `step`; -1 = before the first, beyond the last = after the last. Yields after each row.
 * @param ofVolume only rows of this volume
 */
export function* replayState(log: ClusterLog, step: number, ofVolume?: string): Generator<void, MomentState> {
  const { history } = log;
  const moment = Math.min(Math.max(-1, Math.trunc(step)), history.steps.length - 1);
  const valueOf = (track: TrackName, volume: string, node: string | null) =>
    valueInState(log, { track, volume, resource: null, node }, moment);
  const volumes: VolumeOnNode[] = [];
  for (const { volume, node } of volumesOnNodes(history)) {
    if (ofVolume !== undefined && volume !== ofVolume) continue;
    volumes.push({
      ...{ volume, node },
      ioMode: valueOf('ioMode', volume, node),
      volumeState: valueOf('volumeState', volume, node),
      coordinator: valueOf('coordinator', volume, null),
    });
    yield;
  }
  return { step: moment, volumes, others: statesAt(log, moment, isOtherTrack).map((state) => inWords(state, moment)) };
}

/** A value that a track has right after a step; -1 = before the first. */
export function valueInState(log: ClusterLog, key: TrackKey, step: number): ValueInWords {
  return inWords(trackStateAt(log, key, step), step);
}

/** Is the value shown beside those of volumes on nodes? */
export function isOtherTrack({ track }: TrackKey): boolean {
  return track !== 'ioMode' && track !== 'volumeState' && track !== 'coordinator';
}

function inWords(state: TrackState, moment: number): ValueInWords {
  const { track, volume, resource, node, value, reasons, certainty, evidence, sinceUtcMs, sinceStep } = state;
  const words = valueInWords(track, value);
  return {
    ...{ track, volume, resource, node },
    of: trackOf(state),
    value,
    words,
    reasons: reasons.map(reasonTitle),
    certainty,
    evidence,
    sinceUtcMs,
    changed: sinceStep === moment && moment >= 0,
  };
}
