// One object of Clixml from its XML: types, properties, lists, and what it refers to. Knows nothing of files and of what objects mean.
import { SaxesParser } from 'saxes';

/** Text of a simple value as written (numbers, `true`, ISO dates), null for none, or an object. */
export type ClixmlValue = string | null | ClixmlObject;

export interface ClixmlObject {
  /** The most derived type first; of a copy over the wire with `Deserialized.` before it. */
  readonly typeNames: readonly string[];
  /** What `ToString()` gave; of an enumeration its name. */
  readonly text: string | null;
  /** Of the object, then those that PowerShell added (`MS`). Names as written. */
  readonly properties: ReadonlyMap<string, ClixmlValue>;
  /** Of a list, queue, stack or array; null where the object is none. */
  readonly items: readonly ClixmlValue[] | null;
  /** Of a dictionary, in order; null where the object is none. */
  readonly entries: readonly (readonly [ClixmlValue, ClixmlValue])[] | null;
  /** The simple value that the object wraps: the number of an enumeration. */
  readonly value: string | null;
}

/** Values that one object may have in all. */
const maxValues = 50_000;
/** Deepest nesting that is read; Export-Clixml stops long before. */
const maxDepth = 64;
/** Objects and types that later objects may refer to. */
const maxRemembered = 100_000;

const options = { xmlns: false, fragment: true, position: false } as const;

type Writable<T> = { -readonly [K in keyof T]: T[K] };
interface Building extends Writable<ClixmlObject> {
  typeNames: readonly string[];
  readonly properties: Map<string, ClixmlValue>;
  items: ClixmlValue[] | null;
  entries: (readonly [ClixmlValue, ClixmlValue])[] | null;
}

interface Open {
  readonly tag: string;
  readonly name: string | null;
  text: string;
  /** Of `Obj`. */
  readonly object: Building | null;
  /** Of `TN`. */
  readonly types: string[] | null;
  readonly refId: string | null;
  /** Of `En`: its key and value as they come. */
  readonly pair: { key: ClixmlValue; value: ClixmlValue } | null;
}

/** Reads objects one by one; what one defines, later ones may refer to. */
export class ClixmlValues {
  private readonly types = new Map<string, readonly string[]>();
  private readonly objects = new Map<string, ClixmlObject>();

  /** @param element begins with `<Obj`; returns undefined where it is no XML or not whole */
  read(element: string): ClixmlObject | undefined {
    const parser = new SaxesParser<{ xmlns: false }>(options);
    const open: Open[] = [];
    let result: ClixmlObject | undefined;
    let isBroken = false;
    let values = 0;
    parser.on('error', (error) => {
      isBroken ||= !/disallowed character|character entity/.test(error.message);
    });
    parser.on('opentag', ({ name, attributes }) => {
      if (result !== undefined || ++values > maxValues || open.length > maxDepth) isBroken ||= result === undefined;
      else open.push(opened(name, attributes));
    });
    parser.on('text', (text) => {
      const element = open.at(-1);
      if (element !== undefined) element.text += text;
    });
    parser.on('closetag', () => {
      if (isBroken) return;
      const element = open.pop();
      if (element === undefined) return;
      const value = this.closed(element, open);
      if (open.length === 0 && element.object !== null) result = value as ClixmlObject;
    });
    parser.write(element).close();
    return isBroken ? undefined : result;
  }

  /** Hands a closed element to the one around it. */
  private closed(element: Open, open: readonly Open[]): ClixmlValue {
    const { tag, object, types, refId } = element;
    const owner = ownerOf(open);
    if (tag === 'T') open.at(-1)?.types?.push(unescaped(element.text));
    else if (types !== null) {
      if (refId !== null && this.types.size < maxRemembered) this.types.set(refId, types);
      if (owner !== undefined) owner.typeNames = types;
    } else if (tag === 'TNRef') {
      if (owner !== undefined) owner.typeNames = this.types.get(refId ?? '') ?? [];
    } else if (owner !== undefined && tag === 'En')
      (owner.entries ??= []).push([element.pair?.key ?? null, element.pair?.value ?? null]);
    else if (owner !== undefined && tag === 'DCT') owner.entries ??= [];
    else if (owner !== undefined && lists.has(tag)) owner.items ??= [];
    else if (!containers.has(tag)) return this.give(element, open, object, refId);
    return null;
  }

  private give(element: Open, open: readonly Open[], object: Building | null, refId: string | null): ClixmlValue {
    if (object !== null && refId !== null && this.objects.size < maxRemembered) this.objects.set(refId, object);
    const value = object ?? (element.tag === 'Ref' ? (this.objects.get(refId ?? '') ?? null) : simpleValue(element));
    const parent = open.at(-1);
    const owner = ownerOf(open);
    if (parent === undefined || owner === undefined) return value;
    if (parent.pair !== null) {
      if (element.name === 'Key') parent.pair.key = value;
      else parent.pair.value = value;
    } else if (lists.has(parent.tag)) (owner.items ??= []).push(value);
    else if (parent.tag === 'Props' || parent.tag === 'MS') {
      if (element.name !== null && !owner.properties.has(element.name)) owner.properties.set(element.name, value);
    } else if (element.tag === 'ToString') owner.text = typeof value === 'string' ? value : null;
    else if (typeof value === 'string') owner.value = value;
    return value;
  }
}

/** The text of a value: of an object what `ToString()` gave, or the simple value that it wraps. */
export function clixmlText(value: ClixmlValue | undefined): string | null {
  if (value === undefined || value === null || typeof value === 'string') return value ?? null;
  return value.text ?? value.value;
}

/** `_x000A_` stands for the character of that number. */
export function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}

const lists: ReadonlySet<string> = new Set(['LST', 'IE', 'QUE', 'STK']);
const containers: ReadonlySet<string> = new Set([...lists, 'DCT', 'Props', 'MS']);

function opened(tag: string, attributes: Readonly<Record<string, string>>): Open {
  const name = attributes['N'];
  return {
    tag,
    name: name === undefined ? null : unescaped(name),
    text: '',
    refId: attributes['RefId'] ?? null,
    object: tag === 'Obj' ? { typeNames: [], text: null, properties: new Map(), items: null, entries: null, value: null } : null,
    types: tag === 'TN' ? [] : null,
    pair: tag === 'En' ? { key: null, value: null } : null,
  };
}

/** The object that the innermost open element belongs to. */
function ownerOf(open: readonly Open[]): Building | undefined {
  for (let i = open.length - 1; i >= 0; i--) {
    const { object } = open[i]!;
    if (object !== null) return object;
  }
  return undefined;
}

function simpleValue({ tag, text }: Open): string | null {
  return tag === 'Nil' ? null : unescaped(text);
}
