// From one input of an incident to the others. Knows nothing of what they say.
import type { ClusterLog } from './clusterLog';
import type { TextRange } from './textRange';

/** A place in the text of an input of the run. */
export interface InputPlace {
  readonly input: number;
  readonly range: TextRange;
}

/** An input of the incident that `log` is part of; undefined where its text is not at hand. */
export function logOfInput(log: ClusterLog, input: number): ClusterLog | undefined {
  return input === log.index ? log : log.logs?.[input];
}

/** The same logs, each knowing the others. @param logs every input of one incident, by index */
export function linkedLogs(logs: readonly ClusterLog[]): readonly ClusterLog[] {
  const linked: ClusterLog[] = [];
  for (const log of logs) linked.push({ ...log, logs: linked });
  return linked;
}
