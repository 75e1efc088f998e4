// Tells a restart of the cluster service by its process id, where no line says it. Knows nothing of states.
import type { Fact } from '../model/facts';
import type { LineRef } from '../model/lineRef';

export interface ServiceProcess {
  /** The process that writes as the cluster service; null while none is known. */
  readonly id: number | null;
  readonly lastAt: LineRef | null;
  /** Processes that had their time: threads write a little out of order, and old lines come late. */
  readonly former: readonly number[];
}

export const noProcess: ServiceProcess = { id: null, lastAt: null, former: [] };

/** As many as any log needs: a service that restarts is known by its latest processes. */
const mostFormer = 8;

/**
 * The Disk Control Manager and the membership lines live in the process of the service, resources in others.
 * `restartedAfter` is the last line of the process before; null where there was no restart or a line tells of it anyway.
 */
export function stepServiceProcess(
  state: ServiceProcess,
  fact: Fact,
): { readonly state: ServiceProcess; readonly restartedAfter: LineRef | null } {
  const { kind } = fact.body;
  if (kind === 'serviceStopped' || kind === 'quorumLost') return { state: retire(state), restartedAfter: null };
  const isService = fact.source === 'dcm' || fact.source === 'membership' || kind === 'serviceStarted';
  if (!isService || fact.process === null || fact.channel !== null || state.former.includes(fact.process))
    return { state, restartedAfter: null };
  const isOther = state.id !== null && state.id !== fact.process;
  const current = isOther ? retire(state) : state;
  return {
    state: { ...current, id: fact.process, lastAt: fact.at },
    restartedAfter: isOther && kind !== 'serviceStarted' ? state.lastAt : null,
  };
}

function retire({ id, former }: ServiceProcess): ServiceProcess {
  return { id: null, lastAt: null, former: id === null ? former : [id, ...former].slice(0, mostFormer) };
}
