import { describe, expect, it } from 'vitest';
import { ClusterLogReader } from '../../../server/src/formats/clusterLog';
import { factsOf, simulate } from '../../../server/src/simulate/simulate';
import { namedScenarios } from '../../../server/src/simulate/scenarios/named';
import { headerLines, writeLogs } from '../../../server/src/simulate/writeLogs';

describe('the logs of a simulated run', () => {
  it.each(namedScenarios.map((scenario) => [scenario.name, scenario] as const))(
    'of %s say what the run says, when they are read',
    (_name, scenario) => {
      const run = simulate(scenario);
      const told = factsOf(run, headerLines + 1);
      expect(told.length).toBeGreaterThan(10);
      writeLogs(run).forEach(({ text }, input) => {
        const reader = new ClusterLogReader(`${input}.log`, input);
        reader.push(new TextEncoder().encode(text));
        const read = reader.finish().facts.filter(({ body }) => !['localNodeNamed', 'linesMissing'].includes(body.kind));
        expect(read).toEqual(told.filter(({ at }) => at.input === input));
      });
    },
  );

  it('say that they were simulated before anything else', () => {
    for (const { text } of writeLogs(simulate(namedScenarios[0]!)))
      expect(text.split('\n', 1)[0]).toMatch(/^# Simulated by Cluster Log Replay/);
  });
});
