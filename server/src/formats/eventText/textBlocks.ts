// Cuts text into the lines of single events, line by line and in bounded memory: where one begins and the one above ends.
// Knows nothing of what an event says.
import { isDescriptionKey, isNumberLine, isOpeningKey, isXmlLine, readKeyLine, type KeyLine } from './copiedKeys';
import { isEventProperty, readPropertyLine } from './listEvent';
import { isTableHead } from './tableHead';

export interface TextLine {
  readonly text: string;
  readonly lineIndex: number;
  readonly byteOffset: number;
}

export interface TextBlock {
  /** `copied`: Event Viewer's copy or wevtutil; `list`: Format-List; `table`: Format-Table; `foreignKeys`: keys in another language. */
  readonly kind: 'copied' | 'list' | 'table' | 'foreignKeys';
  readonly lines: readonly TextLine[];
  /** Lines of the block that were too many to be kept. */
  readonly droppedLines: number;
}

/** More than any event has. */
const maxBlockLines = 5000;
const maxBlockLength = 1024 * 1024;

/** Keys in a row that nobody knows: an event in another language, not a sentence with a colon. */
const foreignKeyLines = 4;
const foreignKeyLine = /^\p{L}(?:[\p{L} .'-]{0,40}\p{L})?:\s+\S/u;

type State =
  | { readonly kind: 'outside' }
  | { readonly kind: 'keys' | 'description' | 'xml'; readonly seen: Map<string, string> }
  | { readonly kind: 'list'; readonly indent: number; readonly names: Set<string>; readonly first: string; isAfterBlank: boolean }
  | { readonly kind: 'table' };

export class TextBlocks {
  private state: State = { kind: 'outside' };
  private lines: TextLine[] = [];
  private length = 0;
  private dropped = 0;
  /** Keys inside a description that may begin the next event. */
  private pending: TextLine[] = [];
  /** Lines outside of blocks that look like keys. */
  private foreign: TextLine[] = [];
  private lastOutside: TextLine | null = null;

  /**
   * @param onBlock told of each block when it ends
   * @param onOutside told of each line that belongs to none
   */
  constructor(
    private readonly onBlock: (block: TextBlock) => void,
    private readonly onOutside: (line: TextLine) => void,
  ) {}

  push(line: TextLine): void {
    if (isNumberLine(line.text)) this.open({ kind: 'keys', seen: new Map() }, line);
    else if (this.state.kind === 'outside') this.outside(line);
    else if (this.state.kind === 'keys') this.inKeys(line, this.state.seen);
    else if (this.state.kind === 'description') this.inDescription(line, this.state.seen);
    else if (this.state.kind === 'xml') this.inXml(line);
    else if (this.state.kind === 'list') this.inList(line, this.state);
    else this.inTable(line);
  }

  /** Takes the end of the text. */
  end(): void {
    this.close();
  }

  private outside(line: TextLine): void {
    const above = this.lastOutside;
    this.lastOutside = line;
    const key = readKeyLine(line.text);
    const property = readPropertyLine(line.text);
    if (key !== undefined) this.open({ kind: 'keys', seen: new Map([[key.key.toLowerCase(), key.value]]) }, line);
    else if (property !== undefined && isEventProperty(property.name)) {
      const names = new Set([property.name.toLowerCase()]);
      this.open({ kind: 'list', indent: property.indent, names, first: property.name.toLowerCase(), isAfterBlank: false }, line);
    } else if (above !== null && isTableHead(above.text, line.text)) {
      this.open({ kind: 'table' }, above);
      this.keep(line);
    } else {
      this.noteForeign(line);
      if (line.text.trim() !== '') this.onOutside(line);
    }
  }

  private inKeys(line: TextLine, seen: Map<string, string>): void {
    const found = readKeyLine(line.text);
    if (isXmlLine(line.text)) {
      this.state = { kind: 'xml', seen };
      this.keep(line);
      return;
    }
    if (found === undefined) {
      const property = readPropertyLine(line.text);
      if (property !== undefined && isEventProperty(property.name)) {
        this.close();
        this.outside(line);
        return;
      }
      this.keep(line);
      // A sentence among the keys begins the description where there is no key for it.
      if (seen.size > 0 && line.text.trim() !== '' && !/^\s*\p{L}[\p{L} -]{0,30}:/u.test(line.text))
        this.state = { kind: 'description', seen };
      return;
    }
    const key = found.key.toLowerCase();
    const before = seen.get(key);
    if (before !== undefined && before !== found.value && found.value !== '') {
      // The same key with another value is of another event.
      this.open({ kind: 'keys', seen: new Map([[key, found.value]]) }, line);
      return;
    }
    seen.set(key, found.value);
    this.keep(line);
    if (isDescriptionKey(key)) this.state = { kind: 'description', seen };
  }

  private inDescription(line: TextLine, seen: ReadonlyMap<string, string>): void {
    if (isXmlLine(line.text)) {
      this.settlePending();
      this.state = { kind: 'xml', seen: new Map() };
      this.keep(line);
      return;
    }
    const found = readKeyLine(line.text);
    if (found !== undefined && isNextNumber(found, seen)) {
      this.settlePending();
      this.close();
      this.outside(line);
      return;
    }
    if (found === undefined && (line.text.trim() !== '' || this.pending.length === 0)) {
      this.settlePending();
      this.keep(line);
      return;
    }
    this.pending.push(line);
    const keys = this.pending.map(({ text }) => readKeyLine(text)?.key.toLowerCase()).filter((key) => key !== undefined);
    if (new Set(keys).size < 2 || !keys.some(isOpeningKey)) {
      if (this.pending.length > maxPending) this.settlePending();
      return;
    }
    // Two keys in a row are no sentence: the next event begins.
    const [first, ...rest] = this.pending;
    this.pending = [];
    this.close();
    this.outside(first!);
    for (const next of rest) this.push(next);
  }

  private settlePending(): void {
    for (const line of this.pending) this.keep(line);
    this.pending = [];
  }

  private inXml(line: TextLine): void {
    this.keep(line);
    if (line.text.includes('</Event>')) this.close();
  }

  private inList(line: TextLine, state: Extract<State, { kind: 'list' }>): void {
    if (line.text.trim() === '') {
      state.isAfterBlank = true;
      this.keep(line);
      return;
    }
    const indent = line.text.length - line.text.trimStart().length;
    const property = readPropertyLine(line.text);
    if (property !== undefined && property.indent <= state.indent + 1) {
      const name = property.name.toLowerCase();
      if (state.names.has(name) || (state.isAfterBlank && (name === state.first || !isEventProperty(name)))) {
        this.close();
        this.outside(line);
        return;
      }
      state.names.add(name);
      state.isAfterBlank = false;
      this.keep(line);
      return;
    }
    if (state.isAfterBlank && indent <= state.indent + 1) {
      this.close();
      this.outside(line);
      return;
    }
    state.isAfterBlank = false;
    this.keep(line);
  }

  private inTable(line: TextLine): void {
    if (line.text.trim() !== '') {
      this.keep(line);
      return;
    }
    this.close();
    this.outside(line);
  }

  private noteForeign(line: TextLine): void {
    if (foreignKeyLine.test(line.text.slice(0, 200))) this.foreign.push(line);
    else this.foreign = [];
    if (this.foreign.length !== foreignKeyLines) return;
    this.onBlock({ kind: 'foreignKeys', lines: this.foreign.slice(), droppedLines: 0 });
  }

  private open(state: State, line: TextLine): void {
    this.close();
    this.state = state;
    this.keep(line);
  }

  private close(): void {
    this.settlePending();
    const { kind } = this.state;
    if (kind !== 'outside' && this.lines.length > 0) {
      this.onBlock({
        kind: kind === 'list' || kind === 'table' ? kind : 'copied',
        lines: this.lines,
        droppedLines: this.dropped,
      });
    }
    this.state = { kind: 'outside' };
    this.lines = [];
    this.length = 0;
    this.dropped = 0;
    this.foreign = [];
    this.lastOutside = null;
  }

  private keep(line: TextLine): void {
    if (this.lines.length >= maxBlockLines || this.length + line.text.length > maxBlockLength) {
      this.dropped++;
      return;
    }
    this.length += line.text.length;
    this.lines.push(line);
  }
}

/** Blank lines behind a key that may begin an event; more than these, and it does not. */
const maxPending = 20;

/** Pages that write nothing but its number above the text of an event do so above the next one. */
function isNextNumber({ key, value }: KeyLine, seen: ReadonlyMap<string, string>): boolean {
  return seen.size === 1 && seen.has('event id') && key.toLowerCase() === 'event id' && /^\d{1,5}\W*$/.test(value);
}
