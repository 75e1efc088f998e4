// What a log is and what was found in it, for the first look of the replay. Knows nothing of requests.
import { describeFinding } from '../explain/describeFinding';
import type { ClusterLog, InputProblem } from '../model/clusterLog';
import { inputNames } from '../model/inputNames';
import type { LineRef } from '../model/lineRef';
import { mostToldFindings, raisingSteps } from '../model/raisingSteps';
import type { Severity } from '../model/severity';
import { isUndisturbed } from '../model/undisturbed';

export interface LogOverview {
  /** By the index that line references carry. */
  readonly inputs: readonly OverviewInput[];
  readonly node: string | null;
  readonly timeBase: 'utc' | 'local' | 'unknown';
  readonly firstUtcMs: number | null;
  readonly lastUtcMs: number | null;
  readonly lines: number;
  readonly records: number;
  readonly unrecognised: number;
  readonly stepCount: number;
  readonly volumes: readonly string[];
  readonly nodes: readonly string[];
  readonly findings: readonly OverviewFinding[];
  /** No line tells of IO that was redirected or held, of a volume or disk that was lost, or of anything else worth a look. */
  readonly isUndisturbed: boolean;
  readonly problems: readonly InputProblem[];
}

export interface OverviewInput {
  /** For people: `NODE1_cluster.log`. */
  readonly name: string;
  readonly node: string | null;
}

export interface OverviewFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly title: string;
  readonly cause: string | null;
  /** Index of the step that raised it; null if none. */
  readonly step: number | null;
  readonly evidence: readonly LineRef[];
}

/** Yields after each finding. */
export function* replayOverview(log: ClusterLog): Generator<void, LogOverview> {
  const { input, inputs, history } = log;
  const names = inputNames(inputs);
  return {
    inputs: inputs.map(({ node }, index) => ({ name: names[index] ?? '', node })),
    node: input.node,
    timeBase: input.timeBase,
    firstUtcMs: input.firstUtcMs,
    lastUtcMs: input.lastUtcMs,
    lines: input.lines,
    records: input.records,
    unrecognised: input.unrecognised,
    stepCount: history.steps.length,
    volumes: history.volumes.map(({ name }) => name),
    nodes: history.nodes.map(({ name }) => name),
    findings: yield* findingsInWords(log),
    isUndisturbed: isUndisturbed(history),
    problems: [...findingsLeftOut(log), ...input.problems],
  };
}

/** More than a person can read are not told, and that they are there is. */
function findingsLeftOut({ history: { findings } }: ClusterLog): LogOverview['problems'] {
  if (findings.length <= mostToldFindings) return [];
  const message = `Only the first ${mostToldFindings} of ${findings.length} findings are told; the later ones are left out.`;
  return [{ code: 'findingsLeftOut', line: null, message }];
}

function* findingsInWords(log: ClusterLog): Generator<void, readonly OverviewFinding[]> {
  const raisedBy = yield* raisingSteps(log.history);
  const found: OverviewFinding[] = [];
  for (const [index, finding] of log.history.findings.slice(0, mostToldFindings).entries()) {
    const { title, cause } = describeFinding(finding, log);
    const { code, severity, evidence } = finding;
    found.push({ code, severity, title, cause: cause?.text ?? null, step: raisedBy.get(index) ?? null, evidence });
    yield;
  }
  return found;
}
