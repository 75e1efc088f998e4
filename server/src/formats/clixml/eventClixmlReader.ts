// Reads events as Export-Clixml writes them. Knows nothing of what the events mean.
import type { InputReading } from '../../model/inputReading';
import { DatedEvents } from '../eventFields/datedEvents';
import type { InputReader, OpenReader } from '../inputReader';
import { readClixmlObject } from './clixmlEvent';
import { clixmlDamage, ClixmlObjects, type ClixmlObjectPlace } from './clixmlObjects';

/** Opens a Clixml export of events. */
export const openEventClixml: OpenReader = (path, input) => new EventClixmlReader(path, input);

export class EventClixmlReader implements InputReader {
  private readonly events: DatedEvents;
  private readonly objects = new ClixmlObjects({
    onObject: (object, place) => {
      const draft = readClixmlObject(object);
      if (draft !== undefined) this.events.add(draft, place);
      else this.giveUp(place, 'unreadableRecord', 'This object is no event.');
    },
    onDamaged: (place, why) => this.giveUp(place, `${why}Object`, clixmlDamage[why]),
  });

  /**
   * @param path as the input is called
   * @param input its index within the run
   */
  constructor(path: string, input: number) {
    this.events = new DatedEvents(path, input, 'event-xml');
  }

  push(chunk: Uint8Array): void {
    this.objects.push(chunk);
  }

  finish(): InputReading {
    return this.events.finish(this.objects.finish());
  }

  private giveUp(place: ClixmlObjectPlace, code: string, message: string): void {
    this.events.problem(code, place.line, message);
    this.events.addUnreadable(place);
  }
}
