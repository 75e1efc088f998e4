// The text of a log that is in memory as one string, by line. Keeps where lines begin, not the lines. Knows nothing of clusters.
import { maxLineLength, type LogText } from './clusterLog';

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
}

function lineStarts(text: string): Uint32Array {
  const starts: number[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isEnd = code === lineFeed || (code === carriageReturn && text.charCodeAt(at + 1) !== lineFeed);
    if (!isEnd) continue;
    starts.push(start);
    start = at + 1;
  }
  if (start < text.length) starts.push(start);
  starts.push(text.length);
  return Uint32Array.from(starts);
}

function isLineEnd(code: number): boolean {
  return code === carriageReturn || code === lineFeed;
}
