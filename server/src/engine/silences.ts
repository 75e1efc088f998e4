// Where the log of a node that crashed falls silent: the start of the service behind it tells so, or another process of it. Knows nothing of what was told before.
import type { Fact } from '../model/facts';
import { lastAtMost } from '../model/sortedSearch';
import type { LastLine, RunContext } from './runContext';
import type { Restart } from './serviceProcess';
import type { Whois } from './whois';

/** The last line of an input before its service started anew without having told that it stops. */
export interface Silence extends LastLine {
  readonly writer: string;
}

/** Asked once before each fact, in order. */
export class Silences {
  /** Latest first. */
  private readonly ahead: Silence[];

  constructor(
    private readonly facts: readonly Fact[],
    { inputs }: RunContext,
    whois: Whois,
    restarts: ReadonlyMap<number, Restart>,
  ) {
    const stops = stopsByWriter(facts, whois);
    const untold = [...restarts.values()].flatMap(({ node, lastBefore, lastUtcMs }): Silence[] =>
      lastUtcMs === null ? [] : [{ at: lastBefore, utcMs: lastUtcMs, writer: node }],
    );
    const told = inputs.flatMap(({ input, beforeStarts = [] }) =>
      beforeStarts.flatMap((last): Silence[] => {
        const writer = whois.writers[input];
        if (writer === undefined || hasStopped(stops.get(writer) ?? [], last.utcMs)) return [];
        return [{ ...last, writer }];
      }),
    );
    this.ahead = [...told, ...untold].sort((a, b) => b.utcMs - a.utcMs);
  }

  /** Silences that begin before a fact, first to last. */
  before(index: number): readonly Silence[] {
    if (this.ahead.length === 0) return none;
    const { utcMs, at } = this.facts[index]!;
    const begun: Silence[] = [];
    const isOver = (silence: Silence) =>
      (utcMs !== null && utcMs > silence.utcMs) || (at.input === silence.at.input && at.line > silence.at.line);
    while (this.ahead.length > 0 && isOver(this.ahead.at(-1)!)) begun.push(this.ahead.pop()!);
    return begun;
  }
}

const none: readonly never[] = [];

/** Starts and orderly ends of each service, in order. */
function stopsByWriter(facts: readonly Fact[], whois: Whois): ReadonlyMap<string, readonly Fact[]> {
  const lives = new Map<string, Fact[]>();
  for (const fact of facts) {
    const { kind } = fact.body;
    if (fact.utcMs === null || (kind !== 'serviceStarted' && kind !== 'serviceStopped' && kind !== 'quorumLost')) continue;
    const writer = whois.writerOf(fact);
    const known = lives.get(writer);
    if (known) known.push(fact);
    else lives.set(writer, [fact]);
  }
  return lives;
}

function hasStopped(life: readonly Fact[], byUtcMs: number): boolean {
  const last = life[lastAtMost(life.length, (place) => life[place]!.utcMs!, byUtcMs)];
  return last !== undefined && last.body.kind !== 'serviceStarted';
}
