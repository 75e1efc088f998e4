// How a disturbance went on that a finding tells of: the bands of its lane from where it began to where it ended, by step. Only what the
// tracks prove; no step is taken for a cause. Knows nothing of texts.
import { isDisturbedBand, isHeldBand, type BandValue } from './bands';
import { episodeStart } from './episodes';
import type { Finding, History, TrackChange } from './history';
import type { PreparedLane, PreparedLanes } from './lanes';
import { msOfStep } from './replayAxis';
import { lastAtMost } from './sortedSearch';
import { changesOfTrack } from './stateAt';

export interface FindingCourse {
  readonly lane: PreparedLane;
  /** In the order of their steps: each band once, however often it was told. */
  readonly parts: readonly CoursePart[];
  /** Moves of the coordinator meanwhile. */
  readonly moves: readonly { readonly step: number; readonly change: TrackChange }[];
  /** `ended`: the last part ended it. `notKnown`: from some step on nobody knows. `open`: it had not ended when the logs did. */
  readonly end: 'ended' | 'notKnown' | 'open';
}

export interface CoursePart {
  readonly step: number;
  readonly value: BandValue;
  /** A later line that tells the same more surely is proof too. */
  readonly confirmedBy: readonly number[];
}

/** Between the states of one recovery IO may flow for an instant; longer than this it was well again. */
const instantMs = 60_000;

/** Changes of one course that are told. */
const mostParts = 200;

/**
 * @param index of the finding @param step that raised it @param firstStep of what led to it, as far as findings tell
 * @returns null for a finding that is about no lane, or whose lane shows nothing of it
 */
export function findingCourse(
  history: History,
  { lanes, axis }: PreparedLanes,
  index: number,
  step: number,
  firstStep: number,
): FindingCourse | null {
  const finding = history.findings[index]!;
  const lane = laneOf(history, lanes, finding, step);
  if (lane === undefined) return null;
  const { steps, values } = lane;
  const startOf = (place: number) => msOfStep(axis, steps[place] ?? history.steps.length - 1);
  const here = lastAtMost(steps.length, (place) => steps[place]!, step);
  if (!isTroubled(lane, here)) return null;
  const earliest = Math.min(firstStep, episodeStart(history, step));
  let first = here;
  for (let place = here - 1; place >= 0 && steps[place]! >= earliest; place--) {
    const { band } = values[place]!;
    if (isDisturbedBand(band)) first = place;
    else if (band !== 'active' || startOf(place + 1) - startOf(place) > instantMs) break;
  }
  const { last, end } = endOf(history, lane, here, index);
  const parts: CoursePart[] = [];
  for (let place = first; place <= last; place++) {
    // Of a very long course its beginning and its end.
    if (place === first + mostParts && place < last) place = last;
    const before = parts.at(-1);
    if (before && before.value.band === values[place]!.band && !isMoreTold(before.value, values[place]!))
      parts[parts.length - 1] = {
        ...before,
        value: surer(before.value, values[place]!),
        confirmedBy: [...before.confirmedBy, steps[place]!],
      };
    else parts.push({ step: steps[place]!, value: values[place]!, confirmedBy: [] });
  }
  const moves = lane.volume === null ? [] : movesBetween(history, lane.volume, Math.max(0, steps[first]!), steps[last]!);
  return { lane, parts, moves, end };
}

/** The lane that a finding is about; of a volume that it names without a node, the one that its step changed. */
function laneOf(
  { volumes }: History,
  lanes: readonly PreparedLane[],
  { volume, resource, node }: Finding,
  step: number,
): PreparedLane | undefined {
  const disks = resource === null ? [] : volumes.filter((each) => each.resource === resource);
  const named = volume ?? (disks.length === 1 ? disks[0]!.name : null);
  if (named === null && resource !== null) return undefined;
  const ofVolume = lanes.filter((lane) => lane.volume === named);
  if (node !== null) return ofVolume.find((lane) => lane.node === node);
  return named === null ? undefined : ofVolume.find(({ steps }) => steps.includes(step));
}

function isTroubled({ volume, values }: PreparedLane, place: number): boolean {
  const { band } = values[place]!;
  return volume === null ? band !== 'up' && band !== 'unknown' : isDisturbedBand(band);
}

/** What was held ends when IO flows; what was redirected, when it goes direct again; what befell a node, when it is up. */
function endOf(
  { steps: told }: History,
  { volume, steps, values }: PreparedLane,
  here: number,
  finding: number,
): { last: number; end: FindingCourse['end'] } {
  const isHeld = isHeldBand(values[here]!.band);
  for (let place = here + 1; place < steps.length; place++) {
    const { band } = values[place]!;
    if (band === 'unknown') return { last: place - 1, end: 'notKnown' };
    if (volume === null) {
      if (band === 'up') return { last: lastOfBand(values, place), end: 'ended' };
    } else if (isHeld ? !isHeldBand(band) : band === 'direct') return { last: lastOfBand(values, place), end: 'ended' };
    // That IO flows does not say which way, but for the finding that ends with it.
    else if (!isHeld && band === 'active')
      return told[steps[place]!]!.findings.includes(finding)
        ? { last: lastOfBand(values, place), end: 'ended' }
        : { last: place - 1, end: 'notKnown' };
  }
  return { last: steps.length - 1, end: 'open' };
}

/** Lines that tell the same once more are part of it. */
function lastOfBand(values: readonly BandValue[], place: number): number {
  let last = place;
  while (values[last + 1]?.band === values[place]!.band) last++;
  return last;
}

/** Other reasons are news, another word for the same is none. */
function isMoreTold({ from: before }: BandValue, { from: after }: BandValue): boolean {
  return (before?.reasons ?? []).join() !== (after?.reasons ?? []).join();
}

function surer(a: BandValue, b: BandValue): BandValue {
  return a.from?.certainty === 'stated' ? a : b;
}

function movesBetween(history: History, volume: string, first: number, last: number): FindingCourse['moves'] {
  const changes = changesOfTrack(history, { track: 'coordinator', volume, resource: null, node: null });
  return (changes?.steps ?? []).flatMap((step, place) => {
    if (step < first || step > last) return [];
    const change = history.steps[step]!.changes[changes!.changes[place]!]!;
    return change.from === change.to || change.to === 'unknown' ? [] : [{ step, change }];
  });
}
