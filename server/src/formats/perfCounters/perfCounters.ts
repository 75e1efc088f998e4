// The reader of performance counters as perfmon, relog and typeperf write them: one row a sample, one column a counter. The times are
// those of the machine; the head tells its zone unless the file was made live. Knows nothing of what a counter means.
import type { InputProblem, InputSummary } from '../../model/clusterLog';
import type { InputReading } from '../../model/inputReading';
import { utcShiftMs, type LogClock } from '../../model/logClock';
import { recordShape } from '../../model/recordTable';
import { RecordColumns } from '../../parse/recordColumns';
import { decode } from '../../text/encoding';
import { isBlank } from '../../text/bytes';
import type { InputReader } from '../inputReader';
import { readCounterName, readHead, type CounterHead, type CounterName } from './counterName';
import { CounterRow } from './counterRow';
import { CounterStore } from './counterStore';
import { splitHead } from './splitHead';
import { RowSplitter } from './rowSplitter';

/** Beyond this the last record covers all further lines: its columns alone would take hundreds of megabytes. */
const mostRecords = 4 * 1024 * 1024;

export class PerfCountersReader implements InputReader {
  private readonly splitter = new RowSplitter((bytes, start, end, offset) => this.takeLine(bytes, start, end, offset));
  private readonly columns = new RecordColumns();
  private head: CounterHead | null = null;
  private row: CounterRow | null = null;
  private names: readonly (CounterName | null)[] = [];
  private store: CounterStore | null = null;
  private unrecognised = 0;
  private firstMs: number | null = null;
  private lastMs: number | null = null;
  private secondHeadLine: number | null = null;

  constructor(private readonly path: string) {}

  push(chunk: Uint8Array): void {
    this.splitter.push(chunk);
  }

  finish(): InputReading {
    this.splitter.finish();
    const counters = this.head === null ? null : (this.store?.finish() ?? null);
    return {
      input: this.summary(),
      records: this.columns.table(this.columns.count, this.splitter.lines),
      facts: [],
      clockMarks: [],
      counters,
      rendered: null,
    };
  }

  private takeLine(bytes: Uint8Array, start: number, end: number, offset: number): void {
    const { lines } = this.splitter;
    let from = start;
    while (from < end && isBlank(bytes[from]!)) from++;
    // A blank line belongs to the record above it; the first record takes those above itself.
    if (from === end) return;
    const line = this.columns.count === 0 ? 0 : lines;
    const isDigitCell = isDigitAt(bytes, from);
    if (this.store !== null && this.row !== null && this.secondHeadLine === null && isDigitCell) {
      this.row.begin(bytes, from, end);
      const ms = this.row.time();
      if (!Number.isNaN(ms)) return this.takeSample(this.row, this.store, ms, line, offset);
    } else if (!isDigitCell && this.takeHead(bytes, from, end)) {
      this.open(line, offset, recordShape.columns);
      return;
    }
    const isFarewell = this.head !== null && farewell.test(decode(bytes.subarray(from, Math.min(end, from + 200)), 'utf-8'));
    if (!isFarewell) this.unrecognised++;
    this.open(line, offset, isFarewell ? recordShape.sectionText : recordShape.unrecognised);
  }

  /** True where the line is a head; a second one ends what can be read, for its columns are others. */
  private takeHead(bytes: Uint8Array, from: number, end: number): boolean {
    const first = decode(bytes.subarray(from, Math.min(end, from + 200)), 'utf-8');
    if (!/^"?\(PDH-[CT]SV/.test(first)) return false;
    if (this.head !== null) {
      this.secondHeadLine ??= this.splitter.lines + 1;
      return true;
    }
    const { cells, separator } = splitHead(decode(bytes.subarray(from, end), 'utf-8'));
    const head = readHead(cells[0] ?? '');
    if (head === null) return false;
    this.head = head;
    this.names = cells.slice(1).map(readCounterName);
    this.row = new CounterRow(separator);
    this.store = new CounterStore(this.names);
    return true;
  }

  private takeSample(row: CounterRow, store: CounterStore, ms: number, line: number, offset: number): void {
    if (this.firstMs === null || ms < this.firstMs) this.firstMs = ms;
    if (this.lastMs === null || ms > this.lastMs) this.lastMs = ms;
    const index = this.open(line, offset, recordShape.entry);
    if (index >= 0) this.columns.writtenMs[index] = ms;
    const place = store.open(ms + utcShiftMs(this.clock()), this.splitter.lines + 1);
    if (place === null) return;
    const { values, base } = place;
    const { placeOf } = store;
    for (let column = 0; column < placeOf.length && row.hasMore; column++) {
      const at = placeOf[column]!;
      if (at < 0) row.skip();
      else values[base + at] = row.number();
    }
  }

  /** -1 where the table of records is full. */
  private open(line: number, offset: number, shape: number): number {
    if (this.columns.count >= mostRecords) return -1;
    return this.columns.open(line, this.columns.count === 0 ? this.splitter.firstOffset : offset, shape, 0);
  }

  private clock(): LogClock {
    return { timeBase: 'local', utcOffsetMinutes: this.head?.utcOffsetMinutes ?? null };
  }

  private summary(): InputSummary {
    const { timeBase, utcOffsetMinutes } = this.clock();
    const shift = utcShiftMs(this.clock());
    const nodes = this.names.flatMap((name) => name?.node ?? []);
    const isOfOneNode = new Set(nodes.map((node) => node.toLowerCase())).size === 1;
    return {
      path: this.path,
      format: this.head === null ? 'unknown' : 'perf-counters',
      node: isOfOneNode ? nodes[0]! : null,
      nodeId: null,
      build: null,
      timeBase,
      utcOffsetMinutes,
      encoding: this.splitter.encoding,
      bytes: this.splitter.bytes,
      lines: this.splitter.lines,
      records: this.columns.count,
      unrecognised: this.unrecognised,
      firstUtcMs: this.firstMs === null ? null : this.firstMs + shift,
      lastUtcMs: this.lastMs === null ? null : this.lastMs + shift,
      problems: this.problems(),
    };
  }

  private problems(): readonly InputProblem[] {
    const problems: InputProblem[] = [];
    const say = (code: string, line: number | null, message: string) => problems.push({ code, line, message });
    if (this.head === null) {
      say('unknownFormat', null, 'No line is a head of performance counters.');
      return problems;
    }
    if (this.head.utcOffsetMinutes === null)
      say(
        'timeZoneUnknown',
        null,
        'The counters were written in local time and the file does not say its zone. Its times are shown as written.',
      );
    if (this.firstMs === null) say('noSamples', null, 'The file names counters and holds no sample of them.');
    if (this.secondHeadLine !== null)
      say('secondHead', this.secondHeadLine, 'A second file begins here, with columns of its own. Nothing is read from here on.');
    const { leftOut = 0, rowsLeftOut = 0 } = this.store ?? {};
    if (leftOut > 0)
      say(
        'countersLeftOut',
        null,
        `The file holds too many values to keep: ${leftOut} counters that tell least of CSV are left out.`,
      );
    if (rowsLeftOut > 0)
      say('samplesLeftOut', null, `The file holds too many samples to keep: the last ${rowsLeftOut} are left out.`);
    if (this.columns.count >= mostRecords) say('tooManyRecords', null, 'The last record stands for all lines after it.');
    return problems;
  }
}

/** What typeperf says when it ends; it does not belong to the table. */
const farewell = /^\s*(?:Exiting, please wait|The command completed successfully)/i;

function isDigitAt(bytes: Uint8Array, at: number): boolean {
  const code = bytes[at] === 0x22 ? bytes[at + 1]! : bytes[at]!;
  return code >= 0x30 && code <= 0x39;
}
