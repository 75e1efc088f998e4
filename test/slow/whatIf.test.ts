import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReplayOverview } from '../../server/src/protocol/messages';
import { replayRequests } from '../../server/src/protocol/messages';
import { replayViewRequests } from '../../server/src/protocol/replayViewMessages';
import type { WhatIf } from '../../server/src/protocol/whatIfMessages';
import { simulate } from '../../server/src/simulate/simulate';
import { writeLogs } from '../../server/src/simulate/writeLogs';
import { scenarioNamed } from '../support/futures';
import { buildServer, ServerProcess } from '../support/serverProcess';

const folder = mkdtempSync(join(tmpdir(), 'cluster-log-replay-'));
const volume = 'Volume1';
const [log] = writeLogs(simulate(scenarioNamed('coordinator-loses-its-path')));

let server: ServerProcess;
let uri: string;
let overview: ReplayOverview;

beforeAll(async () => {
  await buildServer();
  const path = join(folder, `${log!.node}_cluster.log`);
  writeFileSync(path, log!.text);
  uri = pathToFileURL(path).href;
  server = new ServerProcess();
  await server.initialize();
  await server.open(uri, log!.text);
  overview = await server.connection.sendRequest<ReplayOverview>(replayRequests.overview, { uri });
});
afterAll(async () => {
  expect(await server.end()).toBe(0);
  rmSync(folder, { recursive: true, force: true });
});

function ask(params: object): Promise<WhatIf | null> {
  const { version, stepCount } = overview;
  return server.connection.sendRequest(replayViewRequests.whatIf, {
    uri,
    version,
    step: stepCount - 1,
    example: null,
    actions: [],
    ...params,
  });
}

describe('the request for a simulated future', () => {
  test('answers the beginning and what can be done with it', async () => {
    const future = await ask({ step: 0 });
    expect(future).toMatchObject({ generation: 2, happenings: [], leftOut: null, volumes: [{ volume }] });
    expect(future!.choices.length).toBeGreaterThan(0);
  });

  test('goes on from the logs with what is tried', async () => {
    const [first] = (await ask({ step: 0 }))!.choices;
    const future = await ask({ step: 0, actions: [first] });
    expect(future!.happenings[0]).toMatchObject({ action: 0, rule: { source: expect.stringMatching(/^S-/) as string } });
    expect(future!.toMs).toBeGreaterThan(future!.fromMs);
  });

  test('answers the example, whatever the log tells, in its version of CSV', async () => {
    const future = await ask({ example: 'fourNodes', actions: [{ do: 'cutPath', node: 'NODE3', volume }] });
    const track = future!.tracks.find((one) => one.track === 'ioMode' && one.node === 'NODE3')!;
    expect(track.spans.map(({ value }) => value)).toEqual(['direct', 'blockRedirected']);
  });

  test('says null for another version', async () => {
    expect(await ask({ version: overview.version + 1 })).toBeNull();
  });

  test.each([
    [{ actions: [{ do: 'formatDisk', volume }] }, 'Nobody can try formatDisk.'],
    [{ actions: [{ do: 'constructor', volume }] }, 'Nobody can try constructor.'],
    [{ actions: [{ do: 'cutPath', volume }] }, 'cutPath needs the name of its node.'],
    [{ actions: [{ do: 'crashNode', node: 'NODE99' }] }, 'This replay has no node NODE99.'],
    [{ actions: [null] }, 'Nobody can try undefined.'],
    [{ actions: 'cutPath' }, 'What is to be tried must be a list.'],
    [{ actions: Array.from({ length: 51 }, () => ({ do: 'crashNode', node: 'NODE1' })) }, 'At most 50 things'],
    [{ example: 'fiveNodes' }, 'There is no example fiveNodes.'],
  ])('refuses %o', async (params, reason) => {
    await expect(ask(params)).rejects.toThrow(reason);
  });
});
