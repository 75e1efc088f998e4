// Of which nodes and times logs are at hand: only there can a rule say that something did not happen. Knows nothing of rules.
import type { LogName } from '../knowledge/causes/causeRule';
import type { Fact } from '../model/facts';
import type { MissingLog } from '../model/history';
import { inputStretches } from './inputStretch';
import { entry } from './nestedMap';
import type { RunContext, RunInput } from './runContext';
import type { Whois } from './whois';

interface Stretch {
  readonly fromUtcMs: number;
  readonly toUtcMs: number;
  /** Silences and cuts within it. */
  readonly gaps: readonly (readonly [fromUtcMs: number, toUtcMs: number])[];
}

export class LogCoverage {
  /** By node, then by log. */
  private readonly stretches = new Map<string, Map<string, Stretch[]>>();
  private readonly named = new Map<string, Map<string, readonly [MissingLog]>>();
  /** Every node that a rule may have to ask. */
  readonly nodes: readonly string[];

  constructor(facts: readonly Fact[], run: RunContext, whois: Whois) {
    const { gaps, excerpts } = gapsByInput(facts);
    const first = firstTimes(facts);
    const writers: string[] = [];
    // In the order of the facts, so that it does not matter how inputs are numbered.
    for (const input of inputStretches(facts, run)) {
      const writer = whois.writers[input.input];
      if (writer === undefined) continue;
      // A listing is written by nobody, and of whom a log without a fact and a name is, nobody knows.
      const isAsked = input.lastFact >= 0 && (input.covers === undefined || input.covers.length > 0);
      if (isAsked) writers.push(writer);
      for (const { log, fromUtcMs, toUtcMs } of input.covers ?? guessed(input, first.get(input.input))) {
        const isLog = log === 'cluster.log';
        if (isLog && excerpts.has(input.input)) continue;
        const stretch = { fromUtcMs, toUtcMs, gaps: isLog ? (gaps.get(input.input) ?? []) : [] };
        const ofNode = entry(this.stretches, writer);
        const known = ofNode.get(log);
        if (known) known.push(stretch);
        else ofNode.set(log, [stretch]);
      }
    }
    this.nodes = [...new Set([...whois.nodes.map(({ name }) => name), ...writers])];
  }

  /**
   * Whose logs would have to tell of that time and are not at hand.
   * @param byOne one log of any of the nodes is enough, for all write it down
   */
  missing(
    nodes: readonly string[],
    byOne: boolean,
    logs: readonly [LogName, ...LogName[]],
    fromUtcMs: number,
    toUtcMs: number,
  ): readonly MissingLog[] {
    const without = nodes.filter((node) => !this.covers(node, logs, fromUtcMs, toUtcMs));
    if (nodes.length === 0 || (byOne && without.length === nodes.length)) return this.log(null, logs[0]);
    if (byOne || without.length === 0) return none;
    return without.length === 1 ? this.log(without[0]!, logs[0]) : without.map((node) => this.log(node, logs[0])[0]);
  }

  /** Does one of the logs of the node tell of all that time? */
  private covers(node: string, logs: readonly LogName[], fromUtcMs: number, toUtcMs: number): boolean {
    const ofNode = this.stretches.get(node);
    if (ofNode === undefined) return false;
    for (const log of logs)
      for (const stretch of ofNode.get(log) ?? none) {
        const isWithin = stretch.fromUtcMs <= fromUtcMs && stretch.toUtcMs >= toUtcMs;
        if (isWithin && !stretch.gaps.some(([gapFrom, gapTo]) => gapFrom < toUtcMs && gapTo >= fromUtcMs)) return true;
      }
    return false;
  }

  /** The same few are named for thousands of findings. */
  private log(node: string | null, log: LogName): readonly [MissingLog] {
    const ofNode = entry(this.named, node ?? '');
    let missing = ofNode.get(log);
    if (missing === undefined) ofNode.set(log, (missing = [{ node, log }]));
    return missing;
  }
}

const none: readonly never[] = [];

/** Where nobody says what an input covers: it is a log that goes from its first fact to its end. */
function guessed({ lastUtcMs }: RunInput, firstUtcMs: number | undefined): NonNullable<RunInput['covers']> {
  if (firstUtcMs === undefined || lastUtcMs === null) return [];
  return [{ log: 'cluster.log', fromUtcMs: firstUtcMs, toUtcMs: lastUtcMs }];
}

function firstTimes(facts: readonly Fact[]): ReadonlyMap<number, number> {
  const first = new Map<number, number>();
  for (const { at, utcMs } of facts) if (utcMs !== null && !first.has(at.input)) first.set(at.input, utcMs);
  return first;
}

/** Jumps of line numbers tell of an excerpt: what is not in it may have been left out. */
function gapsByInput(facts: readonly Fact[]): {
  readonly gaps: ReadonlyMap<number, readonly [number, number][]>;
  readonly excerpts: ReadonlySet<number>;
} {
  const gaps = new Map<number, [number, number][]>();
  const excerpts = new Set<number>();
  for (const { body, at, utcMs } of facts) {
    if (body.kind !== 'linesMissing') continue;
    if (body.how === 'lineNumbers') excerpts.add(at.input);
    else if (utcMs !== null) {
      const gap: [number, number] = [utcMs, utcMs + (body.silentMs ?? 0)];
      const known = gaps.get(at.input);
      if (known) known.push(gap);
      else gaps.set(at.input, [gap]);
    }
  }
  return { gaps, excerpts };
}
