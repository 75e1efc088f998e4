// Brings all inputs to one axis of time: zones first, then the same events, then the skews of clocks, then all facts in one order.
// Knows nothing of what the facts mean together.
import type { InputFormat, InputSummary } from '../model/clusterLog';
import type { Fact } from '../model/facts';
import type { InputClock } from '../model/incident';
import type { ClockMark, InputReading } from '../model/inputReading';
import { factRun, shifted, type FactRun } from './factTimes';
import { nodeOrFile } from './inputName';
import { inputRanks } from './inputOrder';
import { mergeRuns } from './mergeFacts';
import { nodeKey } from './nodeKey';
import { withNodesByEvents } from './nodesByEvents';
import { joinSameEvents } from './sameEvents';
import { measureClocks, plausibleSkewMs, unmeasured, type Clock, type MeasuredClock } from './skew';
import { undatedFacts, type UndatedInput } from './undatedBlocks';
import { withZone, zoneShiftMs, type Zone } from './zone';
import { clockFarOff } from './zoneProblems';
import { settleZones } from './zones';

export interface PlacedInput {
  readonly index: number;
  readonly reading: InputReading;
  /** With its zone settled; its times are those of its own clock. */
  readonly input: InputSummary;
  readonly clock: InputClock;
  /** Its own facts on the axis, without those that stand as evidence at facts of others. */
  readonly facts: readonly Fact[];
  /** Added to the times of `input` to get to the axis. */
  readonly shiftMs: number;
}

/** Formats by how much they tell of an event. */
const richestFirst: readonly InputFormat[] = ['cluster-log', 'evtx', 'event-xml', 'event-json', 'event-csv', 'event-text'];

/**
 * @param order indices of the readings in an order that does not depend on how they were given
 * @param offsets minutes to add to local time to get UTC, by path or node
 * @param skews milliseconds to add to the clock of a node
 * @returns inputs by index, and the facts of all in time order
 */
export function onOneAxis(
  readings: readonly InputReading[],
  order: readonly number[],
  offsets: ReadonlyMap<string, number>,
  skews: ReadonlyMap<string, number>,
): { readonly placed: readonly PlacedInput[]; readonly facts: readonly Fact[] } {
  const ranks = inputRanks(order);
  const zones = settleZones(readings, order, offsets);
  const inUtc = readings.map(({ input, facts }, index) => {
    const ms = zoneShiftMs(input, zones[index]!);
    return shifted(facts, () => ms);
  });
  const writers = new Writers();
  const owned = readings.map(({ input }) => nodeKey(input.node));
  const told = inUtc.map((facts, index) => ({
    facts,
    writer: owned[index]!,
    richness: richnessOf(readings[index]!, ranks[index]!),
  }));
  const joined = joinSameEvents(told, (fact, index) => writers.of(fact) ?? owned[index]!);

  const named = withNodesByEvents(readings, joined, ({ writer, at }) => writer?.name ?? readings[at.input]!.input.node);
  // What is left of an export is of the node that its other events tell: of its clock and of its sections.
  if (named !== readings) return onOneAxis(named, order, offsets, skews);

  // An input whose node nobody names has a clock of its own.
  const owners = owned.map((key, index) => key ?? `\uffff${ranks[index]!}`);
  const measured = measureClocks(clocksOf(readings, zones, order, owners), skews);
  const placed = readings.map((reading, index): PlacedInput => {
    const owner = owners[index]!;
    const clock = measured.get(owner) ?? unmeasured;
    // A log of forwarded events shows the clocks of those who wrote them.
    const facts = shifted(joined[index]!, (fact) => (measured.get(writers.of(fact) ?? owner) ?? clock).shiftMs);
    const input = withClock(withZone(reading.input, zones[index]!), reading, clock);
    return { index, reading, input, clock: inputClock(index, zones[index]!, clock), facts, shiftMs: clock.shiftMs };
  });
  return { placed, facts: merged(order.map((index) => placed[index]!)) };
}

/** Dated facts in one order of time; behind them, where they change nothing of it, those of inputs without any date. */
function merged(inputs: readonly PlacedInput[]): readonly Fact[] {
  const runs: FactRun[] = [];
  const undated: UndatedInput[] = [];
  for (const { facts, clock, shiftMs } of inputs) {
    if (facts.length === 0) continue;
    const run = factRun(facts, ({ utcMs }) => utcMs);
    if (run !== null) runs.push(run);
    else undated.push({ facts, comparedWith: clock.reference, shiftMs });
  }
  const dated = mergeRuns(runs).facts;
  return undated.length === 0 ? dated : [...dated, ...undatedFacts(undated)];
}

/** One clock per owner, in the order of the inputs. */
function clocksOf(
  readings: readonly InputReading[],
  zones: readonly Zone[],
  order: readonly number[],
  owners: readonly string[],
): readonly Clock[] {
  const clocks = new Map<string, { owner: string; name: string; marks: ClockMark[] }>();
  for (const index of order) {
    const { input, clockMarks } = readings[index]!;
    const owner = owners[index]!;
    let clock = clocks.get(owner);
    if (clock === undefined) clocks.set(owner, (clock = { owner, name: nodeOrFile(input), marks: [] }));
    // Times that may be hours away measure nothing.
    if (!zones[index]!.isPlaced) continue;
    const ms = zoneShiftMs(input, zones[index]!);
    for (const mark of clockMarks) clock.marks.push(ms === 0 ? mark : { ...mark, utcMs: mark.utcMs + ms });
  }
  return [...clocks.values()];
}

function inputClock(
  input: number,
  { from }: Zone,
  { skewMs, plusMinusMs, skewFrom, reference, pairs }: MeasuredClock,
): InputClock {
  return { input, zoneFrom: from, skewMs, plusMinusMs, skewFrom, reference, pairs };
}

function withClock(input: InputSummary, { clockMarks }: InputReading, clock: MeasuredClock): InputSummary {
  const { skewMs, skewFrom, reference, pairs } = clock;
  if (skewFrom !== 'pairs' || reference === null || Math.abs(skewMs!) <= plausibleSkewMs || clockMarks.length === 0) return input;
  const problem = clockFarOff(nodeOrFile(input), reference, skewMs!, pairs);
  return { ...input, problems: [problem, ...input.problems] };
}

function richnessOf({ input }: InputReading, rank: number): number {
  const place = richestFirst.indexOf(input.format);
  const manyInputs = 1e6;
  return (place < 0 ? richestFirst.length : place) * manyInputs + rank;
}

/** Keys of the nodes that facts name as their writer. */
class Writers {
  private readonly keys = new Map<string, string | null>();

  of({ writer }: Fact): string | null {
    const name = writer?.name;
    if (name === undefined || name === null) return null;
    let key = this.keys.get(name);
    if (key === undefined) this.keys.set(name, (key = nodeKey(name)));
    return key;
  }
}
