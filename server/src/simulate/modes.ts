// Which IO modes the lines of a node tell, and which change without a word. Knows nothing of volume states.
import type { SimulatedNode, SimulatedVolume } from './cluster';
import { ruleOfMode } from './modeReasons';
import type { Simulation } from './simulation';
import { volumeKey } from './truth';
import * as volumeLines from './volumeLines';

/** Brings the true modes of all nodes up to date; a node that finds no way to the disk says so. `anew`: nodes that say it once more. */
export function tellModes(sim: Simulation, volume: SimulatedVolume, anew: readonly SimulatedNode[] = []): void {
  for (const node of sim.cluster.upNodes()) {
    const mode = sim.cluster.ioMode(volume, node);
    const key = volumeKey('ioMode', volume.volume, node.name);
    sim.because(ruleOfMode(sim.cluster, volume, node));
    const hasNoPath = node !== volume.coordinator && volume.withoutPath.has(node);
    if (hasNoPath && noticesPath(sim, volume, mode) && (anew.includes(node) || !volume.toldNoPath.has(node))) {
      sim.wait(1, 10);
      sim.tell(node, volumeLines.directIoLost(volume));
      // In version 1 its text leaves open whether an order or the path is meant.
      if (sim.cluster.generation === 1 && volume.isRedirectedByUser) sim.truth.become(key, mode, sim.nowMs);
      else sim.truth.set(key, mode, sim.nowMs, node.name);
      volume.toldNoPath.add(node);
      if (mode === 'blockRedirected') volume.toldDirect.add(node);
    } else {
      sim.truth.become(key, mode, sim.nowMs);
    }
  }
}

/** Nodes that are about to go on with their IO take the way that is theirs now; no line tells of it yet. */
export function settleModes(sim: Simulation, volume: SimulatedVolume, nodes: readonly SimulatedNode[]): void {
  for (const node of nodes) {
    sim.because(ruleOfMode(sim.cluster, volume, node));
    sim.truth.become(volumeKey('ioMode', volume.volume, node.name), sim.cluster.ioMode(volume, node), sim.nowMs);
  }
}

/** In version 2 the line says that IO, direct until now, goes to the device over the network: it is written only where that is so. */
function noticesPath({ cluster }: Simulation, volume: SimulatedVolume, mode: string): boolean {
  return cluster.generation === 1 || (mode === 'blockRedirected' && !volume.isMirroredSpace);
}

/** The modes of all nodes as one line on one node tells them. The end of an order tells only of nodes that it was known to redirect. */
export function tellModeOfAll(sim: Simulation, volume: SimulatedVolume, teller: SimulatedNode, isOn: boolean): void {
  for (const node of sim.cluster.upNodes()) {
    const key = volumeKey('ioMode', volume.volume, node.name);
    const mode = sim.cluster.ioMode(volume, node);
    const mayLackPath = sim.cluster.generation === 1 && volume.toldNoPath.has(node);
    // What redirects a node beyond the end of an order, another line told, whose teller may be gone.
    const wasDirect = volume.toldDirect.has(node) && sim.truth.isTold(key);
    const isTold = isOn || (wasDirect && !mayLackPath && mode === 'direct');
    sim.truth.set(key, mode, sim.nowMs, isTold ? teller.name : null);
  }
}

/** After a pause nobody can say whether the way to the disk came back meanwhile, until a line does. */
export function doubtPath(sim: Simulation, volume: SimulatedVolume, node: SimulatedNode): void {
  if (!volume.toldNoPath.has(node)) return;
  volume.toldDirect.delete(node);
  sim.truth.set(volumeKey('ioMode', volume.volume, node.name), sim.cluster.ioMode(volume, node), sim.nowMs, null);
}
