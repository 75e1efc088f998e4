// Turns the events of one export, with their places, into the reading of an input. Knows nothing of formats.
import { ownSignOf } from '../../knowledge/causes/ownCauses';
import type { InputFormat, InputProblem } from '../../model/clusterLog';
import type { EventRecord } from '../../model/eventRecord';
import type { Fact, FactBody } from '../../model/facts';
import type { InputReading } from '../../model/inputReading';
import type { LineRef } from '../../model/lineRef';
import type { LogClock } from '../../model/logClock';
import { levels, noId, recordShape, type RecordTable } from '../../model/recordTable';
import { RecognisedEvents } from '../../parse/eventRecords/recognisedEvents';
import { RecordColumns } from '../../parse/recordColumns';
import type { Encoding } from '../../text/encoding';
import { computerName, EventMarks } from './eventMarks';
import { inEventOrder, type PlacedFact } from './eventOrder';

/** Where a record stands in its file. */
export interface EventPlace {
  /** Physical line, from 1. */
  readonly line: number;
  /** Character within the line, from 1; only where one line holds several records. */
  readonly column?: number;
  /** In the file as stored, or in the rendered text where the file has none. */
  readonly byteOffset: number;
}

/** What a format knows of its file beside the events. */
export interface InputParts extends LogClock {
  readonly encoding: Encoding;
  /** Of the file as stored. */
  readonly bytes: number;
  readonly lines: number;
  /** Text that stands for a file without lines of its own. */
  readonly rendered?: Uint8Array;
}

/** Problems of one kind that are told one by one; the rest are counted. */
const maxProblemsPerCode = 20;

export class EventCollector {
  private readonly columns = new RecordColumns();
  /** Of records that share their line with others. */
  private readonly characters: number[] = [];
  private readonly recognised = new RecognisedEvents();
  private readonly facts: PlacedFact[] = [];
  private readonly marks = new EventMarks();
  private readonly problems: InputProblem[] = [];
  private readonly problemCounts = new Map<string, number>();
  private readonly computers = new Set<string>();
  private node: string | null = null;
  private lastComputer: string | null = null;
  private lastName: string | null = null;
  private unreadableRecords = 0;
  private firstMs: number | null = null;
  private lastMs: number | null = null;

  /**
   * @param path as the input is called
   * @param input its index within the run, for line references
   */
  constructor(
    private readonly path: string,
    private readonly input: number,
    private readonly format: InputFormat,
  ) {}

  /** Events and unreadable records so far. */
  get count(): number {
    return this.columns.count;
  }

  /** Takes the next event, in the order of the file. */
  add(event: EventRecord, place: EventPlace): void {
    const { columns } = this;
    const index = columns.open(place.line - 1, place.byteOffset, recordShape.entry, 0);
    columns.level[index] = levels.indexOf(event.level);
    if (event.channel !== null) columns.channel[index] = Math.max(0, columns.channels.numberOf(event.channel));
    if (event.provider !== null) columns.component[index] = Math.max(0, columns.components.numberOf(event.provider));
    columns.process[index] = event.process ?? noId;
    columns.thread[index] = event.thread ?? noId;
    if (event.writtenMs !== null) columns.writtenMs[index] = event.writtenMs;
    this.noteTime(event.writtenMs);
    if (place.column !== undefined) this.characters[index] = place.column;
    const computer = this.computerOf(event);
    const at = this.at(place);
    this.marks.note(event, computer, at);
    this.noteFacts(event, computer, at, index);
  }

  /** Takes a record that is there but cannot be read, so that no line is lost; the reader tells why by `problem`. */
  addUnreadable(place: EventPlace): void {
    this.unreadableRecords++;
    const index = this.columns.open(place.line - 1, place.byteOffset, recordShape.unrecognised, 0);
    if (place.column !== undefined) this.characters[index] = place.column;
  }

  /**
   * Notes what a reader of the input must know. Of many problems of one kind the first are told and the rest counted.
   * @param line from 1; null where it concerns the whole file
   * @param message what is wrong and what to do, for people
   */
  problem(code: string, line: number | null, message: string): void {
    const count = (this.problemCounts.get(code) ?? 0) + 1;
    this.problemCounts.set(code, count);
    if (count <= maxProblemsPerCode) this.problems.push({ code, line, message });
  }

  /** Ends the input. */
  finish(parts: InputParts): InputReading {
    for (const [code, count] of this.problemCounts) {
      if (count <= maxProblemsPerCode) continue;
      this.problems.push({
        code,
        line: null,
        message: `${count - maxProblemsPerCode} more problems of this kind are not listed.`,
      });
    }
    const { columns } = this;
    return {
      input: {
        path: this.path,
        format: this.format,
        node: this.computers.size === 1 ? this.node : null,
        nodeId: null,
        build: null,
        timeBase: parts.timeBase,
        utcOffsetMinutes: parts.utcOffsetMinutes,
        encoding: parts.encoding,
        bytes: parts.bytes,
        lines: parts.lines,
        records: columns.count,
        unrecognised: this.unreadableRecords,
        firstUtcMs: this.firstMs,
        lastUtcMs: this.lastMs,
        problems: this.problems,
      },
      records: this.withCharacters(columns.table(columns.count, parts.lines)),
      facts: inEventOrder(this.facts),
      clockMarks: this.marks.all(),
      counters: null,
      rendered: parts.rendered ?? null,
    };
  }

  private withCharacters(records: RecordTable): RecordTable {
    if (this.characters.length === 0) return records;
    return { ...records, column: Uint32Array.from({ length: records.count }, (_none, index) => this.characters[index] ?? 0) };
  }

  private at({ line, column }: EventPlace): LineRef {
    return column === undefined ? { input: this.input, line } : { input: this.input, line, column };
  }

  private noteTime(writtenMs: number | null): void {
    if (writtenMs === null) return;
    if (this.firstMs === null || writtenMs < this.firstMs) this.firstMs = writtenMs;
    if (this.lastMs === null || writtenMs > this.lastMs) this.lastMs = writtenMs;
  }

  /** The computer of an event without its domain. Most events of an export are of the same. */
  private computerOf({ computer }: EventRecord): string | null {
    if (computer === null) return null;
    if (computer !== this.lastComputer) {
      this.lastComputer = computer;
      this.lastName = computerName(computer) || null;
      if (this.lastName !== null) {
        this.node ??= this.lastName;
        this.computers.add(this.lastName.toLowerCase());
      }
    }
    return this.lastName;
  }

  private noteFacts(event: EventRecord, computer: string | null, at: LineRef, index: number): void {
    const read = this.recognised.find(event);
    const { provider, id } = event;
    const own = ownSignOf(provider, id);
    const sign: readonly FactBody[] =
      own === undefined ? [] : [{ kind: 'signSeen', sign: own, provider: provider!, id: id!, device: null }];
    for (const body of [...(read?.facts ?? []), ...sign]) {
      const fact: Fact = {
        body,
        at,
        utcMs: event.writtenMs,
        timeOfDayMs: null,
        process: event.process,
        thread: event.thread,
        channel: event.channel,
        source: read?.family.source ?? 'system',
        certainty: 'stated',
        rowId: read?.row.id ?? null,
        ...(computer !== null && { writer: { name: computer, id: null } }),
      };
      this.facts.push({ fact, recordId: event.recordId, index });
    }
  }
}
