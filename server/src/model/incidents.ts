// Steps that belong together in time: what people call an incident. Knows nothing of texts.
import type { Analysis } from './clusterLog';
import { sectionAtLine } from './sectionSpans';
import { stepsInFileOrder } from './stepAt';

/** Steps of one section, one after the other in the file, with no long silence between them. Never empty. */
export interface Incident {
  /** From 1, both included. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** Index of the section of the record table. */
  readonly section: number;
  /** Indices into the steps, in file order. */
  readonly steps: readonly number[];
  /** Indices into the findings its steps raised, each once. */
  readonly findings: readonly number[];
}

/** Silence that separates two incidents. Cluster timeouts (a deadlock, a pending call) lie below it. */
const incidentGapMs = 10 * 60_000;

const incidentsOf = new WeakMap<Analysis['history'], readonly Incident[]>();

export function incidents(analysis: Analysis): readonly Incident[] {
  const cached = incidentsOf.get(analysis.history);
  if (cached) return cached;
  const found: Incident[] = [];
  let group: number[] = [];
  let section = -1;
  let lastTimeMs: number | null = null;
  for (const step of stepsInFileOrder(analysis.history)) {
    const { at, utcMs, timeOfDayMs } = analysis.history.steps[step]!;
    const timeMs = utcMs ?? timeOfDayMs;
    const stepSection = sectionAtLine(analysis.records, at.line);
    const isSilence = lastTimeMs !== null && timeMs !== null && Math.abs(timeMs - lastTimeMs) > incidentGapMs;
    if (group.length > 0 && (isSilence || stepSection !== section)) {
      found.push(incidentOf(analysis, group, section));
      group = [];
    }
    group.push(step);
    section = stepSection;
    lastTimeMs = timeMs ?? lastTimeMs;
  }
  if (group.length > 0) found.push(incidentOf(analysis, group, section));
  incidentsOf.set(analysis.history, found);
  return found;
}

function incidentOf({ history }: Analysis, steps: readonly number[], section: number): Incident {
  return {
    firstLine: history.steps[steps[0]!]!.at.line,
    lastLine: history.steps[steps.at(-1)!]!.at.line,
    section,
    steps,
    findings: [...new Set(steps.flatMap((step) => history.steps[step]!.findings))],
  };
}
