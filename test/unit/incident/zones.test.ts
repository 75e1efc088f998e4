// In which zone inputs were written: what a person, the file, events of the same computer and happenings on other nodes tell.
import { describe, expect, it } from 'vitest';
import type { InputSummary } from '../../../server/src/model/clusterLog';
import type { InputReading } from '../../../server/src/model/inputReading';
import { inputOrder } from '../../../server/src/incident/inputOrder';
import { onOneAxis } from '../../../server/src/incident/oneAxis';
import { exportReading, logHeader, logLine, logReading, type ExportedEvent, type HeaderZone } from '../../support/incidentInputs';

const startMs = Date.UTC(2024, 4, 3, 10);
const hourMs = 3_600_000;
const noOffsets: ReadonlyMap<string, number> = new Map();

function settled(readings: readonly InputReading[], offsets = noOffsets) {
  return onOneAxis(readings, inputOrder(readings), offsets, new Map()).placed;
}

function zoneOf(input: InputSummary): string {
  return `${input.timeBase} ${input.utcOffsetMinutes}`;
}

/** Events at irregular seconds, as written by a clock `aheadMs` ahead of UTC. */
function events(count: number, aheadMs: number, firstMs = startMs): ExportedEvent[] {
  return Array.from({ length: count }, (_, place) => ({
    writtenMs: Math.floor((firstMs + place * 61_700 + place * place * 13_000) / 1000) * 1000 + aheadMs,
    id: 5120 + (place % 3),
  }));
}

const local = { timeBase: 'local', utcOffsetMinutes: null } as const;
const utc = { timeBase: 'utc', utcOffsetMinutes: null, format: 'evtx' } as const;

/** A log with global updates every minute, written by a clock `aheadMs` ahead of UTC. */
function updates(path: string, input: number, node: string, zone: HeaderZone | null, aheadMs: number, count = 5): InputReading {
  const lines = Array.from({ length: count }, (_, place) =>
    logLine(
      startMs + place * 60_000 + aheadMs,
      `[GUM] Node 1: Executing locally gumId: ${100 + place}, updates: 1, first action: /dm/update`,
    ),
  );
  return logReading(path, input, [...logHeader(node, 1, zone), ...lines].join('\n'));
}

describe('a person', () => {
  const csv = () => exportReading('C:\\diag\\N1\\System.csv', 0, { ...local, node: 'NODE1', events: events(2, 2 * hourMs) });

  it.each(['C:\\diag\\N1\\System.csv', 'N1/system.csv', 'System.csv', 'node1', 'NODE1.contoso.com'])('names it %s', (name) => {
    const [placed] = settled([csv()], new Map([[name, -120]]));
    expect(placed!.clock.zoneFrom).toBe('person');
    expect(placed!.input).toMatchObject({ timeBase: 'local', utcOffsetMinutes: -120, firstUtcMs: startMs });
  });

  it('names the file rather than the node where both are named', () => {
    const [placed] = settled(
      [csv()],
      new Map([
        ['NODE1', -60],
        ['System.csv', -120],
      ]),
    );
    expect(placed!.input.utcOffsetMinutes).toBe(-120);
  });

  it('does not mean half a name', () => {
    const [placed] = settled(
      [csv()],
      new Map([
        ['tem.csv', -120],
        ['NODE', -120],
      ]),
    );
    expect(placed!.clock.zoneFrom).toBeNull();
  });

  it('does not mean the files of a node that are in UTC by themselves', () => {
    const evtx = exportReading('System.evtx', 0, { ...utc, node: 'NODE1', events: events(2, 0) });
    expect(settled([evtx], new Map([['NODE1', -120]]))[0]!.input).toMatchObject({ timeBase: 'utc', firstUtcMs: startMs });
  });

  it('goes before the header of a log', () => {
    const log = updates('N1.log', 0, 'NODE1', { offsetMinutes: -120, isLocal: true }, 2 * hourMs);
    expect(log.input.firstUtcMs).toBe(startMs);
    const [placed] = settled([log], new Map([['NODE1', -60]]));
    expect(placed!.input).toMatchObject({ utcOffsetMinutes: -60, firstUtcMs: startMs + hourMs });
  });
});

describe('events of the same computer', () => {
  it('settle an export in local time, its facts with it', () => {
    const body = { kind: 'quorumLost', observerId: null, status: null } as const;
    const withFact = (aheadMs: number) => events(6, aheadMs).map((event) => ({ ...event, body }));
    const placed = settled([
      exportReading('System.csv', 0, { ...local, node: 'NODE1', events: withFact(5.5 * hourMs) }),
      exportReading('System.evtx', 1, { ...utc, node: 'node1.contoso.com', events: withFact(456) }),
    ]);
    expect(placed[0]!.clock.zoneFrom).toBe('event');
    expect(zoneOf(placed[0]!.input)).toBe('local -330');
    // Every event of the export stands as further evidence at the one of the richer file.
    expect(placed[0]!.facts).toEqual([]);
    expect(placed[1]!.facts.map(({ also }) => also)).toEqual(withFact(0).map((_, place) => [{ input: 0, line: place + 1 }]));
  });

  it('settle by what they say where a log gives no numbers', () => {
    const text =
      "Cluster node 'NODE2' was removed from the active failover cluster membership. The Cluster service on this node may have stopped.";
    const header = logHeader('NODE1', 1, { offsetMinutes: 0, isLocal: false });
    const log = logReading('N1.log', 0, [...header, `[System] ${logLine(startMs + 123, text, 'ERR  ')}`].join('\n'));
    const removed = { kind: 'nodeRemoved', node: { name: 'NODE2', id: null } } as const;
    const csv = exportReading('System.csv', 1, {
      ...local,
      node: 'NODE1',
      events: [{ writtenMs: startMs - 7 * hourMs, id: 1135, body: removed }],
    });
    expect(log.facts.map(({ body }) => body)).toContainEqual(removed);
    expect(settled([log, csv])[1]!.clock.zoneFrom).toBe('event');
    expect(zoneOf(settled([log, csv])[1]!.input)).toBe('local 420');
  });

  it('show that a file which says nothing is in UTC', () => {
    const placed = settled([
      exportReading('a.csv', 0, { timeBase: 'unknown', utcOffsetMinutes: null, node: 'NODE1', events: events(5, 0) }),
      exportReading('System.evtx', 1, { ...utc, node: 'NODE1', events: events(5, 0) }),
    ]);
    expect(zoneOf(placed[0]!.input)).toBe('utc null');
  });

  it('settle an export that names no computer, by what they say', () => {
    const removed = { kind: 'nodeRemoved', node: { name: 'NODE2', id: null } } as const;
    const lost = { kind: 'quorumLost', observerId: null, status: null } as const;
    const of = (aheadMs: number) => [
      { writtenMs: startMs + aheadMs, id: 1135, body: removed },
      { writtenMs: startMs + 61_000 + aheadMs, id: 1177, body: lost },
    ];
    const placed = settled([
      exportReading('events.csv', 0, { ...local, node: null, events: of(-4 * hourMs) }),
      exportReading('System.evtx', 1, { ...utc, node: 'NODE1', events: of(0) }),
    ]);
    expect(zoneOf(placed[0]!.input)).toBe('local 240');
    expect(placed[1]!.facts.map(({ also }) => also)).toEqual([[{ input: 0, line: 1 }], [{ input: 0, line: 2 }]]);
  });

  it.each([1, 2, 3, 4])('settle it if %i of them fit and nothing speaks against it', (count) => {
    const readings = [
      exportReading('System.evtx', 0, { ...utc, node: 'NODE1', events: events(count, 0) }),
      exportReading('System.csv', 1, { ...local, node: 'NODE1', events: events(count, 2 * hourMs) }),
    ];
    expect(zoneOf(settled(readings)[1]!.input)).toBe('local -120');
  });

  it('prove the order of day and month with it', () => {
    const csv = exportReading('System.csv', 1, { ...local, node: 'NODE1', events: events(3, 2 * hourMs) });
    const problems = [{ code: 'dateOrderGuessed', line: null, message: 'Guessed.' }];
    const guessed = { ...csv, input: { ...csv.input, problems } };
    const evtx = exportReading('System.evtx', 0, { ...utc, node: 'NODE1', events: events(3, 0) });
    expect(settled([evtx, guessed])[1]!.input.problems).toEqual([]);
    expect(settled([guessed])[0]!.input.problems.map(({ code }) => code)).toContain('dateOrderGuessed');
  });

  it('settle an export beside a log that is read as UTC because it says nothing', () => {
    const lost = { kind: 'quorumLost', observerId: null, status: null } as const;
    const text = 'The Cluster service is shutting down because quorum was lost.';
    const log = logReading('NODE1_cluster.log', 0, `[System] ${logLine(startMs, text, 'ERR  ')}`);
    const csv = exportReading('System.csv', 1, {
      ...{ ...local, node: null },
      events: [{ writtenMs: startMs + 2 * hourMs, id: 1177, body: lost, computer: null }],
    });
    expect(settled([log, csv]).map(({ input }) => zoneOf(input))).toEqual(['unknown null', 'local -120']);
  });

  it('of another computer tell nothing', () => {
    const placed = settled([
      exportReading('System.csv', 0, { ...local, node: 'NODE2', events: events(6, 2 * hourMs) }),
      exportReading('System.evtx', 1, { ...utc, node: 'NODE1', events: events(6, 0) }),
    ]);
    expect(placed[0]!.clock.zoneFrom).toBeNull();
    expect(placed[0]!.input).toMatchObject({
      timeBase: 'local',
      utcOffsetMinutes: null,
      problems: [{ code: 'timeZoneUnknown' }],
    });
    expect(placed[0]!.input.problems[0]!.message).toContain('--utc-offset System.csv=+02:00');
  });

  it('that come every hour fit many zones, so that none is chosen', () => {
    const hourly = (aheadMs: number) =>
      Array.from({ length: 30 }, (_, place) => ({ writtenMs: startMs + place * hourMs + aheadMs, id: 1 }));
    const placed = settled([
      exportReading('System.csv', 0, { ...local, node: 'NODE1', events: hourly(2 * hourMs) }),
      exportReading('System.evtx', 1, { ...utc, node: 'NODE1', events: hourly(0) }),
    ]);
    expect(placed[0]!.clock.zoneFrom).toBeNull();
  });

  it('tell that clocks were set for winter within the file', () => {
    const change = Date.UTC(2024, 9, 27, 1);
    const stretch = (aheadMs: number, firstMs: number) => events(8, aheadMs, firstMs);
    const day = 24 * hourMs;
    const placed = settled([
      exportReading('System.csv', 0, {
        ...local,
        node: 'NODE1',
        events: [...stretch(2 * hourMs, change - day), ...stretch(hourMs, change + day)],
      }),
      exportReading('System.evtx', 1, {
        ...utc,
        node: 'NODE1',
        events: [...stretch(0, change - day), ...stretch(0, change + day)],
      }),
    ]);
    expect(placed[0]!.clock.zoneFrom).toBeNull();
    const [problem] = placed[0]!.input.problems;
    expect(problem!.code).toBe('zoneChanges');
    expect(problem!.message).toContain('UTC+02:00 at first and UTC+01:00 after 2024-10-26');
  });
});

describe('happenings that nodes share', () => {
  const utcZone = { offsetMinutes: -120, isLocal: false };

  it('settle a log that says nothing', () => {
    const placed = settled([updates('N1.log', 0, 'NODE1', utcZone, 0), updates('N2.log', 1, 'NODE2', null, 2 * hourMs + 1200)]);
    expect(placed[1]!.clock.zoneFrom).toBe('pairs');
    expect(zoneOf(placed[1]!.input)).toBe('local -120');
    expect(placed[1]!.input.problems.map(({ code }) => code)).not.toContain('timeBaseUnknown');
    // What is left is the skew of the clock.
    expect(placed[1]!.clock.skewMs).toBe(-1200);
  });

  it('show that a log which says nothing is in UTC', () => {
    const placed = settled([updates('N1.log', 0, 'NODE1', utcZone, 0), updates('N2.log', 1, 'NODE2', null, 1200)]);
    expect(placed[1]!.clock.zoneFrom).toBe('pairs');
    expect(zoneOf(placed[1]!.input)).toBe('utc null');
  });

  it('bring logs that all say nothing to one axis, and say what is assumed', () => {
    const readings = [
      updates('N1.log', 0, 'NODE1', null, 0),
      updates('N2.log', 1, 'NODE2', null, -5 * hourMs),
      updates('N3.log', 2, 'NODE3', null, 0),
    ];
    const placed = settled(readings);
    expect(placed.map(({ input }) => zoneOf(input))).toEqual(['unknown null', 'local 300', 'unknown null']);
    expect(placed[1]!.input.problems.map(({ code }) => code)).toContain('zoneFromPairs');
    expect(placed.map(({ facts: _facts, input }) => input.firstUtcMs)).toEqual([startMs, startMs, startMs]);
  });

  it('compare the clocks of logs in one local time, though nobody tells its zone', () => {
    const inLocalTime = (reading: InputReading): InputReading => ({ ...reading, input: { ...reading.input, timeBase: 'local' } });
    const placed = settled([
      inLocalTime(updates('a.log', 0, 'NODE1', null, 0)),
      inLocalTime(updates('b.log', 1, 'NODE2', null, -90_000)),
    ]);
    expect(placed.map(({ shiftMs }) => shiftMs)).toEqual([0, 90_000]);
    expect(placed.map(({ input }) => input.problems[0]!.code)).toEqual(['timeZoneUnknown', 'timeZoneUnknown']);
  });

  it('leave a log alone that differs by a quarter of an hour: that is no zone', () => {
    const placed = settled([updates('N1.log', 0, 'NODE1', utcZone, 0), updates('N2.log', 1, 'NODE2', null, 15 * 60_000)]);
    expect(placed[1]!.clock).toMatchObject({ zoneFrom: null, skewMs: -15 * 60_000 });
    expect(placed[1]!.input.problems[0]!.code).toBe('clockFarOff');
  });

  it('tell that clocks were set for summer within the log', () => {
    const messages = Array.from({ length: 12 }, (_, place) => ({
      message: `[GUM] Node 1: Executing locally gumId: ${100 + place}, updates: 1, first action: /dm/update`,
      ms: startMs + place * 20 * 60_000,
    }));
    const inUtc = messages.map(({ message, ms }) => logLine(ms, message));
    const inLocal = messages.map(({ message, ms }, place) => logLine(ms + (place < 5 ? hourMs : 2 * hourMs), message));
    const placed = settled([
      logReading('N1.log', 0, [...logHeader('NODE1', 1, utcZone), ...inUtc].join('\n')),
      logReading('N2.log', 1, [...logHeader('NODE2', 2, null), ...inLocal].join('\n')),
    ]);
    expect(placed[1]!.clock).toMatchObject({ zoneFrom: null, skewMs: null });
    expect(placed[1]!.input.problems.map(({ code }) => code)).toEqual(['zoneChanges', 'cutLastLine']);
    expect(placed[1]!.input.problems[0]!.message).toContain('UTC+01:00 at first and UTC+02:00 after');
  });

  it('do not change what the header says', () => {
    const placed = settled([updates('N1.log', 0, 'NODE1', utcZone, 0), updates('N2.log', 1, 'NODE2', utcZone, hourMs)]);
    expect(zoneOf(placed[1]!.input)).toBe('utc -120');
    expect(placed[1]!.clock).toMatchObject({ zoneFrom: 'file', skewMs: -hourMs });
  });
});

it('a cluster.log without a word on its zone stays read as UTC, and says so', () => {
  const [placed] = settled([updates('N1.log', 0, 'NODE1', null, 0)]);
  expect(placed!.input).toMatchObject({ timeBase: 'unknown', firstUtcMs: startMs });
  expect(placed!.input.problems.map(({ code }) => code)).toContain('timeBaseUnknown');
});
