// Reads the lines of one event as Event Viewer copies it or wevtutil writes it. Knows nothing of where an event begins and ends.
import type { EventRecord } from '../../model/eventRecord';
import { EventFields, type EventDraft } from '../eventFields/eventDraft';
import { readWrittenDate } from '../eventFields/writtenDate';
import { readEventXml } from '../eventXml/readEventXml';
import { isDescriptionKey, isNumberLine, isXmlLine, isXmlTitle, readKeyLine } from './copiedKeys';

/** An event with the line it begins on, counted from 0 within the lines given. */
export interface PlacedDraft {
  readonly draft: EventDraft;
  readonly lineOffset: number;
}

/** Words by which a further paragraph is known as the text of a further event under the same keys. */
const sameHeadWords = 3;

/** A line between two events. */
const ruler = /^[-=_*]{5,}$/;

/** One event, or more where web pages put several descriptions under the same keys. */
export function readCopiedEvent(lines: readonly string[]): readonly PlacedDraft[] {
  const fields = new EventFields();
  const description: { readonly text: string; readonly lineOffset: number }[] = [];
  const xml: string[] = [];
  let part: 'keys' | 'description' | 'xml' = 'keys';
  for (const [lineOffset, line] of lines.entries()) {
    if (part !== 'xml' && isXmlLine(line)) part = 'xml';
    if (part === 'xml') {
      if (!isXmlTitle(line)) xml.push(line);
      continue;
    }
    const found = part === 'keys' && !isNumberLine(line) ? readKeyLine(line) : undefined;
    if (found !== undefined && isDescriptionKey(found.key)) {
      part = 'description';
      if (found.value !== '') description.push({ text: found.value, lineOffset });
    } else if (found !== undefined) fields.add(found.key, found.value);
    else if (part === 'description' || beginsDescription(line)) {
      part = 'description';
      description.push({ text: line.replace(/^(?:\s*>)+\s?/, '').trimEnd(), lineOffset });
    }
  }
  const draft = withXml(fields.draft(), xml.length === 0 ? undefined : readEventXml(xml.join('\n')));
  const texts = textsOf(description);
  if (texts.length === 0) return [{ draft, lineOffset: 0 }];
  return texts.map(({ text, lineOffset }, place) => ({ draft: { ...draft, text }, lineOffset: place === 0 ? 0 : lineOffset }));
}

/** A sentence where a key is expected: the copy has no key for its description. */
function beginsDescription(line: string): boolean {
  return line.trim() !== '' && !isNumberLine(line) && !/^\s*\p{L}[\p{L} -]{0,30}:/u.test(line) && !ruler.test(line.trim());
}

function textsOf(
  description: readonly { readonly text: string; readonly lineOffset: number }[],
): { text: string; lineOffset: number }[] {
  const texts: { text: string; lineOffset: number }[] = [];
  let isAfterBlank = false;
  for (const { text, lineOffset } of description) {
    const first = texts[0];
    if (first === undefined) {
      if (text.trim() !== '') texts.push({ text: text.trim(), lineOffset });
    } else if (isAfterBlank && isSameHead(first.text, text)) texts.push({ text: text.trim(), lineOffset });
    else texts.at(-1)!.text += `\n${text}`;
    isAfterBlank = text.trim() === '';
  }
  return texts.map(({ text, lineOffset }) => ({ text: withoutRuler(text), lineOffset }));
}

function isSameHead(first: string, text: string): boolean {
  const words = (of: string): string => of.trim().split(/\s+/, sameHeadWords).join(' ').toLowerCase();
  return text.trim().split(/\s+/).length > sameHeadWords && words(first) === words(text);
}

function withoutRuler(text: string): string {
  const lines = text.trimEnd().split('\n');
  while (lines.length > 1 && (ruler.test(lines.at(-1)!.trim()) || lines.at(-1)!.trim() === '')) lines.pop();
  return lines.join('\n');
}

/** The XML of an event knows more than its keys, and its time to the fraction, in UTC. */
function withXml(draft: EventDraft, event: EventRecord | undefined): EventDraft {
  if (event === undefined) return draft;
  const { writtenMs, isUtc, text, ...rest } = event;
  const known = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null));
  const date = draft.date ?? (writtenMs === null ? null : readWrittenDate(new Date(writtenMs).toISOString()));
  return {
    ...draft,
    ...known,
    text: draft.text ?? text,
    date: date === null || writtenMs === null || !isUtc ? date : { ...date, utcMs: writtenMs },
  };
}
