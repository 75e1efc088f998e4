// One incident has one history, however its files are written and in whichever order they come; and clocks that are apart are brought
// together where happenings tell by how much, and only there.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyzeIncident } from '../../server/src/incident/analyzeIncident';
import type { Incident } from '../../server/src/model/incident';
import type { InputReading } from '../../server/src/model/inputReading';
import { corpusText } from '../support/analyzed';
import { logHeader, logLine, logReading } from '../support/incidentInputs';

const startMs = Date.UTC(2024, 4, 3, 10);
const minuteMs = 60_000;

/** One file of an incident, its times in UTC. */
interface NodeLog {
  readonly path: string;
  readonly node: string;
  readonly id: number;
  readonly lines: readonly string[];
}

/** How a file is written. */
interface Writing {
  /** Minutes to add to its times to get UTC; null = it is in UTC. */
  readonly offsetMinutes: number | null;
  readonly encoding: 'utf-8' | 'utf-8 with mark' | 'utf-16le';
  readonly lineEnd: '\n' | '\r\n';
}

const plain: Writing = { offsetMinutes: null, encoding: 'utf-8', lineEnd: '\n' };

const dated = /^((?:\d+ )?(?:\[\w+\] )?[0-9a-f]{3,8}\.[0-9a-f]{3,8}::)(\d{4}\/\d\d\/\d\d-\d\d:\d\d:\d\d\.\d{3})/;

/** Logs of the corpus whose lines have a full date. */
const datedLogs = readdirSync(join(__dirname, '..', 'fixtures', 'corpus')).filter(
  (name) =>
    name.endsWith('.log') &&
    corpusText(name)
      .split(/\r?\n/)
      .filter((line) => dated.test(line)).length > 2,
);

/** The two public logs of one failover. Their author cut the dates off; the day stands in one of the lines. */
const failover: readonly NodeLog[] = [
  { path: 'svr13_cluster.log', node: 'SVR13', id: 2, lines: withDay('2012r2-ag-failover-svr13.log') },
  { path: 'svr14_cluster.log', node: 'SVR14', id: 1, lines: withDay('2012r2-ag-failover-svr14.log') },
];

function withDay(name: string): readonly string[] {
  return corpusText(name)
    .split(/\r?\n/)
    .map((line) => line.replace(/^(?=\d\d:\d\d:\d\d)/, '00000724.00000928::2020/05/11-'));
}

function written({ path, node, id, lines }: NodeLog, input: number, { offsetMinutes, encoding, lineEnd }: Writing): InputReading {
  const isLocal = offsetMinutes !== null;
  const header = logHeader(node, id, { offsetMinutes: offsetMinutes ?? -60, isLocal });
  const own = isLocal ? lines.map((line) => inLocalTime(line, offsetMinutes)) : lines;
  const text = [...header, ...own].join(lineEnd);
  if (encoding === 'utf-16le') return logReading(path, input, Buffer.from(`\ufeff${text}`, 'utf16le'));
  return logReading(path, input, encoding === 'utf-8' ? text : `\ufeff${text}`);
}

function inLocalTime(line: string, offsetMinutes: number): string {
  return line.replace(dated, (_whole, before: string, time: string) => {
    const utcMs = Date.parse(`${time.replaceAll('/', '-').replace(/-(?=\d\d:)/, 'T')}Z`);
    return before + new Date(utcMs - offsetMinutes * minuteMs).toISOString().replaceAll('-', '/').replace('T', '-').slice(0, 23);
  });
}

/** All that an incident says, with lines named by their file instead of the place of the file. */
function told({ history, facts, inputs, coverage }: Incident): unknown {
  const text = JSON.stringify(
    {
      tracks: history.tracks,
      findings: history.findings,
      steps: history.steps.map(({ fact: _place, ends, ...step }) => ({
        ...step,
        ends: ends === undefined ? null : inputs[ends]!.path,
      })),
      nodes: history.nodes,
      volumes: history.volumes,
      entities: history.entities,
      facts: facts.map(({ body, at, also, utcMs }) => ({ body, at, also, utcMs })),
      coverage: coverage.missing,
      times: coverage.nodes.map(({ inputs: own, ...node }) => ({
        ...node,
        inputs: own.map((input) => inputs[input]!.path).sort(),
      })),
    },
    (key, value: unknown) => (key === 'input' && typeof value === 'number' ? inputs[value]!.path : value),
  );
  return JSON.parse(text);
}

const writing: fc.Arbitrary<Writing> = fc.record({
  offsetMinutes: fc.constantFrom(null, 0, -120, 300, -330, 570, -840),
  encoding: fc.constantFrom('utf-8', 'utf-8 with mark', 'utf-16le'),
  lineEnd: fc.constantFrom('\n', '\r\n'),
});

/** Says the same of the logs, written in random ways and given in a random order. */
function saysTheSame(logs: readonly NodeLog[], writings: readonly Writing[], order: readonly number[]): void {
  const plainly = analyzeIncident(logs.map((log, input) => written(log, input, plain)));
  const otherwise = analyzeIncident(order.map((place, input) => written(logs[place]!, input, writings[place]!)));
  expect(told(otherwise)).toEqual(told(plainly));
}

function anyWritings(count: number): fc.Arbitrary<readonly Writing[]> {
  return fc.array(writing, { minLength: count, maxLength: count });
}

function anyOrder(count: number): fc.Arbitrary<readonly number[]> {
  const places = Array.from({ length: count }, (_, place) => place);
  return fc.shuffledSubarray(places, { minLength: count });
}

describe('an incident says the same in UTC and local time, UTF-8 and UTF-16, with LF and CR LF, in any order of its files', () => {
  it('for the two public logs of one failover', () => {
    fc.assert(
      fc.property(anyWritings(2), anyOrder(2), (writings, order) => saysTheSame(failover, writings, order)),
      { numRuns: 30 },
    );
  });

  it('for real logs of several incidents that lie in one folder', () => {
    const logs = datedLogs.map((name, place) => ({
      path: name,
      node: `N${place % 5}`,
      id: (place % 5) + 1,
      lines: corpusText(name).split(/\r?\n/),
    }));
    expect(logs.length).toBeGreaterThan(8);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(logs, { minLength: 2, maxLength: 6 }),
        anyWritings(6),
        anyOrder(6),
        (some, writings, order) =>
          saysTheSame(
            some,
            writings,
            order.filter((place) => place < some.length),
          ),
      ),
      { numRuns: 40 },
    );
  });

  it('for composed logs of nodes whose clocks are apart', () => {
    fc.assert(
      fc.property(anyCluster(5), anyWritings(4), anyOrder(4), (cluster, writings, order) =>
        saysTheSame(
          cluster.logs,
          writings,
          order.filter((place) => place < cluster.logs.length),
        ),
      ),
      { numRuns: 30 },
    );
  });
});

/** A composed cluster: global updates that run on all nodes, and a restart of the service now and then, by clocks that are apart. */
interface Cluster {
  readonly logs: readonly NodeLog[];
  /** How far each clock is ahead of the truth. */
  readonly aheadMs: readonly number[];
  /** The nodes that restarted, in the order in which they truly did. */
  readonly restarts: readonly string[];
}

/** Restarts are further apart than any doubt about clocks that have enough happenings in common. */
const betweenRestartsMs = 5000;

function anyCluster(leastUpdates: number): fc.Arbitrary<Cluster> {
  const update = fc.record({
    laterMs: fc.integer({ min: 1500, max: 90_000 }),
    initiator: fc.nat(3),
    delaysMs: fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 4, maxLength: 4 }),
  });
  return fc
    .record({
      aheadMs: fc.array(fc.integer({ min: -120_000, max: 120_000 }), { minLength: 2, maxLength: 4 }),
      updates: fc.array(update, { minLength: leastUpdates, maxLength: 40 }),
      restarting: fc.array(fc.nat(3), { maxLength: 12 }),
    })
    .map(({ aheadMs, updates, restarting }) => {
      let ms = 0;
      const happened = updates.map(({ laterMs, initiator, delaysMs }) => {
        ms += laterMs;
        return { ms, delaysMs: delaysMs.map((delay, node) => (node === initiator % aheadMs.length ? 0 : delay)) };
      });
      const restarts = restarting.map((node) => node % aheadMs.length);
      const logs = aheadMs.map((ahead, node): NodeLog => {
        const written = [
          ...happened.map((update, place) => ({
            ms: update.ms + update.delaysMs[node]!,
            message: `[GUM] Node ${node + 1}: Executing locally gumId: ${500 + place}, updates: 1, first action: /dm/update`,
          })),
          ...restarts.flatMap((who, place) =>
            who === node ? [{ ms: place * betweenRestartsMs, message: '---+ LOG BEGIN +---' }] : [],
          ),
        ].sort((a, b) => a.ms - b.ms);
        const name = `NODE${node + 1}`;
        return {
          path: `${name}_cluster.log`,
          node: name,
          id: node + 1,
          lines: written.map((line) => logLine(startMs + line.ms + ahead, line.message)),
        };
      });
      return { logs, aheadMs, restarts: restarts.map((node) => `NODE${node + 1}`) };
    });
}

describe('clocks that are apart', () => {
  const readingsOf = ({ logs }: Cluster) => logs.map((log, input) => written(log, input, plain));

  it('are measured within their plus-minus of the truth, and the history is in the true order', () => {
    fc.assert(
      fc.property(anyCluster(5), (cluster) => {
        const { clocks, facts, inputs } = analyzeIncident(readingsOf(cluster));
        const reference = clocks.findIndex(({ skewMs, reference: node }, input) => skewMs === 0 && inputs[input]!.node === node);
        for (const { input, skewMs, plusMinusMs } of clocks) {
          const truth = cluster.aheadMs[reference]! - cluster.aheadMs[input]!;
          expect(Math.abs(skewMs! - truth)).toBeLessThanOrEqual(plusMinusMs!);
        }
        const restarted = facts.filter(({ body }) => body.kind === 'serviceStarted').map(({ at }) => inputs[at.input]!.node);
        expect(restarted).toEqual(cluster.restarts);
      }),
      { numRuns: 80 },
    );
  });

  it('stay as they are without happenings in common, and no number is made up', () => {
    fc.assert(
      fc.property(anyCluster(1), (cluster) => {
        const apart = cluster.logs.map((log, node) => ({
          ...log,
          lines: log.lines.map((line) =>
            line.replace(/gumId: (\d+)/, (_whole, id: string) => `gumId: ${Number(id) + node * 1000}`),
          ),
        }));
        const readings = readingsOf({ ...cluster, logs: apart });
        const { clocks, facts } = analyzeIncident(readings);
        for (const clock of clocks) expect(clock).toMatchObject({ skewMs: null, plusMinusMs: null, reference: null, pairs: 0 });
        const own = readings.flatMap((reading) => reading.facts.map(({ utcMs }) => utcMs));
        expect(facts.map(({ utcMs }) => utcMs).sort()).toEqual(own.sort());
      }),
      { numRuns: 40 },
    );
  });
});
