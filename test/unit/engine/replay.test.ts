// Whole histories: gaps, restarts, the end of the log, logs without a date, and the two stories of the sources.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyzeBytes } from '../../../server/src/analyze';
import { replay } from '../../../server/src/engine/replay';
import type { Fact, FactBody } from '../../../server/src/model/facts';
import type { Track, TrackName } from '../../../server/src/model/history';
import { given, line, localRun, namedNodes, soleInput, startUtcMs, volume1, when } from '../../support/engineSpecification';

const direct = line(1, { kind: 'directIoDecided', volume: 'Volume1', allowed: true });
const active = line(2, { kind: 'volumeStateReached', ...volume1, to: 'active', reason: null, status: null });

function gap(number: number, how: 'silence' | 'elision' | 'lineNumbers', missingLines: number | null = null): Fact {
  return line(number, { kind: 'linesMissing', how, missingLines, silentMs: how === 'silence' ? 3_600_000 : null });
}

function values(tracks: readonly Track[], name: TrackName, node: string | null = null): string[] {
  return tracks
    .filter(({ track, node: of }) => track === name && (node === null || of === node))
    .flatMap(({ spans }) => spans.map(({ value }) => value));
}

describe('where nothing is known any more', () => {
  test.each(['silence', 'elision'] as const)('a gap (%s) ends every value, with its line', (how) => {
    const outcome = given(direct, active)
      .when(gap(3, how))
      .thenChanges(
        'coordinator Volume1: NODE1 -> unknown',
        'ioMode Volume1 NODE1: direct -> unknown',
        'volumeState Volume1 NODE1: active -> unknown',
      )
      .thenFindings(`gap ${how}`);
    for (const { spans } of outcome.history.tracks)
      expect(spans.at(-1)).toMatchObject({ value: 'unknown', evidence: [{ input: 0, line: 3 }] });
  });

  test('jumps of line numbers end nothing and are one finding with their sum', () => {
    const { findings } = given(direct, active)
      .when(gap(3, 'lineNumbers', 700), gap(4, 'lineNumbers', 53))
      .thenChanges()
      .thenFindings('gap lineNumbers').history;
    expect(findings[0]).toMatchObject({ severity: 'info', fields: { missingLines: '753', times: '2' } });
  });

  test('after a gap a reason that began before it is not known any more', () => {
    const on = line(1, { kind: 'redirectionTurnedOn', ...volume1 });
    const off = line(4, { kind: 'redirectionTurnedOff', ...volume1 });
    given(on, gap(2, 'elision')).when(off).thenChanges();
  });

  test('a finding that was open before a gap is not joined after it', () => {
    const paused = (number: number) =>
      line(number, { kind: 'volumeAutoPaused', ...volume1, status: null, source: null, expected: false });
    when(paused(1), gap(2, 'elision'), paused(3), line(4, { kind: 'volumeResumed', ...volume1 })).thenFindings(
      'autoPause',
      'gap elision',
      'autoPause',
    );
  });

  test.each<FactBody>([
    { kind: 'serviceStopped' },
    { kind: 'serviceStarted' },
    { kind: 'serviceStopping' },
    { kind: 'quorumLost', observerId: 1, status: null },
  ])('$kind ends what was known of volumes', (body) => {
    const { tracks } = given(direct, active).when(line(3, body)).history;
    for (const name of ['ioMode', 'volumeState', 'coordinator'] as const) expect(values(tracks, name).at(-1)).toBe('unknown');
  });

  test('what another node loses is not lost here', () => {
    given(namedNodes(1, ['NODE1', 1], ['NODE2', 2]), direct, active)
      .when(line(5, { kind: 'quorumLost', observerId: 2, status: null }))
      .thenChanges('nodeState NODE2: unknown -> down?');
  });
});

describe('begin and end', () => {
  test('every history begins unknown and is unknown beyond the last line', () => {
    const { tracks } = replay([direct], {
      ...localRun,
      inputs: [soleInput({ lastUtcMs: startUtcMs + 60_000, lastLine: { input: 0, line: 99 } })],
    });
    expect(tracks.find(({ track }) => track === 'ioMode')?.spans).toEqual([
      { fromUtcMs: null, toUtcMs: direct.utcMs, value: 'unknown', reasons: [], certainty: 'unknown', evidence: [] },
      {
        fromUtcMs: direct.utcMs,
        toUtcMs: startUtcMs + 60_000,
        value: 'direct',
        reasons: [],
        certainty: 'stated',
        evidence: [direct.at],
      },
      {
        fromUtcMs: startUtcMs + 60_000,
        toUtcMs: null,
        value: 'unknown',
        reasons: [],
        certainty: 'unknown',
        evidence: [{ input: 0, line: 99 }],
      },
    ]);
  });

  test('no facts, no history', () => {
    expect(replay([], { inputs: [], generation: null })).toEqual({
      nodes: [],
      volumes: [],
      entities: [],
      tracks: [],
      steps: [],
      findings: [],
      writers: [],
      generation: 2,
    });
  });

  test('without dates the lines keep their order and their proofs', () => {
    const undated = [direct, line(2, { kind: 'directIoLost', ...volume1 })].map((fact) => ({ ...fact, utcMs: null }));
    const { tracks, steps } = when(...undated).history;
    expect(values(tracks, 'ioMode')).toEqual(['unknown', 'direct', 'blockRedirected']);
    expect(tracks.find(({ track }) => track === 'ioMode')?.spans.map(({ fromUtcMs, toUtcMs }) => [fromUtcMs, toUtcMs])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
    expect(steps.map(({ at }) => at.line)).toEqual([1, 2]);
  });

  test('evidence of one value stays short: the first lines and the last', () => {
    const facts = Array.from({ length: 1000 }, (_none, place) => ({
      ...active,
      at: { input: 0, line: place + 1 },
      utcMs: startUtcMs + place,
    }));
    const { tracks } = when(...facts).history;
    const evidence = tracks.find(({ track }) => track === 'volumeState')?.spans[1]?.evidence.map((ref) => ref.line);
    expect(evidence).toEqual([1, 2, 3, 4, 5, 1000]);
  });

  test('a step tells what it changed and which findings it raised or proved', () => {
    const paused = line(3, { kind: 'volumeAutoPaused', ...volume1, status: null, source: null, expected: false });
    const { steps, findings } = when(active, paused, line(4, { kind: 'volumeResumed', ...volume1 })).history;
    expect(findings.map(({ code }) => code)).toEqual(['autoPause']);
    expect(steps.map((step) => [step.fact, step.changes.map(({ track }) => track), step.findings])).toEqual([
      [0, ['volumeState'], []],
      [1, ['volumeState'], [0]],
      [2, ['volumeState'], [0]],
    ]);
  });

  test('lines from which nothing follows are no steps', () => {
    const quiet = line(1, { kind: 'failureMentioned', entity: 'x', status: { code: 5, space: 'win32', name: null } });
    expect(when(quiet, line(2, { kind: 'localNodeNamed', node: { name: 'NODE1', id: 1 } })).history.steps).toEqual([]);
  });
});

describe('names in commands', () => {
  test('are quoted, whatever a log calls a disk', () => {
    const { findings } = when(line(1, { kind: 'reservationLost', disk: "x'; Remove-Item C:\\ -Recurse #" })).history;
    expect(findings[0]?.fields['resource']).toBe("x'; Remove-Item C:\\ -Recurse #");
    const typographic = when(line(1, { kind: 'maintenanceTurnedOn', volume: 'v', volumeGuid: null, disk: 'a\u2019b\nc' })).history
      .findings[0];
    expect(typographic?.fields).toMatchObject({ resourceArgument: "'a\u2019\u2019b c'", volumeArgument: "'v'" });
  });
});

describe('generation, where the header does not tell the build', () => {
  const lost = line(5, { kind: 'directIoLost', ...volume1 });
  const undated = { ...lost, utcMs: null };

  test.each<[string, readonly Fact[], string]>([
    ['undated and silent: the later one', [undated], 'blockRedirected'],
    ['written after 2012', [lost], 'blockRedirected'],
    ['written before 2012', [{ ...lost, utcMs: Date.UTC(2010, 5, 1) }], 'fileSystemRedirected'],
    ['CSVFilter gets its root', [{ ...line(1, { kind: 'csvRootMessageSent' }), utcMs: null }, undated], 'fileSystemRedirected'],
    ['CSVFS speaks', [{ ...active, utcMs: null }, undated], 'blockRedirected'],
  ])('%s', (_name, facts, mode) => {
    const { tracks } = when(...facts).in({ generation: null }).history;
    expect(values(tracks, 'ioMode').at(-1)).toBe(mode);
  });
});

describe('the bring-up of 2008 R2, from its real lines', () => {
  const { history, facts } = analyzeBytes(readFileSync('test/fixtures/corpus/seed-2008r2-dcm-bringup-full.log'), 'seed.log');
  const known = history.tracks.map(({ track, volume, resource, node, spans }) => [
    [track, volume, resource, node].filter(Boolean).join(' '),
    spans
      .filter(({ value }) => value !== 'unknown')
      .map(({ value, certainty, evidence }) => `${value} ${certainty} ${evidence.map((ref) => ref.line).join(',')}`),
  ]);

  test('every track with the lines that prove it', () => {
    expect(Object.fromEntries(known)).toEqual({
      'diskControl this node': [
        'rootChosen stated 1',
        'driverStarted stated 2,3',
        'rootSet stated 4,5',
        'listening stated 6',
        'diskKnown stated 7',
        'volumeLinked stated 13',
      ],
      'coordinator Volume1': ['this node inferred 8,9'],
      'ioMode Volume1 this node': ['direct stated 9'],
      'reservation SR': ['Node 1, Node 2 stated 11'],
      'volumeState Volume1 this node': ['paused stated 12'],
    });
  });

  test('who is who', () => {
    expect(history.volumes).toEqual([
      {
        name: 'Volume1',
        resource: 'SR',
        resourceId: '8e62ea00-9763-4c21-86d1-4a05708be24a',
        volumeGuid: 'f98a57c7-9ec6-11de-ad77-806e6f6e6963',
        mountPath: 'C:\\ClusterStorage\\Volume1',
      },
    ]);
    expect(history.nodes).toEqual([
      { name: 'Node 1', id: 1 },
      { name: 'Node 2', id: 2 },
    ]);
    expect(history.writers).toEqual(['this node']);
  });

  test('every line is a step; all that is found is that lines were cut', () => {
    expect([...new Set(history.steps.map(({ at }) => at.line))]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
    expect(history.findings.map(({ code, causeCode }) => [code, causeCode])).toEqual([['gap', 'lineNumbers']]);
    expect(facts.every(({ at }) => at.line <= 13)).toBe(true);
  });
});
