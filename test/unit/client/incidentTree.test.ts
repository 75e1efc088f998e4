// What the tree of an incident says: everything that is known of files, nodes and volumes, and nothing that a name could forge.
import { describe, expect, it } from 'vitest';
import { failedTree, incidentTree } from '../../../client/src/incident/incidentTree';
import type { TreeEntry } from '../../../client/src/incident/treeEntry';
import { english, input, overview } from './incidentOverview';

function group(rows: readonly TreeEntry[], label: string): TreeEntry {
  const found = rows.find((row) => row.label === label);
  if (!found) throw new Error(`No row ${label}`);
  return found;
}

function allRows(rows: readonly TreeEntry[]): TreeEntry[] {
  return rows.flatMap((row) => [row, ...allRows(row.children ?? [])]);
}

describe('the tree of an incident', () => {
  it('says what can be replayed and how grave it is', () => {
    const [replay] = incidentTree(overview({ stepCount: 15, findingCounts: { error: 1, warning: 2, info: 0 } }), english);
    expect(replay).toMatchObject({ description: '15 steps · 1 error, 2 warnings', command: 'clusterLogReplay.replayIncident' });
  });

  it('says so when nothing was found', () => {
    expect(incidentTree(overview({ stepCount: 1 }), english)[0]?.description).toBe('1 step · no findings');
  });

  it('puts what is missing above the files, in the order of the server', () => {
    const missing = [
      { code: 'nodeWithoutLog', message: 'NODE3 has no log.', at: null },
      { code: 'gap', message: 'Nothing for two hours.', at: { uri: 'file:///case/a.log', line: 9 } },
    ];
    const rows = incidentTree(overview({ missing, inputs: [input(0, 'a.log')] }), english);
    expect(rows.map(({ label }) => label)).toEqual(['Replay Incident', 'Coverage', 'Inputs']);
    const coverage = group(rows, 'Coverage');
    expect(coverage).toMatchObject({ description: '2 things are missing', isUnfolded: true });
    expect(coverage.children).toMatchObject([
      { label: 'NODE3 has no log.', icon: 'warning', spoken: 'Missing: NODE3 has no log.' },
      { label: 'Nothing for two hours.', opens: { uri: 'file:///case/a.log', line: 9 } },
    ]);
  });

  it('counts what was not recognised as a note, not as missing', () => {
    const missing = [{ code: 'unknownFormat', message: 'photo.png is no log.', at: null }];
    expect(group(incidentTree(overview({ missing }), english), 'Coverage')).toMatchObject({
      description: '1 note',
      children: [{ label: 'photo.png is no log.', icon: 'info' }],
    });
  });

  it('says the date once where all is of one day', () => {
    const one = input(0, 'a.log');
    const { firstUtcMs, lastUtcMs } = one;
    const rows = group(incidentTree(overview({ inputs: [one], firstUtcMs, lastUtcMs }), english), 'Inputs').children;
    expect(rows?.[0]?.description).toBe('cluster.log · 08:30 – 10:47 · UTC');
  });

  it('says so when nothing is missing', () => {
    expect(group(incidentTree(overview(), english), 'Coverage')).toMatchObject({
      description: 'nothing is missing, as far as the inputs tell',
      icon: 'pass',
    });
  });

  it('tells of each file what it is, who wrote it, when, and by which clock', () => {
    const log = input(0, 'logs/NODE1_cluster.log', {
      node: 'NODE1',
      zoneWords: 'local time, UTC+02:00 (from the file)',
      skewWords: '1.2 s behind NODE2, give or take 0.1 s',
      problems: [{ code: 'cutLastLine', line: 16, message: 'The last line is cut.' }],
    });
    const [row] = group(incidentTree(overview({ inputs: [log] }), english), 'Inputs').children ?? [];
    expect(row).toMatchObject({
      label: 'NODE1_cluster.log',
      description:
        'cluster.log · NODE1 · 1 problem · 2024-05-21 08:30 – 10:47 · local time, UTC+02:00 (from the file) · 1.2 s behind NODE2, give or take 0.1 s',
      opens: { uri: log.uri, line: null },
      context: 'input path clock node',
      subject: { name: 'logs/NODE1_cluster.log', clock: 'logs/NODE1_cluster.log', node: 'NODE1' },
      children: [{ label: 'The last line is cut.', description: 'line 16', opens: { uri: log.uri, line: 16 } }],
    });
    expect(row?.spoken).toContain('1 problem');
    expect(row?.tooltip).toContain('2024\\-05\\-21 08\\:30\\:00\\.000 – 10\\:47\\:00\\.000');
  });

  it('tells files of one name apart by their path, unless their nodes do', () => {
    const inputs = [
      input(0, 'z.zip/Node_N1/System.EVTX', { node: 'N1' }),
      input(1, 'z.zip/Node_N2/System.EVTX', { node: 'N2' }),
      input(2, 'a/state.csv'),
      input(3, 'b/state.csv'),
    ];
    const rows = group(incidentTree(overview({ inputs }), english), 'Inputs').children ?? [];
    expect(rows.map(({ label }) => label)).toEqual(['System.EVTX', 'System.EVTX', 'a/state.csv', 'b/state.csv']);
  });

  it('puts files that were not recognised last, folded, faded, each with its reason', () => {
    const inputs = [
      input(0, 'photo.png', {
        format: 'unknown',
        formatWords: 'not recognised',
        problems: [{ code: 'binary', line: null, message: 'It is binary.' }],
      }),
      input(1, 'NODE1_cluster.log'),
    ];
    const files = group(incidentTree(overview({ inputs }), english), 'Inputs');
    expect(files.description).toBe('1');
    expect(files.children?.map(({ label }) => label)).toEqual(['NODE1_cluster.log', 'Not Recognised']);
    const rest = files.children?.at(-1);
    expect(rest?.isUnfolded).toBeUndefined();
    expect(rest?.children).toMatchObject([{ label: 'photo.png', description: 'It is binary.', isFaded: true }]);
  });

  it('tells of each node whether its log is there, and which files are its', () => {
    const inputs = [
      input(0, 'NODE1_cluster.log', { node: 'NODE1' }),
      input(1, 'System.xml', { node: 'NODE2', format: 'event-xml' }),
    ];
    const dates = { firstUtcMs: inputs[0]!.firstUtcMs, lastUtcMs: inputs[0]!.lastUtcMs };
    const nodes = [
      { name: 'NODE1', id: 1, hasLog: true, inputs: [0], ...dates },
      { name: 'NODE2', id: null, hasLog: false, inputs: [1], ...dates },
    ];
    const rows = group(incidentTree(overview({ inputs, nodes }), english), 'Nodes').children ?? [];
    expect(rows).toMatchObject([
      { label: 'NODE1', description: 'node 1 · 2024-05-21 08:30 – 10:47', children: [{ label: 'NODE1_cluster.log' }] },
      { label: 'NODE2', description: 'no cluster.log · 2024-05-21 08:30 – 10:47', children: [{ label: 'System.xml' }] },
    ]);
  });

  it('has every name of a volume, and goes to the line that first names it', () => {
    const firstNamed = { uri: 'file:///case/a.log', line: 3 };
    const volumes = [{ name: 'Volume1', names: ['{c4d90b6e-51f2-4c87}', 'Volume1', 'Cluster Disk 1'], firstNamed }];
    const [row] = group(incidentTree(overview({ volumes }), english), 'Volumes').children ?? [];
    expect(row).toMatchObject({ label: 'Volume1', description: 'Cluster Disk 1 · {c4d90b6e-51f2-4c87}', opens: firstNamed });
    expect(row?.children?.map(({ label }) => label)).toEqual(['Cluster Disk 1', '{c4d90b6e-51f2-4c87}']);
  });

  it('folds what is missing by the hundreds into one row', () => {
    const missing = Array.from({ length: 400 }, (_, place) => ({ code: 'unknownFormat', message: `File ${place}`, at: null }));
    const [kind, ...others] = group(incidentTree(overview({ missing }), english), 'Coverage').children ?? [];
    expect(others).toEqual([]);
    expect(kind).toMatchObject({ label: 'Files that were not recognised', description: '400', icon: 'info' });
    expect(kind?.children).toHaveLength(400);
  });

  it('gives every row an id of its own, also with 500 inputs', () => {
    const inputs = Array.from({ length: 500 }, (_, index) =>
      input(index, `${'long '.repeat(50)}${index}.log`, {
        node: `N${index % 20}`,
        format: index % 3 === 0 ? 'unknown' : 'cluster-log',
      }),
    );
    const nodes = Array.from({ length: 20 }, (_, node) => ({
      name: `N${node}`,
      id: node,
      hasLog: true,
      inputs: inputs.filter(({ index }) => index % 20 === node).map(({ index }) => index),
      firstUtcMs: null,
      lastUtcMs: null,
    }));
    const rows = allRows(incidentTree(overview({ inputs, nodes }), english));
    expect(rows.length).toBeGreaterThan(1000);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  it('shows names in tooltips as they are, without links, HTML or formatting', () => {
    const name = '[x](command:evil) <img src=x> https://example.org **b**\n# h';
    const rows = allRows(
      incidentTree(
        overview({ inputs: [input(0, name)], volumes: [{ name, names: [name, name + '2'], firstNamed: null }] }),
        english,
      ),
    );
    for (const { tooltip = '' } of rows) {
      const bare = tooltip.replace(/\\[!-/:-@[-`{-~]/g, '');
      expect(bare).not.toMatch(/[[\]()<>#:]/);
    }
  });

  it('offers what to do when an incident could not be read', () => {
    expect(failedTree(english)).toMatchObject([
      { command: 'clusterLogReplay.readIncidentAgain' },
      { command: 'clusterLogReplay.openIncident' },
    ]);
  });
});
