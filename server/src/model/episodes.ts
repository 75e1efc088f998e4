// Steps that belong together in time: an episode of the incident. Knows nothing of texts.
import type { ClusterLog } from './clusterLog';
import type { History, Step } from './history';
import type { RecordTable } from './recordTable';
import { sectionSpans } from './sectionSpans';
import { stepsInFileOrder } from './stepAt';

/** Steps one after the other with no long silence between them. Never empty. */
export interface StepGroup {
  /** Indices into the steps, in order. */
  readonly steps: readonly number[];
  /** Indices into the findings its steps raised, each once. */
  readonly findings: readonly number[];
}

/** Steps of one section of one log, in file order. */
export interface Episode extends StepGroup {
  /** From 1, both included. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** Index of the section of the record table. */
  readonly section: number;
}

/** Silence that separates two episodes. Cluster timeouts (a deadlock, a pending call) lie below it. */
const episodeGapMs = 10 * 60_000;

const episodesOf = new WeakMap<History, Map<number, readonly Episode[]>>();

/** Those of one log: the steps that stand on its lines. */
export function episodes(log: ClusterLog): readonly Episode[] {
  const { history, records, index } = log;
  const known = episodesOf.get(history) ?? new Map<number, readonly Episode[]>();
  episodesOf.set(history, known);
  const cached = known.get(index);
  if (cached) return cached;
  const { steps, lines } = stepsInFileOrder(log);
  const sections = sectionsOf(records, lines);
  let first = 0;
  const found = grouped(history, steps, sections).map((group): Episode => {
    const last = first + group.steps.length - 1;
    const episode = { ...group, firstLine: lines[first]!, lastLine: lines[last]!, section: sections[first]! };
    first = last + 1;
    return episode;
  });
  known.set(index, found);
  return found;
}

/** Those of all inputs together, in time. */
export function episodesOfAll(history: History): readonly StepGroup[] {
  return grouped(
    history,
    history.steps.map((_step, index) => index),
    [],
  );
}

/** The first step of the episode, of all inputs together, that a step is part of. */
export function episodeStart({ steps }: History, step: number): number {
  let first = step;
  let nextMs = timeOf(steps[step]!);
  while (first > 0) {
    const timeMs = timeOf(steps[first - 1]!);
    if (isSilence(timeMs, nextMs)) break;
    nextMs = timeMs ?? nextMs;
    first--;
  }
  return first;
}

function timeOf({ utcMs, timeOfDayMs }: Step): number | null {
  return utcMs ?? timeOfDayMs;
}

function isSilence(beforeMs: number | null, afterMs: number | null): boolean {
  return beforeMs !== null && afterMs !== null && Math.abs(afterMs - beforeMs) > episodeGapMs;
}

/** The section of each line; the lines rise. */
function sectionsOf(records: RecordTable, lines: readonly number[]): readonly number[] {
  const spans = sectionSpans(records);
  let next = 0;
  return lines.map((line) => {
    while (next < spans.length && spans[next]!.firstLineIndex < line) next++;
    return spans[next - 1]?.section ?? 0;
  });
}

/** Steps in the given order, parted by silences and where the part changes; groups follow each other without a hole. */
function grouped(history: History, order: readonly number[], parts: readonly number[]): readonly StepGroup[] {
  const found: StepGroup[] = [];
  let group: number[] = [];
  let part: number | undefined;
  let lastTimeMs: number | null = null;
  for (const [place, step] of order.entries()) {
    const timeMs = timeOf(history.steps[step]!);
    if (group.length > 0 && (isSilence(lastTimeMs, timeMs) || parts[place] !== part)) {
      found.push(groupOf(history, group));
      group = [];
    }
    group.push(step);
    part = parts[place];
    lastTimeMs = timeMs ?? lastTimeMs;
  }
  if (group.length > 0) found.push(groupOf(history, group));
  return found;
}

function groupOf({ steps }: History, group: readonly number[]): StepGroup {
  return { steps: group, findings: [...new Set(group.flatMap((step) => steps[step]!.findings))] };
}
