// From the files of a person's own folder to the rows that can be used, with the reason for each that cannot. A bad row is left out, the
// others work. Knows nothing of disks and of how rows are used.
import { rowProviderKeys } from '../knowledge/eventProviders';
import type { CauseRule } from '../knowledge/causes/causeRule';
import { causeRules } from '../knowledge/causes/causeRules';
import type { MessageRow } from '../knowledge/messageRow';
import { layoutRow } from '../knowledge/messages/layout';
import { allListingRows } from '../knowledge/messages/listings';
import { recordShape } from '../model/recordTable';
import { eventRecordsFamily, knownEvents } from '../parse/eventRecords/eventRows';
import { families, recognise } from '../parse/recognise';
import { TemplateRows } from '../parse/plain/templateRows';
import type { UserEvent, UserRows } from '../parse/userRows';
import { causeFrom, causeKeys } from './causeCheck';
import { eventFrom, eventKeys } from './eventCheck';
import { messageFrom, messageKeys } from './messageCheck';
import { quoted, readRowFile, type RowFile, type RowKind, type UserFile, type WrittenRow } from './rowFile';
import type { RowProblem } from './rowProblem';
import { RowReader } from './rowReader';

export const mostFiles = 200;
/** Each is compared with lines that nobody else knows. */
export const mostRows = 5000;
/** Each is tried on every finding that it explains. */
export const mostCauses = 200;

export interface ReadUserRows {
  readonly rows: UserRows;
  /** In the order of the files. */
  readonly problems: readonly RowProblem[];
}

/** A row that stands well by itself. */
interface Candidate<Row> {
  readonly row: Row;
  readonly reader: RowReader;
}

/** Reads YAML and JSON. Rows that are there twice, or that the product itself has, are left out and told. Never throws. */
export function readUserRows(files: readonly UserFile[]): ReadUserRows {
  const readers: RowReader[] = [];
  const problems: RowProblem[] = [];
  const messages: Candidate<MessageRow>[] = [];
  const events: Candidate<UserEvent>[] = [];
  const causes: Candidate<CauseRule>[] = [];
  for (const file of files.slice(0, mostFiles)) {
    const read = readRowFile(file);
    problems.push(...read.problems);
    for (const written of read.rows) {
      if (readers.length > mostRows) break;
      const reader = readerOf(file, written, read);
      readers.push(reader);
      if (readers.length > mostRows)
        reader.fail('', `only the first ${mostRows} rows are used, and this is the next; take out rows that you do not need`);
      else if (written.kind === 'messages') messages.push({ row: messageFrom(reader), reader });
      else if (written.kind === 'events') events.push({ row: eventFrom(reader), reader });
      else causes.push({ row: causeFrom(reader), reader });
    }
  }
  for (const file of files.slice(mostFiles, mostFiles + 1)) problems.push(tooMany(file));
  return {
    rows: {
      messages: goodMessages(messages.filter(isGood)),
      events: goodEvents(events.filter(isGood)),
      causes: goodCauses(causes.filter(isGood)),
    },
    problems: inOrder(files, [...problems, ...readers.flatMap((reader) => reader.problems)]),
  };
}

const keysOf: Readonly<Record<RowKind, readonly string[]>> = { messages: messageKeys, events: eventKeys, causes: causeKeys };

function readerOf(file: UserFile, written: WrittenRow, { rangeOf }: RowFile): RowReader {
  return new RowReader(file.name, written, rangeOf, keysOf[written.kind]);
}

function goodMessages(candidates: readonly Candidate<MessageRow>[]): readonly MessageRow[] {
  const builtIn = new Set([...families, eventRecordsFamily].flatMap(({ rows }) => rows.map(({ id }) => id)));
  for (const { id } of allListingRows) builtIn.add(id);
  for (const shape of Object.values(recordShape)) builtIn.add(layoutRow(shape)?.id ?? '');
  const own = new Map<string, Candidate<MessageRow>>();
  for (const candidate of candidates) {
    const { row, reader } = candidate;
    const other = own.get(row.id);
    if (builtIn.has(row.id))
      reader.fail(
        'id',
        `the id ${row.id} is one of the product's own; give the row another, for example one that begins with your own name`,
      );
    else if (other) reader.fail('id', `the id ${row.id} is taken by a row of ${other.reader.file}; give one of them another`);
    else own.set(row.id, candidate);
  }
  checkSamples([...own.values()]);
  return [...own.values()].filter(isGood).map(({ row }) => row);
}

/** Each sample is read by its own row, by no other of the person's and by none of the product. */
function checkSamples(candidates: readonly Candidate<MessageRow>[]): void {
  const all = new TemplateRows(candidates.map(({ row }) => row));
  const places = new Map(candidates.map(({ row }, place) => [row, place]));
  for (const [place, { row, reader }] of candidates.entries()) {
    // A row of any component is tried with one that nothing else is known of.
    const context = { component: row.component === '*' ? anyComponent : row.component, channel: row.channel };
    for (const { text } of row.samples) {
      const known = recognise(text, context);
      if (known !== undefined) {
        reader.fail(
          'samples',
          `the product itself knows the sample ${quoted(text)} as ${known.row.id}, and goes before rows of your own; take the row out`,
        );
        continue;
      }
      const readBy = new Set(Array.from(all.reads(text, context), (read) => read.row));
      if (!readBy.has(row))
        reader.fail('samples', `no template of the row reads the sample ${quoted(text)}; ${whatMayHelp(text)}`);
      for (const other of readBy) {
        const otherPlace = places.get(other) ?? place;
        if (otherPlace === place) continue;
        const [first, later] = otherPlace < place ? [other, reader] : [row, candidates[otherPlace]!.reader];
        later.fail(
          'templates',
          `${first.id} of ${first.ownFile ?? ''} reads the same line, ${quoted(text)}; make the templates differ`,
        );
      }
    }
  }
}

const anyComponent = 'ANY';

function whatMayHelp(sample: string): string {
  return /^[\da-f]{1,8}\.[\da-f]{1,8}::|^\[\w+\] /i.test(sample)
    ? 'write the sample without process, thread, time, level and [tag]'
    : 'a template is the whole message, from its first to its last character';
}

function goodEvents(candidates: readonly Candidate<UserEvent>[]): readonly UserEvent[] {
  const own = new Map<string, string>();
  for (const { row, reader } of candidates) {
    const { provider, id } = row.event;
    const keys = rowProviderKeys(provider);
    const taken = keys.map((key) => own.get(`${id} ${key}`)).find((file) => file !== undefined);
    if (keys.some((key) => knownEvents(key, id).length > 0))
      reader.fail(
        'id',
        `the product itself explains event ${id} of ${provider}, and goes before rows of your own; take the row out`,
      );
    else if (taken !== undefined)
      reader.fail('id', `event ${id} of ${provider} is explained by a row of ${taken}; make one row of both`);
    else for (const key of keys) own.set(`${id} ${key}`, reader.file);
  }
  return candidates.filter(isGood).map(({ row }) => row);
}

function goodCauses(candidates: readonly Candidate<CauseRule>[]): readonly CauseRule[] {
  const builtIn = new Set(causeRules.map(({ code }) => code));
  const own = new Map<string, string>();
  for (const { row, reader } of candidates) {
    const taken = own.get(row.code);
    if (builtIn.has(row.code)) reader.fail('code', `the code ${row.code} is one of the product's own; give the row another`);
    else if (taken !== undefined)
      reader.fail('code', `the code ${row.code} is taken by a row of ${taken}; give one of them another`);
    else if (own.size === mostCauses)
      reader.fail('', `only the first ${mostCauses} causes are used; take out rows that you do not need`);
    else own.set(row.code, reader.file);
  }
  return candidates.filter(isGood).map(({ row }) => row);
}

function isGood({ reader }: Candidate<unknown>): boolean {
  return reader.isGood;
}

function tooMany({ name }: UserFile): RowProblem {
  const range = { start: { lineIndex: 0, character: 0 }, end: { lineIndex: 0, character: 1 } };
  return { file: name, range, row: null, message: `only the first ${mostFiles} files are read, and this is the next; join some` };
}

function inOrder(files: readonly UserFile[], problems: readonly RowProblem[]): readonly RowProblem[] {
  const place = new Map(files.map(({ name }, index) => [name, index]));
  const placeOf = ({ file }: RowProblem) => place.get(file) ?? 0;
  return [...problems].sort((a, b) => placeOf(a) - placeOf(b) || a.range.start.lineIndex - b.range.start.lineIndex);
}
