// Nodes of inputs that name none: told by files, folders and events of others, and by nothing else.
import { describe, expect, it } from 'vitest';
import { analyzeIncident } from '../../../server/src/incident/analyzeIncident';
import type { FactBody } from '../../../server/src/model/facts';
import type { Incident } from '../../../server/src/model/incident';
import type { InputReading } from '../../../server/src/model/inputReading';
import { exportReading, logHeader, logLine, logReading } from '../../support/incidentInputs';

const startMs = Date.UTC(2024, 4, 3, 10);
const secondMs = 1000;
const utcZone = { offsetMinutes: 0, isLocal: false };
const removedText = "Cluster node 'NODE9' was removed from the active failover cluster membership.";
const volume = { volume: 'Volume1', volumeGuid: null, disk: 'Cluster Disk 1' } as const;
const paused: FactBody = { kind: 'volumeAutoPaused', ...volume, status: null, source: null, expected: false };
const resumed: FactBody = { kind: 'volumeResumed', ...volume };

const log = (path: string, input: number, node: string, id: number, ...lines: readonly string[]) =>
  logReading(
    path,
    input,
    [...logHeader(node, id, utcZone), logLine(startMs, '[NM] Received request from client address X.'), ...lines].join('\n'),
  );

function csv(path: string, input: number, ...seconds: readonly number[]): InputReading {
  const events = seconds.map((second, place) => {
    const body = place % 2 === 0 ? paused : resumed;
    return { writtenMs: startMs + second * secondMs, id: place % 2 === 0 ? 5120 : 5122, body, computer: null };
  });
  return exportReading(path, input, { node: null, timeBase: 'utc', utcOffsetMinutes: null, events });
}

function evtx(path: string, input: number, node: string, ...seconds: readonly number[]): InputReading {
  const { facts } = csv(path, input, ...seconds);
  return exportReading(path, input, {
    ...{ format: 'evtx', node, timeBase: 'utc', utcOffsetMinutes: null },
    events: facts.map(({ body, utcMs }) => ({ writtenMs: utcMs, id: body.kind === 'volumeResumed' ? 5122 : 5120, body })),
  });
}

const nodes = ({ inputs }: Incident) => inputs.map(({ node }) => node);

describe('an export without computers', () => {
  it.each([
    ['in a folder with the name of a node', 'case/node2/System.csv', 'NODE2'],
    ['with the name of a node in its own', 'case/node1/events of NODE2.csv', 'NODE2'],
    ['with the names of two nodes', 'case/NODE2/NODE1 and NODE2.csv', null],
    ['in a folder that only looks like a node', 'case/NODE22/System.csv', null],
  ])('%s', (_what, path, node) => {
    const incident = analyzeIncident([log('case/a.log', 0, 'NODE1', 1), log('case/b.log', 1, 'NODE2', 2), csv(path, 2, 5)]);
    expect(nodes(incident)).toEqual(['NODE1', 'NODE2', node]);
    expect(incident.inputs[2]!.problems.map(({ code }) => code)).toEqual(node === null ? [] : ['nodeFromName']);
  });

  it('is not named by the folder that holds the whole incident', () => {
    const incident = analyzeIncident([log('NODE1/a.log', 0, 'NODE1', 1), csv('NODE1/System.csv', 1, 5)]);
    expect(nodes(incident)).toEqual(['NODE1', null]);
  });

  it('is of the node whose events it shares, and what is left of it too', () => {
    const incident = analyzeIncident([
      evtx('1.evtx', 0, 'NODE1', 5, 9),
      evtx('2.evtx', 1, 'NODE2', 105, 109),
      csv('x.csv', 2, 105, 109, 905),
    ]);
    expect(nodes(incident)).toEqual(['NODE1', 'NODE2', 'NODE2']);
    expect(incident.history.tracks.map(({ node }) => node)).not.toContain('the node of input 2');
  });

  it.each([
    ['other events stand between the shared ones', [csv('x.csv', 2, 5, 7, 8, 9)]],
    ['one event is shared', [csv('x.csv', 2, 5)]],
    ['a log is at hand of who knows whom', [csv('x.csv', 2, 5, 9), logReading('y.log', 3, logLine(startMs, removedText))]],
    [
      'lines name a node of which nothing is at hand',
      [csv('x.csv', 2, 5, 9), log('z.log', 3, 'NODE1', 1, `[System] ${logLine(startMs, removedText)}`)],
    ],
  ])('stays nameless where %s', (_why, others) => {
    const incident = analyzeIncident([evtx('1.evtx', 0, 'NODE1', 5, 9), evtx('2.evtx', 1, 'NODE2', 105, 109), ...others]);
    expect(nodes(incident)[2]).toBeNull();
  });
});

describe('a log without a header', () => {
  const view = (observer: number) =>
    logLine(
      startMs,
      `[CORE] Node ${observer}: New View is <ViewChanged joiners=() downers=() newView=101(1 2) oldView=1(1 2) joiner=false form=false/> (Start Dispatch)`,
    );

  it('has the node that its lines give, and says so; one that stands alone is told as it is', () => {
    const incident = analyzeIncident([log('a.log', 0, 'NODE1', 1), logReading('b.log', 1, view(2))]);
    expect(nodes(incident)).toEqual(['NODE1', 'Node 2']);
    expect(incident.inputs[1]!.problems.at(-1)).toMatchObject({
      code: 'nodeFromName',
      message: expect.stringContaining('Node 2') as string,
    });
    expect(nodes(analyzeIncident([logReading('b.log', 0, view(2))]))).toEqual([null]);
  });
});
