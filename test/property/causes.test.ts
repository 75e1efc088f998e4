// What must hold for links between any findings: nothing is proven by what came later than its rule allows, nothing stands without a
// line, a chain ends, and work grows with the log only.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replay } from '../../server/src/engine/replay';
import type { RunContext } from '../../server/src/engine/runContext';
import { causeChain, causesInMarkdown, causesInWords, lookedForInWords } from '../../server/src/explain/causesInWords';
import { causeRule } from '../../server/src/knowledge/causes/causeRules';
import type { Fact } from '../../server/src/model/facts';
import { anyFacts, factKinds } from '../support/anyFact';
import { line, startUtcMs, volume1 } from '../support/engineSpecification';

const plusMinusMs = 300;

const run: RunContext = {
  generation: 2,
  inputs: [0, 1, 2].map((input) => ({
    ...{ input, node: { name: `NODE${input + 1}`, id: input + 1 }, plusMinusMs },
    ...{ lastUtcMs: startUtcMs + 10_000_000, lastLine: { input, line: 500 } },
  })),
};

/** Facts of three nodes, more often than not of those that are signs. */
const anyNodesFacts: fc.Arbitrary<readonly Fact[]> = fc
  .tuple(
    anyFacts([...factKinds, 'signSeen', 'signSeen', 'diskDisconnected', 'volumeAutoPaused', 'nodeRemoved', 'groupMoved']),
    fc.infiniteStream(fc.constantFrom(0, 1, 2)),
  )
  .map(([facts, inputs]) => facts.map((fact) => ({ ...fact, at: { ...fact.at, input: inputs.next().value } })));

describe('any findings', () => {
  test('are linked to lines that are near, and never to none', () => {
    fc.assert(
      fc.property(anyNodesFacts, (facts) => {
        const { findings } = replay(facts, run);
        const byLine = new Map(facts.map((fact) => [fact.at.line, fact]));
        findings.forEach((finding, index) => {
          for (const link of finding.causedBy) {
            const rule = causeRule(link.rule)!;
            expect(rule.effect.finding).toBe(finding.code);
            expect(link.evidence.length).toBeGreaterThan(0);
            expect(link.finding).not.toBe(index);
            if (link.finding !== null) expect(findings[link.finding]).toBeDefined();
            if (finding.utcMs === null) continue;
            for (const { line: at } of link.evidence) {
              const { utcMs } = byLine.get(at)!;
              expect(utcMs! - finding.utcMs).toBeLessThanOrEqual(rule.afterMs + 2 * plusMinusMs);
              expect(finding.utcMs - utcMs!).toBeLessThanOrEqual(rule.withinMs + 2 * plusMinusMs);
            }
          }
        });
      }),
    );
  });

  test('say of every sign whether it was found, and whose log would tell where nobody can know', () => {
    fc.assert(
      fc.property(anyNodesFacts, (facts) => {
        for (const { lookedFor, utcMs } of replay(facts, run).findings) {
          expect(new Set(lookedFor.map(({ what }) => what)).size).toBe(lookedFor.length);
          for (const { found, evidence, missing } of lookedFor) {
            expect(evidence.length > 0).toBe(found === true);
            expect(missing.length > 0).toBe(found === null && utcMs !== null);
          }
        }
      }),
    );
  });

  test('are told in whole sentences, and their chains end', () => {
    fc.assert(
      fc.property(anyNodesFacts, (facts) => {
        const history = replay(facts, run);
        history.findings.forEach((finding, index) => {
          const texts = [...causesInWords(finding), ...causesInMarkdown(finding)].map(({ text }) => text);
          for (const text of texts) expect(text).toMatch(/^\S.*\.$/s);
          for (const text of [...texts, ...lookedForInWords(finding).map((words) => words.text)])
            expect(text).not.toMatch(/\{\w+\}|\?$/);
          const chain = causeChain({ history }, index);
          expect(new Set(chain).size).toBe(chain.length);
          expect(chain.at(-1)).toBe(index);
        });
      }),
    );
  });
});

test('ten times the findings, about ten times the look-ups', () => {
  /** Reads of the facts' bodies and times, all of them of one minute after the other, on one disk. */
  function reads(rounds: number): number {
    let count = 0;
    const bodies: readonly Fact['body'][] = [
      { kind: 'signSeen', sign: 'pathFault', provider: 'disk', id: 157, device: null },
      {
        kind: 'volumeAutoPaused',
        ...volume1,
        status: { code: 0xc000009d, space: 'ntstatus', name: null },
        source: null,
        expected: false,
      },
      { kind: 'volumeResumed', ...volume1 },
    ];
    const facts = Array.from({ length: rounds }, (_none, round) =>
      bodies.map((body, of) => line(round * bodies.length + of + 1, body, { utcMs: startUtcMs + round })),
    )
      .flat()
      .map((fact) => new Proxy(fact, { get: (of, key) => (count++, Reflect.get(of, key)) }));
    expect(replay(facts, run).findings.filter(({ causedBy }) => causedBy.length > 0)).toHaveLength(rounds);
    return count;
  }
  expect(reads(2000)).toBeLessThan(reads(200) * 11);
});
