// Cuts separated values into rows: quoted fields may hold line ends, separators and doubled quotes. Takes the text in pieces, keeps
// one row in bounded memory, and finds the next row again behind a quote that nobody closed. Knows nothing of events.
import type { TextPiece } from '../../text/textPieces';

export interface CsvRow {
  readonly fields: readonly string[];
  /** Where the row begins. */
  readonly lineIndex: number;
  readonly byteOffset: number;
  /** `unclosed`: a quote is open at its end; `long`: a field was longer than is kept. */
  readonly damage: 'unclosed' | 'long' | null;
}

export interface CsvDialect {
  /** One character. */
  readonly separator: string;
  /** True for a line that must begin a row, even where a quote above it was never closed. */
  readonly beginsRow: (line: string) => boolean;
  /** True where a line that does not begin a row goes on with the last field of the row above, although no quote is open. */
  readonly hasLooseLines: boolean;
}

/** Longest field that is kept, in characters. */
const maxFieldLength = 256 * 1024;
/** More fields than any event has; what comes behind them is left out. */
const maxFields = 1000;

export class CsvRows {
  private fields: string[] = [];
  private field = '';
  private isOpen = false;
  /** Inside the quotes of a field. */
  private isQuoted = false;
  /** The last piece ended with a quote that may be one half of a doubled one. */
  private isQuotePending = false;
  private isLong = false;
  private lineIndex = 0;
  private byteOffset = 0;
  /** A row that further lines may continue. */
  private closed: CsvRow | null = null;

  constructor(
    private dialect: CsvDialect,
    private readonly onRow: (row: CsvRow) => void,
  ) {}

  /** For the rows that follow: the names of columns tell how they look. */
  use(dialect: CsvDialect): void {
    this.dialect = dialect;
  }

  push(piece: TextPiece): void {
    if (piece.column === 0 && !this.beginLine(piece)) return;
    if (!this.isOpen) {
      if (this.closed !== null) this.continueClosed(piece.column === 0 ? `\n${piece.text}` : piece.text);
      return;
    }
    this.read(piece.text);
    if (!piece.endsLine) return;
    this.isQuotePending = false;
    if (this.isQuoted) this.append('\n');
    else this.closeRow(null);
  }

  /** Gives the last row, whole or not. */
  end(): void {
    if (this.isOpen) this.closeRow(this.isQuoted ? 'unclosed' : null);
    this.giveClosed();
  }

  /** @returns false for a line that says nothing */
  private beginLine(piece: TextPiece): boolean {
    const { text } = piece;
    if (this.isOpen) {
      // Only a quoted field goes over several lines.
      if (!this.dialect.beginsRow(text)) return true;
      this.closeRow('unclosed');
    }
    if (this.closed !== null && this.dialect.hasLooseLines && !this.dialect.beginsRow(text)) return true;
    this.giveClosed();
    if (text.trim() === '' && piece.endsLine) return false;
    this.fields = [];
    this.field = '';
    this.isOpen = true;
    this.isQuoted = false;
    this.isLong = false;
    this.lineIndex = piece.lineIndex;
    this.byteOffset = piece.byteOffset;
    return true;
  }

  private read(text: string): void {
    const { separator } = this.dialect;
    let at = 0;
    if (this.isQuotePending) {
      this.isQuotePending = false;
      if (!text.startsWith(separator)) {
        this.isQuoted = true;
        this.append('"');
        if (text.startsWith('"')) at = 1;
      }
    } else if (!this.isQuoted && this.field === '' && text.startsWith('"')) {
      this.isQuoted = true;
      at = 1;
    }
    while (at < text.length) {
      if (this.isQuoted) {
        const quote = text.indexOf('"', at);
        this.append(text.slice(at, quote < 0 ? undefined : quote));
        if (quote < 0) return;
        at = quote + 1;
        if (at >= text.length) {
          // Whether the field ends here, the next piece tells; at the end of the line it does.
          this.isQuotePending = true;
          this.isQuoted = false;
          return;
        }
        if (text[at] === '"') {
          this.append('"');
          at++;
        } else if (text[at] === separator) this.isQuoted = false;
        else this.append('"'); // a quote that nobody doubled
        continue;
      }
      const next = text.indexOf(separator, at);
      this.append(text.slice(at, next < 0 ? undefined : next));
      if (next < 0) return;
      this.closeField();
      at = next + 1;
      if (text[at] === '"') {
        this.isQuoted = true;
        at++;
      }
    }
  }

  private append(text: string): void {
    if (this.field.length + text.length > maxFieldLength) {
      this.isLong = true;
      this.field += text.slice(0, Math.max(0, maxFieldLength - this.field.length));
    } else this.field += text;
  }

  private closeField(): void {
    if (this.fields.length < maxFields) this.fields.push(this.field);
    this.field = '';
  }

  private closeRow(damage: 'unclosed' | null): void {
    this.closeField();
    this.isOpen = false;
    this.isQuoted = false;
    this.isQuotePending = false;
    this.closed = {
      fields: this.fields,
      lineIndex: this.lineIndex,
      byteOffset: this.byteOffset,
      damage: damage ?? (this.isLong ? 'long' : null),
    };
    if (!this.dialect.hasLooseLines) this.giveClosed();
  }

  private continueClosed(text: string): void {
    const row = this.closed;
    if (row === null) return;
    const last = row.fields.at(-1) ?? '';
    if (last.length + text.length > maxFieldLength) this.closed = { ...row, damage: 'long' };
    else this.closed = { ...row, fields: [...row.fields.slice(0, -1), last + text] };
  }

  private giveClosed(): void {
    const row = this.closed;
    this.closed = null;
    if (row !== null) this.onRow(row);
  }
}
