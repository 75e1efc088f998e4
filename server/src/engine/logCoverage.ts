// Of which nodes and times logs are at hand: only there can a rule say that something did not happen. Knows nothing of rules.
import type { LogName } from '../knowledge/causes/causeRule';
import type { Fact } from '../model/facts';
import type { RunContext, RunInput } from './runContext';
import type { Whois } from './whois';

interface Stretch {
  readonly fromUtcMs: number;
  readonly toUtcMs: number;
  /** Silences and cuts within it. */
  readonly gaps: readonly (readonly [fromUtcMs: number, toUtcMs: number])[];
}

export class LogCoverage {
  private readonly stretches = new Map<string, Stretch[]>();
  /** Every node that a rule may have to ask. */
  readonly nodes: readonly string[];

  constructor(facts: readonly Fact[], run: RunContext, whois: Whois) {
    const { gaps, excerpts } = gapsByInput(facts);
    const first = firstTimes(facts);
    const writers: string[] = [];
    for (const input of run.inputs) {
      const writer = whois.writers[input.input];
      if (writer === undefined) continue;
      // A listing is written by nobody.
      if (input.covers === undefined || input.covers.length > 0) writers.push(writer);
      for (const { log, fromUtcMs, toUtcMs } of input.covers ?? guessed(input, first.get(input.input))) {
        const isLog = log === 'cluster.log';
        if (isLog && excerpts.has(input.input)) continue;
        const key = `${log}\n${writer}`;
        const stretch = { fromUtcMs, toUtcMs, gaps: isLog ? (gaps.get(input.input) ?? []) : [] };
        const known = this.stretches.get(key);
        if (known) known.push(stretch);
        else this.stretches.set(key, [stretch]);
      }
    }
    this.nodes = [...new Set([...whois.nodes.map(({ name }) => name), ...writers])];
  }

  /** Does one of the logs of the node tell of all that time? */
  covers(node: string, logs: readonly LogName[], fromUtcMs: number, toUtcMs: number): boolean {
    return logs.some((log) =>
      this.stretches
        .get(`${log}\n${node}`)
        ?.some(
          (stretch) =>
            stretch.fromUtcMs <= fromUtcMs &&
            stretch.toUtcMs >= toUtcMs &&
            !stretch.gaps.some(([gapFrom, gapTo]) => gapFrom < toUtcMs && gapTo >= fromUtcMs),
        ),
    );
  }
}

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
