// Reads one `Event` element. Knows nothing of the file it stands in.
// Every element is parsed on its own, so that a broken one breaks no other; document types and their entities are never expanded.
import { SaxesParser } from 'saxes';
import type { EventRecord } from '../../model/eventRecord';
import { EventElements } from './eventElements';

const elementStart = /<(?:[\w.-]+:)?Event(?=[\s>])/;

const options = { xmlns: false, fragment: true, position: false } as const;

/** Windows writes control characters and other text as it is; the values around them are whole. */
const harmless = /^(?:undefined entity|malformed character entity|disallowed character\.$|the string "\]\]>" is disallowed)/;

/** Characters that are parsed before a fault is looked for. */
const pieceLength = 16 * 1024;

/** Harmless faults of one element; each costs some microseconds, and no event has so many. */
const maxFaults = 1000;

/** Why an element cannot be read. */
export interface BrokenXml {
  readonly reason: string;
}

/** The first event in a text; undefined when there is none that can be read. */
export function readEventXml(text: string): EventRecord | undefined {
  const start = text.search(elementStart);
  if (start < 0) return undefined;
  const read = parseEventElement(text.slice(start));
  return 'reason' in read ? undefined : read;
}

/** @param element begins with `<Event`; what follows its end is not looked at */
export function parseEventElement(element: string): EventRecord | BrokenXml {
  // Files that lost power carry NUL bytes.
  const text = element.includes('\0') ? element.replaceAll('\0', '') : element;
  const parser = new SaxesParser<{ xmlns: false }>(options);
  const elements = new EventElements();
  let reason: string | undefined;
  let faults = 0;
  parser.on('error', (error) => {
    if (!elements.isComplete && (!harmless.test(error.message) || ++faults > maxFaults)) reason ??= error.message;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (!elements.isComplete) elements.opened(name, attributes);
  });
  parser.on('text', (piece) => elements.text(piece));
  parser.on('cdata', (piece) => elements.text(piece));
  parser.on('closetag', () => elements.closed());
  // Piece by piece, so that what is meant to exhaust a reader ends at its first fault.
  for (let at = 0; at < text.length && !elements.isComplete && reason === undefined; at += pieceLength) {
    parser.write(text.slice(at, at + pieceLength));
    if (elements.isTooDeep) reason ??= 'its elements are nested too deeply';
  }
  if (reason !== undefined) return { reason };
  return elements.isComplete ? elements.record() : { reason: 'the element is not closed' };
}
