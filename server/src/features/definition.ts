// Where a thing is first named, or which lines prove what is said about a line, in whichever input that is. Knows nothing of LSP.
import type { ClusterLog } from '../model/clusterLog';
import type { LineRef } from '../model/lineRef';
import { lineKey } from '../model/linesByInput';
import { logOfInput, type InputPlace } from '../model/logOfInput';
import { namePlace, refPlace } from '../model/messageRange';
import { nameAt } from '../model/nameSearch';
import { recordAtPlace, recordLines } from '../model/recordAt';
import { stepsOfRecord } from '../model/stepAt';
import type { TextPosition } from '../model/textRange';

/** On a name: the line that first names the thing. Elsewhere on a line with findings: the other lines that prove them. */
export function definition(log: ClusterLog, at: TextPosition): readonly InputPlace[] {
  const named = nameAt(log.history, log.text.line(at.lineIndex), at.character);
  if (named?.entity) return [firstPlace(log, named.entity.firstNamed, named.names)];
  return named ? [] : provingLines(log, at);
}

function firstPlace(log: ClusterLog, ref: LineRef, names: readonly string[]): InputPlace {
  const own = logOfInput(log, ref.input);
  return own ? { input: ref.input, range: namePlace(own, ref, names) } : refPlace(log, ref);
}

function provingLines(log: ClusterLog, at: TextPosition): readonly InputPlace[] {
  const record = recordAtPlace(log.records, at);
  if (record < 0) return [];
  const { first, last } = recordLines(log.records, record);
  const isHere = ({ input, line }: LineRef) => input === log.index && line - 1 >= first && line - 1 <= last;
  const { steps, findings } = log.history;
  const lines = stepsOfRecord(log, record)
    .flatMap((step) => steps[step]!.findings)
    .flatMap((finding) => findings[finding]!.evidence)
    .filter((ref) => !isHere(ref));
  return [...new Map(lines.map((ref) => [lineKey(ref), ref])).values()].map((ref) => refPlace(log, ref));
}
