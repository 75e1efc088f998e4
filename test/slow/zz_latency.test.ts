import { mkdirSync, rmSync, writeFileSync, openSync, writeSync, closeSync } from 'node:fs';
import { join } from 'node:path';
import { test, beforeAll } from 'vitest';
import { fileUri } from '../../server/src/protocol/inputUris';
import { incidentRequests, replayRequests } from '../../server/src/protocol/messages';
import { buildServer, ServerProcess } from '../support/serverProcess';
import { node1Log, node2Log } from '../support/twoNodes';
beforeAll(buildServer);
const dir = '/tmp/explore/big';
const guid = 'c4d90b6e-51f2-4c87-8a3d-0e7b92f1a664';
function write(name: string, head: string, node: number, mb: number) {
  const f = openSync(join(dir, name), 'w');
  writeSync(f, head);
  let bytes = 0; let t = Date.UTC(2024, 4, 21, 10, 45); let i = 0;
  while (bytes < mb * 1e6) {
    let s = '';
    for (let k = 0; k < 2000; k++, i++) {
      t += 200;
      const d = new Date(t).toISOString(); const w = `${d.slice(0,4)}/${d.slice(5,7)}/${d.slice(8,10)}-${d.slice(11,23)}`;
      if (i % 20 === 0) s += `[Operational] 00000004.00000a3c::${w} INFO  Volume {${guid}} transitioning from Active to Draining.\n`;
      else if (i % 20 === 10) s += `[Operational] 00000004.00000a3c::${w} INFO  Volume {${guid}} moved to state Active. Reason 0; Status 0x0.\n`;
      else if (i % 3000 === 5) s += `00000c5c.00001a40::${w} INFO  [GUM] Node ${node}: Executing locally gumId: ${1000 + i}, updates: 1, first action: /dm/update\n`;
      else s += `00000c5c.00001a40::${w} INFO  [RCM] rcm::RcmResource something that no one knows about with some text that is rather long ${i} and so on and so forth, a few more words to fill the line\n`;
    }
    bytes += s.length; writeSync(f, s);
  }
  closeSync(f);
}
test('latency', async () => {
  mkdirSync(dir, { recursive: true });
  write('NODE1_cluster.log', node1Log, 1, Number(process.env.MB ?? 100));
  write('NODE2_cluster.log', node2Log, 2, Number(process.env.MB ?? 100));
  const server = new ServerProcess();
  await server.initialize();
  const small = 'file:///x/cluster.log';
  await server.open(small, node1Log);
  let max = 0; let stop = false; let phase = 'idle'; const worst: Record<string, number[]> = {};
  const ping = (async () => { while (!stop) { const t0 = performance.now(); const p = phase; await server.connection.sendRequest('textDocument/foldingRange', { textDocument: { uri: small } }); const d = performance.now() - t0; (worst[p] ??= []).push(d); max = Math.max(max, d); await new Promise((r) => setTimeout(r, 2)); } })();
  const run = async (name: string, work: () => Promise<unknown>) => { phase = name; const t0 = performance.now(); const r = await work(); console.log(name, Math.round(performance.now() - t0), 'ms'); phase = 'idle'; return r; };
  await run('warm', () => new Promise((r) => setTimeout(r, 500)));
  const overview: any = await run('open', () => server.connection.sendRequest(incidentRequests.open, { uris: [fileUri(dir)] }));
  console.log(overview.stepCount, overview.findingCounts);
  const uri1 = fileUri(join(dir, 'NODE1_cluster.log'));
  await run('diags', () => server.diagnostics(uri1));
  await run('after', () => new Promise((r) => setTimeout(r, 2000)));
  for (const line of [9, 100000, 300000]) await run('hover', () => server.connection.sendRequest('textDocument/hover', { textDocument: { uri: uri1 }, position: { line, character: 90 } }));
  await run('symbols', () => server.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: uri1 } }));
  await run('folding', () => server.connection.sendRequest('textDocument/foldingRange', { textDocument: { uri: uri1 } }));
  await run('overview', () => server.connection.sendRequest(replayRequests.overview, { uri: overview.replayUri }));
  await run('steps', () => server.connection.sendRequest(replayRequests.steps, { uri: overview.replayUri, first: 0, count: 200 }));
  await run('state', () => server.connection.sendRequest(replayRequests.state, { uri: overview.replayUri, step: 20000 }));
  await run('stepAtLine', () => server.connection.sendRequest(replayRequests.stepAtLine, { uri: uri1, line: 200000 }));
  const refs: any = await run('references', () => server.connection.sendRequest('textDocument/references', { textDocument: { uri: uri1 }, position: { line: 7, character: 70 }, context: { includeDeclaration: true } }));
  console.log('refs', refs?.length);
  const refs2: any = await run('references2', () => server.connection.sendRequest('textDocument/references', { textDocument: { uri: uri1 }, position: { line: 8, character: 75 }, context: { includeDeclaration: true } }));
  console.log('refs', refs2?.length);
  await run('definition', () => server.connection.sendRequest('textDocument/definition', { textDocument: { uri: uri1 }, position: { line: 11, character: 75 } }));
  await run('current', () => server.connection.sendRequest(incidentRequests.current, {}));
  await run('close', () => server.connection.sendRequest(incidentRequests.close, {}));
  stop = true; await ping;
  for (const [p, all] of Object.entries(worst)) console.log('PING', p, 'max', Math.round(Math.max(...all)), 'n', all.length);
  console.log(server.messages.slice(0, 10));
  await server.end();

});
