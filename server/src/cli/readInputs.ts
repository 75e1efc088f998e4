// Reads the inputs of a run as one incident, and refuses a run that has nothing to read. Knows nothing of what is shown.
import { counted } from '../explain/counted';
import { readIncident, type ReadIncident } from '../input/readIncident';
import type { InputSummary } from '../model/clusterLog';
import { isAtLeast, type Severity } from '../model/severity';
import type { ClockChoices } from './clockChoices';
import { exitStatus, Unusable, type ExitStatus } from './exitStatus';
import { checkNames } from './checkNames';

/** @throws Unusable or InputError */
export async function readInputs(
  paths: readonly string[],
  clocks: ClockChoices,
  say: (line: string) => void,
): Promise<ReadIncident> {
  const read = await readIncident(paths, { ...clocks, onNote: (note) => say(`left out: ${note}`) });
  const { inputs, history } = read.incident;
  if (inputs.every(({ format }) => format === 'unknown')) throw new Unusable(nothingToRead(paths, inputs.map(refusedInput)));
  checkNames(clocks, inputs, history.nodes);
  return read;
}

export interface RefusedInput {
  readonly path: string;
  /** A sentence. */
  readonly reason: string;
}

/** One line: what stands there instead of a log, and what to do. */
export function nothingToRead(paths: readonly string[], refused: readonly RefusedInput[]): string {
  const [first] = refused;
  const where = paths.join(', ');
  if (first === undefined) return `${where}: no file is in there; name the folder that Get-ClusterLog wrote to`;
  const reason = `${first.path}: ${first.reason}`;
  if (refused.length === 1) return reason;
  const count = counted(refused.length, 'file');
  return `${where}: no cluster log and no export among ${count}; name the folder that Get-ClusterLog wrote to. The first: ${reason}`;
}

function refusedInput({ path, problems }: InputSummary): RefusedInput {
  return { path, reason: problems[0]?.message ?? 'It cannot be read.' };
}

/** 1 when a finding is at or above the severity asked for. */
export function statusOf({ incident }: ReadIncident, failOn: Severity | null): ExitStatus {
  if (failOn === null) return exitStatus.done;
  const isGrave = incident.history.findings.some(({ severity }) => isAtLeast(severity, failOn));
  return isGrave ? exitStatus.findings : exitStatus.done;
}
