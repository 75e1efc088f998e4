// The reader of listings: records and facts of every object that a kind knows, whichever kinds stand in the file.
// Knows nothing of what the objects say.
import type { InputFormat, InputSummary } from '../../model/clusterLog';
import type { Fact, FactBody } from '../../model/facts';
import type { InputReading } from '../../model/inputReading';
import { recordShape, type RecordTable } from '../../model/recordTable';
import { RecordColumns } from '../../parse/recordColumns';
import type { InputReader } from '../inputReader';
import { readObject, tellingOf } from './knownKinds';
import { nameOfListing } from './knownListings';
import type { ListedObject, ListingPart } from './listing';
import type { ListingKind, PlacedObject } from './listingKind';
import { ListingProblems } from './listingProblems';
import { partsOfFile } from './partsOf';
import { WholeText } from './wholeText';

/** How authors say that they cut lines. */
const elision = /^\s*(?:<(?:skip|snip)>|\[?(?:\.{3}|…)\]?)\s*$/i;

export class ListingReader implements InputReader {
  private readonly text = new WholeText();
  private readonly columns = new RecordColumns();
  private readonly problems = new ListingProblems();
  private readonly facts: Fact[] = [];
  private readonly known = new Map<ListingKind, PlacedObject[]>();
  private readonly commands: string[] = [];
  /** Where records begin within their lines; only of those that share one. */
  private readonly characters: number[] = [];
  private unrecognised = 0;
  private isWhole = true;
  private lastOpened: { readonly line: number; readonly column: number | undefined } | null = null;

  /**
   * @param path as the input is called
   * @param input its index within the run
   * @param isOfOthers true for a line (from 0) that another reader takes: nothing is said of it here
   */
  constructor(
    private readonly path: string,
    private readonly input: number,
    private readonly isOfOthers: (lineIndex: number) => boolean = () => false,
  ) {}

  push(chunk: Uint8Array): void {
    this.text.push(chunk);
  }

  finish(): InputReading {
    this.text.finish();
    for (const part of partsOfFile(this.text)) this.take(part);
    if (this.columns.count === 0 && this.text.allLines > 0) this.columns.open(0, 0, recordShape.unrecognised, 0);
    for (const [kind, objects] of this.known) {
      const about = { commands: this.commands, isWhole: this.isWhole && !this.text.isTooLong };
      for (const { body, line, rowId } of kind.conclude?.(objects, about) ?? []) this.note(body, line, rowId, undefined, false);
    }
    const format = this.format();
    const lines = this.text.allLines;
    return {
      input: this.summary(format, lines),
      records: this.table(lines),
      facts: format === 'unknown' ? [] : this.facts,
      clockMarks: [],
      counters: null,
      rendered: null,
    };
  }

  private take(part: ListingPart): void {
    switch (part.what) {
      case 'object':
        this.takeObject(part.object);
        break;
      case 'columns':
        this.open(part.line, recordShape.columns);
        break;
      case 'command':
        this.commands.push(part.command);
        this.open(part.line, recordShape.sectionText);
        break;
      case 'rest':
        this.isWhole = false;
        this.problems.noteRest(part.line);
        this.open(part.line, recordShape.unrecognised);
        this.unrecognised += part.lines;
        break;
      case 'unknown': {
        const text = this.text.line(part.line - 1);
        const isElision = elision.test(text);
        this.isWhole = false;
        this.problems.noteText(text);
        this.open(part.line, isElision ? recordShape.elision : recordShape.unrecognised);
        if (!isElision) this.unrecognised++;
      }
    }
  }

  private takeObject(object: ListedObject): void {
    const found = readObject(object);
    if (found === undefined) {
      const name = nameOfListing(object, this.commands.at(-1) ?? null);
      if (!this.isOfOthers(object.line - 1)) this.problems.noteOther(name);
      this.open(object.line, name === null ? recordShape.unrecognised : recordShape.row, object.column);
      if (name === null) this.unrecognised++;
      return;
    }
    const { kind, read } = found;
    this.problems.noteCut(object, tellingOf(kind));
    this.open(object.line, recordShape.entry, object.column);
    const objects = this.known.get(kind);
    if (objects === undefined) this.known.set(kind, [{ object, read }]);
    else objects.push({ object, read });
    for (const body of read.facts) this.note(body, object.line, read.rowId, object.column, read.isInferred === true);
  }

  private open(line: number, shape: number, column?: number): void {
    // Objects of an exported array stand in one place.
    if (this.isOpenAt(line, column)) return;
    this.lastOpened = { line, column };
    // What stands above the first part belongs to it: together the records cover every line.
    const isFirst = this.columns.count === 0;
    const lineIndex = isFirst ? 0 : line - 1;
    const before = isFirst ? 0 : this.text.bytesBefore(lineIndex, column);
    const index = this.columns.open(lineIndex, this.text.byteOffset(lineIndex) + before, shape, 0);
    if (column !== undefined && !isFirst) this.characters[index] = column;
  }

  private table(lines: number): RecordTable {
    const table = this.columns.table(this.columns.count, lines);
    if (this.characters.length === 0) return table;
    return { ...table, column: Uint32Array.from({ length: table.count }, (_none, index) => this.characters[index] ?? 0) };
  }

  private isOpenAt(line: number, column: number | undefined): boolean {
    return this.lastOpened?.line === line && this.lastOpened.column === column;
  }

  private note(body: FactBody, line: number, rowId: string, column: number | undefined, isInferred: boolean): void {
    this.facts.push({
      body,
      at: column === undefined ? { input: this.input, line } : { input: this.input, line, column },
      utcMs: null,
      timeOfDayMs: null,
      process: null,
      thread: null,
      channel: null,
      source: 'listing',
      certainty: isInferred ? 'inferred' : 'stated',
      rowId,
    });
  }

  /** Of most objects; the earlier kind where as many are of another. */
  private format(): InputFormat {
    let best: InputFormat = 'unknown';
    let most = 0;
    for (const [kind, objects] of this.known) {
      if (objects.length > most) best = kind.format;
      most = Math.max(most, objects.length);
    }
    return best;
  }

  private summary(format: InputFormat, lines: number): InputSummary {
    return {
      path: this.path,
      format,
      node: null,
      nodeId: null,
      build: null,
      timeBase: 'unknown',
      utcOffsetMinutes: null,
      encoding: this.text.encoding,
      bytes: this.text.bytes,
      lines,
      records: this.columns.count,
      unrecognised: this.unrecognised,
      firstUtcMs: null,
      lastUtcMs: null,
      problems: this.problems.all(format, this.text),
    };
  }
}
