// What the inputs cover of each node, and what nobody can know.
import { describe, expect, it } from 'vitest';
import { analyzeIncident } from '../../../server/src/incident/analyzeIncident';
import type { InputReading } from '../../../server/src/model/inputReading';
import { corpusText } from '../../support/analyzed';
import { exportReading, logHeader, logLine, logReading } from '../../support/incidentInputs';

const startMs = Date.UTC(2024, 4, 3, 10);
const minuteMs = 60_000;
const utcZone = { offsetMinutes: 0, isLocal: false };

function log(input: number, node: string, id: number, ...lines: readonly (readonly [number, string, string?])[]): InputReading {
  const written = lines.map(([minute, message, level = 'INFO ']) => logLine(startMs + minute * minuteMs, message, level));
  return logReading(`diag/${node}_cluster.log`, input, [...logHeader(node, id, utcZone), ...written].join('\n'));
}

const coverage = (...readings: readonly InputReading[]) => analyzeIncident(readings).coverage;
const codes = (...readings: readonly InputReading[]) => coverage(...readings).missing.map(({ code, node }) => `${code} ${node}`);

const quiet = '[NM] Received request from client address NODE1.';
const moved =
  '[RCM] move of group Cluster Group from NODE1(1) to NODE2(2) of type MoveType::Manual is about to succeed, failoverCount=0, lastFailoverTime=1601/01/01-00:00:00.000 targeted=true';

describe('nodes', () => {
  it('that are named but have no log are told first', () => {
    const { nodes, missing } = coverage(log(0, 'NODE1', 1, [0, quiet], [1, moved], [3, quiet]));
    expect(nodes).toEqual([
      { node: 'NODE1', inputs: [0], hasLog: true, firstUtcMs: startMs, lastUtcMs: startMs + 3 * minuteMs },
      { node: 'NODE2', inputs: [], hasLog: false, firstUtcMs: null, lastUtcMs: null },
    ]);
    expect(missing[0]).toMatchObject({ code: 'nodeWithoutLog', node: 'NODE2', input: null });
    expect(missing[0]!.message).toContain('Get-ClusterLog -Node NODE2');
  });

  it('with exports only have no log, but what the exports cover', () => {
    const evtx = exportReading('N2/System.evtx', 1, {
      ...{ format: 'evtx', timeBase: 'utc', utcOffsetMinutes: null, node: 'NODE2' },
      events: [{ writtenMs: startMs, id: 1 }],
    });
    const { nodes, missing } = coverage(log(0, 'NODE1', 1, [0, quiet], [1, moved]), evtx);
    expect(nodes[1]).toEqual({ node: 'NODE2', inputs: [1], hasLog: false, firstUtcMs: startMs, lastUtcMs: startMs });
    expect(missing.map(({ code, node }) => `${code} ${node}`)).toEqual(['nodeWithoutLog NODE2']);
  });

  it('are known by the id that their lines give them, where the log has no header', () => {
    const { nodes } = coverage(logReading('a.log', 0, corpusText('2012r2-ag-failover-svr14.log')));
    expect(nodes).toMatchObject([
      { node: 'Node 1', hasLog: true },
      { node: 'Node 2', hasLog: false },
    ]);
  });
});

describe('nodes by number and by name', () => {
  const view = (observer: number) =>
    `[CORE] Node ${observer}: New View is <ViewChanged joiners=() downers=() newView=101(1 2 3) oldView=1(1 2 3) joiner=false form=false/> (Start Dispatch)`;
  const removed = (node: string) => `Cluster node '${node}' was removed from the active failover cluster membership.`;
  const system = (minute: number, message: string) => `[System] ${logLine(startMs + minute * minuteMs, message, 'ERR  ')}`;
  const headed = (...lines: readonly string[]) =>
    logReading('a.log', 0, [...logHeader('NODE1', 1, utcZone), ...lines].join('\n'));

  it('are not missing twice', () => {
    const two = log(1, 'NODE2', 2, [0, view(2)]);
    const { missing } = coverage(headed(logLine(startMs, view(1)), system(5, removed('NODE7'))), two);
    expect(missing.map(({ code, node }) => `${code} ${node}`)).toEqual(['nodeWithoutLog NODE7']);
    expect(missing[0]!.message).toContain('Lines speak of Node 3 too, by number alone');
  });

  it('are not missing for certain where a log is at hand of which only the number is known', () => {
    const nameless = logReading('b.log', 1, logLine(startMs, view(2)));
    const { missing } = coverage(headed(logLine(startMs, view(1)), system(5, removed('NODE7'))), nameless);
    expect(missing.map(({ node, message }) => [node, message])).toEqual([
      ['Node 3', expect.stringContaining('The cluster.log of Node 3 is missing')],
      ['NODE7', expect.stringContaining('it is missing, or it is the one of Node 2')],
    ]);
  });
});

describe('a log that tells of a shorter time than the others', () => {
  it('is told with what is unknown before and after', () => {
    const { missing } = coverage(
      log(0, 'NODE1', 1, ...Array.from({ length: 9 }, (_none, place) => [place * 20, quiet] as const)),
      log(1, 'NODE2', 2, [40, quiet], [60, quiet], [80, quiet]),
    );
    expect(missing).toEqual([
      expect.objectContaining({ code: 'gap', node: 'NODE2', fromUtcMs: startMs, toUtcMs: startMs + 40 * minuteMs }),
      expect.objectContaining({
        code: 'gap',
        node: 'NODE2',
        fromUtcMs: startMs + 80 * minuteMs,
        toUtcMs: startMs + 160 * minuteMs,
      }),
    ]);
    expect(missing[0]!.message).toContain('begins only at 2024-05-03 10:40:00 UTC');
  });

  it('is no matter where another log of the node goes on', () => {
    const all = log(0, 'NODE1', 1, ...Array.from({ length: 5 }, (_none, place) => [place * 20, quiet] as const));
    expect(
      coverage(all, log(1, 'NODE2', 2, [0, quiet], [20, quiet]), log(2, 'NODE2', 2, [40, quiet], [80, quiet])).missing,
    ).toEqual([expect.objectContaining({ code: 'gap', message: expect.stringContaining('no line for 40 minutes') as string })]);
  });
});

describe('holes in a log', () => {
  it('are told with their time and the last line before them', () => {
    const { missing } = coverage(log(0, 'NODE1', 1, [0, quiet], [1, quiet], [91, quiet]));
    expect(missing).toEqual([
      {
        ...{ code: 'gap', node: 'NODE1', input: 0, at: { input: 0, line: 7 } },
        ...{ fromUtcMs: startMs + minuteMs, toUtcMs: startMs + 91 * minuteMs },
        message: expect.stringContaining('no line for 90 minutes') as string,
      },
    ]);
  });

  it('that are many are told one by one up to a bound, the longest ones', () => {
    const lines = Array.from({ length: 40 }, (_, place) => [place * 60 + place * place, quiet] as const);
    const gaps = coverage(log(0, 'NODE1', 1, ...lines)).missing;
    expect(gaps).toHaveLength(21);
    expect(gaps[0]!.message).toContain('no line for 99 minutes');
    expect(gaps.at(-1)!.message).toContain('at 19 more places');
  });

  it('are the places where an author cut lines', () => {
    const text = [logLine(startMs, quiet), '...', logLine(startMs + 1, quiet), '...', logLine(startMs + 2, quiet)].join('\n');
    const { missing } = coverage(logReading('x.log', 0, text));
    expect(missing.map(({ at, message }) => [at?.line, message])).toEqual([
      [2, 'The author of x.log cut lines at 2 places. What happened there is unknown.'],
    ]);
  });

  it('are starts of the service within the log, not at its begin', () => {
    const begin = '---+ LOG BEGIN +---';
    expect(codes(log(0, 'NODE1', 1, [0, begin], [1, quiet]))).toEqual([]);
    expect(codes(log(0, 'NODE1', 1, [0, begin], [1, quiet], [2, begin]))).toEqual(['restart NODE1']);
  });

  it('are line numbers that an excerpt leaves out', () => {
    expect(coverage(logReading('seed.log', 0, corpusText('seed-2008r2-dcm-bringup-full.log'))).missing).toMatchObject([
      // The log names nodes 1 and 2 and not itself.
      { code: 'nodeWithoutLog', node: null, message: expect.stringContaining('at least 1 are missing') as string },
      { code: 'gap', message: expect.stringContaining('leave 753 lines out: it is an excerpt') as string },
    ]);
  });
});

describe('whole inputs', () => {
  it('that tell only of errors were probably written at a low level', () => {
    const errors = Array.from({ length: 25 }, (_, place) => [place, 'lost quorum (status = 5925)', 'ERR  '] as const);
    const { missing } = coverage(log(0, 'NODE1', 1, ...errors));
    expect(missing.map(({ code }) => code)).toEqual(['lowLogLevel']);
    expect(missing[0]!.message).toContain('concluded');
    expect(codes(log(0, 'NODE1', 1, ...errors, [26, quiet]))).toEqual([]);
    expect(codes(log(0, 'NODE1', 1, ...errors.slice(0, 5)))).toEqual([]);
  });

  it('without dates, without a zone, of another day, or not readable are told', () => {
    const undated = logReading('svr14.log', 0, corpusText('2012r2-ag-failover-svr14.log'));
    const local = exportReading('System.csv', 1, {
      ...{ timeBase: 'local', utcOffsetMinutes: null, node: 'NODE3' },
      events: [{ writtenMs: startMs, id: 1 }],
    });
    const otherDay = log(2, 'NODE3', 3, [7 * 24 * 60, quiet], [7 * 24 * 60 + 1, quiet]);
    const unread = (input: number, code: string): InputReading => {
      const reading = exportReading(`${code}.bin`, input, {
        timeBase: 'unknown',
        utcOffsetMinutes: null,
        node: null,
        events: [],
      });
      const problems = [{ code, line: null, message: 'This file is a picture.' }];
      return { ...reading, input: { ...reading.input, format: 'unknown', problems } };
    };
    const { missing } = coverage(
      undated,
      local,
      otherDay,
      unread(3, 'unreadable'),
      unread(4, 'unknownFormat'),
      log(5, 'NODE3', 3, [0, quiet], [1, quiet], [2, quiet]),
    );
    expect(missing.map(({ code, input }) => `${code} ${input}`)).toEqual([
      'nodeWithoutLog null', // node 2, which the first log names
      'unreadable 3',
      'zoneUnknown 1',
      'otherTime 2',
      'undated 0',
      'unknownFormat 4',
    ]);
    expect(missing[1]!.message).toBe('unreadable.bin: This file is a picture.');
    expect(missing[3]!.message).toContain('2024-05-10 10:00 to 2024-05-10 10:01');
  });

  it('of a lone log that is in order are no matter', () => {
    expect(codes(log(0, 'NODE1', 1, [0, quiet], [1, quiet]))).toEqual([]);
  });
});
