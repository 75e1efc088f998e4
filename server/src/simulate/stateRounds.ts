// How a cluster of version 2 takes a volume through its states: draining, paused, set-downlevel and active, on all nodes step by step,
// each step begun only when every node has finished the one before (S-SEED4). Knows nothing of what made it begin.
import type { StatusValue, VolumeState } from '../model/facts';
import type { SimulatedNode, SimulatedVolume } from './cluster';
import { doubtPath, settleModes, tellModes } from './modes';
import type { Simulation } from './simulation';
import { takeOffline } from './takeover';
import { diskKey, volumeKey } from './truth';
import * as clusterLines from './clusterLines';
import * as volumeLines from './volumeLines';

export interface Round {
  /** Nodes whose CSVFS saw an IO fail and paused by itself, before any order; others get no event 5120 (S-SEED4). */
  readonly pausedThemselves?: readonly SimulatedNode[];
  readonly status?: StatusValue;
  /** The node that mounts the file system; null = no node sees the disk. Without it the coordinator stays. */
  readonly to?: SimulatedNode | null;
  readonly moveType?: string;
}

export function takeThroughStates(sim: Simulation, volume: SimulatedVolume, round: Round): void {
  const { pausedThemselves = [], status = volumeLines.ntStatus.volumeDismounted } = round;
  const nodes = sim.cluster.upNodes();
  for (const node of pausedThemselves) {
    sim.tell(node, volumeLines.autoPausedByCsvfs(volume, status));
    enter(sim, volume, node, 'draining');
    sim.wait(1, 20);
    sim.tell(node, volumeLines.autoPaused(volume, status));
  }
  if (pausedThemselves.length > 0) sim.because('drainingOnAllNodes');
  for (const node of nodes.filter((other) => !pausedThemselves.includes(other))) {
    sim.wait(1, 30);
    sim.tell(node, volumeLines.transitionBegan(volume, 'active', 'draining'));
    enter(sim, volume, node, 'draining');
  }
  finish(sim, volume, nodes, 'draining');
  sim.because('pausedWhenAllHaveDrained');
  begin(sim, volume, nodes, 'draining', 'paused');
  finish(sim, volume, nodes, 'paused');
  const to = round.to === undefined ? volume.coordinator : round.to;
  if (to === null) return giveUp(sim, volume, nodes);
  moveFileSystem(sim, volume, to, round.moveType ?? null);
  mountEverywhere(sim, volume, nodes, 'paused');
  for (const node of pausedThemselves) {
    sim.wait(1, 10);
    sim.tell(node, volumeLines.resumed(volume));
    doubtPath(sim, volume, node);
  }
  tellModes(sim, volume, pausedThemselves);
}

/** Set-downlevel and active, on nodes that have the volume paused or not yet at all. */
export function mountEverywhere(
  sim: Simulation,
  volume: SimulatedVolume,
  nodes: readonly SimulatedNode[],
  from: VolumeState,
): void {
  const { coordinator } = volume;
  if (coordinator === null) return;
  sim.because('setDownlevelReopensFiles');
  for (const node of nodes) {
    sim.wait(1, 40);
    sim.tell(node, volumeLines.setDownlevelBegan(volume, node, coordinator, from));
    enter(sim, volume, node, 'setDownlevel');
    sim.truth.set(volumeKey('coordinator', volume.volume, null), coordinator.name, sim.nowMs, node.name);
  }
  finish(sim, volume, nodes, 'setDownlevel');
  settleModes(sim, volume, nodes);
  sim.because('activeReleasesIo');
  begin(sim, volume, nodes, 'setDownlevel', 'active');
  finish(sim, volume, nodes, 'active');
}

function begin(
  sim: Simulation,
  volume: SimulatedVolume,
  nodes: readonly SimulatedNode[],
  from: VolumeState,
  to: VolumeState,
): void {
  for (const node of nodes) {
    sim.wait(1, 20);
    sim.tell(node, volumeLines.transitionBegan(volume, from, to));
    enter(sim, volume, node, to);
  }
}

/** The slowest node holds up all others. */
function finish(sim: Simulation, volume: SimulatedVolume, nodes: readonly SimulatedNode[], state: VolumeState): void {
  for (const node of nodes) {
    sim.wait(1, 300);
    sim.tell(node, volumeLines.stateReached(volume, state));
  }
}

function moveFileSystem(sim: Simulation, volume: SimulatedVolume, to: SimulatedNode, moveType: string | null): void {
  const from = volume.coordinator;
  if (from === to) return;
  const rule = moveType === 'Manual' ? 'movedByOrder' : 'coordinatorMustSeeTheDisk';
  sim.because(rule);
  sim.wait(200, 1500);
  takeOffline(sim, volume);
  sim.wait(200, 1500);
  volume.coordinator = to;
  sim.tell(to, clusterLines.diskCame(volume, 'Online'));
  // Who is registered from here on no line of version 2 tells.
  const members = sim.cluster.upNodes().map(({ name }) => name);
  sim.because('reservationIsOfTheMembers');
  sim.truth.set(diskKey(volume.disk), members.join(', '), sim.nowMs, null);
  // The group has a GUID for a name, which no line ties to the volume: only CSVFS tells where the file system is.
  if (from !== null && moveType !== null) sim.tell(to, clusterLines.groupMoved(volume, from, to, moveType));
  sim.because(rule);
  sim.truth.become(volumeKey('coordinator', volume.volume, null), to.name, sim.nowMs);
}

/** No node can mount the file system: after a time limit nobody has published, IO fails on all nodes (event 5142; S-SEED4). */
function giveUp(sim: Simulation, volume: SimulatedVolume, nodes: readonly SimulatedNode[]): void {
  sim.wait(60_000, 180_000);
  sim.because('volumeLostWithoutDisk');
  volume.coordinator = null;
  sim.truth.become(volumeKey('coordinator', volume.volume, null), null, sim.nowMs);
  for (const node of nodes) {
    sim.wait(1, 20);
    sim.tell(node, volumeLines.lost(volume));
    enter(sim, volume, node, 'init');
    sim.truth.become(volumeKey('ioMode', volume.volume, node.name), null, sim.nowMs);
  }
}

function enter(sim: Simulation, volume: SimulatedVolume, node: SimulatedNode, state: VolumeState): void {
  sim.truth.set(volumeKey('volumeState', volume.volume, node.name), state, sim.nowMs, node.name);
}
