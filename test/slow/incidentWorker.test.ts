// Reading in threads gives what reading on the calling thread gives: the whole incident in a worker, large files side by side.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readIncidentInWorker } from '../../server/src/input/analysisPool';
import { InputError } from '../../server/src/input/fileChunks';
import { fileSource } from '../../server/src/input/findInputs';
import { readIncident, type ReadIncident, type ReadProgress } from '../../server/src/input/readIncident';
import { readInput } from '../../server/src/input/readInput';
import { startReadings } from '../../server/src/input/readingThreads';
import { viewRecord } from '../../server/src/model/viewRecord';
import { bringUp, corpus, root, ScratchFolder } from '../support/commandLine';
import { zipOf } from '../support/zipWriter';

const exportsFolder = join(root, 'test', 'fixtures', 'exports');
const scratch = new ScratchFolder();
/** A folder of its own: what looks for a worker looks beside itself. */
const workerFile = join(root, '.cache', 'worker-under-test', 'worker.js');

beforeAll(async () => {
  await build({
    entryPoints: [join(root, 'server', 'src', 'input', 'analysisWorker.ts')],
    outfile: workerFile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
});
afterAll(() => {
  scratch.remove();
  rmSync(join(workerFile, '..'), { recursive: true, force: true });
});

/** All that can be seen of an incident, its texts and records included. */
function seen({ incident, logs }: ReadIncident): unknown {
  return {
    incident,
    logs: logs.map((log) => ({
      lines: Array.from({ length: log.text.lineCount }, (_none, line) => log.text.line(line)),
      records: Array.from({ length: log.records.count }, (_none, record) => viewRecord(log, record)),
      others: log.logs?.length,
    })),
  };
}

describe('an incident read in a worker', () => {
  it('is the one that is read on the calling thread, files, members of ZIPs and exports alike', async () => {
    const folder = join(scratch.path, 'incident');
    mkdirSync(folder);
    for (const name of ['2012r2-ag-failover-svr13.log', 'event-5120-1135-s2d-2016.txt', 'README.md'])
      writeFileSync(join(folder, name), readFileSync(join(corpus, name)));
    writeFileSync(
      join(folder, 'node.zip'),
      zipOf([
        { name: 'Node_N1/cluster.log', content: readFileSync(bringUp) },
        { name: 'Node_N1/System.xml', content: readFileSync(join(exportsFolder, 'event-xml-made-cluster.xml')) },
      ]),
    );
    const options = { skewMs: new Map([['N1', 1500]]) };
    const inWorker = await readIncidentInWorker([folder], options, { workerFile });
    expect(inWorker.logs).toHaveLength(5);
    expect(seen(inWorker)).toEqual(seen(await readIncident([folder], options)));
  });

  it('tells how far it is, and ends when it is told to', async () => {
    const large = scratch.put('large.log', readFileSync(bringUp, 'utf8').repeat(30_000));
    const told: ReadProgress[] = [];
    await readIncidentInWorker([large], {}, { workerFile, onProgress: (progress) => told.push(progress) });
    expect(told.length).toBeGreaterThan(0);
    for (const { done, total, name } of told) {
      expect(done).toBeLessThanOrEqual(total);
      expect(name).toBe(large);
    }
    const abort = new AbortController();
    const reading = readIncidentInWorker(
      [large],
      {},
      { workerFile, signal: abort.signal, onProgress: () => abort.abort(new Error('enough')) },
    );
    await expect(reading).rejects.toThrow('enough');
  });

  it('says in words what cannot be read at all', async () => {
    const missing = join(scratch.path, 'missing');
    await expect(readIncidentInWorker([missing], {}, { workerFile })).rejects.toThrow(InputError);
    await expect(readIncidentInWorker([missing], {}, { workerFile })).rejects.toThrow(/missing: no such file or folder/);
  });

  it('gives large files to threads of their own where there are processors for them, with the same result', async () => {
    const quiet = readFileSync(join(corpus, '2022-load-balancer-threshold.log'), 'utf8').split('\n')[0]!;
    const log = `${readFileSync(bringUp, 'utf8')}${`${quiet}\n`.repeat(Math.ceil((33 * 1024 * 1024) / (quiet.length + 1)))}`;
    const sources = ['NODE1_cluster.log', 'NODE2_cluster.log'].map((name) => fileSource(scratch.put(name, log), false));
    const small = fileSource(bringUp, false);
    const done = new Map<number, number>();
    const onBytes = (index: number) => (bytes: number) => void done.set(index, bytes);
    const running = startReadings([sources[0]!, small, sources[1]!], onBytes, { processors: 4, workerFile });
    expect([...running.of.keys()]).toEqual([0, 2]);
    for (const [index, reading] of running.of) {
      const read = await reading;
      expect(read).toEqual(await readInput(sources[index / 2]!, index));
      expect(read.reading.input.bytes).toBe(log.length);
    }
    expect([...done.values()].every((bytes) => bytes > 0 && bytes <= log.length)).toBe(true);
    expect(startReadings(sources, onBytes, { processors: 2, workerFile }).of.size).toBe(0);
    expect(startReadings([small, sources[0]!], onBytes, { processors: 8, workerFile }).of.size).toBe(0);
  });

  it('reports a large file that went away as any other, and stops its threads', async () => {
    const gone = { ...fileSource(join(scratch.path, 'gone.log'), false), size: 40_000_000 };
    const running = startReadings([gone, { ...gone, path: 'other.log' }], () => () => undefined, { processors: 4, workerFile });
    const { reading } = await running.of.get(0)!;
    expect(reading.input).toMatchObject({
      format: 'unknown',
      problems: [{ code: 'unreadable', message: expect.stringMatching(/does not exist/) as string }],
    });
    running.stop();
  });
});
