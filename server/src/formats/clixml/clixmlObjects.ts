// The outermost objects of a Clixml file with their places, as its bytes come in. Knows nothing of what the objects mean.
//
// For a file in pieces:   const reader = new ClixmlObjects({ onObject, onDamaged }); reader.push(bytes); ...; reader.finish();
// For a file in memory:   const { objects, damaged } = clixmlObjects(bytes);
// Then `clixmlText(object.properties.get('Name'))` is the text of a property: what a person sees, of an enumeration its name. A property
// that is an object itself is a `ClixmlObject`; lists are in `items`, dictionaries in `entries`.
import { TextPieces } from '../../text/textPieces';
import type { Encoding } from '../../text/encoding';
import { ClixmlElements, type ClixmlElement } from './clixmlElements';
import { ClixmlValues, type ClixmlObject } from './clixmlValues';

/** Where an object stands. */
export interface ClixmlObjectPlace {
  /** From 1. */
  readonly line: number;
  /** From 1; only where the object is not the first thing in its line. */
  readonly column?: number;
  /** In the file as stored. */
  readonly byteOffset: number;
}

export interface ClixmlListener {
  onObject(object: ClixmlObject, place: ClixmlObjectPlace): void;
  /** Told of an object that is no XML, is cut off, or is too long to be kept. */
  onDamaged(place: ClixmlObjectPlace, why: 'notXml' | 'cut' | 'long'): void;
}

/** What to tell of a damaged object. */
export const clixmlDamage = {
  notXml: 'This object is no valid XML and was left out; the ones around it are read.',
  cut: 'This object has no end: something was lost, or the file was cut off here.',
  long: 'This object is longer than 8 Mi characters and was left out.',
} as const;

export class ClixmlObjects {
  private readonly values = new ClixmlValues();
  private readonly elements = new ClixmlElements((element) => this.take(element));
  private readonly text = new TextPieces((piece) => this.elements.push(piece));

  constructor(private readonly listener: ClixmlListener) {}

  /** Takes the next bytes, in any cut. */
  push(chunk: Uint8Array): void {
    this.text.push(chunk);
  }

  /** Takes the end of the file; tells what the file is as text. */
  finish(): { readonly encoding: Encoding; readonly bytes: number; readonly lineCount: number; readonly nulBytes: boolean } {
    this.text.end();
    this.elements.end();
    const { encoding, bytes, lineCount, nulBytes } = this.text;
    return { encoding, bytes, lineCount, nulBytes };
  }

  private take({ text, state, lineIndex, column, byteOffset }: ClixmlElement): void {
    const place = { line: lineIndex + 1, byteOffset, ...(column !== null && { column: column + 1 }) };
    const object = state === 'whole' ? this.values.read(text.replaceAll('\0', '')) : undefined;
    if (object !== undefined) this.listener.onObject(object, place);
    else this.listener.onDamaged(place, state === 'whole' ? 'notXml' : state);
  }
}

/** All outermost objects of a file in memory. */
export function clixmlObjects(bytes: Uint8Array): {
  readonly objects: readonly { readonly object: ClixmlObject; readonly place: ClixmlObjectPlace }[];
  readonly damaged: readonly { readonly place: ClixmlObjectPlace; readonly why: 'notXml' | 'cut' | 'long' }[];
} {
  const objects: { object: ClixmlObject; place: ClixmlObjectPlace }[] = [];
  const damaged: { place: ClixmlObjectPlace; why: 'notXml' | 'cut' | 'long' }[] = [];
  const reader = new ClixmlObjects({
    onObject: (object, place) => objects.push({ object, place }),
    onDamaged: (place, why) => damaged.push({ place, why }),
  });
  reader.push(bytes);
  reader.finish();
  return { objects, damaged };
}
