// Counters beside redirected and held IO: windows, figures, ratios, and where there are none, why. The counter files and the logs are
// made: no cluster wrote them. The messages of the logs are those of events 5136, 5137, 5121, 5122 and 8960.
import { describe, expect, it } from 'vitest';
import type { IncidentOptions } from '../../../server/src/incident/analyzeIncident';
import type { PerformanceComparison } from '../../../server/src/model/performance';
import { performanceStories } from '../../../server/src/explain/performanceInWords';
import { incidentOf } from '../../support/incidentOf';
import { logHeader, logLine } from '../../support/incidentInputs';
import { madeCounters, type MadeCounters } from '../../support/madeCounters';

const startMs = Date.UTC(2024, 5, 4, 10);
const minuteMs = 60_000;
const guid = '7be1c0d4-2f86-4a19-b5d3-6e90a41c8f27';
const at = (minutes: number, seconds = 0) => startMs + minutes * minuteMs + seconds * 1000;

const turnedOn =
  "Cluster Shared Volume 'Volume1' ('Cluster Disk 1') redirected access was turned on. Access to the storage device will be redirected over the network from all cluster nodes that are accessing this volume. This may result in degraded performance. Turn off redirected access for this volume to resume normal operations.";
const turnedOff =
  "Cluster Shared Volume 'Volume1' ('Cluster Disk 1') redirected access was turned off. The volume has now resumed normal operation.";
const pathLost =
  "Cluster Shared Volume 'Volume1' ('Cluster Disk 1') is no longer directly accessible from this cluster node. I/O access will be redirected to the storage device over the network to the node that owns the volume. If this results in degraded performance, please troubleshoot this node's connectivity to the storage device and I/O will resume to a healthy state once connectivity to the storage device is reestablished.";
const resumed = "Cluster Shared Volume 'Volume1' ('Cluster Disk 1') has now resumed normal operation.";
const draining = `Volume {${guid}} transitioning from Active to Draining.`;

const systemLine = (utcMs: number, message: string) => `[System] ${logLine(utcMs, message)}`;
const operationalLine = (utcMs: number, message: string) => `[Operational] ${logLine(utcMs, message)}`;
const mounted = [
  operationalLine(
    at(-5),
    `Volume {${guid}} transitioning from Init to SetDownlevel. Local false; Flags 0x0; CountersName Volume1; Volume target path \\\\NODE1\\CSV$; File System target path \\\\NODE1\\${guid}-1048576$.`,
  ),
  operationalLine(at(-5, 1), `Volume {${guid}} moved to state Active. Reason 0; Status 0x0.`),
];

function log(...lines: readonly string[]) {
  const text = [
    ...logHeader('NODE2', 2, { offsetMinutes: 0, isLocal: false }),
    ...mounted,
    ...lines,
    logLine(at(60), 'The end.'),
  ];
  return { path: 'NODE2_cluster.log', text: text.join('\n') };
}

/** Redirected from 10:10 to 10:20; that it was direct afterwards the end of the order does not tell, but the disk that came online anew. */
const redirectedLog = log(
  systemLine(at(10), turnedOn),
  operationalLine(at(20), turnedOff),
  logLine(at(20), '[DCM] PostOnline. CanUseDirectIO for Volume1 => true'),
  logLine(at(40), 'The service goes on.'),
);

/** Values of 30 minutes, four a minute: `before` to 10:10, `during` to 10:20, `after` from there. */
const phases = (before: number, during: number, after: number) =>
  Array.from({ length: 121 }, (_, place) => (place <= 40 ? before : place <= 80 ? during : after));

const usual = {
  'Reads/sec': phases(900, 400, 880),
  'Read Latency': phases(0.0009, 0.0042, 0.001),
  'Redirected Reads/sec': phases(0, 400, 0),
  'Redirected Writes/sec': phases(0, 100, 0),
};

function performanceOf(counters: Partial<MadeCounters>, ...others: readonly { path: string; text: string }[]) {
  const text = madeCounters({ values: usual, startUtcMs: startMs, ...counters });
  return incidentOf([{ path: 'counters.csv', text }, ...others]).incident.performance;
}

function measure(comparison: PerformanceComparison | undefined, wanted: string, direction = 'read') {
  return comparison?.measures.find((one) => one.measure === wanted && one.direction === direction);
}

describe('redirected IO that the log tells of', () => {
  it('is compared with the time before, by counters, and after it, by the log', () => {
    const [comparison, ...others] = performanceOf({}, redirectedLog);
    expect(others).toEqual([]);
    expect(comparison).toMatchObject({
      ...{ volume: 'Volume1', node: 'NODE2', kind: 'fileSystemRedirected', stretchFrom: 'tracks', certainty: 'stated' },
      ...{ fromUtcMs: at(10), toUtcMs: at(20), samples: 40, evidence: [{ input: 1 }] },
      before: { from: 'counters', fromUtcMs: at(0), toUtcMs: at(10), samples: 40 },
      after: { from: 'tracks', fromUtcMs: at(20), toUtcMs: at(30), samples: 40 },
    });
    const reads = measure(comparison, 'latency')!;
    expect(reads).toMatchObject({ unit: 'seconds', counters: ['Cluster CSV File System\\Read Latency'] });
    // Line 1 is the head and line 2 the first sample, which tells of an unknown time before it.
    expect(reads.before).toMatchObject({
      samples: 40,
      evidence: [
        { input: 0, line: 3 },
        { input: 0, line: 42 },
      ],
    });
    expect(reads.during).toMatchObject({
      samples: 40,
      evidence: [
        { input: 0, line: 43 },
        { input: 0, line: 82 },
      ],
    });
    expect(reads.duringToBefore).toBeCloseTo(4.2 / 0.9, 10);
    expect(reads.duringToAfter).toBeCloseTo(4.2, 10);
    expect(reads.afterToBefore).toBeCloseTo(1 / 0.9, 10);
    expect(measure(comparison, 'ioPerSecond')!.duringToBefore).toBeCloseTo(400 / 900, 10);
  });

  it('is told in a sentence that names no cause, with its lines', () => {
    const [story] = performanceStories(performanceOf({}, redirectedLog));
    expect(story?.text).toBe(
      'IO of Volume1 on NODE2 was redirected through the file system of the coordinator from 2024-06-04 10:10:00.000 to 2024-06-04 10:20:00.000: ' +
        'reads took 4.2 ms instead of 0.9 ms (4.7 times); reads a second were 400 instead of 900 (0.44 times), 40 samples against 40. ' +
        'After it reads took 1 ms (1.1 times the time before). No line says that IO was direct before it; no redirected IO was counted there.',
    );
    expect(story).toMatchObject({ certainty: 'inferred', node: 'NODE2', utcMs: at(10) });
    expect(story?.evidence.map(({ input, line }) => [input, line])).toEqual([
      [1, 8],
      ...[3, 42, 43, 82, 83, 122].map((line) => [0, line]),
    ]);
  });

  it('leaves out the sample that spans the change', () => {
    const shifted = log(systemLine(at(10, 7), turnedOn), operationalLine(at(20, 7), turnedOff));
    expect(performanceOf({}, shifted)[0]).toMatchObject({ samples: 39, before: { samples: 40 }, after: { samples: 39 } });
  });

  it('is the same in another zone, by the bias of the head, and with a decimal comma', () => {
    const plain = performanceOf({}, redirectedLog);
    expect(performanceOf({ bias: -120 }, redirectedLog)).toEqual(plain);
    expect(performanceOf({ bias: 330, decimal: ',' }, redirectedLog)).toEqual(plain);
  });

  it('is compared for the volume and node of the counters alone', () => {
    expect(performanceOf({ instance: 'Volume2' }, redirectedLog).filter(({ stretchFrom }) => stretchFrom === 'tracks')).toEqual(
      [],
    );
    expect(performanceOf({ instance: 'VOLUME1', node: 'node2.contoso.com' }, redirectedLog)[0]).toMatchObject({
      ...{ volume: 'Volume1', node: 'NODE2' },
    });
    expect(performanceOf({ instance: '_Total' }, redirectedLog)).toEqual([]);
  });

  it('has no ratio for too few samples, for no IO, and without knowing how IO went outside', () => {
    const sparse = phases(0.001, 0.004, 0.001).map((value, place) => (place > 42 && place <= 80 ? null : value));
    const few = performanceOf({ values: { ...usual, 'Read Latency': sparse } }, redirectedLog)[0];
    expect(measure(few, 'latency')).toMatchObject({
      during: { samples: 2 },
      duringToBefore: null,
      noDuringToBefore: 'tooFewSamples',
    });
    const idle = performanceOf(
      { values: { ...usual, 'Reads/sec': phases(0, 400, 0), 'Read Latency': phases(0, 0.004, 0) } },
      redirectedLog,
    )[0];
    expect(measure(idle, 'ioPerSecond')).toMatchObject({ duringToBefore: null, noDuringToBefore: 'noValue' });
    expect(measure(idle, 'latency')).toMatchObject({ before: null, noDuringToBefore: 'noValue' });
    const { 'Read Latency': latency } = usual;
    const blind = performanceOf({ values: { 'Read Latency': latency } }, redirectedLog)[0];
    expect(blind?.before).toEqual({ from: null, fromUtcMs: null, toUtcMs: null, samples: 40 });
    expect(measure(blind, 'latency')).toMatchObject({ duringToBefore: null, noDuringToBefore: 'modeUnknown' });
    expect(measure(blind, 'latency')?.duringToAfter).toBeCloseTo(4.2, 10);
  });

  it('takes counters of each way where none counts all IO', () => {
    const values = {
      'IO Reads/sec': phases(900, 0, 880),
      'IO Read Latency': phases(0.0009, 0, 0.001),
      'Redirected Reads/sec': phases(0, 400, 0),
      'Redirected Read Latency': phases(0, 0.0042, 0),
    };
    const [comparison] = performanceOf({ values }, redirectedLog);
    expect(measure(comparison, 'latency')?.counters).toEqual([
      'Cluster CSV File System\\IO Read Latency',
      'Cluster CSV File System\\Redirected Read Latency',
    ]);
    expect(measure(comparison, 'latency')?.duringToBefore).toBeCloseTo(4.2 / 0.9, 10);
    expect(measure(comparison, 'ioPerSecond')?.duringToBefore).toBeCloseTo(400 / 900, 10);
  });

  it('is not placed beside counters whose zone nobody tells', () => {
    const performance = performanceOf({ bias: null, node: 'NODE7' }, redirectedLog);
    expect(performance.map(({ stretchFrom }) => stretchFrom)).toEqual(['counters']);
  });
});

describe('block redirected IO', () => {
  const blockLog = log(systemLine(at(10), pathLost), systemLine(at(20), resumed));

  it('counts as direct in the CSV file system, so that its zeros prove no baseline', () => {
    const [comparison] = performanceOf(
      { values: { ...usual, 'Redirected Reads/sec': phases(0, 0, 0), 'Redirected Writes/sec': phases(0, 0, 0) } },
      blockLog,
    );
    expect(comparison).toMatchObject({ kind: 'blockRedirected', before: { from: null, samples: 40 }, after: { from: 'tracks' } });
    expect(performanceStories([comparison!])[0]?.text).toContain('reads took 4.2 ms instead of 1 ms after it (4.2 times)');
  });

  it('has a baseline where the volume driver counts none', () => {
    const values = {
      ...{ 'Read Latency': usual['Read Latency'] },
      'Cluster CSV Volume Manager\\IO Reads/sec - Redirected': phases(0, 400, 0),
    };
    const [comparison] = performanceOf({ values }, blockLog);
    expect(comparison?.before).toMatchObject({ from: 'counters', samples: 40 });
    expect(measure(comparison, 'latency')?.duringToBefore).toBeCloseTo(4.2 / 0.9, 10);
  });
});

it('held IO is told of where it lasts long enough for samples, and kept with its reason where it does not', () => {
  const pausedFor = (seconds: number) =>
    log(
      operationalLine(at(10), draining),
      operationalLine(at(10, seconds), `Volume {${guid}} moved to state Active. Reason 0; Status 0x0.`),
    );
  const long = performanceOf({}, pausedFor(60)).filter(({ kind }) => kind === 'held');
  expect(long).toMatchObject([{ fromUtcMs: at(10), toUtcMs: at(11), samples: 4 }]);
  const short = performanceOf(
    { values: { ...usual, 'Redirected Reads/sec': phases(0, 0, 0), 'Redirected Writes/sec': phases(0, 0, 0) } },
    pausedFor(5),
  );
  expect(measure(short[0], 'latency')).toMatchObject({ during: null, duringToBefore: null, noDuringToBefore: 'noSamples' });
  expect(measure(short[0], 'latency')?.afterToBefore).toBeGreaterThan(1);
});

describe('redirected IO that counters alone tell of', () => {
  it('is a stretch of its own, inferred, and a finding', () => {
    const { incident } = incidentOf([{ path: 'counters.csv', text: madeCounters({ values: usual, startUtcMs: startMs }) }]);
    expect(incident.performance).toMatchObject([
      { kind: 'fileSystemRedirected', stretchFrom: 'counters', certainty: 'inferred', fromUtcMs: at(10), toUtcMs: at(20) },
    ]);
    expect(performanceStories(incident.performance)[0]?.text).toContain(
      'which the counters alone tell: reads took 4.2 ms instead of 0.9 ms',
    );
    expect(incident.history.findings).toMatchObject([
      {
        ...{ code: 'redirectedIoCounted', severity: 'info', expected: null, causeCode: 'nothingSaid' },
        ...{ volume: 'Volume1', node: 'NODE2', utcMs: at(10), at: { input: 0, line: 43 } },
        fields: { samples: '40', rate: '500', way: 'redirected' },
        evidence: [{ line: 43 }, { line: 82 }],
      },
    ]);
  });

  it('is held against lines that say direct', () => {
    const values = { ...usual, 'Redirected Reads/sec': phases(0, 400, 0).map((value, place) => (place > 100 ? 7 : value)) };
    const text = madeCounters({ values, startUtcMs: startMs });
    const { history } = incidentOf([{ path: 'counters.csv', text }, redirectedLog]).incident;
    const counted = history.findings.filter(({ code }) => code === 'redirectedIoCounted');
    expect(counted).toMatchObject([
      { causeCode: 'saidDirect', at: { input: 0, line: 103 }, fields: { samples: '20', rate: '7.0' } },
    ]);
  });

  it('is not found in one or two samples', () => {
    const few = phases(0, 0, 0).map((_, place) => (place === 50 || place === 60 ? 5 : 0));
    const text = madeCounters({ values: { 'Redirected Reads/sec': few }, startUtcMs: startMs });
    expect(incidentOf([{ path: 'counters.csv', text }]).incident.history.findings).toEqual([]);
  });
});

it('counters of Windows Server 2008 R2 are read by the words of their names', () => {
  const values = {
    'Direct IO Reads/sec': phases(900, 0, 880),
    'Direct IO Read Latency': phases(9, 0, 10),
    'Redirected IO Reads/sec': phases(0, 400, 0),
    'Redirected IO Read Latency': phases(0, 42, 0),
  };
  const [comparison] = performanceOf({ object: 'Cluster Shared Volumes', values });
  expect(comparison).toMatchObject({ kind: 'fileSystemRedirected', stretchFrom: 'counters' });
  expect(measure(comparison, 'latency')).toMatchObject({ unit: null });
  expect(measure(comparison, 'latency')?.duringToBefore).toBeCloseTo(42 / 9, 10);
  expect(performanceStories([comparison!])[0]?.text).toContain('reads took 42 instead of 9 (4.7 times)');
});

it('the same file twice counts each sample once', () => {
  const alone = madeCounters({ values: usual, startUtcMs: startMs });
  const { history } = incidentOf([
    { path: 'a.csv', text: alone },
    { path: 'b.csv', text: alone },
  ]).incident;
  expect(history.findings).toMatchObject([{ code: 'redirectedIoCounted', fields: { samples: '40' } }]);
  const text = madeCounters({ values: usual, startUtcMs: startMs });
  const twice = incidentOf([{ path: 'a.csv', text }, { path: 'b.csv', text }, redirectedLog]).incident.performance;
  expect(twice).toMatchObject([{ samples: 40, before: { samples: 40 } }]);
  expect(measure(twice[0], 'latency')?.during?.samples).toBe(40);
});

describe('the clock of the counters', () => {
  const text = (bias: number | null) => madeCounters({ values: usual, startUtcMs: startMs, bias });
  const compared = (counters: string, options: IncidentOptions) =>
    incidentOf([{ path: 'counters.csv', text: counters }, redirectedLog], options).incident.performance;

  it('is that of their node: a skew moves them with its log', () => {
    const [moved] = compared(text(0), { skewMs: new Map([['NODE2', 90_000]]) });
    const [plain] = compared(text(0), {});
    expect(moved).toMatchObject({ fromUtcMs: at(11, 30), samples: 40, before: { fromUtcMs: at(1, 30), samples: 40 } });
    expect(moved!.measures).toEqual(plain!.measures);
  });

  it('is told by a person where the file says no zone', () => {
    const local = madeCounters({ values: usual, startUtcMs: startMs + 120 * minuteMs, bias: null });
    const told = compared(local, { utcOffsetMinutes: new Map([['counters.csv', -120]]) });
    expect(told).toEqual(compared(text(0), {}));
  });
});

describe('a sentence about counters that compare nothing', () => {
  const storyOf = (values: MadeCounters['values']) => performanceStories(performanceOf({ values }, redirectedLog))[0]!;
  const none = phases(0, 0, 0);

  it.each([
    ['nobody knows', { 'Metadata IO/sec': phases(1, 1, 1).slice(0, 70) }, 'nobody knows by which way IO went near it'],
    [
      'no sample in it',
      { 'Read Latency': phases(1, 1, 1).slice(0, 41), 'Redirected Reads/sec': none.slice(0, 41) },
      'no sample lies wholly within it',
    ],
    ['no such counter', { 'Volume State': phases(4, 4, 4) }, 'the file has no counter of latency or throughput of this volume'],
    ['no IO', { 'Reads/sec': none, 'Redirected Reads/sec': none }, 'no IO was counted'],
  ])('says why: %s', (_name, values, why) => {
    expect(storyOf(values).text).toContain(`the counters beside it compare nothing, for ${why}.`);
    expect(storyOf(values).evidence[0]).toEqual({ input: 1, line: 8 });
  });
});
