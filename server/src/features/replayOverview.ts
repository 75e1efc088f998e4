// What a log is and what was found in it, for the first look of the replay. Knows nothing of requests.
import { describeFinding } from '../explain/describeFinding';
import type { ClusterLog, InputProblem } from '../model/clusterLog';
import { itemsOfSlice } from '../model/complete';
import type { History } from '../model/history';
import { inputNames } from '../model/inputNames';
import { isSameLine, type LineRef } from '../model/lineRef';
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
  readonly advice: readonly string[];
  /** Index of the step that raised it; null if none. */
  readonly step: number | null;
  readonly evidence: readonly LineRef[];
}

/** More findings than this no list can show; the first ones in time are given. */
const mostFindings = 5000;

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
    problems: input.problems,
  };
}

function* findingsInWords(log: ClusterLog): Generator<void, readonly OverviewFinding[]> {
  const raisedBy = yield* raisingSteps(log.history);
  const found: OverviewFinding[] = [];
  for (const [index, finding] of log.history.findings.slice(0, mostFindings).entries()) {
    const { title, cause, advice } = describeFinding(finding, log);
    const { code, severity, evidence } = finding;
    found.push({ code, severity, title, cause: cause?.text ?? null, advice, step: raisedBy.get(index) ?? null, evidence });
    yield;
  }
  return found;
}

/** The step on the finding's own line, else the first step that has to do with it. */
function* raisingSteps({ steps, findings }: History): Generator<void, ReadonlyMap<number, number>> {
  const raisedBy = new Map<number, number>();
  for (const [index, step] of steps.entries()) {
    for (const finding of step.findings) {
      const at = findings[finding]?.at;
      const isOwnLine = at !== undefined && isSameLine(at, step.at);
      const known = raisedBy.get(finding);
      const isKnownOwn = known !== undefined && at !== undefined && isSameLine(at, steps[known]!.at);
      if (known === undefined || (isOwnLine && !isKnownOwn)) raisedBy.set(finding, index);
    }
    if (index % itemsOfSlice === 0) yield;
  }
  return raisedBy;
}
