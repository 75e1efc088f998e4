// What is wrong with whole inputs: nothing could be read of them, they have no dates or no zone, or tell only of errors.
// Knows nothing of single lines.
import type { MissingPart } from '../model/incident';
import { levels, recordShape } from '../model/recordTable';
import { hasTimes, type CoveredInput } from './coveredInput';
import { fileName } from './inputName';

/** Problems that a reader or the settling of zones left open. */
const openZones: ReadonlySet<string> = new Set(['timeZoneUnknown', 'zoneChanges', 'zoneFromPairs']);

/** So many lines, and none below a warning: shorter excerpts tell nothing of the level. */
const enoughLines = 20;

export function missingIn(covered: CoveredInput): readonly MissingPart[] {
  const { input } = covered;
  const name = fileName(input);
  const [problem] = input.problems;
  if (input.format === 'unknown') {
    const code = input.problems.some((one) => one.code === 'unreadable') ? 'unreadable' : 'unknownFormat';
    return [whole(covered, code, `${name}: ${problem?.message ?? 'Nothing could be read of this file.'}`)];
  }
  if (input.records === 0) return [];
  const parts: MissingPart[] = [];
  if (hasTimes(input) && input.firstUtcMs === null) {
    parts.push(
      whole(covered, 'undated', `No line of ${name} has a date. What it tells stands behind all that has one, in its own order.`),
    );
  }
  const zone = input.problems.find(({ code }) => openZones.has(code));
  if (zone !== undefined && input.firstUtcMs !== null) parts.push(whole(covered, 'zoneUnknown', `${name}: ${zone.message}`));
  if (input.format === 'cluster-log' && hasWarningsOnly(covered)) {
    parts.push(
      whole(
        covered,
        'lowLogLevel',
        `No line of ${name} is below a warning, so the node probably logs at level 1 or 2 (concluded from that alone). Volume states ` +
          'are written at level 3: raise it with (Get-Cluster).ClusterLogLevel = 3.',
      ),
    );
  }
  return parts;
}

function hasWarningsOnly({ reading: { records } }: CoveredInput): boolean {
  const warning = levels.indexOf('WARN');
  const error = levels.indexOf('ERR');
  let lines = 0;
  for (let record = 0; record < records.count; record++) {
    const level = records.level[record]!;
    if (records.shape[record] !== recordShape.entry || records.channel[record] !== 0 || level === 0) continue;
    if (level !== warning && level !== error) return false;
    lines++;
  }
  return lines >= enoughLines;
}

function whole({ node, index, firstUtcMs, lastUtcMs }: CoveredInput, code: MissingPart['code'], message: string): MissingPart {
  return { code, node, input: index, fromUtcMs: firstUtcMs, toUtcMs: lastUtcMs, at: null, message };
}
