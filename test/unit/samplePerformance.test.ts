// The sample of redirected IO with counters is what its README says: composed, of messages and counters that are known, and its figures
// stand beside its story on every surface.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { historyJson } from '../../server/src/cli/historyJson';
import { historyTable } from '../../server/src/cli/historyTable';
import { fileSource } from '../../server/src/input/findInputs';
import { readIncident } from '../../server/src/input/readIncident';
import { streamRecords, type KnownRecord } from '../../server/src/input/streamRecords';
import { buildReport } from '../../server/src/report/buildReport';
import { layOut } from '../../server/src/report/layOut';

const folder = join(__dirname, '..', '..', 'sample-logs', '13-redirected-with-counters');
const names = readdirSync(folder).filter((name) => name !== 'README.md');
const read = await readIncident([folder]);

describe('the sample with counters', () => {
  it.each(names)('says in the first line of %s that it is composed, and has it in its README', (name) => {
    expect(readFileSync(join(folder, name), 'utf8').split('\n')[0]).toContain('Composed for teaching');
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toContain(`\`${name}\``);
  });

  it('holds no message that the knowledge does not have', async () => {
    const records: KnownRecord[] = [];
    for await (const batch of streamRecords(fileSource(join(folder, 'NODE2_cluster.log'), true), 0)) records.push(...batch);
    for (const { kind, message } of records.slice(1)) expect(kind, message).not.toBeNull();
  });

  it('compares the redirected stretch of the log with direct IO before and after it', () => {
    const { performance, inputs, history } = read.incident;
    expect(inputs.filter(({ format }) => format !== 'unknown').flatMap(({ problems }) => problems)).toEqual([]);
    expect(performance).toHaveLength(1);
    const [comparison] = performance;
    expect(comparison).toMatchObject({
      ...{ volume: 'Volume1', node: 'NODE2', kind: 'fileSystemRedirected', samples: 39 },
      ...{ fromUtcMs: Date.UTC(2024, 5, 4, 9, 20, 7, 896), toUtcMs: Date.UTC(2024, 5, 4, 9, 40, 31, 273) },
      ...{ before: { from: 'counters', samples: 40 }, after: { from: 'counters', samples: 39 } },
    });
    const latency = comparison!.measures.filter(({ measure }) => measure === 'latency');
    expect(latency.map(({ direction, duringToBefore }) => [direction, duringToBefore?.toFixed(1)])).toEqual([
      ['read', '4.7'],
      ['write', '7.2'],
    ]);
    expect(history.findings.filter(({ code }) => code === 'redirectedIoCounted')).toEqual([]);
  });

  it('stands in the JSON and the table of the history, and in the report', () => {
    const document = JSON.parse([...historyJson(read)].join('')) as { performance: Record<string, unknown>[] };
    expect(document.performance).toMatchObject([
      {
        ...{ fromUtc: '2024-06-04T09:20:07.896Z', toUtc: '2024-06-04T09:40:31.273Z', stretchFrom: 'tracks', certainty: 'stated' },
        before: { from: 'counters', fromUtc: '2024-06-04T09:00:04.117Z', toUtc: '2024-06-04T09:20:04.117Z', samples: 40 },
      },
    ]);
    const table = [...historyTable(read)];
    const shown = table.slice(table.indexOf('PERFORMANCE') + 1);
    expect(shown[0]).toContain('reads took 4.22 ms instead of 0.902 ms (4.7 times)');
    expect(shown.at(-1)).toContain('proof: inferred, [0] line 15; [1] lines 3, 42, 44, 82, 84, 122');
    const report = buildReport(read);
    expect(report.performance.items[0]?.rows[0]).toMatchObject({ what: 'time of a read', duringToBefore: '4.7 times' });
    expect(layOut(report).sections.map(({ id }) => id)).toContain('performance');
  });
});
