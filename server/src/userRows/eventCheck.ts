// An event as a person wrote it, checked and made a row of the product's own form. Knows nothing of other rows.
import type { EventRow } from '../knowledge/events';
import { messageRowOf } from '../parse/eventTexts/family';
import { matchText, textPattern } from '../parse/eventTexts/textPattern';
import type { UserEvent } from '../parse/userRows';
import { checkTexts, statusWords } from './messageCheck';
import { quoted } from './rowFile';
import type { RowReader } from './rowReader';
import { fieldsIn, fieldsOfAll, templateFlaw } from './templateFlaws';

export const eventKeys = [
  ...['provider', 'id', 'channel', 'level', 'texts', 'fields', 'summary', 'meaning', 'causes', 'next'],
  ...['sources', 'status', 'samples'],
];

const levels = ['Critical', 'Error', 'Warning', 'Information'] as const;

/** The event; whether it is good, the reader tells afterwards. */
export function eventFrom(reader: RowReader): UserEvent {
  const texts = reader.exactTexts('texts');
  const fields = reader.texts('fields');
  const event: EventRow = {
    id: reader.wholeNumber('id'),
    provider: reader.text('provider'),
    channel: reader.optionalText('channel') ?? '',
    level: reader.has('level') ? reader.oneOf('level', levels) : null,
    symbol: null,
    category: '',
    summary: reader.text('summary'),
    texts,
    ...(fields.length > 0 && { params: [fields] }),
    meaning: reader.text('meaning'),
    causes: reader.texts('causes').map(withoutStop),
    next: reader.texts('next').map(withoutStop),
    notes: [],
    versions: [],
    sources: reader.some('sources', reader.texts('sources')),
    status: reader.oneOf('status', statusWords),
    samples: reader.samples('samples').map(({ text, source }) => ({ text, source: source ?? reader.file })),
  };
  if (reader.isGood) check(event, fields, reader);
  return { event, row: { ...messageRowOf(event), id: `ownEvent.${slug(event.provider)}.${event.id}`, ownFile: reader.file } };
}

function check(event: EventRow, fields: readonly string[], reader: RowReader): void {
  for (const text of event.texts) {
    const flaw = templateFlaw(text);
    if (flaw !== null) reader.fail('texts', `the text ${quoted(text)} ${flaw}`);
    else if (text.startsWith('{'))
      reader.fail('texts', `the text ${quoted(text)} begins with a field; begin with words that are always there`);
  }
  const wrong = fields.find((name) => !/^\w+$/.test(name));
  if (wrong !== undefined) reader.fail('fields', `the field ${quoted(wrong)} is no name; write letters and digits alone`);
  const known = new Set([...fieldsOfAll(event.texts), ...fields]);
  const used = [event.summary, event.meaning, ...event.causes, ...event.next].flatMap(fieldsIn);
  for (const name of used) if (/^P[1-9]\d?$/.test(name)) known.add(name); // the place of a value is always a name
  const lists = { causes: event.causes.join(' '), next: event.next.join(' ') };
  checkTexts(
    reader,
    { summary: event.summary, meaning: event.meaning, ...lists },
    known,
    'every text has and fields does not name',
  );
  const patterns = event.texts.map(textPattern);
  const unread = event.samples?.find(({ text }) => {
    const line = text.replace(/\s+/g, ' ');
    return !patterns.some((pattern) => matchText(pattern, line) !== undefined);
  });
  if (unread !== undefined)
    reader.fail('samples', `the sample ${quoted(unread.text)} begins as none of texts; correct one of the two`);
  if (event.status === 'seen' && event.samples?.length === 0)
    reader.fail('status', 'status is seen, but there is no sample; add a real text to samples, or write documented or inferred');
}

/** Lists are shown as one sentence. */
function withoutStop(text: string): string {
  return text.replace(/\.$/, '');
}

function slug(provider: string): string {
  return provider.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '');
}
