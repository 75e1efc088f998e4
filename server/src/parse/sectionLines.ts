// Lines without a prefix: section headers, their tables, header text and marks of cut lines. Knows nothing of their meaning.
// Sections are those of Windows Server 2016 and later (PARSE, SDDC).
import { asciiBytes, byte, isBlank, startsWith } from '../text/bytes';
import { decode, unitLength } from '../text/encoding';
import { recordShape } from '../model/recordTable';
import type { NameList } from './recordColumns';
import type { UnitWindow } from '../text/unitWindow';

const sectionOpen = asciiBytes('[===');

/** Beginnings of the header part; files made with -SkipClusterState or cut by hand have it without a section header. */
const headerBeginnings = ['Build Number ', 'UTC', 'The logs were generated', 'Current node:', 'The current time is'].map(
  asciiBytes,
);

/** A section counts as a table when its first line has more commas than this (SDDC). */
const commasOfProse = 3;

/** What a reader must remember about the section it is in. */
export class SectionState {
  /** Number of the section name in its column. */
  current = 0;
  /** True once a line with a prefix stood in this section: from then on lines without one continue it. */
  entrySeen = false;
  private inSection = false;
  private firstLine = false;

  /** Shape of a line that is not blank and has no prefix, where the section decides it; else -1. */
  shapeOf(units: Uint8Array, start: number, end: number): number {
    if (startsWith(units, start, end, sectionOpen)) {
      this.inSection = true;
      this.entrySeen = false;
      this.firstLine = true;
      return recordShape.section;
    }
    if (!this.inSection || this.entrySeen) return -1;
    const first = this.firstLine;
    this.firstLine = false;
    if (countCommas(units, start, end) <= commasOfProse) return recordShape.sectionText;
    return first && !looksLikeRow(units, start) ? recordShape.columns : recordShape.row;
  }

  /** Number of the section for a line's column; a header line opens a new one. */
  number(names: NameList, window: UnitWindow, start: number, end: number, shape: number): number {
    if (shape === recordShape.section) {
      const stride = unitLength(window.encoding);
      const text = decode(window.bytes.subarray(start * stride, Math.min(end, start + 1024) * stride), window.encoding);
      this.current = Math.max(0, names.numberOf(sectionName(text)));
    }
    return this.current;
  }
}

/** `Cluster` of the header line `[=== Cluster ===]`. */
export function sectionName(header: string): string {
  return header.replace(/^\[=+\s*/, '').replace(/\s*=*\]\s*$/, '');
}

/** Rows begin with a blank (seen) or hold an id; a line of column names does neither. */
function looksLikeRow(units: Uint8Array, start: number): boolean {
  return isBlank(units[start]!) || units[start] === byte.openBrace;
}

function countCommas(units: Uint8Array, start: number, end: number): number {
  let commas = 0;
  for (let at = start; at < end && commas <= commasOfProse; at++) if (units[at] === byte.comma) commas++;
  return commas;
}

export function isBlankLine(units: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isBlank(units[at]!)) return false;
  return true;
}

/** One to three dots alone on a line: authors of published logs cut lines this way (seen). */
export function isElision(units: Uint8Array, start: number, end: number): boolean {
  let from = start;
  let to = end;
  while (from < to && isBlank(units[from]!)) from++;
  while (to > from && isBlank(units[to - 1]!)) to--;
  if (to - from > 3) return false;
  for (let at = from; at < to; at++) if (units[at] !== byte.dot) return false;
  return to > from;
}

/** Does the line begin like the header part of a log? */
export function isHeaderText(units: Uint8Array, start: number, end: number): boolean {
  return headerBeginnings.some((beginning) => startsWith(units, start, end, beginning));
}
