// Tells a text of events by its first lines, and reads one event of it again. Knows nothing of whole files.
import type { EventRecord } from '../../model/eventRecord';
import { eventOfDraft, isEvent, type EventDraft } from '../eventFields/eventDraft';
import { textOfHead } from '../eventCsv/readEventCsv';
import { recogniseEvent } from '../../parse/eventRecords/recogniseEvent';
import { readCopiedEvent } from './copiedEvent';
import { readKeyLine } from './copiedKeys';
import { readListEvent } from './listEvent';
import { TextBlocks, type TextBlock } from './textBlocks';

/** Lines that decide. */
const maxHeadLines = 400;

/** True for a text in whose first lines an event begins, or a table of events that is of no use. */
export function looksLikeEventText(head: string | Uint8Array): boolean {
  return blocksOf(textOfHead(head).split(/\r\n|\n|\r/, maxHeadLines)).some(isTelling);
}

/** Reads one event again; undefined where the text holds none. */
export function readEventText(text: string): EventRecord | undefined {
  const lines = text.replaceAll('\0', '').split(/\r\n|\n|\r/);
  const [first] = blocksOf(lines);
  // Without any key it is a further description under the keys of the event above.
  const draft = first === undefined ? readCopiedEvent(['Description:', ...lines])[0]?.draft : draftOfBlock(first);
  return draft === undefined || (!isEvent(draft) && draft.text === null) ? undefined : eventOfDraft(draft);
}

function draftOfBlock({ kind, lines }: TextBlock): EventDraft | undefined {
  const texts = lines.map(({ text }) => text);
  if (kind === 'copied') return readCopiedEvent(texts)[0]?.draft;
  if (kind !== 'list') return undefined;
  const { draft, isMetadata } = readListEvent(texts);
  return isMetadata ? undefined : draft;
}

function blocksOf(lines: readonly string[]): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  const reader = new TextBlocks(
    (block) => blocks.push(block),
    () => undefined,
  );
  for (const [lineIndex, text] of lines.entries()) reader.push({ text, lineIndex, byteOffset: 0 });
  reader.end();
  return blocks;
}

/** One key alone may stand in any text. */
function isTelling({ kind, lines }: TextBlock): boolean {
  if (kind === 'foreignKeys') return false;
  if (kind === 'table') return true;
  const texts = lines.map(({ text }) => text);
  if (kind === 'copied') {
    const keys = new Set(texts.map((text) => readKeyLine(text)?.key.toLowerCase()).filter((key) => key !== undefined));
    const [first] = readCopiedEvent(texts);
    if (first === undefined || first.draft.id === null) return false;
    // With fewer keys its text must be that of an event of the cluster.
    return keys.size >= 3 || (first.draft.text !== null && recogniseEvent(eventOfDraft(first.draft)) !== undefined);
  }
  const { draft, isMetadata } = readListEvent(texts);
  if (isMetadata) return draft.id !== null;
  return (draft.id !== null && (draft.date !== null || draft.provider !== null)) || (draft.date !== null && draft.text !== null);
}
