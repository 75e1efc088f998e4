// Which IO modes the lines of a node tell, and which change without a word. Knows nothing of volume states.
import type { SimulatedNode, SimulatedVolume } from './cluster';
import * as lines from './lines';
import type { Simulation } from './simulation';
import { volumeKey } from './truth';

/** Brings the true modes of all nodes up to date; a node that finds no way to the disk says so. `anew`: nodes that say it once more. */
export function tellModes(sim: Simulation, volume: SimulatedVolume, anew: readonly SimulatedNode[] = []): void {
  for (const node of sim.cluster.upNodes()) {
    const mode = sim.cluster.ioMode(volume, node);
    const key = volumeKey('ioMode', volume.volume, node.name);
    const hasNoPath = node !== volume.coordinator && volume.withoutPath.has(node);
    if (hasNoPath && (anew.includes(node) || !volume.toldNoPath.has(node))) {
      sim.wait(1, 10);
      sim.tell(node, lines.directIoLost(volume));
      // Version 2: the line tells of the path; an order that redirects the file system is known only if a line told it.
      const isKnown = sim.cluster.generation === 1 || mode === 'blockRedirected' || sim.truth.isTold(key);
      sim.truth.set(key, mode, sim.nowMs, isKnown ? node.name : null);
      volume.toldNoPath.add(node);
    } else {
      sim.truth.become(key, mode, sim.nowMs);
    }
  }
}

/** The modes of all nodes as one line on one node tells them. The end of an order tells only of nodes that it was known to redirect. */
export function tellModeOfAll(sim: Simulation, volume: SimulatedVolume, teller: SimulatedNode, isOn: boolean): void {
  for (const node of sim.cluster.upNodes()) {
    const key = volumeKey('ioMode', volume.volume, node.name);
    const isTold = isOn || sim.truth.isTold(key);
    sim.truth.set(key, sim.cluster.ioMode(volume, node), sim.nowMs, isTold ? teller.name : null);
  }
}

/** After a pause nobody can say whether the way to the disk came back meanwhile, until a line does. */
export function doubtPath(sim: Simulation, volume: SimulatedVolume, node: SimulatedNode): void {
  if (!volume.toldNoPath.has(node)) return;
  sim.truth.set(volumeKey('ioMode', volume.volume, node.name), sim.cluster.ioMode(volume, node), sim.nowMs, null);
}
