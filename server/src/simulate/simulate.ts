// Runs a scenario: the lines that each node writes, the facts in them, and what is really so. Pure: the same scenario gives the same run.
import type { Fact } from '../model/facts';
import { act } from './actions';
import { beginAt, finishRounds } from './beginAt';
import type { SimulatedCluster } from './cluster';
import { updateMade } from './clusterLines';
import type { Consequence } from './consequence';
import { formCluster } from './membership';
import type { Scenario } from './scenario';
import { Simulation } from './simulation';
import type { Telling } from './telling';
import type { TrueTrack } from './truth';

export interface SimulatedRun {
  readonly scenario: Scenario;
  /** In time order. The lines of one node are those of one log. */
  readonly tellings: readonly Telling[];
  readonly tracks: readonly TrueTrack[];
  /** Milliseconds after the start at which the run ends. */
  readonly endMs: number;
  /** As `endMs`, for the log of each node: one that went down wrote nothing after. A real log never is as quiet as these few lines. */
  readonly logEndsMs: readonly number[];
  /** What came of the actions and by which rules; nothing of how the cluster formed. */
  readonly consequences: readonly Consequence[];
  /** The cluster at the end. */
  readonly cluster: SimulatedCluster;
}

export function simulate(scenario: Scenario): SimulatedRun {
  const sim = new Simulation(scenario);
  if (scenario.initial === undefined) formCluster(sim);
  else beginAt(sim, scenario.initial);
  sim.beginToExplain();
  if (scenario.initial !== undefined) finishRounds(sim);
  const pauseMs = scenario.initial === undefined ? 1000 : calmPauseMs;
  for (const [index, action] of [...scenario.actions.entries()].sort(([, a], [, b]) => a.atMs - b.atMs)) {
    // What an action sets off is finished before the next begins.
    passTime(sim, Math.max(sim.nowMs + pauseMs, action.atMs));
    sim.action = index;
    act(sim, action);
  }
  const endMs = Math.max(sim.nowMs + 1000, scenario.durationMs);
  passTime(sim, endMs);
  const logEndsMs = sim.cluster.nodes.map(({ silentSinceMs }) => silentSinceMs ?? endMs);
  const { tellings, truth, consequences, cluster } = sim;
  return { scenario, tellings, tracks: truth.tracks(), endMs, logEndsMs, consequences, cluster };
}

/** Nodes that are up are never silent for long: half an hour without a line would be a gap. The last update ends the time that passes. */
function passTime(sim: Simulation, untilMs: number): void {
  while (sim.nowMs < untilMs) {
    sim.nowMs = Math.min(sim.nowMs + updateEveryMs, untilMs);
    sim.updates++;
    for (const node of sim.cluster.upNodes()) sim.tell(node, updateMade(node, sim.updates));
  }
}

/** A future that people try out has pauses that can be seen. */
const calmPauseMs = 5000;

const updateEveryMs = 10 * 60_000;

/**
 * The facts of a run as the engine takes them: one input per node, in the order of the nodes, lines counted from `firstLine`.
 * In time order.
 */
export function factsOf({ scenario, tellings }: SimulatedRun, firstLine = 1): readonly Fact[] {
  const lines = scenario.nodes.map(() => firstLine);
  return tellings.flatMap(({ node, atMs, body, rowId, process, thread, channel, source }) => {
    const line = lines[node]!++;
    if (body === null) return [];
    const at = { input: node, line };
    const utcMs = scenario.startUtcMs + atMs;
    return [{ body, at, utcMs, timeOfDayMs: null, process, thread, channel, source, certainty: 'stated' as const, rowId }];
  });
}
