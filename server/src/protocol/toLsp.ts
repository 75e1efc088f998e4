// Our answers as LSP values. The only place that makes them.
import {
  DiagnosticSeverity,
  FoldingRangeKind,
  MarkupKind,
  SymbolKind,
  type Diagnostic,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type Location,
  type Range,
} from 'vscode-languageserver/node';
import type { LogDiagnostic } from '../features/diagnostics';
import type { LogSymbol } from '../features/documentSymbols';
import type { FoldingStretch } from '../features/foldingRanges';
import type { HoverText } from '../features/hover';
import type { FileProblem } from '../input/userRowFiles';
import type { InputPlace } from '../model/logOfInput';
import type { Severity } from '../model/severity';
import type { TextPosition, TextRange } from '../model/textRange';

/** Shown beside each diagnostic. */
const sourceName = 'Cluster Log Replay';

const diagnosticSeverity: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

const symbolKind: Readonly<Record<LogSymbol['what'], SymbolKind>> = {
  section: SymbolKind.Namespace,
  episode: SymbolKind.Package,
  step: SymbolKind.Event,
  finding: SymbolKind.Key,
};

/** @param uris of the inputs, by index */
export function diagnostic(found: LogDiagnostic, uris: readonly string[]): Diagnostic {
  const { code, message } = found;
  const relatedInformation = found.related.flatMap((line) =>
    locations([line], uris).map((location) => ({ location, message: line.message })),
  );
  return {
    range: range(found.range),
    severity: diagnosticSeverity[found.severity],
    code,
    source: sourceName,
    message,
    relatedInformation,
  };
}

export function rowProblem({ range: at, row, message }: FileProblem): Diagnostic {
  return {
    range: range(at),
    severity: DiagnosticSeverity.Error,
    code: 'ownRow',
    source: sourceName,
    message: `${row ?? 'This file'}: ${message}.`,
  };
}

export function hover(found: HoverText): Hover {
  return { range: range(found.range), contents: { kind: MarkupKind.Markdown, value: found.markdown } };
}

export function documentSymbol(found: LogSymbol): DocumentSymbol {
  return {
    name: found.name.trim() || `Line ${found.range.start.lineIndex + 1}`, // an editor refuses a whole outline for one empty name
    detail: found.detail,
    kind: symbolKind[found.what],
    range: range(found.range),
    selectionRange: range(found.selection),
    children: found.children.map(documentSymbol),
  };
}

export function foldingRange({ firstLineIndex, lastLineIndex, what }: FoldingStretch): FoldingRange {
  const lines = { startLine: firstLineIndex, endLine: lastLineIndex };
  return what === 'record' ? lines : { ...lines, kind: FoldingRangeKind.Region };
}

/** @param uris of the inputs, by index; a place of an input without address is left out */
export function locations(places: readonly InputPlace[], uris: readonly string[]): Location[] {
  return places.flatMap((place) => {
    const uri = uris[place.input];
    return uri === undefined ? [] : [{ uri, range: range(place.range) }];
  });
}

function range({ start, end }: TextRange): Range {
  return { start: position(start), end: position(end) };
}

function position({ lineIndex, character }: TextPosition): Range['start'] {
  return { line: lineIndex, character };
}
