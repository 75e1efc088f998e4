// Finds out what one event of any export says. Its text decides, together with the provider; without a text that anybody knows, the
// row of provider and number is filled with the values of the event and read as that text. Knows nothing of other events.
import { clusterProvider } from '../../knowledge/events';
import { csvFltProvider, csvFsProvider, providerKeys } from '../../knowledge/eventProviders';
import type { FactBody } from '../../model/facts';
import type { EventRecord } from '../../model/eventRecord';
import { csvfsFamily } from '../csvfs/family';
import { eventTextsFamily } from '../eventTexts/family';
import { signFacts } from '../eventTexts/signFacts';
import type { MessageFamily } from '../messageFamily';
import { recognise, type Recognised } from '../recognise';
import { systemEventsFamily } from '../systemEvents/family';
import { eventFields, straightened } from './eventFields';
import { knownEvents, type KnownEvent } from './eventRows';
import { eventValues } from './eventValues';
import { fillTexts } from './fillTexts';
import { logStringOf } from './logString';

/** Texts longer than any event's are not worth a look. */
const maxTextLength = 16 * 1024;

/** The row that explains the event, its fields and facts; undefined when nothing is known of it. Never throws. */
export function recogniseEvent(event: EventRecord): Recognised | undefined {
  const line = logStringOf(event);
  if (line !== undefined) {
    const read = recognise(line.message, { component: line.component, channel: event.channel });
    if (read !== undefined) return read;
  }
  const families = familiesOf(event.provider);
  const read = event.text === null ? undefined : readText(event.text, families, event.channel);
  if (read !== undefined) return withValues(read, event);
  if (event.provider === null || event.id === null) return undefined;
  const known = knownEvents(event.provider, event.id);
  const row = known[0];
  // Several events under one number: only their text tells which one it is.
  if (row === undefined || known.length > 1) return undefined;
  for (const text of filledTexts(row, event)) {
    const filled = readText(text, families, event.channel);
    if (filled !== undefined) return withValues(filled, event);
  }
  const fields = eventFields(row.event, event);
  return { row: row.row, family: row.family, fields, facts: signFacts(row.event, fields) };
}

/** The message in English that the values of the event make; undefined where nobody knows a text for it. */
export function filledText(event: EventRecord): string | undefined {
  if (event.provider === null || event.id === null) return undefined;
  const known = knownEvents(event.provider, event.id);
  return known.length === 1 ? filledTexts(known[0]!, event)[0] : undefined;
}

function filledTexts({ event: row }: KnownEvent, event: EventRecord): string[] {
  return fillTexts(row, eventValues(row, event.data));
}

/** Whose texts a provider may write; an export that names no provider has its text alone. */
function familiesOf(provider: string | null): readonly MessageFamily[] {
  if (provider === null) return [systemEventsFamily, csvfsFamily, eventTextsFamily];
  const key = providerKeys(provider)[0]!;
  return familiesByProvider.get(key) ?? [];
}

const familiesByProvider: ReadonlyMap<string, readonly MessageFamily[]> = new Map([
  [clusterProvider.toLowerCase(), [systemEventsFamily, eventTextsFamily]],
  [csvFsProvider.toLowerCase(), [csvfsFamily]],
  [csvFltProvider.toLowerCase(), [csvfsFamily]],
]);

function readText(text: string, families: readonly MessageFamily[], channel: string | null): Recognised | undefined {
  if (text.length > maxTextLength) return undefined;
  const context = { component: null, channel };
  const plain = text.trim();
  for (const body of new Set([plain, straightened(plain)])) {
    for (const family of families) {
      const read = family.read(body, context);
      if (read !== undefined) return { ...read, family };
    }
  }
  return undefined;
}

/** Values that the text does not print although the event has them. */
function withValues(read: Recognised, { data }: EventRecord): Recognised {
  const named = (name: string): string | undefined => data.find((field) => field.name === name)?.value.trim();
  const volume = named('CountersName');
  const sequence = named('DcmSequenceId');
  if (volume === undefined && sequence === undefined) return read;
  return { ...read, facts: read.facts.map((fact) => completed(fact, volume ?? '', sequence)) };
}

function completed(fact: FactBody, volume: string, sequence: string | undefined): FactBody {
  const isNameless =
    volume !== '' && 'volume' in fact && fact.volume === null && 'volumeGuid' in fact && fact.volumeGuid !== null;
  const named = isNameless ? { ...fact, volume } : fact;
  // CSVFS moves by itself where DCM gave it no sequence number.
  return named.kind === 'volumeTransitionBegan' && sequence !== undefined ? { ...named, ordered: isOrdered(sequence) } : named;
}

function isOrdered(sequence: string): boolean {
  return sequence !== '' && !/^(?:0x)?0+$/i.test(sequence);
}
