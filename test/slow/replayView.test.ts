// What the replay view asks, over the real server: an incident of two nodes and a lone log, wrong parameters, an older version.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileUri } from '../../server/src/protocol/inputUris';
import { incidentRequests, replayRequests, type IncidentOverview, type ReplayOverview } from '../../server/src/protocol/messages';
import type { ReplayRecording } from '../../server/src/protocol/recordingMessages';
import {
  replayViewRequests,
  type LinesAtMoment,
  type ReplayLanes,
  type ReplayMinimap,
  type ReplaySpans,
  type ReplayStory,
  type StepAtTime,
} from '../../server/src/protocol/replayViewMessages';
import { corpusText } from '../support/analyzed';
import { buildServer, ServerProcess } from '../support/serverProcess';
import { twoNodeFiles } from '../support/twoNodes';

const root = mkdtempSync(join(tmpdir(), 'cluster-log-replay-view-'));
const folder = join(root, 'case');
let server: ServerProcess;

beforeAll(async () => {
  await buildServer();
  mkdirSync(folder);
  for (const { path, text } of twoNodeFiles) writeFileSync(join(root, path), text);
  server = new ServerProcess();
  await server.initialize();
});
afterAll(async () => {
  expect(await server.end()).toBe(0);
  rmSync(root, { recursive: true, force: true });
});

function request<T>(method: string, params: object): Promise<T> {
  return server.connection.sendRequest<T>(method, params);
}

describe('an incident', () => {
  let uri: string;
  let version: number;
  let lanes: ReplayLanes;

  beforeAll(async () => {
    const overview = (await request<IncidentOverview | null>(incidentRequests.open, { uris: [fileUri(folder)] }))!;
    uri = overview.replayUri;
    version = overview.version;
    lanes = await request<ReplayLanes>(replayViewRequests.lanes, { uri, version });
  });

  test('has lanes on the axis of all its clocks', () => {
    expect(lanes.groups.map(({ volume }) => volume)).toEqual([null, 'Volume1']);
    expect(lanes.generation).toBe(2);
    expect(lanes.axis).toMatchObject({ kind: 'utc', local: { utcOffsetMinutes: 120 } });
    expect(lanes.axis.clocks.map(({ node }) => node)).toContain('NODE2');
    expect(lanes.uncovered).toContainEqual(expect.objectContaining({ node: 'NODE3', words: 'no cluster.log of NODE3' }));
  });

  test('gives the spans of what is visible', async () => {
    const ids = lanes.groups.flatMap((group) => group.lanes.map(({ id }) => id));
    const { fromMs, toMs } = lanes.axis;
    const spans = await request<ReplaySpans>(replayViewRequests.spans, { uri, version, lanes: ids, fromMs, toMs, leastMs: 0 });
    expect(spans.lanes.map(({ lane }) => lane)).toEqual(ids);
    expect(spans.lanes.flatMap(({ bands }) => bands.map(({ band }) => band))).toContain('blockRedirected');
    const minimap = await request<ReplayMinimap>(replayViewRequests.minimap, { uri, version, columns: 50 });
    expect(minimap.groups.map(({ bands }) => bands.length)).toEqual([50, 50]);
  });

  test('finds steps, times and the lines of each log', async () => {
    const times = await request<readonly number[]>(replayViewRequests.stepTimes, { uri, version, first: 0, count: 1000 });
    const at = await request<StepAtTime>(replayViewRequests.stepAtTime, { uri, version, atMs: times[2]! });
    expect(at.stepMs).toBe(times[2]);
    const { lines } = await request<LinesAtMoment>(replayViewRequests.linesAtMoment, { uri, version, step: times.length - 1 });
    const overview = await request<ReplayOverview>(replayRequests.overview, { uri });
    expect(lines).toHaveLength(overview.inputs.length);
    expect(lines.some((line) => line?.isStep)).toBe(true);
  });

  test('tells the story of a finding', async () => {
    const { findings } = await request<ReplayOverview>(replayRequests.overview, { uri });
    const finding = findings.findIndex(({ code }) => code === 'redirected');
    const story = await request<ReplayStory>(replayViewRequests.story, { uri, version, finding });
    expect(story.title).toContain('Volume1 is redirected on NODE2');
    expect(story.chain.at(-1)!.text).toContain('direct IO again');
    expect(story.markdown).toContain('### What happened');
    expect(await request(replayViewRequests.story, { uri, version, finding: 999 })).toBeNull();
  });

  test('can be recorded, without the places of its files', async () => {
    const recording = await request<ReplayRecording>(replayViewRequests.recording, { uri, version });
    expect(recording.leftOut).toBeNull();
    expect(recording.lanes).toEqual(lanes);
    expect(recording.steps).toHaveLength(recording.overview.stepCount);
    expect(recording.overview).toMatchObject({ uri: '', version });
    expect(JSON.stringify(recording)).not.toContain(root);
  });

  const questions: readonly (readonly [string, object, object])[] = [
    ['lanes', {}, { version: 'x' }],
    ['spans', { lanes: [0], fromMs: 0, toMs: 1, leastMs: 0 }, { lanes: 'all' }],
    ['spans', { lanes: [0], fromMs: 0, toMs: 1, leastMs: 0 }, { lanes: [null] }],
    ['spans', { lanes: [0], fromMs: 0, toMs: 1, leastMs: 0 }, { toMs: 'now' }],
    ['minimap', { columns: 5 }, { columns: null }],
    ['stepTimes', { first: 0, count: 1 }, { count: [] }],
    ['stepAtTime', { atMs: 0 }, { atMs: {} }],
    ['story', { finding: 0 }, { finding: '0' }],
    ['linesAtMoment', { step: 0 }, { step: undefined }],
    ['recording', {}, { uri: 5 }],
  ];

  test.each(questions)('answers %s with nothing for an older version, and for %j with %j', async (name, params, wrong) => {
    const method = replayViewRequests[name as keyof typeof replayViewRequests];
    expect(await request(method, { uri, version, ...params })).not.toBeNull();
    expect(await request(method, { uri, version: version - 1, ...params })).toBeNull();
    expect(await request(method, { uri, version, ...params, ...wrong })).toBeNull();
    expect(await request(method, { uri: 'file:///nowhere.log', ...params })).toBeNull();
  });
});

test('a lone log of the first generation has lanes without clocks', async () => {
  const uri = 'file:///logs/seed_cluster.log';
  await server.open(uri, corpusText('seed-2008r2-dcm-bringup-full.log'));
  const lanes = await request<ReplayLanes>(replayViewRequests.lanes, { uri });
  expect(lanes).toMatchObject({ generation: 1, axis: { local: null, clocks: [] } });
  expect(lanes.groups.map(({ volume }) => volume)).toContain('Volume1');
});
