// The reader of texts that hold events in Event Viewer's friendly view. Knows nothing of other layouts.
import type { InputReading } from '../../model/inputReading';
import { TextPieces, type TextPiece } from '../../text/textPieces';
import { EventCollector, type EventPlace } from '../events/eventCollector';
import type { InputReader } from '../inputReader';
import { friendlyStart, readFriendlyView } from './friendlyView';

/** Longest event, in characters; what is longer goes on with other text. */
const maxEventLength = 256 * 1024;

export class FriendlyViewReader implements InputReader {
  private readonly collector: EventCollector;
  private readonly text = new TextPieces((piece) => this.take(piece));
  private place: EventPlace | undefined;
  private event = '';

  constructor(path: string, input: number) {
    this.collector = new EventCollector(path, input, 'event-xml');
  }

  push(chunk: Uint8Array): void {
    this.text.push(chunk);
  }

  finish(): InputReading {
    const { collector, text } = this;
    text.end();
    this.flush();
    if (collector.count === 0) collector.problem('noEvents', null, 'No event was found in this file.');
    return collector.finish({
      encoding: text.encoding,
      bytes: text.bytes,
      lines: text.lineCount,
      timeBase: 'utc',
      utcOffsetMinutes: null,
    });
  }

  private take({ text, lineIndex, column, byteOffset }: TextPiece): void {
    if (column === 0 && friendlyStart.test(text)) {
      this.flush();
      this.place = { line: lineIndex + 1, byteOffset };
      this.event = '';
    }
    if (this.place !== undefined && this.event.length + text.length <= maxEventLength) {
      this.event += column === 0 ? `${text}\n` : text;
    }
  }

  private flush(): void {
    const { place } = this;
    if (place === undefined) return;
    const event = readFriendlyView(this.event);
    if (event !== undefined && (event.provider !== null || event.id !== null)) {
      this.collector.add(event, place);
      return;
    }
    this.collector.addUnreadable(place);
    this.collector.problem(
      'brokenEvent',
      place.line,
      'The event that begins here has neither a provider nor a number and was skipped.',
    );
  }
}
