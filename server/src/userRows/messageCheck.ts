// A message as a person wrote it, checked and made a row of the product's own form. Knows nothing of other rows.
import type { KnowledgeStatus, MessageRow } from '../knowledge/messageRow';
import { quoted } from './rowFile';
import type { RowReader } from './rowReader';
import { fieldsIn, fieldsOfAll, templateFlaw } from './templateFlaws';

export const messageKeys = [
  ...['id', 'component', 'channel', 'templates', 'title', 'explain', 'follows'],
  ...['severity', 'sources', 'status', 'samples'],
];

export const severityWords = ['error', 'warning', 'info'] as const;
export const statusWords: readonly KnowledgeStatus[] = ['documented', 'seen', 'inferred'];

const nameForm = /^[A-Za-z][\w-]*(?:\.[\w-]+)+$/;
const longestName = 100;

/** The row; whether it is good, the reader tells afterwards. */
export function messageFrom(reader: RowReader): MessageRow {
  const templates = reader.some('templates', reader.exactTexts('templates'));
  const samples = reader.samples('samples').map(({ text, source }) => ({ text, source: source ?? reader.file }));
  const row: MessageRow = {
    id: nameFrom(reader, 'id'),
    component: componentFrom(reader),
    channel: reader.optionalText('channel'),
    templates,
    title: reader.text('title'),
    explain: reader.text('explain'),
    follows: reader.optionalText('follows'),
    severity: reader.oneOf('severity', severityWords),
    sources: reader.some('sources', reader.texts('sources')),
    ownFile: reader.file,
    status: reader.oneOf('status', statusWords),
    samples,
  };
  if (!reader.isGood) return row;
  for (const template of templates) {
    const flaw = templateFlaw(template);
    if (flaw !== null) reader.fail('templates', `the template ${quoted(template)} ${flaw}`);
  }
  checkTexts(
    reader,
    { title: row.title, explain: row.explain, follows: row.follows },
    fieldsOfAll(templates),
    'every template has',
  );
  if (row.status === 'seen' && samples.length === 0)
    reader.fail('status', 'status is seen, but there is no sample; add a real line to samples, or write documented or inferred');
  return row;
}

/** Tells which texts use fields that nothing gives. @param given ends the sentence "which not ..." */
export function checkTexts(
  reader: RowReader,
  texts: Readonly<Record<string, string | null>>,
  known: ReadonlySet<string>,
  given: string,
): void {
  for (const [key, text] of Object.entries(texts)) {
    const missing = fieldsIn(text ?? '').find((name) => !known.has(name));
    if (missing !== undefined) reader.fail(key, `${key} uses {${missing}}, which not ${given}; take it out, or add it there`);
  }
}

/** @param key holds the name by which the row is known */
export function nameFrom(reader: RowReader, key: 'id' | 'code'): string {
  const name = reader.text(key);
  if (name !== '' && (!nameForm.test(name) || name.length > longestName))
    reader.fail(
      key,
      `the ${key} ${quoted(name)} is not of the form topic.name; write letters and digits with a dot between, for example acme.pathLost`,
    );
  return name;
}

function componentFrom(reader: RowReader): string | null {
  if (!reader.has('component')) {
    reader.fail('component', 'component is missing; write the tag of the line, null for a line without tag, or "*" for any');
    return null;
  }
  if (reader.isNull('component')) return null;
  const component = reader.text('component');
  if (/[[\]]/.test(component))
    reader.fail('component', `component is the tag without brackets; write ${component.replace(/[[\]]/g, '') || 'it'}`);
  return component;
}
