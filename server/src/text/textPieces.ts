// Bytes in, text by line out, for readers that need the text itself. Works in any cut and in memory that does not grow with the
// length of a line: a very long one comes in pieces. Knows nothing of what lines hold.
import { byte } from './bytes';
import { decode, detectEncoding, sniffLength, toUnits, unitLength, type Encoding } from './encoding';
import { LineEnds } from './lineEnd';

/** Longest piece of a line, in code units of its encoding. */
export const maxPieceLength = 64 * 1024;

/** A line without its line end, or a part of a long one. */
export interface TextPiece {
  readonly text: string;
  /** From 0. */
  readonly lineIndex: number;
  /** Characters of the line that came before this piece. */
  readonly column: number;
  /** Of the piece in the file as stored. */
  readonly byteOffset: number;
  /** False where the line goes on in the next piece. */
  readonly endsLine: boolean;
  /** Of this piece; Windows-1252 stands for any text of one byte a character. */
  readonly encoding: Encoding;
}

export class TextPieces {
  encoding: Encoding = 'utf-8';
  /** Bytes taken so far. */
  bytes = 0;
  lineCount = 0;
  nulBytes = false;
  endsInsideLine = false;
  private rest: Uint8Array = new Uint8Array(0);
  /** Where `rest` begins in the file. */
  private restOffset = 0;
  private started = false;
  /** Characters of the current line that were given as pieces already. */
  private column = 0;

  constructor(private readonly onPiece: (piece: TextPiece) => void) {}

  /** Takes the next bytes of the file. They are not kept. */
  push(chunk: Uint8Array): void {
    this.bytes += chunk.length;
    const joined = this.rest.length === 0 ? chunk : concat(this.rest, chunk);
    if (!this.started && joined.length < sniffLength) {
      this.rest = joined === chunk ? chunk.slice() : joined;
      return; // the encoding is told from more bytes than these
    }
    this.read(joined, false);
  }

  /** Takes the end of the file: a last line without line end counts as a line. */
  end(): void {
    this.read(this.rest, true);
  }

  private read(joined: Uint8Array, atEnd: boolean): void {
    const bytes = this.started ? joined : this.start(joined);
    const stride = unitLength(this.encoding);
    const units = toUnits(bytes, this.encoding);
    const lineEnds = new LineEnds(units);
    let at = 0;
    for (;;) {
      const lineEnd = lineEnds.next(at);
      let next = lineEnd + 1;
      if (lineEnd >= units.length) {
        if (!atEnd || (at >= units.length && this.column === 0)) break;
        this.endsInsideLine = true;
        next = units.length;
      } else if (units[lineEnd] === byte.carriageReturn) {
        if (next < units.length) {
          if (units[next] === byte.lineFeed) next++;
        } else if (!atEnd) {
          break; // the line feed may come with the next bytes
        }
      }
      this.giveLine(bytes, at, lineEnd);
      at = next;
      if (lineEnd >= units.length) break;
    }
    if (!atEnd) at = this.givePieces(bytes, at, units.length);
    this.nulBytes ||= lineEnds.nulSeen;
    this.rest = atEnd ? new Uint8Array(0) : bytes.slice(at * stride);
    this.restOffset += at * stride;
  }

  private start(head: Uint8Array): Uint8Array {
    const { encoding, markLength } = detectEncoding(head);
    this.encoding = encoding;
    this.restOffset = markLength;
    this.started = true;
    return head.subarray(markLength);
  }

  private giveLine(bytes: Uint8Array, start: number, end: number): void {
    const last = this.givePieces(bytes, start, end);
    this.give(bytes, last, end, true);
    this.lineCount++;
    this.column = 0;
  }

  /** Gives what is too long for one piece; returns where the rest begins. */
  private givePieces(bytes: Uint8Array, start: number, end: number): number {
    let at = start;
    while (end - at > maxPieceLength) {
      const next = this.characterStart(bytes, at + maxPieceLength);
      this.give(bytes, at, next, false);
      at = next;
    }
    return at;
  }

  /** `unit` or shortly before it, so that no character is torn. */
  private characterStart(bytes: Uint8Array, unit: number): number {
    if (unitLength(this.encoding) === 2) {
      const high = bytes[(unit - 1) * 2 + (this.encoding === 'utf-16le' ? 1 : 0)]!;
      return high >= 0xd8 && high <= 0xdb ? unit - 1 : unit;
    }
    for (let back = 0; back < 4; back++) if ((bytes[unit - back]! & 0xc0) !== 0x80) return unit - back;
    return unit; // no UTF-8
  }

  private give(bytes: Uint8Array, start: number, end: number, endsLine: boolean): void {
    const stride = unitLength(this.encoding);
    const text = start === end ? '' : decode(bytes.subarray(start * stride, end * stride), this.encoding);
    this.onPiece({
      text,
      lineIndex: this.lineCount,
      column: this.column,
      byteOffset: this.restOffset + start * stride,
      endsLine,
      encoding: stride === 1 && text.length === end - start ? 'windows-1252' : this.encoding,
    });
    this.column += text.length;
  }
}

/** Bytes that characters of a piece have in the file. */
export function encodedLength(text: string, encoding: Encoding): number {
  if (unitLength(encoding) === 2) return text.length * 2;
  if (encoding === 'windows-1252') return text.length;
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // A pair of surrogates has four bytes, two for each half.
    length += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3;
  }
  return length;
}

/** A whole text as pieces, for readers that take these. */
export function piecesOfText(text: string): TextPiece[] {
  return text
    .split(/\r\n|\n|\r/)
    .map((line, lineIndex) => ({ text: line, lineIndex, column: 0, byteOffset: 0, endsLine: true, encoding: 'utf-8' }));
}

function concat(first: Uint8Array, second: Uint8Array): Uint8Array {
  const joined = new Uint8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}
