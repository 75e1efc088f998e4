// The same event told by several exports and sections is one fact with several pieces of evidence.
import { describe, expect, it } from 'vitest';
import { inputOrder } from '../../../server/src/incident/inputOrder';
import { onOneAxis } from '../../../server/src/incident/oneAxis';
import type { FactBody } from '../../../server/src/model/facts';
import type { InputReading } from '../../../server/src/model/inputReading';
import { corpusText } from '../../support/analyzed';
import { exportReading, logHeader, logLine, logReading, type ExportParts } from '../../support/incidentInputs';

const startMs = Date.UTC(2024, 4, 3, 10, 0, 0, 457);
const utcZone = { offsetMinutes: 0, isLocal: false };
const lost = { kind: 'quorumLost', observerId: null, status: null } as const;
const removed = { kind: 'nodeRemoved', node: { name: 'NODE2', id: null } } as const;
const lostText = 'The Cluster service is shutting down because quorum was lost.';

function facts(readings: readonly InputReading[]) {
  return onOneAxis(readings, inputOrder(readings), new Map(), new Map()).facts;
}

/** `0:7 +1:1 +2:1`: the line that stands for the event and the others. */
function evidence(readings: readonly InputReading[]): string[] {
  return facts(readings)
    .filter(({ body }) => body.kind === 'quorumLost' || body.kind === 'nodeRemoved')
    .map(({ at, also = [] }) => [at, ...also].map(({ input, line }) => `${input}:${line}`).join(' +'));
}

const system = (message: string, ms = startMs) => `[System] ${logLine(ms, message, 'ERR  ')}`;
const nodeLog = (input: number, ...lines: readonly string[]) =>
  logReading('N1_cluster.log', input, [...logHeader('NODE1', 1, utcZone), ...lines].join('\n'));

function exported(
  input: number,
  parts: Partial<ExportParts> & Pick<ExportParts, 'events'>,
  path = `System${input}.evtx`,
): InputReading {
  return exportReading(path, input, { timeBase: 'utc', utcOffsetMinutes: null, format: 'evtx', node: 'NODE1', ...parts });
}

/** As the log recognises the event: rows are compared too. */
function asInLog(reading: InputReading): InputReading {
  const { rowId } = nodeLog(0, system(lostText)).facts.find(({ body }) => body.kind === 'quorumLost')!;
  return { ...reading, facts: reading.facts.map((fact) => ({ ...fact, rowId })) };
}

describe('the same event', () => {
  const csvOfSecond = { timeBase: 'utc', utcOffsetMinutes: null, format: 'event-csv' } as const;

  it('in the System section of a log, an event log and a text export is one fact, told by the log', () => {
    const readings = [
      asInLog(exported(0, { ...csvOfSecond, events: [{ writtenMs: startMs - 457, id: 1177, body: lost }] }, 'System.csv')),
      asInLog(exported(1, { events: [{ writtenMs: startMs, id: 1177, body: lost }] })),
      nodeLog(2, system(lostText)),
    ];
    expect(evidence(readings)).toEqual(['2:6 +1:1 +0:1']);
    expect(facts(readings).find(({ body }) => body.kind === 'quorumLost')).toMatchObject({
      utcMs: startMs,
      writer: { name: 'NODE1' },
    });
  });

  it('of another node is another event', () => {
    const at = (node: string, input: number) =>
      exported(input, { node, events: [{ writtenMs: startMs, id: 1135, body: removed }] });
    expect(evidence([at('NODE1', 0), at('NODE3', 1)])).toEqual(['0:1', '1:1']);
  });

  it('twice within one millisecond of one log is two events, and each finds its own in the other export', () => {
    const twice = (input: number, shiftMs = 0) =>
      exported(input, {
        events: [
          { writtenMs: startMs + shiftMs, id: 1135, body: removed },
          { writtenMs: startMs + shiftMs, id: 1135, body: removed },
        ],
      });
    expect(evidence([twice(0)])).toEqual(['0:1', '0:2']);
    expect(evidence([twice(0), twice(1, 1)])).toEqual(['0:1 +1:1', '0:2 +1:2']);
  });

  it('some milliseconds apart is not the same where both exports have fractions', () => {
    const at = (input: number, ms: number) => exported(input, { events: [{ writtenMs: ms, id: 1135, body: removed }] });
    expect(evidence([at(0, startMs), at(1, startMs + 20)])).toEqual(['0:1', '1:1']);
  });

  it('is found by the computer of the event in a log of forwarded events', () => {
    const forwarded = exported(1, {
      node: null,
      events: [
        { writtenMs: startMs, id: 1135, body: removed, computer: 'NODE1.contoso.com' },
        { writtenMs: startMs, id: 1135, body: removed, computer: 'NODE3.contoso.com' },
      ],
    });
    expect(evidence([exported(0, { events: [{ writtenMs: startMs, id: 1135, body: removed }] }), forwarded])).toEqual([
      '0:1 +1:1',
      '1:2',
    ]);
  });

  it('in an export that names no computer belongs to the only one that tells it in that second', () => {
    const stranger = exported(
      2,
      { ...csvOfSecond, node: null, events: [{ writtenMs: startMs - 457, id: 1135, body: removed }] },
      'x.csv',
    );
    const of = (node: string, input: number) =>
      exported(input, { node, events: [{ writtenMs: startMs, id: 1135, body: removed }] });
    const other = exported(1, { node: 'NODE3', events: [{ writtenMs: startMs + 5000, id: 1135, body: removed }] });
    expect(evidence([of('NODE1', 0), other, stranger])).toEqual(['0:1 +2:1', '1:1']);
    // Both tell it: whose it is nobody knows, but it is no event of a third node.
    expect(evidence([of('NODE1', 0), of('NODE3', 1), stranger])).toEqual(['0:1 +2:1', '1:1 +2:1']);
  });
});

describe('an event of which exports tell unlike much', () => {
  const name = { volume: 'Volume1', volumeGuid: null, disk: 'Cluster Disk 1' } as const;
  const direct = (generation: 1 | 2 | null) => ({ kind: 'directIoLost', ...name, generation }) as const;
  const paused = (code: number | null, statusName: string | null = null): FactBody => {
    const status = code === null ? null : ({ code, space: 'ntstatus', name: statusName } as const);
    return { kind: 'volumeAutoPaused', ...name, source: null, expected: false, status };
  };
  const told = (...bodies: readonly FactBody[]) =>
    facts(bodies.map((body, input) => exported(input, { events: [{ writtenMs: startMs, id: 5121, body }] })));

  it('is one, and has what any of them tells', () => {
    const [fact, ...others] = told(direct(null), direct(2));
    expect(others).toEqual([]);
    expect(fact).toMatchObject({ body: direct(2), also: [{ input: 1, line: 1 }] });
    expect(told(paused(5, 'FIVE'), paused(5), paused(null)).map(({ also }) => also?.length)).toEqual([2]);
  });

  it('is two where they contradict each other, also by way of a third that tells nothing of it', () => {
    expect(told(direct(1), direct(2))).toHaveLength(2);
    expect(told(paused(null), paused(5), paused(6))).toHaveLength(2);
  });
});

describe('the same lines', () => {
  it('of a log that was collected twice are one history', () => {
    const text = corpusText('2016-system-section-quorum-lost.log');
    const header = `${logHeader('NODE1', 1, utcZone).join('\n')}\n`;
    const [once, twice] = [logReading('a/cluster.log', 0, header + text), logReading('b/cluster.log', 1, header + text)];
    const dated = (readings: readonly InputReading[]) => facts(readings).filter(({ utcMs }) => utcMs !== null);
    expect(dated([once]).length).toBeGreaterThan(3);
    expect(dated([once, twice]).map(({ at, also }) => [at, also])).toEqual(
      dated([once]).map(({ at }) => [at, [{ ...at, input: 1 }]]),
    );
  });

  it('by two threads in one millisecond stay two', () => {
    const line = (ids: string) => logLine(startMs, 'lost quorum (status = 5925)', 'ERR  ', ids);
    const text = [...logHeader('NODE1', 1, utcZone), line('00000001.00000002'), line('00000001.00000003')].join('\n');
    expect(evidence([logReading('a.log', 0, text), logReading('b.log', 1, text)])).toEqual(['0:6 +1:6', '0:7 +1:7']);
  });
});

it('a flood of one event costs no more than its number', () => {
  const flood = (input: number) =>
    exported(input, { events: Array.from({ length: 20_000 }, () => ({ writtenMs: startMs, id: 1135, body: removed })) });
  const merged = facts([flood(0), flood(1)]);
  expect(merged).toHaveLength(20_000);
  expect(merged.every(({ also }) => also?.length === 1)).toBe(true);
});
