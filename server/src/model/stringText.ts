// The text of a log that is in memory as one string, by line. Keeps where lines begin, not the lines. Knows nothing of clusters.
import { maxLineLength, type LogText, type TextPiece } from './clusterLog';
import { lastAtMost } from './sortedSearch';

/** Characters of one piece: well below a millisecond of searching. */
const pieceLength = 64 * 1024;

const carriageReturn = 13;
const lineFeed = 10;

/** CR LF, LF and CR end a line, as editors count them. A line end at the very end begins no further line. */
export class StringText implements LogText {
  /** Where line i begins; one more entry for the end of the text. */
  private readonly starts: Uint32Array;

  constructor(private readonly text: string) {
    this.starts = lineStarts(text);
  }

  get lineCount(): number {
    return this.starts.length - 1;
  }

  line(lineIndex: number): string {
    if (lineIndex < 0 || lineIndex >= this.lineCount) return '';
    const start = this.starts[lineIndex]!;
    let end = this.starts[lineIndex + 1]!;
    while (end > start && isLineEnd(this.text.charCodeAt(end - 1))) end--;
    return this.text.slice(start, Math.min(end, start + maxLineLength));
  }

  piece(lineIndex: number): TextPiece {
    const { starts, lineCount } = this;
    const start = starts[lineIndex] ?? this.text.length;
    const last = lastAtMost(lineCount, (line) => starts[line + 1]!, start + pieceLength);
    const nextLineIndex = Math.min(lineCount, Math.max(last, lineIndex) + 1);
    return { text: this.text.slice(start, starts[nextLineIndex]), nextLineIndex };
  }
}

/** Searches by the engine's own search: on a large text several times as fast as a look at each character. */
function lineStarts(text: string): Uint32Array {
  const starts: number[] = [];
  // Each sign is looked for again only when the last one found is passed: a text with one kind of line end is searched once.
  let nextReturn = -1;
  let nextFeed = -1;
  for (let start = 0; start < text.length;) {
    starts.push(start);
    if (nextReturn < start) nextReturn = place(text, '\r', start);
    if (nextFeed < start) nextFeed = place(text, '\n', start);
    start = (nextReturn + 1 < nextFeed ? nextReturn : nextFeed) + 1;
  }
  starts.push(text.length);
  return new Uint32Array(starts);
}

/** Of the next `sign` at or after `from`; the length of the text where there is none. */
function place(text: string, sign: string, from: number): number {
  const found = text.indexOf(sign, from);
  return found < 0 ? text.length : found;
}

function isLineEnd(code: number): boolean {
  return code === carriageReturn || code === lineFeed;
}
