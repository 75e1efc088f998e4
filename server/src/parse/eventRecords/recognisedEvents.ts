// Remembers what events said: a log repeats the same few texts thousands of times. Knows nothing of what any means.
import type { EventRecord } from '../../model/eventRecord';
import { providerKeys } from '../../knowledge/eventProviders';
import type { Recognised } from '../recognise';
import { isKnownProvider } from './eventRows';
import { recogniseEvent } from './recogniseEvent';

/** Different events remembered at a time. */
const maxRemembered = 2000;

/** Longer events are read anew each time. */
const maxKeyLength = 4096;

export class RecognisedEvents {
  private readonly heard = new Map<string, Recognised | undefined>();
  private readonly providers = new Map<string, boolean>();

  /** As `recogniseEvent`. */
  find(event: EventRecord): Recognised | undefined {
    if (!this.mayBeKnown(event)) return undefined;
    const key = keyOf(event);
    if (key.length > maxKeyLength) return recogniseEvent(event);
    if (this.heard.has(key)) return this.heard.get(key);
    const read = recogniseEvent(event);
    if (this.heard.size >= maxRemembered) this.heard.clear();
    this.heard.set(key, read);
    return read;
  }

  /** Most events of a System log are of providers that nobody here knows. */
  private mayBeKnown({ provider, text }: EventRecord): boolean {
    if (provider === null) return text !== null;
    let known = this.providers.get(provider);
    if (known === undefined) {
      known = providerKeys(provider).some(isKnownProvider);
      if (this.providers.size >= maxRemembered) this.providers.clear();
      this.providers.set(provider, known);
    }
    return known;
  }
}

/** Everything that decides what an event says. */
function keyOf({ provider, id, channel, text, data }: EventRecord): string {
  const values = data.map(({ name, value }) => `${name ?? ''}\u0001${value}`).join('\u0002');
  return [provider ?? '', id ?? '', channel ?? '', text ?? '', values].join('\u0000');
}
