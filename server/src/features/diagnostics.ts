// Findings and problems of the input, at the lines they are about. Knows nothing of LSP.
import { describeFinding } from '../explain/describeFinding';
import { headline } from '../explain/headline';
import { asSentence } from '../explain/sentence';
import type { ClusterLog, InputProblem } from '../model/clusterLog';
import type { Finding } from '../model/history';
import { lineMessageRange } from '../model/messageRange';
import { gravestFirst, isAtLeast, type Severity } from '../model/severity';
import { rangeInLine, type TextRange } from '../model/textRange';

export interface LogDiagnostic {
  readonly range: TextRange;
  readonly severity: Severity;
  /** Row of the finding, code of the problem, or `moreFindings`. */
  readonly code: string;
  readonly message: string;
  /** The lines that prove it or caused it. */
  readonly related: readonly { readonly range: TextRange; readonly message: string }[];
}

export interface DiagnosticsConfig {
  /** Findings beyond this number are counted in one last diagnostic. */
  readonly maximum: number;
  readonly minimumSeverity: Severity;
}

/** More proving lines than this help nobody; the replay has them all. */
const mostRelatedLines = 12;

/** In file order; where there are too many, the gravest are kept and one last diagnostic counts the rest. */
export function diagnostics(log: ClusterLog, config: DiagnosticsConfig): readonly LogDiagnostic[] {
  const wanted = log.history.findings.filter(({ severity }) => isAtLeast(severity, config.minimumSeverity)).sort(gravestFirst);
  const shown = wanted.slice(0, config.maximum);
  const left = wanted.slice(config.maximum);
  return [
    ...log.input.problems.map((problem) => problemDiagnostic(log, problem)),
    ...shown.sort((a, b) => a.at.line - b.at.line).map((finding) => findingDiagnostic(log, finding)),
    ...(left.length > 0 ? [moreDiagnostic(log, left)] : []),
  ];
}

function findingDiagnostic(log: ClusterLog, finding: Finding): LogDiagnostic {
  const { title, cause } = describeFinding(finding, log);
  const related = finding.evidence.filter(({ line }) => line !== finding.at.line).slice(0, mostRelatedLines);
  return {
    range: lineMessageRange(log, finding.at.line - 1),
    severity: finding.severity,
    code: finding.code,
    message: [title, cause?.text ?? '', finding.expected === true ? 'This belongs to normal work.' : '']
      .map(asSentence)
      .join(' ')
      .trim(),
    related: related.map(({ line }) => ({ range: lineMessageRange(log, line - 1), message: headline(log, line) })),
  };
}

function problemDiagnostic(log: ClusterLog, problem: InputProblem): LogDiagnostic {
  const lineIndex = Math.max(0, (problem.line ?? 1) - 1);
  const end = log.text.line(lineIndex).length;
  return { range: rangeInLine(lineIndex, 0, end), severity: 'info', code: problem.code, message: problem.message, related: [] };
}

function moreDiagnostic(log: ClusterLog, left: readonly Finding[]): LogDiagnostic {
  const firstLine = left.reduce((line, finding) => Math.min(line, finding.at.line), Infinity);
  const gravest = left[0]?.severity ?? 'info'; // `left` goes on from grave to mild
  return {
    range: lineMessageRange(log, firstLine - 1),
    severity: gravest,
    code: 'moreFindings',
    message: `${left.length} more findings are not listed here, the first of them on this line. The replay and the report have all of them.`,
    related: [],
  };
}
