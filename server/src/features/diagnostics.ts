// Findings, problems of the input and what is missing of it, at the lines they are about. Knows nothing of LSP.
import { describeFinding } from '../explain/describeFinding';
import { headlineAt } from '../explain/headline';
import { asSentence } from '../explain/sentence';
import type { ClusterLog, InputProblem } from '../model/clusterLog';
import type { Finding } from '../model/history';
import type { MissingPart } from '../model/incident';
import { isSameLine } from '../model/lineRef';
import { lineKey } from '../model/linesByInput';
import type { InputPlace } from '../model/logOfInput';
import { refPlace, refRange } from '../model/messageRange';
import { gravestFirst, isAtLeast, type Severity } from '../model/severity';
import { rangeInLine, type TextRange } from '../model/textRange';

export interface LogDiagnostic {
  readonly range: TextRange;
  readonly severity: Severity;
  /** Row of the finding, code of the problem or of what is missing, or `moreFindings`. */
  readonly code: string;
  readonly message: string;
  /** The lines that prove it or caused it, of any input. */
  readonly related: readonly (InputPlace & { readonly message: string })[];
}

export interface DiagnosticsConfig {
  /** Findings beyond this number are counted in one last diagnostic. */
  readonly maximum: number;
  readonly minimumSeverity: Severity;
  /** What is missing of the incident; told where it concerns this input. */
  readonly missing?: readonly MissingPart[];
}

/** More proving lines than this help nobody; the replay has them all. */
const mostRelatedLines = 12;

/**
 * Of the log's own lines, problems first, then findings in file order; where there are too many, the gravest are kept and one last
 * diagnostic counts the rest. One at a time: a large log has thousands.
 */
export function* diagnostics(log: ClusterLog, config: DiagnosticsConfig): Generator<LogDiagnostic> {
  const wanted = log.history.findings
    .filter(({ at, severity }) => at.input === log.index && isAtLeast(severity, config.minimumSeverity))
    .sort(gravestFirst);
  const shown = wanted.slice(0, config.maximum);
  const left = wanted.slice(config.maximum);
  for (const problem of problemsOf(log, config)) yield problemDiagnostic(log, problem);
  shown.sort((a, b) => a.at.line - b.at.line || (a.at.column ?? 0) - (b.at.column ?? 0));
  for (const finding of shown) yield findingDiagnostic(log, finding);
  if (left.length > 0) yield moreDiagnostic(log, left);
}

/** What the reader of the file found and what the incident misses of it; one thing told by both, or by a finding, is told once. */
function problemsOf({ input, index, history }: ClusterLog, { missing = [] }: DiagnosticsConfig): readonly InputProblem[] {
  const own = missing.filter((part) => part.input === index);
  const told = own.length === 0 ? new Set() : new Set(history.findings.map(({ at }) => lineKey(at)));
  const ofIncident = own
    .filter(({ at }) => at === null || !told.has(lineKey(at)))
    .map(({ code, at, message }): InputProblem => ({ code, line: at?.input === index ? at.line : null, message }));
  const all = [...input.problems, ...ofIncident];
  return [...new Map(all.map((problem) => [`${problem.line ?? ''} ${problem.message}`, problem])).values()];
}

function findingDiagnostic(log: ClusterLog, finding: Finding): LogDiagnostic {
  const { title, cause } = describeFinding(finding, log);
  const related = finding.evidence.filter((ref) => !isSameLine(ref, finding.at)).slice(0, mostRelatedLines);
  return {
    range: refRange(log, finding.at),
    severity: finding.severity,
    code: finding.code,
    message: [title, cause?.text ?? '', finding.expected === true ? 'This belongs to normal work.' : '']
      .map(asSentence)
      .join(' ')
      .trim(),
    related: related.map((ref) => ({ ...refPlace(log, ref), message: headlineAt(log, ref) })),
  };
}

function problemDiagnostic(log: ClusterLog, problem: InputProblem): LogDiagnostic {
  const lineIndex = Math.max(0, (problem.line ?? 1) - 1);
  const end = log.text.line(lineIndex).length;
  return { range: rangeInLine(lineIndex, 0, end), severity: 'info', code: problem.code, message: problem.message, related: [] };
}

function moreDiagnostic(log: ClusterLog, left: readonly Finding[]): LogDiagnostic {
  const first = left.reduce((known, finding) => (finding.at.line < known.at.line ? finding : known));
  const gravest = left[0]?.severity ?? 'info'; // `left` goes on from grave to mild
  return {
    range: refRange(log, first.at),
    severity: gravest,
    code: 'moreFindings',
    message: `${left.length} more findings are not listed here, the first of them on this line. The replay and the report have all of them.`,
    related: [],
  };
}
