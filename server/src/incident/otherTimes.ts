// Inputs whose times lie apart from those of the others. Knows nothing of single lines.
import type { MissingPart } from '../model/incident';
import type { CoveredInput } from './coveredInput';
import { fileName } from './inputName';

/** Ranges closer than this may be halves of one incident. */
const apartMs = 60 * 60_000;

/** They belong to another incident, or a clock or zone is wrong. */
export function otherTimes(inputs: readonly CoveredInput[]): readonly MissingPart[] {
  const groups = groupsInTime(inputs);
  const weightiest = [...groups].sort((a, b) => weightOf(b) - weightOf(a))[0];
  return groups.filter((group) => group !== weightiest).flatMap((group) => group.map(otherTime));
}

function otherTime({ input, index, node, firstUtcMs, lastUtcMs }: CoveredInput): MissingPart {
  const times = `${dayOf(firstUtcMs!)} to ${dayOf(lastUtcMs!)}`;
  const message = `${fileName(input)} tells of ${times}, apart from the other inputs. It belongs to another time, or its clock or zone is wrong.`;
  return { code: 'otherTime', node, input: index, fromUtcMs: firstUtcMs, toUtcMs: lastUtcMs, at: null, message };
}

/** Inputs that overlap, directly or through others. */
function groupsInTime(inputs: readonly CoveredInput[]): readonly (readonly CoveredInput[])[] {
  const dated = inputs.filter(({ firstUtcMs }) => firstUtcMs !== null).sort((a, b) => a.firstUtcMs! - b.firstUtcMs!);
  const groups: CoveredInput[][] = [];
  let lastMs = Number.NEGATIVE_INFINITY;
  for (const covered of dated) {
    if (covered.firstUtcMs! - lastMs > apartMs) groups.push([]);
    groups.at(-1)!.push(covered);
    lastMs = Math.max(lastMs, covered.lastUtcMs!);
  }
  return groups;
}

/** Logs before all else: what they tell of is what people ask about. */
function weightOf(group: readonly CoveredInput[]): number {
  const manyRecords = 1e12;
  return group.reduce((sum, { input }) => sum + input.records + (input.format === 'cluster-log' ? manyRecords : 0), 0);
}

function dayOf(utcMs: number): string {
  return new Date(utcMs).toISOString().slice(0, 16).replace('T', ' ');
}
