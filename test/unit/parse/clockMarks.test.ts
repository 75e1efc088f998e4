// Marks by which the clocks of two logs can be compared, from real lines.
import { describe, expect, it } from 'vitest';
import { corpusText } from '../../support/analyzed';
import { logHeader, logLine, logReading } from '../../support/incidentInputs';

const startMs = Date.UTC(2020, 4, 12, 1, 16);

const update = (id: number, node = 2) =>
  `[GUM] Node ${node}: Executing locally gumId: ${id}, updates: 1, first action: /dm/update`;

describe('clock marks of a cluster.log', () => {
  it('are the views and global updates of the two public logs of one failover', () => {
    const keys = (name: string) => logReading(name, 0, corpusText(name)).clockMarks.map(({ kind, key }) => `${kind} ${key}`);
    expect(keys('2012r2-ag-failover-svr13.log')).toEqual([
      'view proposed 1101(1 2)',
      ...[357, 358, 359, 360, 361, 362].map((id) => `update ${id} 1 /dm/update`),
    ]);
    // The view of node 1 alone (1301) is no happening that another node shares.
    expect(keys('2012r2-ag-failover-svr14.log')).toEqual(['view proposed 1101(1 2)', 'view agreed 1101(1 2)']);
  });

  it('carry the time of the line: of the day where it has no date', () => {
    const [mark] = logReading('a', 0, corpusText('2012r2-ag-failover-svr14.log')).clockMarks;
    expect(mark).toMatchObject({ at: { input: 0, line: 8 }, utcMs: ((21 * 60 + 16) * 60 + 17) * 1000 + 913, isTimeOfDay: true });
  });

  it('are in UTC where the header tells the zone', () => {
    const lines = [...logHeader('N1', 1, { offsetMinutes: -120, isLocal: true }), logLine(startMs, update(357, 1))];
    const [mark] = logReading('a', 3, lines.join('\r\n')).clockMarks;
    expect(mark).toEqual({ kind: 'update', key: '357 1 /dm/update', at: { input: 3, line: 6 }, utcMs: startMs - 120 * 60_000 });
  });

  it('leave out what stands twice: numbers start anew with the cluster', () => {
    const text = [update(1), update(2), update(1)].map((message, place) => logLine(startMs + place, message)).join('\n');
    expect(logReading('a', 0, text).clockMarks.map(({ key }) => key)).toEqual(['2 1 /dm/update']);
  });

  it('are bounded, and two logs keep the same of them', () => {
    const log = (first: number, count: number) =>
      logReading('a', 0, Array.from({ length: count }, (_, place) => logLine(startMs + place, update(first + place))).join('\n'));
    const long = log(1, 30_000).clockMarks;
    const late = log(25_001, 20_000).clockMarks;
    expect(long.length).toBeLessThanOrEqual(4096);
    expect(long.length).toBeGreaterThan(2000);
    const keys = new Set(long.map(({ key }) => key));
    expect(late.filter(({ key }) => keys.has(key)).length).toBeGreaterThan(500);
  });

  it('are not read from lines that only begin like an update', () => {
    const messages = [
      '[GUM] Node 2: Executing locally gumId: x, updates: 1, first action: /dm/update',
      '[GUM] Node 2: Executing locally gumId: 12345678901234567890, updates: 1, first action: /dm/update',
      '[GUM] Node 2: Executing locally gumId: 5',
      '[GUM] Node',
      '[GUM] ',
      '[DM] Node 2: Executing locally gumId: 5, updates: 1, first action: /dm/update',
    ];
    expect(logReading('a', 0, messages.map((message) => logLine(startMs, message)).join('\n')).clockMarks).toEqual([]);
  });
});
