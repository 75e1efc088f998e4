// Tells a restart of the cluster service by its process id, where no line says it. Knows nothing of states.
import type { Fact } from '../model/facts';
import type { LineRef } from '../model/lineRef';

/**
 * Facts (by index) before which the service restarted, each with the last line of the process before.
 * The Disk Control Manager and the membership lines live in the process of the service. A new id means a restart only where the old
 * one never writes again: in a file pasted together from several nodes the processes take turns, and nothing restarted.
 */
export function serviceRestarts(facts: readonly Fact[]): ReadonlyMap<number, LineRef> {
  const lastOf = new Map<number, number>();
  facts.forEach((fact, index) => {
    const process = serviceProcess(fact);
    if (process !== null) lastOf.set(process, index);
  });
  const restarts = new Map<number, LineRef>();
  if (lastOf.size < 2) return restarts;
  /** Processes of which a line told the end; what they still write says nothing new. */
  const ended = new Set<number>();
  let current: number | null = null;
  facts.forEach((fact, index) => {
    const { kind } = fact.body;
    const process = serviceProcess(fact);
    if (process !== null && !ended.has(process) && process !== current && (current === null || lastOf.get(current)! < index)) {
      // A line that tells of the start, or of the end before it, needs no conclusion.
      if (current !== null && kind !== 'serviceStarted') restarts.set(index, facts[lastOf.get(current)!]!.at);
      current = process;
    }
    if (kind === 'serviceStopped' || kind === 'quorumLost') {
      if (current !== null) ended.add(current);
      current = null;
    }
  });
  return restarts;
}

/** The process of the service that wrote the line; null for lines of other processes and of channels, which keep old events. */
function serviceProcess({ source, body, process, channel }: Fact): number | null {
  const isService = source === 'dcm' || source === 'membership' || body.kind === 'serviceStarted';
  return isService && channel === null ? process : null;
}
