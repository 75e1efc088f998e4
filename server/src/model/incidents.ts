// Steps that belong together in time: what people call an incident. Knows nothing of texts.
import type { ClusterLog } from './clusterLog';
import type { History } from './history';
import { sectionAtLine } from './sectionSpans';
import { lineOfStep, stepsInFileOrder } from './stepAt';

/** Steps one after the other with no long silence between them. Never empty. */
export interface StepGroup {
  /** Indices into the steps, in order. */
  readonly steps: readonly number[];
  /** Indices into the findings its steps raised, each once. */
  readonly findings: readonly number[];
}

/** Steps of one section of one log, in file order. */
export interface Incident extends StepGroup {
  /** From 1, both included. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** Index of the section of the record table. */
  readonly section: number;
}

/** Silence that separates two incidents. Cluster timeouts (a deadlock, a pending call) lie below it. */
const incidentGapMs = 10 * 60_000;

const incidentsOf = new WeakMap<History, Map<number, readonly Incident[]>>();

/** Those of one log: the steps that stand on its lines. */
export function incidents(log: ClusterLog): readonly Incident[] {
  const { history, records, index } = log;
  let known = incidentsOf.get(history);
  if (known === undefined) incidentsOf.set(history, (known = new Map()));
  const cached = known.get(index);
  if (cached) return cached;
  const lineOf = (step: number) => lineOfStep(log, history.steps[step]!)!.line;
  const groups = grouped(history, stepsInFileOrder(log), (step) => sectionAtLine(records, lineOf(step)));
  const found = groups.map(
    ({ steps, findings }): Incident => ({
      firstLine: lineOf(steps[0]!),
      lastLine: lineOf(steps.at(-1)!),
      section: sectionAtLine(records, lineOf(steps[0]!)),
      steps,
      findings,
    }),
  );
  known.set(index, found);
  return found;
}

/** Those of all inputs together, in time. */
export function incidentsOfAll(history: History): readonly StepGroup[] {
  return grouped(
    history,
    history.steps.map((_step, index) => index),
    () => 0,
  );
}

/** Steps in the given order, parted by silences and where `partOf` changes. */
function grouped(history: History, order: readonly number[], partOf: (step: number) => number): readonly StepGroup[] {
  const found: StepGroup[] = [];
  let group: number[] = [];
  let part = -1;
  let lastTimeMs: number | null = null;
  for (const step of order) {
    const { utcMs, timeOfDayMs } = history.steps[step]!;
    const timeMs = utcMs ?? timeOfDayMs;
    const stepPart = partOf(step);
    const isSilence = lastTimeMs !== null && timeMs !== null && Math.abs(timeMs - lastTimeMs) > incidentGapMs;
    if (group.length > 0 && (isSilence || stepPart !== part)) {
      found.push(groupOf(history, group));
      group = [];
    }
    group.push(step);
    part = stepPart;
    lastTimeMs = timeMs ?? lastTimeMs;
  }
  if (group.length > 0) found.push(groupOf(history, group));
  return found;
}

function groupOf({ steps }: History, group: readonly number[]): StepGroup {
  return { steps: group, findings: [...new Set(group.flatMap((step) => steps[step]!.findings))] };
}
