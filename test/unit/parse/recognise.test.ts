// The search through all families: who reads what, tags that are not first, and how much of the corpus is known.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyzeText } from '../../../server/src/analyze';
import { recordShape } from '../../../server/src/model/recordTable';
import { viewRecordOf } from '../../../server/src/model/viewRecord';
import { StringText } from '../../../server/src/model/stringText';
import { recognise } from '../../../server/src/parse/recognise';

const folder = new URL('../../fixtures/corpus/', import.meta.url);
const logs = readdirSync(folder).filter((name) => name.endsWith('.log'));

function entriesOf(file: string) {
  const text = readFileSync(new URL(file, folder), 'utf8');
  const { records, input } = analyzeText(text, file);
  return Array.from({ length: records.count }, (_, index) => viewRecordOf(records, new StringText(text), input, index)).filter(
    ({ shape }) => shape === recordShape.entry,
  );
}

describe('the corpus', () => {
  it.each(logs)('%s: every entry is known', (file) => {
    const unknown = entriesOf(file).filter((entry) => recognise(entry.message, entry) === undefined);
    expect(unknown.map(({ line, message }) => `${line}: ${message}`)).toEqual([]);
  });

  it('holds this many entries', () => {
    expect(logs.flatMap(entriesOf)).toHaveLength(439);
  });
});

describe('tags that are not first', () => {
  it('leave the body to the families', () => {
    const line = 'rcm::RcmResource::OnlineWorker[RCM] Issuing Arbitrate(File Share Witness) to RHS.';
    expect(recognise(line, { component: 'RCM', channel: null })).toMatchObject({
      row: { id: 'resources.callIssued' },
      fields: { call: 'Arbitrate', resource: 'File Share Witness' },
    });
  });

  it('are told from the same text inside a sentence', () => {
    const line = 'Resource a [RHS] b has come online.';
    expect(recognise(line, { component: 'RHS', channel: null })?.fields).toEqual({ resource: 'a [RHS] b' });
  });
});

it('hears the exact family before the one that only knows the event', () => {
  const read = recognise('The Cluster service is shutting down because quorum was lost.', { component: null, channel: 'System' });
  expect(read?.family.name).toBe('systemEvents');
});

it('knows nothing of texts that nobody has published', () => {
  expect(recognise('Volume1 goes to lunch', { component: 'DCM', channel: null })).toBeUndefined();
  expect(recognise('anything', { component: 'NOBODY', channel: null })).toBeUndefined();
  expect(recognise('', { component: null, channel: null })).toBeUndefined();
});
