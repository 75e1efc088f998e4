// What the lanes show in a stretch of time: bands side by side, and when each node was the coordinator. Short bands come together, so that
// an answer is no larger than what can be seen. Knows nothing of requests.
import { bandInWords, mixedInWords } from '../explain/bandInWords';
import { bandsByWeight, type Band, type BandValue } from '../model/bands';
import type { ClusterLog } from '../model/clusterLog';
import type { LaneBands } from '../model/laneBands';
import { preparedLanes, type PreparedLane } from '../model/lanes';
import type { Certainty } from '../model/lineRef';
import { msOfStep, stepAtMs, type StepAxis } from '../model/replayAxis';
import { lastAtMost } from '../model/sortedSearch';

export interface SpansOfLane {
  readonly lane: number;
  readonly bands: readonly SpanOfBand[];
  readonly coordinator: readonly SpanOfCoordinator[];
}

export interface SpanOfBand {
  readonly band: Band;
  readonly fromMs: number;
  readonly toMs: number;
  readonly certainty: Certainty;
  readonly words: string;
  readonly step: number;
  readonly count: number;
}

export interface SpanOfCoordinator {
  readonly fromMs: number;
  readonly toMs: number;
  readonly certainty: Certainty;
  readonly step: number;
}

/** Part of the axis of the replay, and how short is too short to be shown alone. */
export interface VisibleTime {
  readonly fromMs: number;
  readonly toMs: number;
  readonly leastMs: number;
}

/** More lanes no screen shows. */
export const mostLanes = 400;

/** Bands of one lane that are told one by one; of more than these, those below a thousandth of the visible time come together. */
const mostBandsOfLane = 4000;

/** Spans of the lanes that there are, in the order asked for. Yields after each lane. */
export function* replaySpans(
  log: ClusterLog,
  laneIds: readonly number[],
  visible: VisibleTime,
): Generator<void, { readonly lanes: readonly SpansOfLane[] }> {
  const { axis, lanes } = yield* preparedLanes(log.history);
  const found: SpansOfLane[] = [];
  for (const id of laneIds.slice(0, mostLanes)) {
    const lane = lanes[id];
    if (lane) found.push(spansOfLane(lane, axis, visible));
    yield;
  }
  return { lanes: found };
}

/** All that a lane shows, each band by itself. */
export function wholeLane(lane: PreparedLane, axis: StepAxis): SpansOfLane {
  const visible = { fromMs: axis.fromMs, toMs: axis.toMs, leastMs: 0 };
  const bands = bandsBetween(lane, axis, visible, 0, lane.steps.length);
  return { lane: lane.id, bands, coordinator: coordinatorIn(lane, axis, visible) };
}

function spansOfLane(lane: PreparedLane, axis: StepAxis, visible: VisibleTime): SpansOfLane {
  const { steps } = lane;
  const lastUpTo = (step: number) => lastAtMost(steps.length, (place) => steps[place]!, step);
  // The bands of one moment belong together: the first of them is the first that is shown.
  const first = Math.max(0, lastUpTo(stepBefore(axis, visible.fromMs)));
  const end = lastUpTo(stepAtMs(axis, visible.toMs)) + 1;
  const isMany = end - first > mostBandsOfLane;
  const leastMs = isMany ? Math.max(visible.leastMs, (visible.toMs - visible.fromMs) / 1000) : visible.leastMs;
  const bands = bandsBetween(lane, axis, { ...visible, leastMs }, first, end);
  return { lane: lane.id, bands, coordinator: coordinatorIn(lane, axis, visible) };
}

/** The last step that stands before a time. */
function stepBefore({ times }: StepAxis, atMs: number): number {
  return lastAtMost(times.length, (step) => (times[step]! < atMs ? 0 : 1), 0);
}

/** Bands from place `from` up to, not including, `end`. */
function bandsBetween(
  { steps, values }: LaneBands,
  axis: StepAxis,
  { fromMs, leastMs }: VisibleTime,
  from: number,
  end: number,
): readonly SpanOfBand[] {
  const beginMs = Math.min(axis.fromMs, fromMs);
  const startOf = (place: number) => {
    const step = steps[place];
    return step === undefined ? axis.toMs : step < 0 ? beginMs : msOfStep(axis, step);
  };
  const isShort = (place: number) => startOf(place + 1) - startOf(place) < leastMs;
  // Cells that do not move with the visible time: what comes together stays together when it is panned.
  const cellOf = (place: number) => Math.floor(startOf(place) / leastMs);
  const found: SpanOfBand[] = [];
  // Where the first step begins the axis there is no time before it in which nothing is known.
  let place = from === 0 && end > 1 && startOf(1) <= beginMs ? 1 : from;
  while (place < end) {
    let next = place + 1;
    if (isShort(place)) while (next < end && isShort(next) && cellOf(next) === cellOf(place)) next++;
    const span = { fromMs: startOf(place), toMs: startOf(next), step: steps[place]! };
    found.push(next - place === 1 ? alone(values[place]!, span) : together(values.slice(place, next), span));
    place = next;
  }
  return found;
}

type SpanOfTime = Pick<SpanOfBand, 'fromMs' | 'toMs' | 'step'>;

function alone(value: BandValue, span: SpanOfTime): SpanOfBand {
  return { band: value.band, ...span, certainty: certaintyOf(value), words: wordsOf(value), count: 1 };
}

function together(values: readonly BandValue[], span: SpanOfTime): SpanOfBand {
  const bands = bandsByWeight.filter((band) => values.some((value) => value.band === band));
  const [band] = bands.length === 1 ? bands : (['mixed'] as const);
  const words = mixedInWords(bands, values.length);
  return { band: band!, ...span, certainty: weakest(values.map(certaintyOf)), words, count: values.length };
}

function certaintyOf({ band, from }: BandValue): Certainty {
  return band === 'unknown' || from === null ? 'unknown' : from.certainty;
}

/** What is not known beside what is does not make that a conclusion. */
function weakest(certainties: readonly Certainty[]): Certainty {
  if (certainties.includes('inferred')) return 'inferred';
  return certainties.includes('stated') ? 'stated' : 'unknown';
}

const words = new WeakMap<object, string>();

function wordsOf(value: BandValue): string {
  if (value.from === null) return bandInWords(value);
  let known = words.get(value);
  if (known === undefined) words.set(value, (known = bandInWords(value)));
  return known;
}

function coordinatorIn(
  { coordinator }: PreparedLane,
  axis: StepAxis,
  { fromMs, toMs }: VisibleTime,
): readonly SpanOfCoordinator[] {
  const endOf = (to: number) => (to === Infinity ? axis.toMs : msOfStep(axis, to));
  const first = lastAtMost(coordinator.length, (place) => (endOf(coordinator[place]!.to) < fromMs ? 0 : 1), 0) + 1;
  const found: SpanOfCoordinator[] = [];
  for (let place = first; place < coordinator.length; place++) {
    const { from, to, certainty } = coordinator[place]!;
    const startMs = msOfStep(axis, from);
    if (startMs > toMs) break;
    found.push({ fromMs: startMs, toMs: endOf(to), certainty, step: from });
  }
  return found;
}
