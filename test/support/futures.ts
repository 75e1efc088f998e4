// What a simulated future says of a track, and the histories that futures begin in. Knows nothing of how either is made.
import { analyzeTexts } from '../../server/src/analyze';
import type { Told } from '../../server/src/model/stateAt';
import type { Scenario } from '../../server/src/simulate/scenario';
import { namedScenarios } from '../../server/src/simulate/scenarios/named';
import { simulate, type SimulatedRun } from '../../server/src/simulate/simulate';
import { writeLogs } from '../../server/src/simulate/writeLogs';
import type { Future, FutureTrack } from '../../server/src/whatIf/future';

/** What the logs of a run tell. */
export function toldBy(run: SimulatedRun): Told {
  return analyzeTexts(writeLogs(run).map(({ node, text }) => ({ path: `${node}.log`, text }))).incident;
}

/** The logs of a scenario up to its first `actionCount` actions. */
export function toldByScenario(name: string, actionCount: number): Told {
  const scenario = scenarioNamed(name);
  return toldBy(simulate({ ...scenario, actions: scenario.actions.slice(0, actionCount) }));
}

export function scenarioNamed(name: string): Scenario {
  return namedScenarios.find((one) => one.name === name)!;
}

/** After the last step but those by which logs end, as the play head would stand. */
export function lastTellingStep({ history }: Told): number {
  return history.steps.reduce((last, { ends }, index) => (ends === undefined ? index : last), -1);
}

type Place = 'first' | 'last';

/** The value of a track where the future begins or ends; `null` where it has no such track. */
export function valueIn(
  future: Future,
  place: Place,
  track: FutureTrack['track'],
  volume: string | null,
  node: string | null,
): string | null {
  const found = future.tracks.find((one) => one.track === track && one.volume === volume && one.node === node);
  return found?.spans.at(place === 'first' ? 0 : -1)?.value ?? null;
}

/** IO modes by node: `NODE1 direct`. */
export function modesIn(future: Future, place: Place, volume = 'Volume1'): readonly string[] {
  return future.nodes.map((node) => `${node} ${valueIn(future, place, 'ioMode', volume, node)}`);
}
