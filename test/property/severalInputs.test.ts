// What must hold for the facts of any inputs together: proofs, order, and that nothing depends on how inputs are cut and numbered.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mostEvidence } from '../../server/src/engine/evidence';
import { replay } from '../../server/src/engine/replay';
import type { Fact } from '../../server/src/model/facts';
import type { History, TrackKey } from '../../server/src/model/history';
import type { LineRef } from '../../server/src/model/lineRef';
import { anyFacts, factKinds } from '../support/anyFact';
import { anyIncident, renumbered } from '../support/anyIncident';
import { inInput, line, soleInput } from '../support/engineSpecification';

function keyText({ track, volume, resource, node }: TrackKey): string {
  return JSON.stringify([track, volume, resource, node]);
}

function refText({ input, line, column }: LineRef): string {
  return [input, line, column].join(':');
}

/** Lines that a run may give as proof: those of its facts, their copies, and the last lines of its inputs. */
function proofs(facts: readonly Fact[]): ReadonlySet<string> {
  const ends = [0, 1, 2, 3].map((input) => ({ input, line: 500 }));
  return new Set([...facts.flatMap(({ at, also = [] }) => [at, ...also]), ...ends].map(refText));
}

describe('any history of several inputs', () => {
  test('proves every known value and every finding by lines of its inputs', () => {
    fc.assert(
      fc.property(anyIncident(), ({ facts, run }) => {
        const { tracks, findings } = replay(facts, run);
        const known = proofs(facts);
        for (const { evidence, value, certainty } of tracks.flatMap(({ spans }) => spans)) {
          expect(certainty === 'unknown').toBe(value === 'unknown');
          if (value !== 'unknown') expect(evidence.length).toBeGreaterThan(0);
          expect(evidence.length).toBeLessThanOrEqual(mostEvidence);
          for (const ref of evidence) expect(known).toContain(refText(ref));
        }
        for (const { evidence } of findings) {
          expect(evidence.length).toBeGreaterThan(0);
          expect(evidence.length).toBeLessThanOrEqual(mostEvidence);
          for (const ref of evidence) expect(known).toContain(refText(ref));
        }
      }),
    );
  });

  test('has spans that follow each other and end with the inputs that told them', () => {
    fc.assert(
      fc.property(anyIncident(), ({ facts, run }) => {
        const lastMs = Math.max(...run.inputs.map(({ lastUtcMs }) => lastUtcMs ?? 0));
        for (const { spans } of replay(facts, run).tracks) {
          expect(spans[0]).toMatchObject({ value: 'unknown', fromUtcMs: null });
          expect(spans.at(-1)).toMatchObject({ value: 'unknown', toUtcMs: null });
          spans.forEach(({ fromUtcMs, toUtcMs, value }, place) => {
            if (place > 0) expect(fromUtcMs).toBe(spans[place - 1]!.toUtcMs);
            if (fromUtcMs !== null && toUtcMs !== null) expect(fromUtcMs).toBeLessThanOrEqual(toUtcMs);
            if (value !== 'unknown' && toUtcMs !== null) expect(toUtcMs).toBeLessThanOrEqual(lastMs);
            // A value with a date began and ended among dated lines: nothing flows between them and those without.
            if (value !== 'unknown') expect(fromUtcMs === null).toBe(toUtcMs === null);
          });
        }
      }),
    );
  });

  test('has steps in order whose changes follow each other, an end of an input being one', () => {
    fc.assert(
      fc.property(anyIncident(), ({ facts, run }) => {
        const { steps, findings, tracks } = replay(facts, run);
        const values = new Map<string, string>();
        let last = -1;
        for (const { fact, at, ends, changes, findings: proven } of steps) {
          if (ends === undefined) {
            expect(fact).toBeGreaterThan(last);
            expect(at).toEqual(facts[fact]!.at);
          } else {
            expect(fact).toBeGreaterThanOrEqual(last);
            expect(at).toEqual({ input: ends, line: 500 });
            // Where others tell one of several reasons still, the mode stays.
            for (const { from, to } of changes) expect(['unknown', from]).toContain(to);
          }
          last = fact;
          for (const change of changes) {
            expect(change.from).toBe(values.get(keyText(change)) ?? 'unknown');
            values.set(keyText(change), change.to);
          }
          for (const finding of proven) expect(findings[finding]).toBeDefined();
        }
        for (const track of tracks) expect(track.spans.slice(-2).map(({ value }) => value)).toContain(values.get(keyText(track)));
      }),
    );
  });

  test('does not depend on how inputs are numbered', () => {
    const numbers = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 });
    fc.assert(
      fc.property(anyIncident(), numbers, (incident, to) => {
        const { facts, run } = renumbered(incident, to);
        const { writers: before, ...history } = replay(incident.facts, incident.run);
        const { writers: after, ...other } = replay(facts, run);
        expect(other).toEqual(withNumbers(history, to));
        expect(after).toEqual(to.map((_to, input) => renamedText(before[to.indexOf(input)]!, to)));
      }),
    );
  });

  test('states nothing else when the lines of one node are cut into two inputs', () => {
    // A gap or a start speaks for the input it stands in, so where it stands makes a difference.
    const kinds = factKinds.filter((kind) => kind !== 'linesMissing' && kind !== 'serviceStarted');
    const cut = fc.array(fc.nat(1), { minLength: 60, maxLength: 60 });
    fc.assert(
      fc.property(anyFacts(kinds), cut, (facts, inputs) => {
        const dated = facts.filter(({ utcMs }) => utcMs !== null);
        const split = dated.map((fact, place) => ({ ...fact, at: { ...fact.at, input: inputs[place]! } }));
        const whole = statedAfterEach(dated, replay(dated, { inputs: [soleInput()], generation: 2 }));
        const parts = statedAfterEach(split, replay(split, { inputs: [soleInput(), soleInput({ input: 1 })], generation: 2 }));
        parts.forEach((values, place) => {
          for (const [key, value] of values)
            expect([value, undefined], `${key} after ${place}`).toContain(whole[place]!.get(key));
        });
      }),
    );
  });
});

test('whatever stands in the facts, in whatever order, a history comes of it', () => {
  const anyOrder = anyIncident().chain(({ facts, run }) =>
    fc.record({
      facts: fc.shuffledSubarray([...facts]),
      run: fc.shuffledSubarray([...run.inputs]).map((inputs) => ({ ...run, inputs })),
    }),
  );
  fc.assert(
    fc.property(anyOrder, ({ facts, run }) => {
      const { writers, tracks, findings } = replay(facts, run);
      expect(writers.every((name) => name !== '')).toBe(true);
      for (const { spans } of tracks)
        for (const span of spans) expect(span.value === 'unknown' || span.evidence.length > 0).toBe(true);
      for (const { evidence } of findings) expect(evidence.length).toBeGreaterThan(0);
    }),
  );
});

describe('gaps of one log cost no more for all that another told', () => {
  /** Reads of facts for gaps in input 0, beside volumes whose states input 1 tells. */
  function reads(volumes: number, gaps: number): number {
    let count = 0;
    const told = Array.from({ length: volumes }, (_none, place) =>
      inInput(1, line(place + 1, { kind: 'volumeResumed', volume: `Volume${place}`, volumeGuid: null, disk: null })),
    );
    const cut = Array.from({ length: gaps }, (_none, place) =>
      line(volumes + place + 1, { kind: 'linesMissing', how: 'elision', missingLines: null, silentMs: null }),
    );
    const counted = <T extends object>(of: T): T =>
      new Proxy(of, {
        get: (it, key) => (count++, key === 'at' ? counted(Reflect.get(it, key) as object) : Reflect.get(it, key)),
      });
    replay([...told, ...cut].map(counted), { inputs: [soleInput(), soleInput({ input: 1 })], generation: 2 });
    return count;
  }

  test('each gap reads as much beside many values as beside few', () => {
    const perGap = (volumes: number) => (reads(volumes, 200) - reads(volumes, 100)) / 100;
    expect(perGap(400)).toBeLessThan(perGap(4) * 1.5);
  });
});

/** What lines state of each track after each fact. */
function statedAfterEach(facts: readonly Fact[], { steps }: History): readonly ReadonlyMap<string, string>[] {
  const stated = new Map<string, string>();
  const byFact = new Map(steps.map((step) => [step.fact, step]));
  return facts.map((_fact, place) => {
    for (const change of byFact.get(place)?.changes ?? []) {
      if (change.certainty === 'stated') stated.set(keyText(change), change.to);
      else stated.delete(keyText(change));
    }
    return new Map(stated);
  });
}

function renamedText(text: string, numbers: readonly number[]): string {
  return text.replace(/the node of input (\d)/g, (_all, input: string) => `the node of input ${numbers[Number(input)]}`);
}

/** A copy in which each input has its new number, in line references and in names. */
function withNumbers<T>(value: T, numbers: readonly number[]): T {
  if (typeof value === 'string') return renamedText(value, numbers) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => withNumbers(item, numbers)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]: [string, unknown]) => [
    key,
    (key === 'input' || key === 'ends') && typeof item === 'number' ? numbers[item] : withNumbers(item, numbers),
  ]);
  return Object.fromEntries(entries) as T;
}
