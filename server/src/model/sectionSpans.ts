// Where the sections of a log begin and end. Knows nothing of their content.
import { recordAtLine, recordLines } from './recordAt';
import { recordShape, type RecordTable } from './recordTable';

export interface SectionSpan {
  /** Name as written between `[===` and `===]`. */
  readonly name: string;
  /** Index into `records.sections`. */
  readonly section: number;
  /** From 0, both included. */
  readonly firstLineIndex: number;
  readonly lastLineIndex: number;
}

const spansOf = new WeakMap<RecordTable, readonly SectionSpan[]>();

/** Sections in file order, each from its header line to the line before the next header. Empty for a log without sections. */
export function sectionSpans(records: RecordTable): readonly SectionSpan[] {
  const cached = spansOf.get(records);
  if (cached) return cached;
  const headers: number[] = [];
  for (let record = 0; record < records.count; record++) {
    if (records.shape[record] === recordShape.section) headers.push(record);
  }
  const spans = headers.map((header, place): SectionSpan => {
    const next = headers[place + 1];
    const section = records.section[header]!;
    return {
      name: records.sections[section] ?? '',
      section,
      firstLineIndex: recordLines(records, header).first,
      lastLineIndex: (next === undefined ? records.lineCount : recordLines(records, next).first) - 1,
    };
  });
  spansOf.set(records, spans);
  return spans;
}

/** Index of the section a line (from 1) belongs to; 0 = before any header. */
export function sectionAtLine(records: RecordTable, line: number): number {
  const record = recordAtLine(records, line - 1);
  return record < 0 ? 0 : records.section[record]!;
}
