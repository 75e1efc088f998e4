import { describe, expect, it } from 'vitest';
import { recordJson } from '../../../server/src/cli/recordJson';
import { recordShape } from '../../../server/src/model/recordTable';

const record = {
  index: 8,
  line: 9,
  endLine: 9,
  utcMs: Date.UTC(2009, 9, 8, 18, 1, 41, 957),
  timeOfDay: null,
  process: '00000724',
  thread: '00000928',
  level: 'INFO',
  channel: null,
  component: 'DCM',
  shape: recordShape.entry,
  messageStart: 0,
  message: 'PostOnline. CanUseDirectIO for Volume1 => true',
  kind: 'dcm.directIoAllowed',
  fields: { volume: 'Volume1', allowed: true },
} as const;

describe('recordJson', () => {
  it('writes the keys of the contract in their order, on one line', () => {
    const text = recordJson(0, record);
    expect(Object.keys(JSON.parse(text) as object)).toEqual(
      'input line endLine utc process thread level channel component message kind fields event'.split(' '),
    );
    expect(text.match(/\n/g)).toHaveLength(1);
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('gives the event of an event log, and null for a line of a log', () => {
    const event = {
      provider: 'Microsoft-Windows-FailoverClustering',
      id: 5120,
      recordId: 18029,
      level: 'WARN',
      channel: 'System',
      computer: 'node1.contoso.com',
      process: 3196,
      thread: 10472,
      writtenMs: 0,
      isUtc: true,
      data: [{ name: null, value: 'Volume1' }],
      text: null,
    } as const;
    expect(JSON.parse(recordJson(0, { ...record, event }))).toMatchObject({
      event: {
        id: 5120,
        provider: 'Microsoft-Windows-FailoverClustering',
        recordId: 18029,
        computer: 'node1.contoso.com',
        data: [{ name: null, value: 'Volume1' }],
      },
    });
    expect(JSON.parse(recordJson(0, record))).toMatchObject({ event: null });
  });

  it('gives back every value, whatever the text holds', () => {
    const message = 'a "quoted" \\ path\nnext line\u2028\u0000 \ud83d end \ud800';
    const odd = { ...record, message, component: 'IM - "x"', kind: null, fields: {} };
    expect(JSON.parse(recordJson(2, odd))).toMatchObject({ input: 2, message, component: 'IM - "x"', kind: null, fields: {} });
  });

  it('names the time of day only where the date is missing', () => {
    expect(JSON.parse(recordJson(0, { ...record, utcMs: null, timeOfDay: '18:01:41.957' }))).toMatchObject({
      utc: null,
      timeOfDay: '18:01:41.957',
    });
    expect(JSON.parse(recordJson(0, record))).not.toHaveProperty('timeOfDay');
  });

  it('gives a time of an unknown zone as it is written, never as UTC', () => {
    const local = { ...record, utcMs: null, localMs: record.utcMs };
    expect(JSON.parse(recordJson(0, local))).toMatchObject({ utc: null, localTime: '2009-10-08T18:01:41.957' });
    expect(JSON.parse(recordJson(0, record))).not.toHaveProperty('localTime');
  });
});
