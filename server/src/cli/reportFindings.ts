// The findings of the report: cause, whether it is normal, the proving lines as they stand, and what to check. Knows no output.
import { describeFindingMarkdown } from '../explain/describeFinding';
import { codeSpan } from '../explain/markdown';
import { formatMoment } from '../explain/momentInWords';
import type { ReadIncident } from '../input/readIncident';
import type { ClusterLog } from '../model/clusterLog';
import type { Finding } from '../model/history';
import type { LineRef } from '../model/lineRef';
import { recordAtPlace } from '../model/recordAt';
import { viewRecord } from '../model/viewRecord';
import { gravestFirst } from '../model/severity';
import { lineNames, type InputName } from './lineNames';
import { inputNameOf } from './reportNames';

/** Findings that are told in full, the gravest first; the rest is counted. */
const mostFindings = 200;
/** Proving lines of one finding that are quoted. */
const mostQuoted = 6;

export function* findingsSection({ incident, logs }: ReadIncident): Generator<string> {
  const all = [...incident.history.findings].sort(gravestFirst);
  const nameOf = inputNameOf(incident);
  yield '## Findings';
  if (all.length === 0) yield '\nNothing in the lines that were understood calls for attention.';
  for (const finding of all.slice(0, mostFindings)) yield* findingLines(finding, logs, nameOf);
  const left = all.length - mostFindings;
  if (left > 0) yield `\n${left} more findings are not told here; \`history --format json\` has all of them.`;
}

function* findingLines(finding: Finding, logs: readonly ClusterLog[], nameOf: InputName): Generator<string> {
  const { title, meaning, cause, advice, lasted } = describeFindingMarkdown(finding, logs[finding.at.input]);
  const moment = formatMoment(finding);
  yield '';
  yield `### ${finding.severity}: ${title}`;
  yield '';
  if (meaning !== '') yield `${meaning}\n`;
  yield `- When: ${moment === '' ? '' : `${moment}, `}${lineNames([finding.at], nameOf)}`;
  if (lasted !== null) yield `- How long: ${lasted}`;
  yield `- Cause: ${cause === null ? 'no line tells one' : cause.text}`;
  yield `- Normal work? ${expectedInWords(finding.expected)}`;
  yield `- Proof: ${lineNames(finding.evidence, nameOf)}`;
  for (const ref of finding.evidence.slice(0, mostQuoted)) {
    const log = logs[ref.input];
    if (log) yield `  - ${lineNames([ref], nameOf)}: ${codeSpan(provingText(log, ref))}`;
  }
  for (const step of advice) yield `- Check: ${step}`;
}

/** The line as it stands; of an export, whose records are markup or share a line, what the record says. */
function provingText(log: ClusterLog, { line, column }: LineRef): string {
  if (log.views === undefined) return log.text.line(line - 1);
  const record = recordAtPlace(log.records, { lineIndex: line - 1, character: (column ?? 1) - 1 });
  return record < 0 ? log.text.line(line - 1) : viewRecord(log, record).message;
}

function expectedInWords(expected: boolean | null): string {
  if (expected === null) return 'The lines do not say.';
  return expected ? 'Yes, this was expected.' : 'No, this is alarming.';
}
