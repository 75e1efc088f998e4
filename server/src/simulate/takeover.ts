// How a cluster of version 1 (2008 R2) brings a volume up on a node: DCM examines the filters, decides about direct IO, sets the
// reservation and links the volume (S-SEED1). Knows nothing of what made it necessary.
import type { StatusValue } from '../model/facts';
import type { SimulatedNode, SimulatedVolume } from './cluster';
import { doubtPath, settleModes, tellModes } from './modes';
import type { Simulation } from './simulation';
import { diskKey, volumeKey } from './truth';
import * as clusterLines from './clusterLines';
import * as volumeLines from './volumeLines';

export interface Takeover {
  readonly to: SimulatedNode;
  readonly moveType: string | null;
  /** Nodes whose IO failed meanwhile (event 5120), with the status. */
  readonly paused?: readonly SimulatedNode[];
  readonly status?: StatusValue;
}

export function takeOver(sim: Simulation, volume: SimulatedVolume, { to, moveType, paused = [], status }: Takeover): void {
  if (status !== undefined) pauseOn(sim, volume, paused, status);
  const from = volume.coordinator;
  const rule = moveType === 'Manual' ? 'movedByOrderInVersion1' : 'coordinatorFailsOverInVersion1';
  sim.because(rule);
  sim.wait(200, 2000);
  takeOffline(sim, volume);
  sim.wait(200, 2000);
  if (from !== null && from !== to && moveType !== null) sim.tell(to, clusterLines.groupMoved(volume, from, to, moveType));
  volume.coordinator = to;
  bringOnline(sim, volume, to);
  settleModes(sim, volume, paused);
  sim.because(rule);
  resumeOn(sim, volume, paused);
  tellModes(sim, volume, paused);
}

/** A coordinator that is up gives the disk away before another node may mount it. */
export function takeOffline(sim: Simulation, volume: SimulatedVolume): void {
  const { coordinator } = volume;
  if (coordinator === null || !coordinator.isUp) return;
  sim.tell(coordinator, clusterLines.diskCame(volume, 'Offline'));
  sim.truth.set(volumeKey('coordinator', volume.volume, null), null, sim.nowMs, coordinator.name);
  sim.truth.doubt(diskKey(volume.disk), sim.nowMs);
}

/** The disk comes online on its coordinator. */
export function bringOnline(sim: Simulation, volume: SimulatedVolume, node: SimulatedNode): void {
  sim.wait(10, 400);
  sim.because('diskControlBringsUp');
  sim.tell(node, clusterLines.diskCame(volume, 'Online'));
  sim.tell(node, clusterLines.directIoQueried(volume));
  sim.truth.set(volumeKey('coordinator', volume.volume, null), node.name, sim.nowMs, node.name);
  const mode = sim.cluster.ioMode(volume, node);
  if (mode === 'direct') {
    sim.tell(node, clusterLines.directIoAllowed(volume));
    volume.toldDirect.add(node);
    sim.truth.set(volumeKey('ioMode', volume.volume, node.name), mode, sim.nowMs, node.name);
  } else {
    sim.truth.become(volumeKey('ioMode', volume.volume, node.name), mode, sim.nowMs);
  }
  setReservation(sim, volume, node);
  sim.wait(1, 50);
  sim.tell(node, clusterLines.volumeLinked(volume));
}

/** All members may write to the disk; DCM on the coordinator says which these are. */
export function setReservation(sim: Simulation, volume: SimulatedVolume, teller: SimulatedNode): void {
  sim.because('reservationIsOfTheMembers');
  const members = sim.cluster.upNodes();
  const ids = members.map(({ id }) => id);
  sim.tell(teller, clusterLines.reservationSet(volume, ids));
  sim.truth.set(diskKey(volume.disk), members.map(({ name }) => name).join(', '), sim.nowMs, teller.name);
}

export function pauseOn(sim: Simulation, volume: SimulatedVolume, nodes: readonly SimulatedNode[], status: StatusValue): void {
  for (const node of nodes) {
    sim.wait(1, 200);
    sim.tell(node, volumeLines.autoPaused(volume, status));
    sim.truth.set(volumeKey('volumeState', volume.volume, node.name), 'paused', sim.nowMs, node.name);
  }
}

export function resumeOn(sim: Simulation, volume: SimulatedVolume, nodes: readonly SimulatedNode[]): void {
  for (const node of nodes) {
    sim.wait(1, 200);
    sim.tell(node, volumeLines.resumed(volume));
    sim.truth.set(volumeKey('volumeState', volume.volume, node.name), 'active', sim.nowMs, node.name);
    doubtPath(sim, volume, node);
  }
}
