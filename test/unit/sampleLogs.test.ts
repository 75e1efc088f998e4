// The sample logs tell the stories that their README promises.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileSource } from '../../server/src/input/findInputs';
import { readSingleInput } from '../../server/src/input/readSingleInput';
import { streamRecords, type KnownRecord } from '../../server/src/input/streamRecords';
import type { History } from '../../server/src/model/history';

const folder = join(__dirname, '..', '..', 'sample-logs');
const corpus = join(__dirname, '..', 'fixtures', 'corpus');
const names = readdirSync(folder).filter((name) => name.endsWith('.log'));
const composed = names.filter((name) => readFileSync(join(folder, name), 'utf8').startsWith('# Composed for teaching'));

async function historyOf(start: string): Promise<History> {
  return (await readSingleInput(join(folder, names.find((name) => name.startsWith(start)) ?? start))).history;
}

async function recordsOf(name: string): Promise<readonly KnownRecord[]> {
  const records: KnownRecord[] = [];
  for await (const batch of streamRecords(fileSource(join(folder, name), true), 0)) records.push(...batch);
  return records;
}

function valuesOf(history: History, track: string): readonly string[] {
  return history.tracks.filter((item) => item.track === track).flatMap(({ spans }) => spans.map(({ value }) => value));
}

describe('sample logs', () => {
  it('are all in the README', () => {
    const readme = readFileSync(join(folder, 'README.md'), 'utf8');
    for (const name of names) expect(readme).toContain(name);
  });

  it('are quotations from the corpus, to the byte, unless they say that they are composed', () => {
    const quoted = readdirSync(corpus).map((name) => readFileSync(join(corpus, name), 'utf8'));
    for (const name of names.filter((item) => !composed.includes(item)))
      expect(quoted, name).toContain(readFileSync(join(folder, name), 'utf8'));
    expect(composed).toHaveLength(5);
  });

  it('hold no composed message that the knowledge does not have', async () => {
    for (const name of composed) {
      const [first, ...others] = await recordsOf(name);
      expect(first).toMatchObject({ line: 1, kind: 'unrecognised' });
      for (const { kind, message } of others) expect(kind, `${name}: ${message}`).not.toBeNull();
    }
  });

  it('show direct IO and a reservation at the bring-up', async () => {
    const history = await historyOf('01');
    expect(valuesOf(history, 'ioMode')).toContain('direct');
    expect(history.tracks.find(({ track }) => track === 'reservation')).toMatchObject({ resource: 'SR' });
  });

  it('show a defended reservation', async () => {
    expect((await historyOf('02')).findings.map(({ code }) => code)).toContain('reservationConflict');
  });

  it('show a pause and a recovery', async () => {
    const history = await historyOf('07');
    const states = valuesOf(history, 'volumeState').filter((state, place, all) => state !== all[place - 1]);
    expect(states).toEqual(['unknown', 'setDownlevel', 'active', 'draining', 'paused', 'setDownlevel', 'active', 'unknown']);
    expect(history.findings).toMatchObject([
      { code: 'autoPause', volume: 'Volume2', expected: false, fields: { outcome: 'flowed again', seconds: '5.6' } },
      { code: 'coordinatorMoved', volume: 'Volume2', fields: { from: 'NODE2' } },
    ]);
  });

  it('show a lost path and direct IO after it', async () => {
    const history = await historyOf('08');
    expect(valuesOf(history, 'ioMode')).toEqual(['unknown', 'blockRedirected', 'direct', 'unknown']);
    expect(history.findings.map(({ code }) => code)).toContain('redirected');
  });

  it('raise no alarm over redirection and backup that someone ordered', async () => {
    const history = await historyOf('09');
    // No line tells the mode before the order, so nobody knows the one after it.
    expect(valuesOf(history, 'ioMode')).toEqual(['unknown', 'fileSystemRedirected', 'unknown']);
    expect(new Set(history.findings.map(({ severity }) => severity))).toEqual(new Set(['info']));
  });

  it('show a lost volume', async () => {
    const history = await historyOf('10');
    expect(valuesOf(history, 'volumeState')).toContain('init');
    expect(history.findings.map(({ code }) => code)).toEqual(['autoPause', 'volumeLost']);
  });

  it('show a filter driver as the cause', async () => {
    const history = await historyOf('11');
    expect(history.tracks.flatMap(({ spans }) => spans.flatMap(({ reasons }) => reasons))).toContain(
      'IncompatibleFileSystemFilter',
    );
  });
});
