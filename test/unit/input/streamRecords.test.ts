import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fileSource } from '../../../server/src/input/findInputs';
import { readSingleInput } from '../../../server/src/input/readSingleInput';
import { streamRecords, type KnownRecord } from '../../../server/src/input/streamRecords';
import { viewRecord } from '../../../server/src/model/viewRecord';
import { corpusFile, corpusFolder, utf8 } from '../../support/records';

const folder = mkdtempSync(join(tmpdir(), 'stream-records-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function recordsOf(path: string): Promise<readonly KnownRecord[]> {
  const records: KnownRecord[] = [];
  for await (const batch of streamRecords(fileSource(path, true), 0)) records.push(...batch);
  return records;
}

describe('records of a file, one after the other', () => {
  it.each(readdirSync(corpusFolder).filter((name) => name.endsWith('.log')))('%s: as the analysis has them', async (name) => {
    const path = join(corpusFolder, name);
    const log = await readSingleInput(path);
    const streamed = await recordsOf(path);
    expect(streamed).toHaveLength(log.records.count);
    streamed.forEach((record, i) => {
      const { index, ...whole } = viewRecord(log, i);
      expect(index).toBe(i);
      expect(record).toMatchObject(whole);
    });
  });

  it('joins chunks: a file larger than one gives every line once', async () => {
    const seed = new TextDecoder().decode(corpusFile('seed-2008r2-dcm-bringup-full.log')).replace(/^\d+ /gm, '');
    const path = join(folder, 'large.log');
    writeFileSync(path, utf8(seed.repeat(2500)));
    let nextLine = 1;
    let kinds = 0;
    for (const record of await recordsOf(path)) {
      expect(record.line).toBe(nextLine);
      nextLine = record.endLine + 1;
      if (record.kind === 'dcm.directIoAllowed') kinds++;
    }
    expect(nextLine - 1).toBe(13 * 2500);
    expect(kinds).toBe(2500);
  });

  it('gives the values of a table row their column names, the second of a name with its number', async () => {
    const path = join(folder, 'table.log');
    writeFileSync(
      path,
      utf8('[=== Resources ===]\n_name,_id,_embeddedFailureAction,_state,_embeddedFailureAction\nDisk 1,8e62,1,2,3,\n'),
    );
    const [, columns, row] = await recordsOf(path);
    expect(columns?.kind).toBe('section.columns');
    expect(row).toMatchObject({
      kind: 'section.row',
      fields: { _name: 'Disk 1', _id: '8e62', _embeddedFailureAction: '1', _state: '2', '_embeddedFailureAction (2)': '3' },
    });
  });
});
