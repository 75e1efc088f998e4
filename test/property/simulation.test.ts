import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replay } from '../../server/src/engine/replay';
import type { History } from '../../server/src/model/history';
import { factsOf, simulate, type SimulatedRun } from '../../server/src/simulate/simulate';
import { anyScenario } from '../support/anyScenario';
import { missingValues, wrongValues } from '../support/oracle';
import { contextOf } from '../support/simulatedContext';
import { runsOf } from '../support/simulatedRuns';

describe('a history of a simulated run', () => {
  it('gives back what was so, from the first line that tells it on', () => {
    fc.assert(
      fc.property(anyScenario(), (scenario) => {
        const run = simulate(scenario);
        const history = historyOf(run);
        expect(wrongValues(run, history)).toEqual([]);
        expect(missingValues(run, history)).toEqual([]);
      }),
      runsOf(300),
    );
  });

  it('says nothing that was not so where the log of a node is missing', () => {
    fc.assert(
      fc.property(anyScenario(), fc.nat(), (scenario, pick) => {
        const run = simulate(scenario);
        const missing = pick % scenario.nodes.length;
        expect(
          wrongValues(
            run,
            historyOf(run, (input) => input !== missing),
          ),
        ).toEqual([]);
      }),
      runsOf(300),
    );
  });

  it('says nothing that was not so where the log of one node is all there is', () => {
    fc.assert(
      fc.property(anyScenario(), fc.nat(), (scenario, pick) => {
        const run = simulate(scenario);
        const only = pick % scenario.nodes.length;
        expect(
          wrongValues(
            run,
            historyOf(run, (input) => input === only),
          ),
        ).toEqual([]);
      }),
      runsOf(300),
    );
  });
});

function historyOf(run: SimulatedRun, isThere: (input: number) => boolean = () => true): History {
  const facts = factsOf(run).filter(({ at }) => isThere(at.input));
  return replay(facts, contextOf(run, facts));
}
