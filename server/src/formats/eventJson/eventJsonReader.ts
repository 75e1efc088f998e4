// Reads events as ConvertTo-Json writes them: an array, one object, or one object a line. Knows nothing of what the events mean.
import type { InputReading } from '../../model/inputReading';
import { TextPieces } from '../../text/textPieces';
import { DatedEvents } from '../eventFields/datedEvents';
import { isEvent } from '../eventFields/eventDraft';
import type { InputReader, OpenReader } from '../inputReader';
import { JsonElements, type JsonPlace } from './jsonElements';
import { readJsonEvent } from './jsonEvent';

/** Opens a JSON export of events. */
export const openEventJson: OpenReader = (path, input) => new EventJsonReader(path, input);

const damages = {
  notJson: 'This object is no valid JSON and was left out; the ones around it are read.',
  cut: 'The file ends within this object: the file was cut off, or is still being written.',
  long: 'This object is longer than 1 Mi characters and was left out.',
} as const;

export class EventJsonReader implements InputReader {
  private readonly events: DatedEvents;
  private readonly elements = new JsonElements({
    onElement: ({ value, place }) => {
      const draft = readJsonEvent(value);
      if (isEvent(draft)) this.events.add(draft, eventPlace(place));
      else
        this.giveUp(
          place,
          'unreadableRecord',
          'This object holds no event: it has neither a number nor a source with a message.',
        );
    },
    onDamaged: (place, why) => this.giveUp(place, `${why}Object`, damages[why]),
    onStray: (lineIndex) => {
      if (this.strayLineIndex < 0) this.strayLineIndex = lineIndex;
    },
  });
  private readonly text = new TextPieces((piece) => this.elements.push(piece));
  private strayLineIndex = -1;

  /**
   * @param path as the input is called
   * @param input its index within the run
   */
  constructor(path: string, input: number) {
    this.events = new DatedEvents(path, input, 'event-json');
  }

  push(chunk: Uint8Array): void {
    this.text.push(chunk);
  }

  finish(): InputReading {
    this.text.end();
    this.elements.end();
    if (this.strayLineIndex >= 0) {
      this.events.problem(
        'strayText',
        this.strayLineIndex + 1,
        'Text stands between the objects that is no part of them: it was passed over.',
      );
    }
    return this.events.finish(this.text);
  }

  private giveUp(place: JsonPlace, code: string, message: string): void {
    this.events.problem(code, place.lineIndex + 1, message);
    this.events.addUnreadable(eventPlace(place));
  }
}

function eventPlace({ lineIndex, column, byteOffset }: JsonPlace) {
  return { line: lineIndex + 1, byteOffset, ...(column !== null && { column: column + 1 }) };
}
