// Cuts JSON into its outermost objects: those of one array, objects in a row, one a line. Takes the text in pieces, keeps one object in
// bounded memory, and finds the next one again behind a damaged one. Knows nothing of what the objects say.
import { encodedLength, type TextPiece } from '../../text/textPieces';

export interface JsonElement {
  readonly value: Readonly<Record<string, unknown>>;
  readonly place: JsonPlace;
}

export interface JsonPlace {
  /** From 0. */
  readonly lineIndex: number;
  /** From 0; null where the object is the first thing in its line. */
  readonly column: number | null;
  readonly byteOffset: number;
}

export interface JsonListener {
  onElement(element: JsonElement): void;
  /** Told of an object that is no JSON, is cut off, or is too long to be kept. */
  onDamaged(place: JsonPlace, why: 'notJson' | 'cut' | 'long'): void;
  /** Told of text between the objects that does not belong there. */
  onStray(lineIndex: number): void;
}

/** Longest object that is kept, in characters. */
const maxElementLength = 1024 * 1024;

/** Most lines of one object; an event with all its values has some hundreds. */
const maxElementLines = 20_000;

/** Characters of damaged objects that are read once more, for the next object in them: a file of nothing but damage must end. */
const maxRescuedLength = 16 * 1024 * 1024;

const backslash = 0x5c;
const quotationMark = 0x22;

/** `{"value":[...],"Count":2}`, in which Windows PowerShell wraps some arrays. */
const wrapperHead = /^\{\s*"value"\s*:\s*$/;

export class JsonElements {
  private parts: TextPiece[] = [];
  private length = 0;
  private depth = 0;
  private isString = false;
  private isEscaped = false;
  private isWrapped = false;
  /** Behind an object that was too long: only the beginning of another one counts. */
  private isSkipping = false;
  private place: JsonPlace | null = null;
  /** Blanks before the object where it is the first thing in its line, else -1. */
  private indent = -1;
  /** `{"Id"`: how objects of this file begin. */
  private head: string | null = null;
  private rescuedLength = 0;
  /** True while the beginning of the line held nothing but blanks. */
  private isLineBlank = true;

  constructor(private readonly listener: JsonListener) {}

  push(piece: TextPiece): void {
    if (piece.column === 0) this.beginLine(piece);
    this.read(piece);
  }

  /** Takes the end of the text. */
  end(): void {
    while (this.place !== null) this.closeDamaged('cut');
  }

  /** No object begins left of the one it stands in: then something was lost. */
  private beginLine({ text }: TextPiece): void {
    this.isLineBlank = true;
    if (this.indent < 0 || (this.place === null && !this.isSkipping)) return;
    const begin = /^\s*(?=\{)/.exec(text)?.[0];
    if (begin === undefined || begin.length > this.indent) return;
    while (this.place !== null) this.closeDamaged('notJson');
    this.isSkipping = false;
  }

  private read(piece: TextPiece): void {
    const { text } = piece;
    /** Where the part of the open object begins in this piece, and its place in the file. */
    let start = 0;
    let offset = piece.byteOffset;
    let at = 0;
    while (at < text.length) {
      if (this.place === null) {
        const begin = this.isSkipping ? text.indexOf(this.head ?? '{', at) : this.nextObject(piece, at);
        if (begin < 0) return;
        offset += encodedLength(text.slice(start, begin), piece.encoding);
        start = begin;
        this.open(
          { lineIndex: piece.lineIndex, column: this.isLineBlank ? null : piece.column + begin, byteOffset: offset },
          begin,
        );
        at = begin + 1;
      } else if (this.isString) at = this.endOfString(text, at);
      else {
        const sign = text[at++]!;
        if (sign === '"') this.isString = true;
        else if (sign === '[' && this.depth === 1 && wrapperHead.test(this.textSoFar(text.slice(start, at - 1)))) {
          this.isWrapped = true;
          this.forget();
        } else if (sign === '{' || sign === '[') this.depth++;
        else if ((sign === '}' || sign === ']') && --this.depth === 0) {
          const closing = this.place;
          this.keep({ ...piece, text: text.slice(start, at), column: piece.column + start, byteOffset: offset, endsLine: false });
          // One that was too long was given up, and another one found in it may be open now.
          if (this.place === closing) this.close();
          offset += encodedLength(text.slice(start, at), piece.encoding);
          start = at;
        }
      }
    }
    if (this.place === null) return;
    this.keep({ ...piece, text: text.slice(start), column: piece.column + start, byteOffset: offset });
    // No string goes over the end of a line: its quote is missing.
    if (piece.endsLine) this.isString = this.isEscaped = false;
  }

  /** Where the next object begins; tells of what does not belong there. */
  private nextObject({ text, lineIndex }: TextPiece, from: number): number {
    for (let at = from; at < text.length; at++) {
      const sign = text[at]!;
      if (sign === '{') return at;
      if (sign.trim() === '') continue;
      this.isLineBlank = false;
      if (!this.isWrapped && !isBetween(sign)) this.listener.onStray(lineIndex);
    }
    return -1;
  }

  /** The character behind the string; the end of the text where it goes on. */
  private endOfString(text: string, from: number): number {
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (this.isEscaped) this.isEscaped = false;
      else if (code === backslash) this.isEscaped = true;
      else if (code === quotationMark) {
        this.isString = false;
        return at + 1;
      }
    }
    return text.length;
  }

  private open(place: JsonPlace, at: number): void {
    this.place = place;
    this.indent = place.column === null ? at : -1;
    this.isLineBlank = false;
    this.isSkipping = false;
    this.depth = 1;
    this.isString = false;
    this.isEscaped = false;
  }

  private keep(part: TextPiece): void {
    this.length += part.text.length;
    this.parts.push(part);
    if (this.length > maxElementLength || this.parts.length > maxElementLines) this.closeDamaged('long');
  }

  private close(): void {
    const place = this.place!;
    const text = this.textSoFar('');
    const value = parsedObject(text);
    if (value === undefined) {
      this.closeDamaged('notJson');
      return;
    }
    this.head ??= headOf(text);
    this.forget();
    this.listener.onElement({ value, place });
  }

  /** Gives up the open object and looks for the next one, first in what was kept of it. */
  private closeDamaged(why: 'notJson' | 'cut' | 'long'): void {
    const { parts } = this;
    this.head ??= headOf(this.textSoFar(''));
    this.listener.onDamaged(this.place!, why);
    this.forget();
    this.isSkipping = why === 'long';
    if (this.head === null || this.rescuedLength > maxRescuedLength) return;
    const next = laterPart(parts, this.head);
    for (const { text } of next) this.rescuedLength += text.length;
    for (const part of next) {
      if (part.column === 0) this.isLineBlank = true;
      this.read(part);
    }
  }

  private forget(): void {
    this.place = null;
    this.parts = [];
    this.length = 0;
  }

  private textSoFar(more: string): string {
    return this.parts.map(({ text, endsLine }) => (endsLine ? `${text}\n` : text)).join('') + more;
  }
}

/** `{"Id"`: how an object begins. Within a string its quotes would be escaped. */
function headOf(text: string): string | null {
  return /^\{\s*"[^"\\]{1,80}"/.exec(text)?.[0] ?? null;
}

/** Signs that stand between objects. */
function isBetween(sign: string): boolean {
  return sign === '[' || sign === ']' || sign === ',' || sign.trim() === '' || sign === '\0';
}

/** What follows from the next place on where an object seems to begin, behind the beginning of the first. */
function laterPart(parts: readonly TextPiece[], head: string): TextPiece[] {
  for (const [index, part] of parts.entries()) {
    const at = part.text.indexOf(head, index === 0 ? 1 : 0);
    if (at < 0) continue;
    const byteOffset = part.byteOffset + encodedLength(part.text.slice(0, at), part.encoding);
    return [{ ...part, text: part.text.slice(at), column: part.column + at, byteOffset }, ...parts.slice(index + 1)];
  }
  return [];
}

function parsedObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text.replaceAll('\0', ''));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined; // the caller tells of it
  }
}
