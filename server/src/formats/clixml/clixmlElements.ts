// Cuts Clixml into the text of its outermost objects: takes the text in pieces, keeps one object in bounded memory, and finds the next
// one again behind a damaged one. Knows nothing of what objects hold.
import { encodedLength, type TextPiece } from '../../text/textPieces';

export interface ClixmlPlace {
  /** From 0. */
  readonly lineIndex: number;
  /** From 0; null where the object is the first thing in its line. */
  readonly column: number | null;
  readonly byteOffset: number;
}

export interface ClixmlElement extends ClixmlPlace {
  /** From `<Obj` to `</Obj>`; '' where it was too long to be kept. */
  readonly text: string;
  /** `cut`: another object or the end of the file came before its end. */
  readonly state: 'whole' | 'cut' | 'long';
}

/** Longest object that is kept, in characters. */
const maxElementLength = 8 * 1024 * 1024;

/** Begin and end tags of objects; text and attributes never hold a bare `<`. A tag may be torn between two pieces. */
const objectTag = /<(\/?)Obj(?=[\s/>])[^<>]*>/g;

/** Longest beginning of a tag that waits for the next piece. */
const maxTornTag = 1024;

export class ClixmlElements {
  private parts: string[] = [];
  private length = 0;
  private depth = 0;
  private place: ClixmlPlace | null = null;
  /** Blanks before the object where it is the first thing in its line, else -1. */
  private indent = -1;
  /** A tag that the last piece began. */
  private torn: TextPiece | null = null;
  private isLineBlank = true;

  constructor(private readonly onElement: (element: ClixmlElement) => void) {}

  push(next: TextPiece): void {
    if (next.column === 0) this.beginLine(next);
    const torn = this.torn;
    this.torn = null;
    // What the last piece began goes on here: a tag knows no lines.
    if (torn !== null)
      this.read({ ...next, ...torn, text: `${torn.text}${torn.endsLine ? '\n' : ''}${next.text}`, endsLine: next.endsLine });
    else this.read(next);
  }

  /** Takes the end of the text. */
  end(): void {
    if (this.torn !== null) this.keep(this.torn.text);
    this.torn = null;
    if (this.place !== null) this.close('cut');
  }

  /** Objects within an object are indented further: one that is not stands behind the end of a damaged one. */
  private beginLine({ text }: TextPiece): void {
    this.isLineBlank = true;
    if (this.place === null || this.indent < 0) return;
    const begin = /^\s*(?=<Obj\s)/.exec(text)?.[0];
    if (begin === undefined || begin.length > this.indent) return;
    this.torn = null;
    this.close('cut');
  }

  private read(piece: TextPiece): void {
    const { text } = piece;
    let at = 0;
    let offset = piece.byteOffset;
    let offsetAt = 0;
    objectTag.lastIndex = 0;
    for (let match = objectTag.exec(text); match !== null; match = objectTag.exec(text)) {
      const [tag, slash] = match;
      const end = match.index + tag.length;
      if (this.place === null) {
        if (slash !== '') continue;
        offset += encodedLength(text.slice(offsetAt, match.index), piece.encoding);
        offsetAt = match.index;
        this.isLineBlank &&= text.slice(0, match.index).trim() === '';
        this.open(
          { lineIndex: piece.lineIndex, column: this.isLineBlank ? null : piece.column + match.index, byteOffset: offset },
          match.index,
        );
        at = match.index;
      }
      if (slash !== '') this.depth--;
      else if (!tag.endsWith('/>')) this.depth++;
      if (this.depth > 0) continue;
      this.keep(text.slice(at, end));
      at = end;
      this.isLineBlank = false;
      this.close('whole');
    }
    this.keepRest(piece, at);
  }

  private keepRest(piece: TextPiece, from: number): void {
    const { text } = piece;
    const open = text.lastIndexOf('<');
    const isTorn = open >= from && text.indexOf('>', open) < 0 && text.length - open < maxTornTag;
    const end = isTorn ? open : text.length;
    if (isTorn) {
      const byteOffset = piece.byteOffset + encodedLength(text.slice(0, open), piece.encoding);
      this.torn = { ...piece, text: text.slice(open), column: piece.column + open, byteOffset };
    }
    if (this.place !== null) this.keep(text.slice(from, end) + (piece.endsLine && !isTorn ? '\n' : ''));
    if (text.slice(from, end).trim() !== '') this.isLineBlank = false;
  }

  private open(place: ClixmlPlace, at: number): void {
    this.place = place;
    this.indent = place.column === null ? at : -1;
    this.depth = 0;
    this.parts = [];
    this.length = 0;
  }

  private keep(text: string): void {
    if (this.place === null) return;
    this.length += text.length;
    if (this.length <= maxElementLength) this.parts.push(text);
    else this.parts = [];
  }

  private close(state: 'whole' | 'cut'): void {
    const place = this.place!;
    const isLong = this.length > maxElementLength;
    this.place = null;
    const text = this.parts.join('');
    this.parts = [];
    this.onElement({ ...place, text: isLong ? '' : text, state: isLong ? 'long' : state });
  }
}
