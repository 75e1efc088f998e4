// What the report says of sample logs whose story is known.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildReport } from '../../../server/src/report/buildReport';
import { layOut } from '../../../server/src/report/layOut';
import { markdownReport } from '../../../server/src/report/markdownReport';
import type { DurationRow, Report, Sentence } from '../../../server/src/report/report';
import { incidentOf } from '../../support/incidentOf';
import { sampleReport } from '../../support/sampleReport';

const autoPause = '07-auto-pause-and-recovery.cluster.log';
const pathLost = '08-path-lost-block-redirected.cluster.log';
const volumeLost = '10-volume-lost.cluster.log';
const twoNodes = '12-two-nodes-path-lost';
const quotations = [
  '01-csv-bring-up-2008r2.cluster.log',
  '04-quorum-lost-node-unreachable.cluster.log',
  '06-failover-svr13.cluster.log',
];
const samples = [[autoPause], [pathLost], [volumeLost], [twoNodes], ...quotations.map((name) => [name])];

function sentences({ story }: Report): readonly Sentence[] {
  return [...story.summary, ...story.chapters.flatMap((chapter) => chapter.sentences)];
}

describe('every statement', () => {
  it.each(samples)('of %s has its lines', (...names) => {
    const report = sampleReport(...names);
    const { findings, durations, timeline, tracks } = report;
    expect(sentences(report).length).toBeGreaterThan(0);
    const proven = [...sentences(report), ...findings.items, ...durations.waits, ...timeline.rows];
    for (const { evidence } of proven) expect(evidence.length).toBeGreaterThan(0);
    for (const row of [...durations.ioModes, ...durations.volumeStates])
      if (row.value !== 'unknown') expect(row.evidence.length, row.value).toBeGreaterThan(0);
    for (const span of tracks.flatMap(({ spans }) => spans))
      if (span.certainty !== 'unknown') expect(span.evidence.length).toBeGreaterThan(0);
  });
});

describe('the story', () => {
  it('tells an auto-pause, the move it led to and the wait, each once', () => {
    const { chapters, summary } = sampleReport(autoPause).story;
    expect(chapters.map(({ title }) => title)).toEqual([
      expect.stringMatching(/^2024-03-12 01:58:20, 62 ms: Volume2 begins to reopen its files/),
      expect.stringMatching(/^2024-03-12 02:14:07, 5\.6 s: Volume2 paused itself/),
    ]);
    const told = chapters[1]!.sentences;
    expect(told.map(({ evidence }) => evidence[0]!.line)).toEqual([7, 13, 7, 17]);
    expect(told[0]!.text).toMatch(
      /^Volume2 paused itself: STATUS_VOLUME_DISMOUNTED \(c000026e\)\. The file system was taken away/,
    );
    expect(told[1]!.text).toContain('The coordinator of Volume2 is this node now, it was NODE2 (inferred).');
    expect(told[2]!.text).toBe(
      'IO of Volume2 was held on this node for 5.6 s (draining 171 ms, paused 4.7 s, reopening files 736 ms), because the volume paused by itself, and applications waited; then IO flowed again.',
    );
    expect(summary.map(({ severity }) => severity)).toEqual(['error', 'warning']);
  });

  it('says who wrote a line, and keeps what has no time apart', () => {
    const { chapters } = sampleReport(twoNodes).story;
    const lost = chapters.find(({ title }) => title.includes('was disconnected from NODE2'))!;
    expect(lost.sentences.map(({ node }) => node)).toEqual(['NODE2', 'NODE2', 'NODE2']);
    expect(chapters.at(-1)!.title).toMatch(/^Without a time: /);
    expect(chapters.at(-1)!.sentences.every(({ time }) => time === '')).toBe(true);
  });

  it('quotes the line as it stands', () => {
    const [first] = sampleReport(autoPause).story.chapters[1]!.sentences;
    expect(first!.quotes[0]).toMatchObject({
      at: { input: 0, line: 7 },
      text: expect.stringContaining('is autopaused. Status 0xc000026e. Source: 30.') as string,
    });
  });
});

describe('coverage', () => {
  it('tells of the node without a log, and how the clocks compare', () => {
    const { missing, nodes, inputs } = sampleReport(twoNodes).coverage;
    expect(missing[0]).toMatchObject({ code: 'nodeWithoutLog', text: expect.stringContaining('NODE3') as string });
    expect(nodes.map(({ node, hasLog }) => [node, hasLog])).toEqual([
      ['NODE1', true],
      ['NODE2', true],
      ['NODE3', false],
    ]);
    expect(inputs.filter(({ node }) => node === 'NODE2').map(({ skew }) => skew)).toEqual([
      expect.stringMatching(/^1\.184 s ahead of NODE1, give or take/),
      expect.stringMatching(/^1\.184 s ahead of NODE1, give or take/),
    ]);
  });
});

describe('findings', () => {
  it('come gravest first, with cause, standing and commands apart from words', () => {
    const { items } = sampleReport(twoNodes).findings;
    const ranks = items.map(({ severity }) => ['error', 'warning', 'info'].indexOf(severity));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    const redirected = items.find(({ code, time }) => code === 'redirected' && time !== '')!;
    expect(redirected).toMatchObject({ standing: 'alarming', lasted: 'It was redirected for 45 min 4 s.', node: 'NODE2' });
    expect(redirected.advice).toContainEqual({
      text: 'Show the IO mode of every node',
      command: "Get-ClusterSharedVolumeState -Name 'Cluster Disk 1'",
      remark: '(from 2012 R2 on)',
      isChange: false,
    });
  });

  it('mark a command that changes the cluster', () => {
    const { items } = sampleReport('09-redirected-by-user-and-backup.cluster.log').findings;
    const commands = items.flatMap(({ advice }) => advice).filter(({ command }) => command !== null);
    for (const { command, isChange } of commands)
      expect(isChange, command!).toBe(!/^(?:Get-|fltmc|vssadmin list)/.test(command!));
    expect(commands.some(({ isChange }) => isChange)).toBe(true);
  });
});

describe('durations', () => {
  it.each(samples)('of %s add up to the covered time, unknown time included', (...names) => {
    const { coveredMs, ioModes, volumeStates } = sampleReport(...names).durations;
    for (const rows of [ioModes, volumeStates]) {
      const pairs = new Map<string, DurationRow[]>();
      for (const row of rows) pairs.set(`${row.volume} ${row.node}`, [...(pairs.get(`${row.volume} ${row.node}`) ?? []), row]);
      for (const own of pairs.values()) {
        const sum = own.reduce((total, { totalMs }) => total + (totalMs ?? 0), 0);
        expect(sum).toBe(coveredMs ?? 0);
        for (const { longestMs, totalMs } of own) expect(longestMs ?? 0).toBeLessThanOrEqual(totalMs ?? 0);
      }
    }
  });

  it('tell how long IO was redirected, and that most of the time nobody knows', () => {
    const { ioModes, untold } = sampleReport(twoNodes).durations;
    const ofNode2 = ioModes.filter(({ node }) => node === 'NODE2');
    expect(ofNode2.map(({ value }) => value)).toEqual(['blockRedirected', 'direct', 'unknown']);
    // 10:01:55.915 to 10:47:00.033 of 07:58:11.391 to 10:58:09.334, and a listing without a time.
    expect(ofNode2[0]).toMatchObject({ totalMs: 2_704_118, longestMs: 2_704_118, stretches: 2 });
    expect(ofNode2[0]!.share).toBeCloseTo(0.2504, 3);
    expect(ofNode2[2]!.totalMs).toBeGreaterThan(7_000_000);
    expect(untold).toEqual([{ volume: 'Volume1', node: 'NODE3' }]);
  });

  it('measure nothing where no line has a date', () => {
    const { coveredMs, ioModes, volumeStates } = sampleReport('06-failover-svr13.cluster.log').durations;
    expect(coveredMs).toBeNull();
    for (const { totalMs, share } of [...ioModes, ...volumeStates]) expect([totalMs, share]).toEqual([null, null]);
  });
});

describe('waits', () => {
  it('last from draining until active is reached', () => {
    const [wait, ...others] = sampleReport(autoPause).durations.waits;
    expect(others).toEqual([]);
    // 02:14:07.601 to 02:14:13.179: the mount at 01:58 is no wait.
    expect(wait).toMatchObject({ volume: 'Volume2', how: 'autoPause', durationMs: 5578, outcome: 'active', isWhole: true });
    expect(wait!.phases).toEqual([
      { state: 'draining', durationMs: 171 },
      { state: 'paused', durationMs: 4671 },
      { state: 'setDownlevel', durationMs: 736 },
    ]);
  });

  it('end with the loss of the volume', () => {
    expect(sampleReport(volumeLost).durations.waits).toMatchObject([{ volume: 'Volume4', outcome: 'lost', durationMs: 180_244 }]);
  });
});

describe('what belongs to normal work', () => {
  it('is the news where nothing alarms', () => {
    const { summary } = sampleReport('09-redirected-by-user-and-backup.cluster.log').story;
    expect(summary[0]!.text).toMatch(/^Volume3 is redirected on all nodes: UserRequest\..* This belongs to normal work\.$/);
    expect(summary[0]!.severity).toBe('info');
  });
});

describe('what is told several times', () => {
  it('is one sentence with all its lines', () => {
    const told = sampleReport('06-failover-svr13.cluster.log').story.chapters.flatMap((chapter) => chapter.sentences);
    const short = told.filter(({ text }) => text.startsWith('One vote short of quorum; nodes left: 2.'));
    expect(short.map(({ evidence }) => evidence.map(({ line }) => line))).toEqual([[67], [84, 86, 93]]);
    expect(short[1]!.text).toBe('One vote short of quorum; nodes left: 2. Told 3 times, last at 21:17:48.256.');
  });
});

describe('what no line proves', () => {
  it('is not said of a volume that is found paused on the last line of an excerpt', () => {
    const report = sampleReport('01-csv-bring-up-2008r2.cluster.log');
    expect(report.durations.waits).toEqual([]);
    expect(sentences(report).filter(({ text }) => text.includes('waited'))).toEqual([]);
  });

  it('is how long a pause lasted whose end was cut off', () => {
    const lines = readFileSync(join(__dirname, '../../../sample-logs', autoPause), 'utf8').split('\n');
    const cutAfter = (count: number) =>
      buildReport(incidentOf([{ path: autoPause, text: `${lines.slice(0, count).join('\n')}\n` }])).story.summary.at(-1)!.text;
    expect(cutAfter(12)).toBe('IO of Volume2 was held on this node once for at least 1.4 s: applications waited.');
    expect(cutAfter(7)).toBe('IO of Volume2 was held on this node once: applications waited.');
  });
});

describe('advice', () => {
  it('in words is to do, a command looks or mends, and nothing is said twice', () => {
    const [failed] = sampleReport('02-witness-disk-reservation-busy.cluster.log').findings.items;
    const texts = failed!.advice.map(({ text }) => text);
    expect(texts.filter((text) => text.startsWith('Compare the registrations'))).toHaveLength(1);
    const markdown = [...markdownReport(layOut(sampleReport(pathLost)))].join('');
    expect(markdown).toContain('- **To do:** Bring the path back: host bus adapter');
    expect(markdown).toContain('- **What led to it:** This node lost a path to the disk. It was seen 298 ms before and names');
    expect(markdown).not.toContain('\\`');
  });

  it('marks of our own stay out of plain text', () => {
    const { advice } = sampleReport('11-filter-driver-redirected.cluster.log').findings.items[0]!;
    expect(advice.map(({ text }) => text).join()).toContain('[DCM] filter ... found at unsafe altitude ... in cluster.log');
  });
});

it('a move that followed a fault is no alarm of its own', () => {
  const report = sampleReport(autoPause);
  const move = report.findings.items.find(({ code }) => code === 'coordinatorMoved')!;
  expect(move).toMatchObject({ severity: 'info', standing: 'alarming' });
  const markdown = [...markdownReport(layOut(report))].join('');
  expect(markdown.slice(markdown.indexOf('### info: The coordinator'))).toMatch(/Normal work\?\*\* No, it followed a fault\./);
});
