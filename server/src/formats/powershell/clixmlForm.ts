// Objects of a Clixml file (Export-Clixml) as a listing has them: every property by its name, those inside others with dots between.
// Knows nothing of what the objects are.
import { clixmlObjects } from '../clixml/clixmlObjects';
import { looksLikeClixml } from '../clixml/clixmlEvent';
import { clixmlText, type ClixmlObject, type ClixmlValue } from '../clixml/clixmlValues';
import { valuesByName, type ListedObject, type ListedValue, type ListingPart } from './listing';

/** Objects inside objects that are looked into; the export itself stops at two unless told otherwise. */
const mostDepth = 4;
const mostItems = 16;
/** Values of one object that are kept. */
const mostValues = 2000;

/** True for the beginning of a Clixml file or of one of its objects. */
export function isClixml(text: string): boolean {
  return looksLikeClixml(text.slice(0, 4096));
}

export function readClixmlParts(bytes: Uint8Array): readonly ListingPart[] {
  const { objects, damaged } = clixmlObjects(bytes);
  const parts: ListingPart[] = [];
  for (const { object, place } of objects) {
    for (const one of objectsIn(object))
      parts.push({ what: 'object', line: place.line, object: listedOf(one, place.line, place.column) });
  }
  for (const { place } of damaged) parts.push({ what: 'unknown', line: place.line });
  return parts.sort((a, b) => a.line - b.line);
}

/** An array that was exported as one object is as many objects. */
function objectsIn(object: ClixmlObject): readonly ClixmlObject[] {
  const { items } = object;
  if (items === null || object.properties.size > 0) return [object];
  const inside = items.filter((item): item is ClixmlObject => item !== null && typeof item !== 'string');
  return inside.length > 0 ? inside : [object];
}

function listedOf(object: ClixmlObject, line: number, column: number | undefined): ListedObject {
  const values: ListedValue[] = [];
  addValues(values, object, '', 0);
  return {
    form: 'clixml',
    line,
    endLine: line,
    ...(column !== undefined && { column }),
    values: valuesByName(values),
    typeName: object.typeNames[0] ?? null,
  };
}

function addValues(values: ListedValue[], object: ClixmlObject, prefix: string, depth: number): void {
  for (const [name, value] of object.properties) addValue(values, prefix + name, value, depth);
  object.items?.slice(0, mostItems).forEach((item, place) => addValue(values, `${prefix}${place}`, item, depth));
}

function addValue(values: ListedValue[], name: string, value: ClixmlValue, depth: number): void {
  if (values.length >= mostValues) return;
  values.push({ name, value: textOf(value), isCut: false });
  if (value !== null && typeof value !== 'string' && depth < mostDepth) addValues(values, value, `${name}.`, depth + 1);
}

/** A list reads as PowerShell prints one: `{a, b}`. */
function textOf(value: ClixmlValue): string {
  const text = clixmlText(value)?.trim() ?? '';
  if (text !== '' || value === null || typeof value === 'string' || value.items === null) return text;
  return `{${value.items
    .slice(0, mostItems)
    .map((item) => clixmlText(item) ?? '')
    .join(', ')}}`;
}
