// The reader of events in XML: wevtutil, Event Viewer, `ToXml()`. Knows nothing of other layouts.
import type { InputReading } from '../../model/inputReading';
import type { EventRecord } from '../../model/eventRecord';
import { decode, detectEncoding, sniffLength, type DetectedEncoding } from '../../text/encoding';
import { EventCollector, type EventPlace } from '../events/eventCollector';
import type { InputReader } from '../inputReader';
import { ElementSplitter, maxElementBytes, type SplitElement } from './elementSplitter';
import { parseEventElement } from './readEventXml';

/** What stands at a place: an event, or null for an element that cannot be read. */
interface PlacedEvent extends EventPlace {
  readonly event: EventRecord | null;
  readonly line: number;
  readonly column: number;
}

export class EventXmlReader implements InputReader {
  private readonly collector: EventCollector;
  private head = new Uint8Array(0);
  private detected: DetectedEncoding | undefined;
  private splitter: ElementSplitter | undefined;
  private bytes = 0;
  /** The last element: whether it shares its line is known with the next. */
  private waiting: PlacedEvent | undefined;
  private lastLine = 0;
  private undated = 0;

  constructor(path: string, input: number) {
    this.collector = new EventCollector(path, input, 'event-xml');
  }

  push(chunk: Uint8Array): void {
    this.bytes += chunk.length;
    if (this.splitter !== undefined) {
      this.splitter.push(chunk);
      return;
    }
    const head = new Uint8Array(this.head.length + chunk.length);
    head.set(this.head);
    head.set(chunk, this.head.length);
    this.head = head;
    if (head.length >= sniffLength) this.begin();
  }

  finish(): InputReading {
    const splitter = this.begin();
    const lines = splitter.end();
    this.flush(undefined);
    if (this.undated > 0) {
      this.collector.problem(
        'undatedEvents',
        null,
        `${this.undated} events have no time that can be read; they stand outside the history.`,
      );
    }
    if (this.collector.count === 0) this.collector.problem('noEvents', null, 'No event was found in this file.');
    const encoding = this.detected?.encoding ?? 'utf-8';
    return this.collector.finish({ encoding, bytes: this.bytes, lines, timeBase: 'utc', utcOffsetMinutes: null });
  }

  private begin(): ElementSplitter {
    if (this.splitter !== undefined) return this.splitter;
    const detected = (this.detected = detectEncoding(this.head));
    const splitter = new ElementSplitter(detected.encoding, detected.markLength, (element) => this.take(element));
    this.splitter = splitter;
    splitter.push(this.head);
    this.head = new Uint8Array(0);
    return splitter;
  }

  private take({ bytes, byteOffset, line, column, state }: SplitElement): void {
    const place = { line, column, byteOffset };
    if (state === 'large') {
      const size = `more than ${maxElementBytes / (1024 * 1024)} MiB`;
      this.broken(place, 'eventTooLarge', `An event of ${size} begins here; no event is that large, so it was skipped.`);
      return;
    }
    const read = parseEventElement(decode(bytes, this.detected?.encoding ?? 'utf-8'));
    if (!('reason' in read)) {
      if (read.writtenMs === null) this.undated++;
      this.flush({ ...place, event: read });
    } else if (state === 'cut') {
      this.broken(place, 'cutEvent', 'The event that begins here is cut off and was skipped; the export may be incomplete.');
    } else this.broken(place, 'brokenEvent', `The event that begins here is no valid XML and was skipped: ${read.reason}.`);
  }

  private broken(place: EventPlace & { readonly column: number }, code: string, message: string): void {
    this.flush({ ...place, event: null });
    this.collector.problem(code, place.line, message);
  }

  /** Hands over the element that waits; where the next one stands tells whether its column matters. */
  private flush(next: PlacedEvent | undefined): void {
    const { waiting } = this;
    this.waiting = next;
    if (waiting === undefined) return;
    const { event, line, column, byteOffset } = waiting;
    const sharesLine = this.lastLine === line || next?.line === line;
    this.lastLine = line;
    const place = sharesLine ? { line, column, byteOffset } : { line, byteOffset };
    if (event === null) this.collector.addUnreadable(place);
    else this.collector.add(event, place);
  }
}
