// What the engine is told of the logs of a simulated run beside their facts. Knows nothing of what is in them.
import type { LastLine, RunContext } from '../../server/src/engine/runContext';
import type { Fact } from '../../server/src/model/facts';
import type { SimulatedRun } from '../../server/src/simulate/simulate';

/** @param facts of the logs that are at hand, as `factsOf` gives them */
export function contextOf(run: SimulatedRun, facts: readonly Fact[]): RunContext {
  const { scenario, logEndsMs } = run;
  const inputs = scenario.nodes.flatMap((name, input) => {
    const last = facts.filter(({ at }) => at.input === input).at(-1);
    if (last === undefined) return [];
    const lastUtcMs = scenario.startUtcMs + logEndsMs[input]!;
    return [{ input, node: { name, id: input + 1 }, lastUtcMs, lastLine: last.at, beforeStarts: beforeStarts(run, input) }];
  });
  return { inputs, generation: scenario.generation };
}

function beforeStarts({ scenario, tellings }: SimulatedRun, input: number): readonly LastLine[] {
  const lines = tellings.filter(({ node }) => node === input);
  return lines.flatMap(({ body }, place) => {
    const before = lines[place - 1];
    if (body?.kind !== 'serviceStarted' || before === undefined) return [];
    return [{ at: { input, line: place }, utcMs: scenario.startUtcMs + before.atMs }];
  });
}
