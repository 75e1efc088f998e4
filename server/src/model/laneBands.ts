// The bands of one lane by step, from the changes of its tracks: the same changes that the state at a step is made of, so that both
// always agree. Knows nothing of times and texts.
import { nodeBand, volumeBand, type BandValue } from './bands';
import type { History, TrackChange, TrackName } from './history';
import type { Certainty } from './lineRef';
import { changesOfTrack, type TrackChanges } from './stateAt';

export interface LaneKey {
  /** null: the lane of the node itself. */
  readonly volume: string | null;
  readonly node: string;
}

/** Each band goes on to the next one; the first begins before all steps. */
export interface LaneBands {
  /** Steps in rising order; -1 = before the first. */
  readonly steps: readonly number[];
  readonly values: readonly BandValue[];
}

/** When a node was the coordinator of a volume: stretches of steps, `to` is not part of it; Infinity = to the end. */
export interface CoordinatorStretch {
  readonly node: string;
  readonly from: number;
  readonly to: number;
  readonly certainty: Certainty;
}

export function bandsOfLane(history: History, { volume, node }: LaneKey): LaneBands {
  const changesOf = (track: TrackName) => changesOfTrack(history, { track, volume, resource: null, node });
  return volume === null
    ? combined(history, changesOf('nodeState'), null, nodeBand)
    : combined(history, changesOf('volumeState'), changesOf('ioMode'), volumeBand);
}

export function coordinatorsOf(history: History, volume: string): readonly CoordinatorStretch[] {
  const changes = changesOfTrack(history, { track: 'coordinator', volume, resource: null, node: null });
  const stretches: CoordinatorStretch[] = [];
  for (const [place, step] of (changes?.steps ?? []).entries()) {
    const { to: node, certainty } = changeAt(history, changes!, place);
    if (node === 'unknown') continue;
    const to = changes!.steps[place + 1] ?? Infinity;
    const last = stretches.at(-1);
    // Told once more: the stretch goes on.
    if (last?.to === step && last.node === node && last.certainty === certainty)
      stretches[stretches.length - 1] = { ...last, to };
    else stretches.push({ node, from: step, to, certainty });
  }
  return stretches;
}

type BandOf = (first: TrackChange | null, second: TrackChange | null) => BandValue;

/** Goes through the changes of two tracks in the order of their steps. */
function combined(history: History, first: TrackChanges | null, second: TrackChanges | null, bandOf: BandOf): LaneBands {
  const steps = [-1];
  const values = [bandOf(null, null)];
  let [firstPlace, secondPlace] = [0, 0];
  let [firstNow, secondNow]: (TrackChange | null)[] = [null, null];
  for (;;) {
    const firstStep = first?.steps[firstPlace] ?? Infinity;
    const secondStep = second?.steps[secondPlace] ?? Infinity;
    const step = Math.min(firstStep, secondStep);
    if (step === Infinity) return { steps, values };
    if (firstStep === step) firstNow = changeAt(history, first!, firstPlace++);
    if (secondStep === step) secondNow = changeAt(history, second!, secondPlace++);
    const value = bandOf(firstNow ?? null, secondNow ?? null);
    if (looksTheSame(values.at(-1)!, value)) continue;
    steps.push(step);
    values.push(value);
  }
}

function changeAt({ steps }: History, changes: TrackChanges, place: number): TrackChange {
  return steps[changes.steps[place]!]!.changes[changes.changes[place]!]!;
}

function looksTheSame(a: BandValue, b: BandValue): boolean {
  if (a.from === b.from) return true;
  if (a.band !== b.band || a.from === null || b.from === null) return false;
  const [reasonsA, reasonsB] = [a.from.reasons, b.from.reasons];
  return (
    a.from.certainty === b.from.certainty &&
    reasonsA.length === reasonsB.length &&
    reasonsA.every((reason, place) => reason === reasonsB[place])
  );
}
