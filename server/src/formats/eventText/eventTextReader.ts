// Reads events as text for people: Event Viewer's copy, wevtutil, Format-List. Knows nothing of what the events mean.
import type { InputReading } from '../../model/inputReading';
import { TextPieces, type TextPiece } from '../../text/textPieces';
import { DatedEvents } from '../eventFields/datedEvents';
import { recogniseEvent } from '../../parse/eventRecords/recogniseEvent';
import { eventOfDraft, isEvent, type EventDraft } from '../eventFields/eventDraft';
import { GrowingNumbers } from '../eventFields/growingNumbers';
import type { InputReader, OpenReader } from '../inputReader';
import { readCopiedEvent } from './copiedEvent';
import { isBareNumber } from './copiedKeys';
import { readListEvent } from './listEvent';
import { TextBlocks, type TextBlock, type TextLine } from './textBlocks';

/** Opens a text of events. */
export const openEventText: OpenReader = (path, input) => new EventTextReader(path, input);

export class EventTextReader implements InputReader {
  private readonly events: DatedEvents;
  private readonly text = new TextPieces((piece) => this.take(piece));
  private readonly blocks = new TextBlocks(
    (block) => this.takeBlock(block),
    (line) => this.passOver(line),
  );
  private firstOutside = -1;
  private linesOutside = 0;

  /** First and last line (from 0) of each block, in the order of the file. */
  private readonly firstLines = new GrowingNumbers();
  private readonly lastLines = new GrowingNumbers();

  /**
   * @param path as the input is called
   * @param input its index within the run
   * @param isOneOfTwo another reader takes the lines between the events
   */
  constructor(
    path: string,
    input: number,
    private readonly isOneOfTwo = false,
  ) {
    this.events = new DatedEvents(path, input, 'event-text');
  }

  push(chunk: Uint8Array): void {
    this.text.push(chunk);
  }

  finish(): InputReading {
    this.text.end();
    this.blocks.end();
    if (this.linesOutside > 0 && !this.isOneOfTwo) {
      const message = `${this.linesOutside} lines that belong to no event were passed over, this is the first.`;
      this.events.problem('linesOutsideEvents', this.firstOutside + 1, message);
    }
    return this.events.finish(this.text);
  }

  /** True for a line (from 0) of an event, or of what looks like one; to be asked after the end. */
  isInEvent(lineIndex: number): boolean {
    let low = 0;
    let high = this.lastLines.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.lastLines.at(middle) < lineIndex) low = middle + 1;
      else high = middle;
    }
    return this.firstLines.at(low) <= lineIndex;
  }

  private take(piece: TextPiece): void {
    if (piece.column === 0)
      this.blocks.push({ text: piece.text.replaceAll('\0', ''), lineIndex: piece.lineIndex, byteOffset: piece.byteOffset });
    else if (piece.endsLine)
      this.events.problem('longLine', piece.lineIndex + 1, 'A line is longer than 64 Ki characters: its first part is read.');
  }

  private passOver({ lineIndex }: TextLine): void {
    this.linesOutside++;
    if (this.firstOutside < 0) this.firstOutside = lineIndex;
  }

  private takeBlock({ kind, lines, droppedLines }: TextBlock): void {
    const [first] = lines;
    if (first === undefined) return;
    if (this.isOneOfTwo) {
      this.firstLines.push(first.lineIndex);
      this.lastLines.push(lines.at(-1)!.lineIndex);
    }
    const texts = lines.map(({ text }) => text);
    if (droppedLines > 0) {
      this.events.problem('longEvent', first.lineIndex + 1, `This event goes on for ${droppedLines} lines more than are read.`);
    }
    if (kind === 'table')
      this.giveUp(
        first,
        'tableForm',
        'Format-Table cuts messages at the width of the window. Write the events with Format-List, Export-Csv or as .evtx.',
      );
    else if (kind === 'foreignKeys') {
      const message =
        'These lines look like an event in another language: only English keys are known. Export the events as XML or .evtx.';
      this.giveUp(first, 'unknownKeys', message);
    } else if (kind === 'list') {
      const { draft, isMetadata } = readListEvent(texts);
      if (isMetadata)
        this.giveUp(
          first,
          'eventMetadata',
          'These lines describe a kind of event and its values (Get-WinEvent -ListProvider): no event happened.',
        );
      else this.add(draft, first);
    } else {
      const events = readCopiedEvent(texts);
      const isNoEvent =
        isBareNumber(first.text) && events.every(({ draft }) => recogniseEvent(eventOfDraft(draft)) === undefined);
      if (isNoEvent) for (const line of lines) this.passOver(line);
      else for (const { draft, lineOffset } of events) this.add(draft, lines[lineOffset] ?? first);
    }
  }

  private add(draft: EventDraft, { lineIndex, byteOffset }: TextLine): void {
    if (isEvent(draft)) this.events.add(draft, { line: lineIndex + 1, byteOffset });
    else
      this.giveUp(
        { lineIndex, byteOffset },
        'unreadableRecord',
        'These lines hold no event: it has neither a number nor a source with a message.',
      );
  }

  private giveUp({ lineIndex, byteOffset }: Pick<TextLine, 'lineIndex' | 'byteOffset'>, code: string, message: string): void {
    this.events.problem(code, lineIndex + 1, message);
    this.events.addUnreadable({ line: lineIndex + 1, byteOffset });
  }
}
