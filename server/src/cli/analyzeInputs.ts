// Analyses the files of a run one after the other, each an input of its own. Knows nothing of what is shown.
import { analyzeFile } from '../input/analyzeFile';
import type { ClusterLog } from '../model/clusterLog';
import { isAtLeast, type Severity } from '../model/severity';
import { exitStatus, type ExitStatus } from './exitStatus';
import { findInputFiles } from './inputFiles';

/** @throws Unusable or InputError */
export function analyzeInputs(paths: readonly string[], say: (line: string) => void): readonly ClusterLog[] {
  const files = findInputFiles(paths, say);
  if (files.length > 1) say(`${files.length} logs are read one by one; they are not merged into one history yet`);
  return files.map((path, input) => analyzeFile(path, input));
}

/** 1 when a finding is at or above the severity asked for. */
export function statusOf(logs: readonly ClusterLog[], failOn: Severity | null): ExitStatus {
  if (failOn === null) return exitStatus.done;
  const isGrave = logs.some(({ history }) => history.findings.some(({ severity }) => isAtLeast(severity, failOn)));
  return isGrave ? exitStatus.findings : exitStatus.done;
}
