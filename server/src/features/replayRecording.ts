// All of a replay at once, for a page that has no server to ask. What is too much for a page is left out, and said to be. Knows nothing of
// requests.
import { recordingCutInWords } from '../explain/recordingCut';
import type { ClusterLog } from '../model/clusterLog';
import type { InputClock } from '../model/incident';
import type { TrackKey } from '../model/history';
import { preparedLanes } from '../model/lanes';
import type { LineRef } from '../model/lineRef';
import { stepAxis } from '../model/replayAxis';
import { gravestFirst } from '../model/severity';
import { changesOfTrack, statesAt, trackId } from '../model/stateAt';
import { volumesOnNodes } from '../model/volumesOnNodes';
import { volumesByWeight, withVolumes } from '../model/withVolumes';
import { withoutLaterSteps } from '../model/withoutLaterSteps';
import { replayLanes, type LanesOfReplay } from './replayLanes';
import { replayMinimap, type Minimap } from './replayMinimap';
import { replayOverview, type LogOverview } from './replayOverview';
import { wholeLane, type SpansOfLane } from './replaySpans';
import { isOtherTrack, valueInState, type ValueInWords } from './replayState';
import { mostStepsOfPage, replaySteps, type StepInWords } from './replaySteps';
import { replayStory, type StoryOfFinding } from './replayStory';

export interface Recording {
  readonly overview: LogOverview;
  readonly lanes: LanesOfReplay;
  readonly spans: readonly SpansOfLane[];
  readonly minimap: Minimap;
  readonly steps: readonly StepInWords[];
  readonly stepTimes: readonly number[];
  readonly values: readonly ValueOverTime[];
  readonly rows: readonly RowOfValues[];
  readonly others: readonly number[];
  readonly stories: readonly StoryOfFinding[];
  readonly leftOut: string | null;
}

export interface ValueOverTime {
  readonly start: ValueInWords;
  readonly changes: readonly ChangeOverTime[];
}

/** Another value, or only more lines that prove the one before. */
export type ChangeOverTime =
  { readonly step: number; readonly value: ValueInWords } | { readonly step: number; readonly evidence: readonly LineRef[] };

/** Indices into the values. */
export interface RowOfValues {
  readonly volume: string;
  readonly node: string;
  readonly ioMode: number;
  readonly volumeState: number;
  readonly coordinator: number;
}

/** What a page can hold and a mail can carry. */
export interface RecordingLimits {
  readonly steps: number;
  readonly stories: number;
  /** Characters as JSON. */
  readonly characters: number;
}

const usualLimits: RecordingLimits = { steps: 20_000, stories: 200, characters: 8 * 1024 * 1024 };

/** Stories may take this part of the room. */
const partOfStories = 0.25;

/** Columns of the minimap: a page scales them. */
const columns = 1000;

/**
 * What does not fit is left out by its weight: first volumes to which nothing happened, then those with little to tell, then later steps.
 * @param clocks by input; empty for a log that stands alone
 */
export function* replayRecording(
  log: ClusterLog,
  clocks: readonly InputClock[],
  limits: RecordingLimits = usualLimits,
): Generator<void, Recording> {
  let chosen = log;
  for (const [place, volumes] of volumesByWeight(log.history).entries()) {
    chosen = place === 0 ? log : yield* withVolumes(log, volumes);
    if ((yield* stepsThatFit(chosen, clocks, limits)) < chosen.history.steps.length) continue;
    const recording = yield* recordingOf(chosen, clocks, limits);
    if ((yield* charactersOf(recording)) <= limits.characters)
      return { ...recording, leftOut: recordingCutInWords(log, chosen, chosen, recording.stories.length) };
  }
  return yield* beginningOf(chosen, log, clocks, limits);
}

/** @param whole before volumes were left out */
function* beginningOf(
  log: ClusterLog,
  whole: ClusterLog,
  clocks: readonly InputClock[],
  limits: RecordingLimits,
): Generator<void, Recording> {
  for (let kept = yield* stepsThatFit(log, clocks, limits); ;) {
    const part = yield* withoutLaterSteps(log, kept);
    const recording = yield* recordingOf(part, clocks, limits);
    const characters = yield* charactersOf(recording);
    if (characters <= limits.characters || kept <= 1)
      return { ...recording, leftOut: recordingCutInWords(whole, log, part, recording.stories.length) };
    // Later steps told more than the first ones.
    kept = Math.max(1, Math.min(Math.floor(((kept * limits.characters) / characters) * 0.9), kept - 1));
  }
}

/** Steps whose room is measured before the others are. */
const measuredSteps = 1000;

/** How many steps will about fit: what the first ones take, beside what is there without any. */
function* stepsThatFit(log: ClusterLog, clocks: readonly InputClock[], limits: RecordingLimits): Generator<void, number> {
  const most = Math.min(log.history.steps.length, limits.steps);
  if (most <= measuredSteps) return most;
  const sizes: number[] = [];
  for (const count of [1, measuredSteps]) {
    const part = yield* withoutLaterSteps(log, count);
    sizes.push(yield* charactersOf(yield* recordingOf(part, clocks, limits)));
  }
  const perStep = Math.max(1, (sizes[1]! - sizes[0]!) / measuredSteps);
  return Math.max(1, Math.min(most, Math.floor((limits.characters - sizes[0]!) / perStep)));
}

function* recordingOf(
  log: ClusterLog,
  clocks: readonly InputClock[],
  limits: RecordingLimits,
): Generator<void, Omit<Recording, 'leftOut'>> {
  const { axis, lanes } = yield* preparedLanes(log.history);
  const spans: SpansOfLane[] = [];
  for (const lane of lanes) {
    spans.push(wholeLane(lane, axis));
    yield;
  }
  const steps: StepInWords[] = [];
  while (steps.length < log.history.steps.length) steps.push(...(yield* replaySteps(log, steps.length, mostStepsOfPage)));
  return {
    overview: yield* replayOverview(log),
    lanes: yield* replayLanes(log, clocks),
    spans,
    minimap: yield* replayMinimap(log, columns),
    steps,
    stepTimes: [...(yield* stepAxis(log.history)).times],
    ...(yield* valuesOf(log)),
    stories: yield* storiesOf(log, limits),
  };
}

/** Every track with its values, and where those of each volume and node stand among them. */
function* valuesOf(log: ClusterLog): Generator<void, Pick<Recording, 'values' | 'rows' | 'others'>> {
  const { history } = log;
  const values: ValueOverTime[] = [];
  const placeOf = new Map<string, number>();
  const others: number[] = [];
  for (const key of statesAt(log, -1)) {
    const steps = changesOfTrack(history, key)?.steps ?? [];
    if (isOtherTrack(key)) others.push(values.length);
    placeOf.set(trackId(key), values.length);
    const changes: ChangeOverTime[] = [];
    for (const [place, step] of steps.entries()) {
      changes.push({ step, value: valueInState(log, key, step) });
      changes.push(...confirmations(log, key, step, (steps[place + 1] ?? history.steps.length) - 1));
      yield;
    }
    values.push({ start: valueInState(log, key, -1), changes });
  }
  const placeFor = (track: 'ioMode' | 'volumeState' | 'coordinator', volume: string, node: string | null): number => {
    const key = { track, volume, resource: null, node };
    const known = placeOf.get(trackId(key));
    if (known !== undefined) return known;
    placeOf.set(trackId(key), values.length);
    return values.push({ start: valueInState(log, key, -1), changes: [] }) - 1;
  };
  const rows = volumesOnNodes(history).map(({ volume, node }) => ({
    volume,
    node,
    ioMode: placeFor('ioMode', volume, node),
    volumeState: placeFor('volumeState', volume, node),
    coordinator: placeFor('coordinator', volume, null),
  }));
  return { values, rows, others };
}

/** Steps behind `from`, up to `last`, after which more lines are known to prove a value that stays: lines are never less. */
function confirmations(log: ClusterLog, key: TrackKey, from: number, last: number): ChangeOverTime[] {
  const before = valueInState(log, key, from).evidence;
  const { evidence } = valueInState(log, key, last);
  if (before.length === evidence.length || last <= from) return [];
  if (last === from + 1) return [{ step: last, evidence }];
  const middle = (from + last) >> 1;
  return [...confirmations(log, key, from, middle), ...confirmations(log, key, middle, last)];
}

/** Those of the gravest findings, in the order of the findings. */
function* storiesOf(log: ClusterLog, { stories: most, characters }: RecordingLimits): Generator<void, readonly StoryOfFinding[]> {
  const { findings } = log.history;
  const gravest = [...findings.keys()].sort((a, b) => gravestFirst(findings[a]!, findings[b]!)).slice(0, most);
  const stories: StoryOfFinding[] = [];
  let room = characters * partOfStories;
  for (const index of gravest) {
    const story = (yield* replayStory(log, index))!;
    room -= JSON.stringify(story).length;
    if (room < 0) break;
    stories.push(story);
    yield;
  }
  return stories.sort((a, b) => a.finding - b.finding);
}

/** Counted piece by piece: as one text a large one would hold up all others. */
function* charactersOf(recording: object): Generator<void, number> {
  let characters = 0;
  const pieces = (part: unknown): readonly unknown[] => (Array.isArray(part) ? (part as unknown[]) : [part]);
  for (const part of Object.values(recording)) {
    // Those that are no list hold lists themselves: findings, lanes, groups.
    const inner = Array.isArray(part) || part === null ? part : Object.values(part as object).flatMap(pieces);
    for (const item of pieces(inner)) {
      characters += (JSON.stringify(item) ?? '').length + 1;
      yield;
    }
  }
  return characters;
}
