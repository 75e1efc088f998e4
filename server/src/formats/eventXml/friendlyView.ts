// Events copied from the friendly view of Event Viewer: one line an element, attributes in brackets, no indentation left.
// Knows nothing of what an event says.
import type { EventRecord } from '../../model/eventRecord';
import { knownEvents } from '../../parse/eventRecords/eventRows';
import { EventElements } from './eventElements';

/** Where an event begins: its first element, unfolded or folded. */
export const friendlyStart = /^\s*[-+]\s*System\s*$/;

/** `- EventData`: an element that holds others. */
const unfolded = /^\s*[-+]\s*([A-Za-z_][\w.-]*)\s*$/;

/** `[ Name] value`: an attribute of the element above. */
const attribute = /^\s*\[\s*([\w.:-]+)\s*\]\s?(.*)$/;

/** `EventID 2051`: an element with its value, or one without. */
const element = /^\s*([A-Za-z_][\w.-]*)(?:\s+(.*))?$/;

/** Sections of an event. All other unfolded elements belong to one of these. */
const sections = new Set([
  'System',
  'EventData',
  'UserData',
  'RenderingInfo',
  'DebugData',
  'ProcessingErrorData',
  'BinaryEventData',
]);

/** `VolumeName`, `param1`: names that programs give. People begin a value with one capital at most. */
const programName = /^(?:[A-Za-z][a-z0-9]*[A-Z]\w*|param\d+)$/;

interface Element {
  readonly name: string;
  readonly attributes: Record<string, string>;
  value: string;
}

/** The first event in a text; undefined when there is none. */
export function readFriendlyView(text: string): EventRecord | undefined {
  const lines = text.split(/\r\n|\r|\n/);
  const start = lines.findIndex((line) => friendlyStart.test(line));
  if (start < 0) return undefined;
  const after = lines.slice(start + 1);
  const next = after.findIndex((line) => friendlyStart.test(line));
  const elements = new EventElements();
  elements.opened('Event', {});
  for (const { name, lines: own } of sectionsOf(next < 0 ? after : after.slice(0, next))) {
    elements.opened(name, {});
    for (const item of name === 'EventData' ? values(own, elements.record()) : elementsOf(own)) {
      elements.opened(item.name, item.attributes);
      elements.text(item.value);
      elements.closed();
    }
    elements.closed();
  }
  elements.closed();
  return elements.record();
}

function sectionsOf(lines: readonly string[]): { readonly name: string; readonly lines: string[] }[] {
  const found = [{ name: 'System', lines: [] as string[] }];
  for (const line of lines) {
    const name = unfolded.exec(line)?.[1];
    if (name !== undefined && sections.has(name)) found.push({ name, lines: [] });
    else if (line.trim() !== '') found.at(-1)!.lines.push(line);
  }
  return found;
}

function elementsOf(lines: readonly string[]): Element[] {
  const found: Element[] = [];
  for (const line of lines) {
    const above = found.at(-1);
    const named = attribute.exec(line);
    if (named !== null && above !== undefined) {
      above.attributes[named[1]!] = named[2]!.trim();
      continue;
    }
    const read = element.exec(line);
    const name = unfolded.exec(line)?.[1] ?? read?.[1];
    if (name !== undefined) found.push({ name, attributes: {}, value: read?.[2]?.trim() ?? '' });
    else if (above !== undefined) above.value += `\n${line.trim()}`;
  }
  return found;
}

/** Values stand behind their names, or alone where the event names none: the first words tell which. */
function values(lines: readonly string[], { provider, id }: EventRecord): Element[] {
  const known = provider === null || id === null ? [] : knownEvents(provider, id);
  const names = new Set(known.flatMap(({ event }) => event.params ?? []).flat());
  const firstWords = lines.map((line) => element.exec(line)?.[1] ?? '');
  const named = firstWords.filter((word) => names.has(word) || programName.test(word)).length;
  if (named * 2 < lines.length) return lines.map((line) => ({ name: 'Data', attributes: {}, value: line.trim() }));
  return elementsOf(lines).map(({ name, value }) => ({ name: 'Data', attributes: { Name: name }, value }));
}
