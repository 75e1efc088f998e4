// What must hold for any facts: order of spans, proofs, purity, independence of nodes, and work that grows with the log only.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coordinator } from '../../server/src/engine/coordinator';
import { diskControl } from '../../server/src/engine/diskControl';
import { mostEvidence } from '../../server/src/engine/evidence';
import { ioMode } from '../../server/src/engine/ioMode';
import { nodeState } from '../../server/src/engine/nodeState';
import { replay } from '../../server/src/engine/replay';
import { reservation } from '../../server/src/engine/reservation';
import { resourceState } from '../../server/src/engine/resourceState';
import type { RunContext } from '../../server/src/engine/runContext';
import type { Topic, TopicState } from '../../server/src/engine/topic';
import { volumeState } from '../../server/src/engine/volumeState';
import { worldOf } from '../../server/src/engine/world';
import { findingRow } from '../../server/src/knowledge/findings';
import type { Fact, FactKind } from '../../server/src/model/facts';
import type { TrackKey } from '../../server/src/model/history';
import { anyFacts, factKinds } from '../support/anyFact';
import { line, localRun, startUtcMs, volume1 } from '../support/engineSpecification';

const topics: readonly Topic<TopicState>[] = [
  coordinator,
  diskControl,
  ioMode,
  nodeState,
  reservation,
  resourceState,
  volumeState,
];

const anyRun: fc.Arbitrary<RunContext> = fc
  .record({
    node: fc.constantFrom(null, { name: 'NODE1', id: 1 }, { name: 'NODE1', id: null }, { name: null, id: 1 }),
    lastUtcMs: fc.constantFrom(null, startUtcMs + 10_000_000),
    lastLine: fc.constantFrom(null, { input: 0, line: 500 }),
    generation: fc.constantFrom(null, 1, 2),
  })
  .map(({ node, lastUtcMs, lastLine, generation }) => ({ inputs: [{ input: 0, node, lastUtcMs, lastLine }], generation }));

/** Facts that one node tells of all of them, or of others. */
const clusterWide: ReadonlySet<FactKind> = new Set<FactKind>([
  'redirectionTurnedOn',
  'redirectionTurnedOff',
  'backupTurnedOn',
  'backupTurnedOff',
  'diskRemovedFromCsv',
  'viewProposed',
  'viewChanged',
  'nodeRemoved',
  'nodeConnected',
  'joinProgressed',
  'quorumLost',
  'quorumRegained',
  'stateChangeMentioned',
  'linesMissing',
  'serviceStarted',
  'serviceStopping',
  'serviceStopped',
  'volumeStateListed',
]);

function keyText({ track, volume, resource, node }: TrackKey): string {
  return JSON.stringify([track, volume, resource, node]);
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

describe('any history', () => {
  test('has spans in order, without overlap, unknown at first, and every known value proven', () => {
    fc.assert(
      fc.property(anyFacts(), anyRun, (facts, run) => {
        const { tracks } = replay(facts, run);
        expect(new Set(tracks.map(keyText)).size).toBe(tracks.length);
        for (const { spans } of tracks) {
          expect(spans[0]).toMatchObject({ value: 'unknown', fromUtcMs: null });
          expect(spans.some(({ value }) => value !== 'unknown')).toBe(true);
          spans.forEach((span, place) => {
            if (place > 0) expect(span.fromUtcMs).toBe(spans[place - 1]!.toUtcMs);
            if (span.fromUtcMs !== null && span.toUtcMs !== null) expect(span.fromUtcMs).toBeLessThanOrEqual(span.toUtcMs);
            expect(span.certainty === 'unknown').toBe(span.value === 'unknown');
            if (span.certainty !== 'unknown') expect(span.evidence.length).toBeGreaterThan(0);
            expect(span.evidence.length).toBeLessThanOrEqual(mostEvidence);
            for (const { line: at } of span.evidence) expect(at === 500 || at <= facts.length).toBe(true);
          });
        }
      }),
    );
  });

  test('has findings of known rows with proofs, and texts without holes', () => {
    fc.assert(
      fc.property(anyFacts(), anyRun, (facts, run) => {
        for (const finding of replay(facts, run).findings) {
          const row = findingRow(finding.code)!;
          const cause = row.causes.find(({ code }) => code === finding.causeCode);
          expect(finding.evidence.length).toBeGreaterThan(0);
          expect(finding.evidence.length).toBeLessThanOrEqual(mostEvidence);
          expect(finding.causeCode === null || cause !== undefined, `${finding.code} ${finding.causeCode}`).toBe(true);
          const texts = [row.title, row.explain, ...row.advice, ...(cause ? [cause.text, ...cause.advice] : [])];
          for (const [, field] of texts.join(' ').matchAll(/\{(\w+)\}/g))
            expect(finding.fields, `${finding.code} ${field}`).toHaveProperty(field!);
        }
      }),
    );
  });

  test('has steps in order whose changes follow each other and whose findings exist', () => {
    fc.assert(
      fc.property(anyFacts(), anyRun, (facts, run) => {
        const { steps, findings, tracks } = replay(facts, run);
        const values = new Map<string, string>();
        let last = -1;
        for (const step of steps) {
          expect(step.fact).toBeGreaterThan(last);
          last = step.fact;
          expect(step.at).toEqual(facts[step.fact]!.at);
          for (const change of step.changes) {
            expect(change.from).toBe(values.get(keyText(change)) ?? 'unknown');
            values.set(keyText(change), change.to);
          }
          for (const finding of step.findings) expect(findings[finding]).toBeDefined();
        }
        // The values after the last step are those of the spans that the end of the log cuts.
        for (const track of tracks) {
          const spans =
            run.inputs[0]!.lastLine === null && run.inputs[0]!.lastUtcMs === null
              ? track.spans
              : track.spans.filter((_span, place) => place < track.spans.length - 1);
          const after = values.get(keyText(track));
          expect([spans.at(-1)?.value, track.spans.at(-1)?.value]).toContain(after);
        }
      }),
    );
  });

  test('is the same for the same facts, which stay as they were', () => {
    fc.assert(
      fc.property(anyFacts(), anyRun, (facts, run) => {
        deepFreeze(facts);
        expect(replay(facts, run)).toEqual(replay(facts, run));
      }),
    );
  });

  test('changes other nodes only by facts that speak of the whole cluster or of other nodes', () => {
    const ownKinds = factKinds.filter((kind) => !clusterWide.has(kind));
    fc.assert(
      fc.property(anyFacts(ownKinds), anyRun, (facts, run) => {
        const { tracks, writers } = replay(facts, run);
        expect(tracks.filter(({ node }) => node !== null && node !== writers[0])).toEqual([]);
      }),
    );
  });
});

test('no reducer changes the state it is given', () => {
  fc.assert(
    fc.property(anyFacts(), anyRun, fc.constantFrom(...topics), (facts, run, topic) => {
      const world = worldOf(facts, run);
      const states = new Map<string, TopicState>();
      for (const fact of deepFreeze(facts)) {
        if (!topic.kinds.includes(fact.body.kind)) continue;
        for (const subject of topic.subjects(fact, world)) {
          const id = JSON.stringify(subject);
          const state = deepFreeze(states.get(id) ?? topic.start);
          const before = JSON.stringify(state);
          states.set(id, topic.step(state, fact, deepFreeze(subject), world).state);
          expect(JSON.stringify(state)).toBe(before);
        }
      }
    }),
  );
});

describe('work and memory grow with the log, not with its square', () => {
  /** A day in the life of a volume, over and over, with gaps. */
  const round: readonly Fact['body'][] = [
    { kind: 'volumeAutoPaused', ...volume1, status: null, source: null, expected: false },
    { kind: 'volumeResumed', ...volume1 },
    { kind: 'directIoLost', ...volume1 },
    { kind: 'redirectionTurnedOn', ...volume1 },
    { kind: 'redirectionTurnedOff', ...volume1 },
    { kind: 'resourceStateChanged', resource: 'Cluster Disk 1', from: 'Online', to: 'Offline' },
    { kind: 'resourceFailed', resource: 'Cluster Disk 1', status: null },
    { kind: 'viewChanged', observerId: 1, view: '1', members: [1, 2], joiners: [], downers: [3] },
    { kind: 'heartbeatsMissed', node: { name: null, id: 2 }, local: null, remote: null },
    { kind: 'linesMissing', how: 'elision', missingLines: null, silentMs: null },
  ];
  const run = localRun;

  /** Reads of facts, and the size of the result. */
  function cost(rounds: number): { reads: number; size: number } {
    let reads = 0;
    const facts = Array.from({ length: rounds }, (_none, place) =>
      round.map((body, of) => line(place * round.length + of + 1, body)),
    )
      .flat()
      .map((fact) => new Proxy(fact, { get: (of, key) => (reads++, Reflect.get(of, key)) }));
    const { tracks, steps, findings } = replay(facts, run);
    const size =
      steps.length +
      findings.length +
      tracks.reduce((sum, { spans }) => sum + spans.reduce((lines, span) => lines + 1 + span.evidence.length, 0), 0);
    return { reads, size };
  }

  test('ten times the facts, about ten times the cost', () => {
    const small = cost(20);
    const large = cost(200);
    expect(large.reads).toBeLessThan(small.reads * 11);
    expect(large.size).toBeLessThan(small.size * 11);
  });

  test('a thing said a hundred thousand times is one value and one finding', () => {
    const said = { kind: 'directIoLost', ...volume1 } as const;
    const facts = Array.from({ length: 100_000 }, (_none, place) => line(place + 1, said));
    const { tracks, findings } = replay(facts, run);
    expect(tracks.find(({ track }) => track === 'ioMode')?.spans.map(({ value }) => value)).toEqual([
      'unknown',
      'blockRedirected',
    ]);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.fields['times']).toBe('100000');
  });
});
