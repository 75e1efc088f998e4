// Random facts of several inputs, merged as an incident gives them to the engine, for property tests. Knows nothing of what they mean.
import fc from 'fast-check';
import type { RunContext, RunInput } from '../../server/src/engine/runContext';
import type { Fact, NodeName } from '../../server/src/model/facts';
import type { LineRef } from '../../server/src/model/lineRef';
import { anyFacts } from './anyFact';
import { startUtcMs } from './engineSpecification';

export interface AnyIncident {
  readonly facts: readonly Fact[];
  readonly run: RunContext;
}

const inputCount = 4;
const node = fc.constantFrom<NodeName | null>(
  null,
  { name: 'NODE1', id: 1 },
  { name: 'node1.contoso.com', id: null },
  { name: 'NODE2', id: 2 },
  { name: null, id: 3 },
);
const writer = fc.constantFrom<NodeName | undefined>(
  ...Array<undefined>(6).fill(undefined),
  { name: 'node2.contoso.com', id: null },
  { name: 'NODE3', id: null },
  { name: '', id: null },
);

/** Dated facts of all inputs by time, then each undated input alone; some inputs end before the others, some tell nothing. */
export function anyIncident(): fc.Arbitrary<AnyIncident> {
  const part = fc.record({ input: fc.nat(inputCount - 1), writer, isAlso: fc.constantFrom(false, false, false, true) });
  const input = fc.record({
    node,
    isDated: fc.constantFrom(true, true, true, false),
    endsAfterMs: fc.constantFrom(0, 1, 600_000),
  });
  return fc
    .record({
      told: anyFacts(),
      parts: fc.array(part, { minLength: 60, maxLength: 60 }),
      inputs: fc.array(input, { minLength: inputCount, maxLength: inputCount }),
      generation: fc.constantFrom(null, 1, 2),
    })
    .map(({ told, parts, inputs, generation }) => {
      const facts = told.map((fact, place) => spread(fact, parts[place]!));
      const isDated = (of: number) => inputs[of]!.isDated && facts.some(({ utcMs }) => utcMs !== null);
      const dated = facts
        .filter(({ at }) => isDated(at.input))
        .map(({ also, ...fact }) => (also === undefined || !isDated(also[0]!.input) ? fact : { ...fact, also }));
      const undated = inputs.flatMap((_input, of) =>
        isDated(of)
          ? []
          : facts.filter(({ at }) => at.input === of).map(({ also: _copies, ...fact }) => ({ ...fact, utcMs: null })),
      );
      const tells = ({ at, also = [] }: Fact, of: number) => [at, ...also].some(({ input }) => input === of);
      const runInputs = inputs.map(({ node, endsAfterMs }, of): RunInput => {
        const last = dated.filter((fact) => tells(fact, of)).at(-1)?.utcMs;
        return {
          input: of,
          // Of several headers without facts any may be shown as the first.
          node: [...dated, ...undated].some((fact) => tells(fact, of)) ? node : null,
          lastUtcMs: last === undefined ? null : (last ?? startUtcMs) + endsAfterMs,
          lastLine: { input: of, line: 500 },
        };
      });
      return { facts: [...dated, ...undated], run: { inputs: runInputs, generation } };
    });
}

function spread(fact: Fact, part: { input: number; writer: NodeName | undefined; isAlso: boolean }): Fact {
  const copy: LineRef = { input: (part.input + 1) % inputCount, line: 700 + fact.at.line, column: 3 };
  return {
    ...fact,
    at: { ...fact.at, input: part.input },
    ...(part.writer && { writer: part.writer }),
    ...(part.isAlso && { also: [copy] }),
  };
}

/** The same with other numbers for the inputs. @param numbers new number of each input */
export function renumbered({ facts, run }: AnyIncident, numbers: readonly number[]): AnyIncident {
  const at = (ref: LineRef): LineRef => ({ ...ref, input: numbers[ref.input]! });
  return {
    facts: facts.map((fact) => ({ ...fact, at: at(fact.at), ...(fact.also && { also: fact.also.map(at) }) })),
    run: {
      ...run,
      inputs: run.inputs
        .map((input) => ({ ...input, input: numbers[input.input]!, lastLine: input.lastLine && at(input.lastLine) }))
        .sort((a, b) => a.input - b.input),
    },
  };
}
