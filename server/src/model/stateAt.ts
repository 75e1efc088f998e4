// The value of every track right after a step. Always computed from the steps themselves, so it is the same whichever way
// a reader came to the moment. Knows nothing of texts.
import type { Analysis } from './clusterLog';
import { complete, itemsOfSlice } from './complete';
import type { Fact } from './facts';
import type { History, Span, Step, Track, TrackKey } from './history';
import { lineKey, type LineKey } from './linesByInput';
import { isSameLine, type Certainty, type LineRef } from './lineRef';
import { lastAtMost } from './sortedSearch';

/** One value at one moment. */
export interface TrackState extends TrackKey {
  readonly value: string;
  readonly reasons: readonly string[];
  readonly certainty: Certainty;
  /** Lines that prove it, in the order the history gives them; empty only for `unknown`. */
  readonly evidence: readonly LineRef[];
  readonly sinceUtcMs: number | null;
  /** Index of the step that made it so; -1 = nothing has yet. */
  readonly sinceStep: number;
}

/** When a track changed: steps in rising order, and the index of the change in each. */
export interface TrackChanges {
  readonly steps: readonly number[];
  readonly changes: readonly number[];
}

interface TrackTimeline extends TrackChanges {
  readonly key: TrackKey;
  readonly track: Track | null;
  readonly steps: number[];
  readonly changes: number[];
}

/** What happened, and the facts behind it. */
export type Told = Pick<Analysis, 'history' | 'facts'>;

const timelines = new WeakMap<History, ReadonlyMap<string, TrackTimeline>>();

/** One text per track, whatever names contain: each name stands behind its length. */
export function trackId({ track, volume, resource, node }: TrackKey): string {
  return `${track} ${measured(volume)} ${measured(resource)} ${measured(node)}`;
}

function measured(name: string | null): string {
  return name === null ? '-' : `${name.length}:${name}`;
}

/** The value of every track that is wanted right after `step`; -1 = before the first step. Order of `history.tracks`. */
export function statesAt(told: Told, step: number, isWanted: (key: TrackKey) => boolean = () => true): readonly TrackState[] {
  const wanted: TrackState[] = [];
  for (const timeline of timelinesOf(told.history).values())
    if (isWanted(timeline.key)) wanted.push(stateOf(told, timeline, step));
  return wanted;
}

/** One track's value right after `step`. A track that never changed is unknown. */
export function trackStateAt(told: Told, key: TrackKey, step: number): TrackState {
  const timeline = timelinesOf(told.history).get(trackId(key));
  return timeline ? stateOf(told, timeline, step) : unknownState(key);
}

/** When a track changed, by step; null for one that never did. */
export function changesOfTrack(history: History, key: TrackKey): TrackChanges | null {
  return timelinesOf(history).get(trackId(key)) ?? null;
}

/** Lines of all inputs that prove the value a step gave a track, those that came later included. */
export function evidenceOfChange(history: History, step: Step, change: TrackKey & { readonly to: string }): readonly LineRef[] {
  const track = timelinesOf(history).get(trackId(change))?.track;
  return (track && spanMadeBy(track, step, change.to)?.evidence) ?? [step.at];
}

function stateOf({ history, facts }: Told, timeline: TrackTimeline, step: number): TrackState {
  const place = lastAtMost(timeline.steps.length, (change) => timeline.steps[change]!, step);
  if (place < 0) return unknownState(timeline.key);
  const sinceStep = timeline.steps[place]!;
  const made = history.steps[sinceStep]!;
  const change = made.changes[timeline.changes[place]!]!;
  const span = timeline.track && spanMadeBy(timeline.track, made, change.to);
  return {
    ...timeline.key,
    value: change.to,
    reasons: change.reasons,
    certainty: change.certainty,
    evidence: change.to === 'unknown' && !span ? [] : evidenceUpTo(span, made, history.steps[step], facts),
    sinceUtcMs: made.utcMs,
    sinceStep,
  };
}

/** Lines that were known at the moment: a span may have been confirmed by later lines, which prove nothing yet. */
function evidenceUpTo(
  span: Span | null | undefined,
  made: Step,
  now: Step | undefined,
  facts: readonly Fact[],
): readonly LineRef[] {
  const known =
    span?.evidence.filter((ref) => isSameLine(ref, made.at) || (now !== undefined && isToldBefore(ref, now, facts))) ?? [];
  return known.length > 0 ? known : [made.at];
}

/** Within one input by the order of its lines, between inputs by that of the facts, which is time. */
function isToldBefore(ref: LineRef, now: Step, facts: readonly Fact[]): boolean {
  if (ref.input === now.at.input) return ref.line <= now.at.line;
  const fact = factPlaces(facts).get(lineKey(ref));
  return fact !== undefined && fact <= now.fact;
}

const places = new WeakMap<readonly Fact[], ReadonlyMap<LineKey, number>>();

function factPlaces(facts: readonly Fact[]): ReadonlyMap<LineKey, number> {
  return places.get(facts) ?? complete(prepareFactPlaces(facts));
}

/** The first fact of each line, in slices. */
export function* prepareFactPlaces(facts: readonly Fact[]): Generator<void, ReadonlyMap<LineKey, number>> {
  const found = new Map<LineKey, number>();
  for (const [place, { at }] of facts.entries()) {
    const key = lineKey(at);
    if (!found.has(key)) found.set(key, place);
    if (place % itemsOfSlice === 0) yield;
  }
  places.set(facts, found);
  return found;
}

function spanMadeBy({ spans }: Track, { at, utcMs }: Step, value: string): Span | undefined {
  const isIt = (span: Span) => span.value === value && span.evidence.some((ref) => isSameLine(ref, at));
  // Dated spans are in order: it is the last one that had begun by then, or one shortly before.
  const last = utcMs === null ? -1 : lastAtMost(spans.length, (place) => spans[place]!.fromUtcMs ?? -Infinity, utcMs);
  for (let place = last; place >= 0 && place > last - nearbySpans; place--) if (isIt(spans[place]!)) return spans[place];
  return spans.find(isIt);
}

/** More spans than begin within one moment. */
const nearbySpans = 16;

function unknownState(key: TrackKey): TrackState {
  const { track, volume, resource, node } = key;
  return {
    track,
    volume,
    resource,
    node,
    value: 'unknown',
    reasons: [],
    certainty: 'unknown',
    evidence: [],
    sinceUtcMs: null,
    sinceStep: -1,
  };
}

function timelinesOf(history: History): ReadonlyMap<string, TrackTimeline> {
  return timelines.get(history) ?? complete(prepareTimelines(history));
}

/** Makes the look-ups by moment, in slices. */
export function* prepareTimelines(history: History): Generator<void, ReadonlyMap<string, TrackTimeline>> {
  const built = new Map<string, TrackTimeline>();
  for (const track of history.tracks) built.set(trackId(track), { key: keyOf(track), track, steps: [], changes: [] });
  for (const [stepIndex, step] of history.steps.entries()) {
    if (stepIndex % itemsOfSlice === 0) yield;
    for (const [changeIndex, change] of step.changes.entries()) {
      const id = trackId(change);
      const timeline = built.get(id) ?? { key: keyOf(change), track: null, steps: [], changes: [] };
      built.set(id, timeline);
      // Two changes of one track in one step: only the last one is the value after it.
      if (timeline.steps.at(-1) === stepIndex) timeline.changes[timeline.changes.length - 1] = changeIndex;
      else {
        timeline.steps.push(stepIndex);
        timeline.changes.push(changeIndex);
      }
    }
  }
  timelines.set(history, built);
  return built;
}

function keyOf({ track, volume, resource, node }: TrackKey): TrackKey {
  return { track, volume, resource, node };
}
