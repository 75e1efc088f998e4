// Records in, facts out: picks the lines that may say something, has them recognised, and notes where lines are missing.
// Knows nothing of other facts: what they mean together is the engine's business.
import type { Fact, FactBody, FactSource } from '../model/facts';
import { maxLineLength } from '../model/clusterLog';
import type { ClockMark } from '../model/inputReading';
import type { LineRef } from '../model/lineRef';
import { utcShiftMs } from '../model/logClock';
import { noId, recordShape } from '../model/recordTable';
import { decode, unitLength } from '../text/encoding';
import { mayMentionChange } from './cautious/mayMentionChange';
import { readCautiously, settleCautiously, type CautiousReading } from './cautious/readCautiously';
import { ClockMarks, updateComponent } from './clockMarks';
import { eventSignRows } from './eventTexts/family';
import { FactDispatch } from './factDispatch';
import { knownNames } from './knownNames';
import { LogHeader } from './logHeader';
import { HeardMessages, notHeard } from './heardMessages';
import type { MessageContext } from './messageFamily';
import { factFamilies, recognise, type Recognised } from './recognise';
import type { UnitWindow } from '../text/unitWindow';
import type { RecordListener, RecordReader } from './recordReader';
import type { MarkTime } from './sampledMarks';

/**
 * Silence in the main part of a log that counts as a gap. Inferred: services log periodic work far more often than that,
 * so half an hour without a single line means that lines are missing or that nothing ran.
 */
const gapSilenceMs = 30 * 60_000;

/** A step back in time of the main part that a reader must be told of; threads write up to seconds out of order (seen). */
const backStepMs = 60_000;

/** Header lines are few; a section text of millions of lines is not searched for them. */
const maxHeaderLines = 5000;

/** Event texts have a handful of lines; what goes on longer is something else. */
const maxMessageLines = 40;

/** Event texts remembered; a log has a few dozen different ones. */
const maxHeardEvents = 1000;

/** What a message said: facts of a known wording, a cautious reading of an unknown one, or nothing. */
type Said = Recognised | CautiousReading | null;

interface Deferred {
  readonly reading: CautiousReading;
  readonly index: number;
}

export class FactReader implements RecordListener {
  readonly header = new LogHeader();
  /** Line (from 0) where the main part steps back in time by more than a minute; -1 = nowhere. */
  backStepLineIndex = -1;
  private readonly facts: Fact[] = [];
  private readonly deferred: Deferred[] = [];
  private readonly dispatch = new FactDispatch([...factFamilies.flatMap((family) => family.rows), ...eventSignRows()]);
  private readonly heard = new HeardMessages<Said>();
  private readonly heardEvents = new Map<string, Said>();
  private readonly marks = new ClockMarks();
  /** Number of the component of global updates among the names of components seen so far; -1 = not seen. */
  private updateTag = -1;
  private knownTags = 0;
  private reader: RecordReader | undefined;
  private headerLines = 0;
  private lastMainMs = Number.NaN;
  private lastMain = -1;
  /** A message that further lines may continue. */
  private open: { readonly index: number; message: string; lines: number } | null = null;
  private lastTimed = -1;

  constructor(private readonly input: number) {}

  /** Must be called before the first record: the columns are where a record's prefix stands. */
  listenTo(reader: RecordReader): void {
    this.reader = reader;
  }

  onContinuation(window: UnitWindow, lineStart: number, lineEnd: number): void {
    if (this.open === null || this.open.lines >= maxMessageLines) return;
    this.open.lines++;
    this.open.message += '\n' + textOf(window, lineStart, lineEnd);
  }

  onRecord(index: number, window: UnitWindow, lineStart: number, lineEnd: number, bodyStart: number): void {
    this.closeMessage();
    const columns = this.columns;
    const shape = columns.shape[index];
    if (shape === recordShape.entry) this.onEntry(index, window, lineStart, lineEnd, bodyStart);
    else if (shape === recordShape.elision) {
      this.add(index, { kind: 'linesMissing', how: 'elision', missingLines: null, silentMs: null }, 'service', null);
    } else if (shape === recordShape.sectionText && this.headerLines < maxHeaderLines) {
      this.headerLines++;
      const read = recognise(textOf(window, lineStart, lineEnd), { component: null, channel: null });
      if (read === undefined) return;
      this.header.learn(read.row.id, read.fields);
      for (const body of read.facts) this.add(index, body, read.family.source, read.row.id);
    }
  }

  /** All facts in time order: by time where there is one, else in the order of the file. */
  finish(): Fact[] {
    this.closeMessage();
    this.settle();
    const reader = this.reader;
    if (reader !== undefined && reader.numberJumps > 0) {
      const at: LineRef = { input: this.input, line: reader.firstJumpLineIndex + 1 };
      const body: FactBody = {
        kind: 'linesMissing',
        how: 'lineNumbers',
        missingLines: reader.numberedLinesMissing,
        silentMs: null,
      };
      this.facts.push({ ...untimed, body, at, source: 'service', certainty: 'stated', rowId: null });
    }
    return inTimeOrder(this.facts);
  }

  /** Lines by which the clock of this log can be compared with those of others. */
  clockMarks(): ClockMark[] {
    return this.marks.all(this.input);
  }

  private get columns() {
    if (this.reader === undefined) throw new Error('FactReader.listenTo was not called');
    return this.reader.columns;
  }

  private onEntry(index: number, window: UnitWindow, lineStart: number, lineEnd: number, bodyStart: number): void {
    const columns = this.columns;
    const channel = columns.channel[index]!;
    const component = columns.component[index]!;
    if (channel === 0) this.watchTime(index);
    this.lastTimed = index;
    const { units } = window;
    if (this.isUpdate(component)) {
      const update = this.marks.readUpdate(units, bodyStart, lineEnd);
      const time = update && this.markTime(index);
      if (update !== null && time !== null) this.marks.hearUpdate(update, columns.lineIndex[index]! + 1, time);
    }
    const head = this.dispatch.mayCarryFact(component, columns.components.names, units, bodyStart, lineEnd);
    if (!head && !mayMentionChange(units, bodyStart, lineEnd)) return;
    const start = lineStart + columns.messageStart[index]!;
    if (head && component === 0) {
      // Event texts go on over several lines, and what matters (a list of filters) may stand in the last.
      this.open = { index, message: textOf(window, start, lineEnd), lines: 1 };
      return;
    }
    let said = this.heard.find(component, channel, units, start, lineEnd);
    if (said === notHeard) {
      const context = {
        component: columns.components.names[component] ?? null,
        channel: columns.channels.names[channel] ?? null,
      };
      said = this.read(textOf(window, start, lineEnd), context, head);
      this.heard.keep(component, channel, units, start, lineEnd, said);
    }
    this.hear(index, said);
  }

  private closeMessage(): void {
    if (this.open === null) return;
    const { index, message } = this.open;
    this.open = null;
    const channel = this.columns.channels.names[this.columns.channel[index]!] ?? null;
    const key = `${channel ?? ''}\n${message}`;
    let said = this.heardEvents.get(key);
    if (said === undefined) {
      said = this.read(message.trimEnd(), { component: null, channel }, true);
      if (this.heardEvents.size >= maxHeardEvents) this.heardEvents.clear();
      this.heardEvents.set(key, said);
    }
    this.hear(index, said);
  }

  private hear(index: number, said: Said): void {
    if (said === null) return;
    if (!('facts' in said)) {
      this.deferred.push({ reading: said, index });
      return;
    }
    for (const body of said.facts) this.add(index, body, said.family.source, said.row.id);
    const time = this.markTime(index);
    if (time !== null) this.marks.hearView(said.row.id, said.fields, this.columns.lineIndex[index]! + 1, time);
  }

  private isUpdate(component: number): boolean {
    const { names } = this.columns.components;
    if (names.length !== this.knownTags) {
      this.knownTags = names.length;
      this.updateTag = names.indexOf(updateComponent);
    }
    return component === this.updateTag;
  }

  private markTime(index: number): MarkTime | null {
    const { writtenMs, timeOfDayMs } = this.columns;
    const written = writtenMs[index]!;
    if (!Number.isNaN(written)) return { ms: written + utcShiftMs(this.header), isTimeOfDay: false };
    return timeOfDayMs[index]! < 0 ? null : { ms: timeOfDayMs[index]!, isTimeOfDay: true };
  }

  private read(message: string, context: MessageContext, head: boolean): Said {
    if (head) {
      const known = recognise(message, context);
      if (known !== undefined) return known.facts.length === 0 ? null : known;
    }
    // The words first: few lines have any to read, and only for these it matters that nobody knows the wording.
    const reading = readCautiously(message, context);
    return reading === undefined || (!head && recognise(message, context) !== undefined) ? null : reading;
  }

  /** Notes silence and steps back in the main part, which services write to all the time; channels are quiet for days. */
  private watchTime(index: number): void {
    const columns = this.columns;
    const ms = columns.writtenMs[index]!;
    if (Number.isNaN(ms)) return;
    const silentMs = ms - this.lastMainMs;
    if (silentMs > gapSilenceMs) {
      // Stands at the last line before the silence: from there on nothing is known.
      this.add(this.lastMain, { kind: 'linesMissing', how: 'silence', missingLines: null, silentMs }, 'service', null);
    } else if (silentMs < -backStepMs && this.backStepLineIndex < 0) {
      this.backStepLineIndex = columns.lineIndex[index]!;
    }
    this.lastMainMs = ms;
    this.lastMain = index;
  }

  /** Lines of unknown templates speak only when they name something that lines of known ones named. */
  private settle(): void {
    if (this.deferred.length === 0) return;
    const names = knownNames(this.facts);
    for (const { reading, index } of this.deferred) {
      const body = settleCautiously(reading, names);
      if (body !== undefined) this.add(index, body, 'words', null);
    }
  }

  private add(index: number, body: FactBody, source: FactSource, rowId: string | null): void {
    const columns = this.columns;
    const timed = columns.shape[index] === recordShape.elision && this.lastTimed >= 0 ? this.lastTimed : index;
    const writtenMs = columns.writtenMs[timed]!;
    const timeOfDayMs = columns.timeOfDayMs[timed]!;
    const process = columns.process[index]!;
    const thread = columns.thread[index]!;
    this.facts.push({
      body,
      at: { input: this.input, line: columns.lineIndex[index]! + 1 },
      utcMs: Number.isNaN(writtenMs) ? null : writtenMs + utcShiftMs(this.header),
      timeOfDayMs: timeOfDayMs < 0 ? null : timeOfDayMs,
      process: process === noId ? null : process,
      thread: thread === noId ? null : thread,
      channel: columns.channels.names[columns.channel[index]!] ?? null,
      source,
      certainty: source === 'words' ? 'inferred' : 'stated',
      rowId,
    });
  }
}

const untimed = { utcMs: null, timeOfDayMs: null, process: null, thread: null, channel: null };

function textOf(window: UnitWindow, start: number, end: number): string {
  const stride = unitLength(window.encoding);
  const limit = Math.min(end, start + maxLineLength);
  const text = decode(window.bytes.subarray(start * stride, limit * stride), window.encoding);
  return (text.includes('\0') ? text.replaceAll('\0', '') : text).trimEnd();
}

/** Stable order by time; a fact without a time stays behind the one it followed in the file. */
function inTimeOrder(facts: readonly Fact[]): Fact[] {
  const byLine = [...facts].sort((a, b) => a.at.line - b.at.line);
  const keys = new Float64Array(byLine.length);
  let key = Number.NEGATIVE_INFINITY;
  let isInOrder = true;
  byLine.forEach(({ utcMs }, place) => {
    const before = key;
    keys[place] = key = utcMs ?? key;
    isInOrder &&= key >= before;
  });
  if (isInOrder) return byLine;
  const places = Uint32Array.from(keys, (_, place) => place).sort((a, b) => keys[a]! - keys[b]! || a - b);
  return Array.from(places, (place) => byLine[place]!);
}
