// Tells a restart of the cluster service by its process id, where no line says it. Knows nothing of states.
import type { Fact } from '../model/facts';
import type { LineRef } from '../model/lineRef';
import type { RunContext } from './runContext';
import type { Whois } from './whois';

/** A restart that no line tells. */
export interface Restart {
  readonly node: string;
  /** The last line of the process before, as far as it is known to be its last one. */
  readonly lastBefore: LineRef;
  /** Its time; null without a date. */
  readonly lastUtcMs: number | null;
}

/** What is known of the processes of one service. */
interface ServiceLife {
  readonly lastOf: Map<number, number>;
  /** Processes of which a line told the end; what they still write says nothing new. */
  readonly ended: Set<number>;
  current: number | null;
}

/**
 * Facts (by index) before which the service of their writer restarted.
 * The Disk Control Manager and the membership lines live in the process of the service. A new id means a restart only where the old
 * one never writes again: in a file pasted together from several nodes the processes take turns, and nothing restarted.
 * Process ids of different nodes have nothing to do with each other, nor have those of inputs without a date.
 */
export function serviceRestarts(
  facts: readonly Fact[],
  { inputs }: RunContext,
  whois: Whois,
  isUndated: (input: number) => boolean,
): ReadonlyMap<number, Restart> {
  const lives = new Map<string | number, ServiceLife>();
  const lifeOf = (fact: Fact) => {
    const key = isUndated(fact.at.input) ? fact.at.input : whois.writerOf(fact);
    let life = lives.get(key);
    if (life === undefined) lives.set(key, (life = { lastOf: new Map(), ended: new Set(), current: null }));
    return life;
  };
  facts.forEach((fact, index) => {
    const process = serviceProcess(fact);
    if (process !== null) lifeOf(fact).lastOf.set(process, index);
  });
  const lastLines = new Map(inputs.map(({ input, lastOfProcess }) => [input, lastOfProcess]));
  /** Of its last line; of its last fact where that line is not known, or was written late. */
  const lastLineOf = (process: number, said: Fact, next: Fact): Pick<Restart, 'lastBefore' | 'lastUtcMs'> => {
    const last = lastLines.get(said.at.input)?.get(process);
    const isBefore =
      last !== undefined && next.utcMs !== null && last.utcMs <= next.utcMs && last.utcMs >= (said.utcMs ?? Infinity);
    return isBefore ? { lastBefore: last.at, lastUtcMs: last.utcMs } : { lastBefore: said.at, lastUtcMs: said.utcMs };
  };
  const restarts = new Map<number, Restart>();
  if ([...lives.values()].every(({ lastOf }) => lastOf.size < 2)) return restarts;
  facts.forEach((fact, index) => {
    const { kind } = fact.body;
    const process = serviceProcess(fact);
    const isEnd = kind === 'serviceStopped' || kind === 'quorumLost';
    if (process === null && !isEnd) return;
    const life = lifeOf(fact);
    const { current, lastOf, ended } = life;
    if (process !== null && !ended.has(process) && process !== current && (current === null || lastOf.get(current)! < index)) {
      // A line that tells of the start, or of the end before it, needs no conclusion.
      if (current !== null && kind !== 'serviceStarted')
        restarts.set(index, { node: whois.writerOf(fact), ...lastLineOf(current, facts[lastOf.get(current)!]!, fact) });
      life.current = process;
    }
    if (!isEnd) return;
    if (life.current !== null) ended.add(life.current);
    life.current = null;
  });
  return restarts;
}

/** The process of the service that wrote the line; null for lines of other processes and of channels, which keep old events. */
export function serviceProcess({ source, body, process, channel }: Fact): number | null {
  const isService = source === 'dcm' || source === 'membership' || body.kind === 'serviceStarted';
  return isService && channel === null ? process : null;
}
