// The findings of the report: cause, whether it is normal, the proving lines as they stand, and what to check. Knows no output.
import { describeFindingMarkdown } from '../explain/describeFinding';
import { codeSpan } from '../explain/markdown';
import { formatMoment } from '../explain/momentInWords';
import type { ClusterLog } from '../model/clusterLog';
import type { Finding } from '../model/history';
import { gravestFirst } from '../model/severity';
import { lineNames } from './lineNames';

/** Findings that are told in full, the gravest first; the rest is counted. */
const mostFindings = 200;
/** Proving lines of one finding that are quoted. */
const mostQuoted = 6;

interface FindingOfLog {
  readonly finding: Finding;
  readonly log: ClusterLog;
  readonly input: number;
}

export function* findingsSection(logs: readonly ClusterLog[]): Generator<string> {
  const all = logs.flatMap((log, input) => log.history.findings.map((finding): FindingOfLog => ({ finding, log, input })));
  yield '## Findings';
  if (all.length === 0) yield '\nNothing in the lines that were understood calls for attention.';
  all.sort((a, b) => gravestFirst(a.finding, b.finding));
  for (const item of all.slice(0, mostFindings)) yield* findingLines(item, logs.length);
  const left = all.length - mostFindings;
  if (left > 0) yield `\n${left} more findings are not told here; \`history --format json\` has all of them.`;
}

function* findingLines({ finding, log, input }: FindingOfLog, inputs: number): Generator<string> {
  const { title, meaning, cause, advice, lasted } = describeFindingMarkdown(finding, log);
  const moment = formatMoment(finding);
  yield '';
  yield `### ${finding.severity}: ${title}`;
  yield '';
  if (meaning !== '') yield `${meaning}\n`;
  yield `- When: ${moment === '' ? '' : `${moment}, `}${lineNames([finding.at], input, inputs)}`;
  if (lasted !== null) yield `- How long: ${lasted}`;
  yield `- Cause: ${cause === null ? 'no line tells one' : cause.text}`;
  yield `- Normal work? ${expectedInWords(finding.expected)}`;
  yield `- Proof: ${lineNames(finding.evidence, input, inputs)}`;
  for (const { line } of finding.evidence.slice(0, mostQuoted)) yield `  - line ${line}: ${codeSpan(log.text.line(line - 1))}`;
  for (const step of advice) yield `- Check: ${step}`;
}

function expectedInWords(expected: boolean | null): string {
  if (expected === null) return 'The lines do not say.';
  return expected ? 'Yes, this was expected.' : 'No, this is alarming.';
}
