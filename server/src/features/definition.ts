// Where a thing is first named, or which lines prove what is said about a line. Knows nothing of LSP.
import type { ClusterLog } from '../model/clusterLog';
import { nameAt } from '../model/nameSearch';
import { lineMessageRange, namePlace } from '../model/messageRange';
import { recordAtLine, recordLines } from '../model/recordAt';
import { stepsOnLines } from '../model/stepAt';
import type { TextPosition, TextRange } from '../model/textRange';

/** On a name: the line that first names the thing. Elsewhere on a line with findings: the other lines that prove them. */
export function definition(log: ClusterLog, at: TextPosition): readonly TextRange[] {
  const named = nameAt(log.history, log.text.line(at.lineIndex), at.character);
  if (named?.entity) return [namePlace(log, named.entity.firstNamed.line - 1, named.names)];
  return named ? [] : provingLines(log, at.lineIndex);
}

function provingLines(log: ClusterLog, lineIndex: number): readonly TextRange[] {
  const record = recordAtLine(log.records, lineIndex);
  if (record < 0) return [];
  const { first, last } = recordLines(log.records, record);
  const { steps, findings } = log.history;
  const lines = stepsOnLines(log.history, first + 1, last + 1)
    .flatMap((step) => steps[step]!.findings)
    .flatMap((finding) => findings[finding]!.evidence)
    .map(({ line }) => line - 1)
    .filter((line) => line < first || line > last);
  return [...new Set(lines)].map((line) => lineMessageRange(log, line));
}
