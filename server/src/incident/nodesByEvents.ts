// The node of an export that names no computer, told by events that it shares with inputs of a known node. Knows nothing of zones.
import type { Fact } from '../model/facts';
import type { InputReading } from '../model/inputReading';
import { isEvent } from './eventStamps';
import { nodeKey } from './nodeKey';
import { isNameless, named, nodesKnown } from './nodesByPath';

/** One event may be written by two nodes in one second; so many by no others are no chance. */
const leastShared = 2;

interface Shared {
  /** Names of those who wrote them, by key. */
  readonly writers: Map<string, string>;
  readonly lines: Set<string>;
  firstMs: number;
  lastMs: number;
}

/**
 * @param readings by index
 * @param joined the facts of each input once the same events are joined
 * @param writerOf name of the node that wrote a fact; null = nobody says
 * @returns the same readings, some with a node; the same array where nothing is told
 */
export function withNodesByEvents(
  readings: readonly InputReading[],
  joined: readonly (readonly Fact[])[],
  writerOf: (fact: Fact) => string | null,
): readonly InputReading[] {
  const nameless = new Set(readings.flatMap((reading, index) => (isNameless(reading) ? [index] : [])));
  if (nameless.size === 0 || !isEveryNodeHeard(readings)) return readings;
  const sharedBy = new Map<number, Shared>();
  for (const fact of joined.flat()) noteShared(fact, writerOf, nameless, sharedBy);
  let isTold = false;
  const told = readings.map((reading, index) => {
    const shared = sharedBy.get(index);
    const node = shared === undefined ? null : nodeTold(shared, joined[index]!);
    if (node === null) return reading;
    isTold = true;
    return { ...reading, input: named(reading.input, node, `Its events stand in another file of ${node} too.`) };
  });
  return isTold ? told : readings;
}

/**
 * Nodes write the same event in the same second. So it tells the node only where all nodes are heard, and no log is of who knows whom.
 */
function isEveryNodeHeard(readings: readonly InputReading[]): boolean {
  const writers = readings.filter(({ input, facts }) => input.node !== null && facts.some(isEvent));
  const heard = new Set(writers.map(({ input }) => nodeKey(input.node)));
  const isOpen = readings.some((reading) => reading.input.format === 'cluster-log' && isNameless(reading));
  return !isOpen && [...nodesKnown(readings).keys()].every((key) => heard.has(key)) && mostMembers(readings) <= heard.size;
}

/** Of the largest view that any line tells; 0 where none does. */
function mostMembers(readings: readonly InputReading[]): number {
  let most = 0;
  for (const { facts } of readings) {
    for (const { body } of facts) if (body.kind === 'viewChanged') most = Math.max(most, body.members.length);
  }
  return most;
}

function noteShared(
  fact: Fact,
  writerOf: (fact: Fact) => string | null,
  nameless: ReadonlySet<number>,
  sharedBy: Map<number, Shared>,
): void {
  if (fact.also === undefined || fact.utcMs === null) return;
  const writer = writerOf(fact);
  const key = nodeKey(writer);
  if (writer === null || key === null) return;
  for (const { input, line, column = 0 } of fact.also) {
    if (!nameless.has(input)) continue;
    let shared = sharedBy.get(input);
    if (shared === undefined)
      sharedBy.set(input, (shared = { writers: new Map(), lines: new Set(), firstMs: Infinity, lastMs: -Infinity }));
    shared.writers.set(key, writer);
    shared.lines.add(`${line}:${column}`);
    shared.firstMs = Math.min(shared.firstMs, fact.utcMs);
    shared.lastMs = Math.max(shared.lastMs, fact.utcMs);
  }
}

/** @param left facts of the export that no other input holds: between shared ones they belong to somebody else */
function nodeTold({ writers, lines, firstMs, lastMs }: Shared, left: readonly Fact[]): string | null {
  const [writer, ...others] = writers.values();
  if (writer === undefined || others.length > 0 || lines.size < leastShared) return null;
  const isForeign = left.some((fact) => isEvent(fact) && fact.utcMs !== null && fact.utcMs > firstMs && fact.utcMs < lastMs);
  return isForeign ? null : writer;
}
