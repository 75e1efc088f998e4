import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replay } from '../../server/src/engine/replay';
import type { RunContext } from '../../server/src/engine/runContext';
import type { History } from '../../server/src/model/history';
import type { TimedAction } from '../../server/src/simulate/scenario';
import { factsOf, simulate, type SimulatedRun } from '../../server/src/simulate/simulate';
import { anyScenario } from '../support/anyScenario';
import { missingValues, wrongValues, type Disagreement } from '../support/oracle';

describe('a history of a simulated run', () => {
  it('gives back what was so, from the first line that tells it on', () => {
    fc.assert(
      fc.property(anyScenario(), (scenario) => {
        const run = simulate(scenario);
        const history = historyOf(run);
        expect(stated(wrongValues(run, history))).toEqual([]);
        expect(missingValues(run, history)).toEqual([]);
      }),
      { numRuns: 300, seed: 20260302 },
    );
  });

  it('states nothing that was not so where the log of a node is missing', () => {
    fc.assert(
      fc.property(anyScenario(), fc.nat(), (any, pick) => {
        const scenario = { ...any, actions: any.actions.filter((action) => !isOrder(action)) };
        const run = simulate(scenario);
        const missing = pick % scenario.nodes.length;
        const history = historyOf(run, (input) => input !== missing);
        // That a node is down, and its volumes with it, only other nodes can tell.
        const ofOthers = wrongValues(run, history).filter(({ truth }) => truth !== 'down' && truth !== null);
        expect(stated(ofOthers)).toEqual([]);
      }),
      { numRuns: 300, seed: 20260302 },
    );
  });
});

/** What an administrator orders on one node for all: where the log of that node is missing, nothing else tells it. */
const isOrder = ({ do: what }: TimedAction) => /^turnRedirection|Backup$/.test(what);

/** What is marked as a conclusion may be undone by what only a log tells that is missing or has ended. */
const stated = (found: readonly Disagreement[]) => found.filter(({ certainty }) => certainty === 'stated');

function historyOf(run: SimulatedRun, isThere: (input: number) => boolean = () => true): History {
  const facts = factsOf(run).filter(({ at }) => isThere(at.input));
  return replay(facts, contextOf(run, facts));
}

function contextOf({ scenario, logEndsMs }: SimulatedRun, facts: ReturnType<typeof factsOf>): RunContext {
  const inputs = scenario.nodes.flatMap((name, input) => {
    const last = facts.filter(({ at }) => at.input === input).at(-1);
    if (last === undefined) return [];
    return [{ input, node: { name, id: input + 1 }, lastUtcMs: scenario.startUtcMs + logEndsMs[input]!, lastLine: last.at }];
  });
  return { inputs, generation: scenario.generation };
}
