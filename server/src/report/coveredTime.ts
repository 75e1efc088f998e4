// From when to when anything tells of an incident, on its axis of time. Knows nothing of what is told.
import type { Incident } from '../model/incident';
import { timesOf } from '../model/wholeIncident';

/** The times of nodes are on the axis; those of inputs of no node are as written. */
export function coveredTime({ inputs, coverage }: Incident): ReturnType<typeof timesOf> {
  const times = [...coverage.nodes, ...inputs.filter(({ node }) => node === null)];
  const first = times.flatMap(({ firstUtcMs }) => firstUtcMs ?? []);
  const last = times.flatMap(({ lastUtcMs }) => lastUtcMs ?? []);
  if (first.length === 0 || last.length === 0) return timesOf(inputs);
  return { firstUtcMs: first.reduce((a, b) => Math.min(a, b)), lastUtcMs: last.reduce((a, b) => Math.max(a, b)) };
}
