// Begins a run in a given state in place of a cluster that forms: nothing is told of how it came to be. Knows no action.
import type { Simulation } from './simulation';
import type { InitialState } from './scenario';
import { mountEverywhere } from './stateRounds';
import { resumeOn } from './takeover';
import { diskKey, nodeKey, volumeKey } from './truth';

export function beginAt(sim: Simulation, { values }: InitialState): void {
  const { nodes, volumes } = sim.cluster;
  const members = sim.cluster.upNodes();
  for (const node of nodes) sim.truth.set(nodeKey(node.name), node.isUp ? 'up' : 'down', 0, null);
  for (const volume of volumes) {
    sim.truth.set(volumeKey('coordinator', volume.volume, null), volume.coordinator?.name ?? null, 0, null);
    sim.truth.set(diskKey(volume.disk), members.map(({ name }) => name).join(', '), 0, null);
    for (const node of members) {
      const isMounted = volume.coordinator !== null;
      sim.truth.set(volumeKey('volumeState', volume.volume, node.name), isMounted ? 'active' : 'init', 0, null);
      if (isMounted) sim.truth.set(volumeKey('ioMode', volume.volume, node.name), sim.cluster.ioMode(volume, node), 0, null);
    }
  }
  for (const { key, value } of values) sim.truth.set(key, value, 0, null);
}

/** What was under way when the run began ends as the rules have it. */
export function finishRounds(sim: Simulation): void {
  for (const volume of sim.cluster.volumes) {
    const { coordinator } = volume;
    if (coordinator === null) continue;
    const coordinatorKey = volumeKey('coordinator', volume.volume, null);
    if (sim.truth.value(coordinatorKey) !== coordinator.name) {
      sim.because('coordinatorMustSeeTheDisk');
      sim.wait(1000, 4000);
      sim.truth.become(coordinatorKey, coordinator.name, sim.nowMs);
    }
    const waiting = sim.cluster.upNodes().filter((node) => {
      const state = sim.truth.value(volumeKey('volumeState', volume.volume, node.name));
      return state === 'draining' || state === 'paused' || state === 'setDownlevel';
    });
    if (waiting.length === 0) continue;
    sim.because('recoveryGoesOn');
    sim.wait(1000, 4000);
    if (sim.cluster.generation === 1) resumeOn(sim, volume, waiting);
    else mountEverywhere(sim, volume, waiting, 'paused');
  }
}
