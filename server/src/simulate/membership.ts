// Nodes come and go: views of the membership, and what becomes of the volumes of a node that left. Knows nothing of storage faults.
import type { IoRuleCode } from '../knowledge/ioRules';
import { processOf, type SimulatedNode, type SimulatedVolume } from './cluster';
import { tellModes } from './modes';
import type { Simulation } from './simulation';
import { mountEverywhere, takeThroughStates } from './stateRounds';
import { bringOnline, pauseOn, resumeOn, setReservation, takeOver } from './takeover';
import { nodeKey, volumeKey } from './truth';
import * as clusterLines from './clusterLines';
import * as volumeLines from './volumeLines';

/** Every node starts its service, and all form the cluster. */
export function formCluster(sim: Simulation): void {
  const { nodes, volumes, generation } = sim.cluster;
  for (const node of nodes) startService(sim, node);
  sim.wait(500, 2000);
  changeView(sim, { joiners: nodes, downers: [] });
  for (const volume of volumes) {
    const { coordinator } = volume;
    if (generation === 1) {
      for (const node of nodes) sim.tell(node, clusterLines.diskRegistered(volume));
      if (coordinator !== null) bringOnline(sim, volume, coordinator);
    } else mountEverywhere(sim, volume, nodes, 'init');
    tellModes(sim, volume);
  }
}

export function startNode(sim: Simulation, node: SimulatedNode): void {
  if (node.isUp) return sim.remark('nothing', 'alreadySo', null, [node]);
  sim.because('nodeJoins');
  node.isUp = true;
  node.silentSinceMs = null;
  node.process += processOf(0, 1) - processOf(0, 0);
  startService(sim, node);
  sim.wait(1000, 5000);
  sim.because('nodeJoins');
  changeView(sim, { joiners: [node], downers: [] });
  for (const volume of sim.cluster.volumes) {
    volume.toldNoPath.delete(node);
    volume.toldDirect.delete(node);
    if (volume.coordinator === null) continue;
    if (sim.cluster.generation === 1) {
      sim.tell(node, clusterLines.diskRegistered(volume));
      setReservation(sim, volume, volume.coordinator);
    } else mountEverywhere(sim, volume, [node], 'init');
    tellModes(sim, volume);
  }
}

/** The service is stopped in order: its volumes move away first. */
export function stopNode(sim: Simulation, node: SimulatedNode): void {
  if (!canLeave(sim, node)) return;
  for (const volume of sim.cluster.volumes.filter(({ coordinator }) => coordinator === node)) {
    const to = sim.cluster.nextCoordinator(volume, node);
    if (to === null) return sim.remark('nothing', 'nobodyCanTakeTheDisk', volume, [node]);
    moveCoordinator(sim, volume, to);
  }
  sim.wait(100, 1000);
  sim.tell(node, clusterLines.serviceLine('service.stopping'));
  sim.truth.silence(node.name, sim.nowMs, ({ track }) => track === 'nodeState');
  // That an order is over tells of direct IO only together with the line of the node itself.
  for (const volume of sim.cluster.volumes)
    if (volume.toldDirect.delete(node)) sim.truth.doubt(volumeKey('ioMode', volume.volume, node.name), sim.nowMs);
  sim.wait(500, 3000);
  sim.tell(node, clusterLines.serviceLine('service.stopped'));
  goDown(sim, node, true);
}

/** A node that is down, or the last one that is up, does not go down. */
function canLeave(sim: Simulation, node: SimulatedNode): boolean {
  const why = !node.isUp ? 'alreadySo' : sim.cluster.upNodes().length < 2 ? 'oneNodeStays' : null;
  if (why !== null) sim.remark('nothing', why, null, [node]);
  return why === null;
}

/** The node is gone from one moment to the next; the others notice when its heartbeats stay away. */
export function crashNode(sim: Simulation, node: SimulatedNode): void {
  if (!canLeave(sim, node)) return;
  sim.truth.silence(node.name, sim.nowMs);
  goDown(sim, node, false);
}

export function moveCoordinator(sim: Simulation, volume: SimulatedVolume, to: SimulatedNode): void {
  const why = whyNotMoved(volume, to);
  if (why !== null) return sim.remark('nothing', why, volume, [to]);
  sim.because(sim.cluster.generation === 1 ? 'movedByOrderInVersion1' : 'movedByOrder');
  if (sim.cluster.generation === 1) takeOver(sim, volume, { to, moveType: 'Manual' });
  else {
    takeThroughStates(sim, volume, { to, moveType: 'Manual' });
    tellModes(sim, volume);
  }
}

function whyNotMoved(volume: SimulatedVolume, to: SimulatedNode): IoRuleCode | null {
  if (volume.coordinator === null) return 'lostVolumeStaysLost';
  if (!to.isUp) return 'nodeWithoutServiceHasNoVolumes';
  if (volume.withoutPath.has(to)) return 'coordinatorMustSeeTheDisk';
  return volume.coordinator === to ? 'alreadySo' : null;
}

function startService(sim: Simulation, node: SimulatedNode): void {
  sim.wait(10, 200);
  sim.tell(node, clusterLines.serviceLine('service.processStarted'));
  sim.truth.set(nodeKey(node.name), 'joining', sim.nowMs, node.name);
  // Version 1 is told from version 2 by its filter driver.
  if (sim.cluster.generation === 1) sim.tell(node, clusterLines.csvDriverStarted());
}

function goDown(sim: Simulation, node: SimulatedNode, isTold: boolean): void {
  const rule = isTold ? 'nodeLeavesInOrder' : 'heartbeatsStayAway';
  sim.because(rule);
  node.isUp = false;
  node.silentSinceMs = sim.nowMs;
  // A log that ends proves nothing beyond its last line, not even what that line says.
  sim.truth.set(nodeKey(node.name), 'down', sim.nowMs, null);
  sim.because('nodeWithoutServiceHasNoVolumes');
  for (const volume of sim.cluster.volumes)
    for (const track of ['volumeState', 'ioMode'] as const)
      sim.truth.become(volumeKey(track, volume.volume, node.name), null, sim.nowMs);
  const orphans = sim.cluster.volumes.filter(({ coordinator }) => coordinator === node);
  sim.because(ruleOfOrphans(sim));
  for (const volume of orphans) sim.truth.become(volumeKey('coordinator', volume.volume, null), null, sim.nowMs);
  sim.wait(isTold ? 100 : 5000, isTold ? 900 : 12_000);
  sim.because(rule);
  changeView(sim, { joiners: [], downers: [node] });
  for (const survivor of sim.cluster.upNodes()) {
    sim.wait(1, 50);
    sim.tell(survivor, clusterLines.nodeRemoved(node));
  }
  for (const volume of orphans) replaceCoordinator(sim, volume);
  if (sim.cluster.generation !== 1) return;
  for (const volume of sim.cluster.volumes)
    if (volume.coordinator !== null && !orphans.includes(volume)) setReservation(sim, volume, volume.coordinator);
}

/** What becomes of volumes without their coordinator. */
function ruleOfOrphans({ cluster }: Simulation): IoRuleCode {
  return cluster.generation === 1 ? 'coordinatorFailsOverInVersion1' : 'coordinatorIsGone';
}

/** The coordinator is gone: metadata of all others fails at the share that no longer answers. */
function replaceCoordinator(sim: Simulation, volume: SimulatedVolume): void {
  const to = sim.cluster.nextCoordinator(volume);
  const paused = sim.cluster.upNodes();
  const status = volumeLines.ntStatus.connectionDisconnected;
  sim.because(ruleOfOrphans(sim));
  if (sim.cluster.generation === 2) {
    takeThroughStates(sim, volume, { pausedThemselves: paused, status, to, moveType: 'NodeDown' });
  } else if (to !== null) {
    takeOver(sim, volume, { to, moveType: 'NodeDown', paused, status });
  } else {
    pauseOn(sim, volume, paused, status);
    volume.coordinator = null;
  }
}

/** In version 1: IO of one node failed at the network and goes on. */
export function interruptSmb(sim: Simulation, volume: SimulatedVolume, node: SimulatedNode): void {
  const why = whyNotInterrupted(volume, node);
  if (why !== null) return sim.remark('nothing', why, volume, [node]);
  sim.because('brokenSmbPausesOneNode');
  const status = volumeLines.ntStatus.connectionDisconnected;
  if (sim.cluster.generation === 2) return takeThroughStates(sim, volume, { pausedThemselves: [node], status });
  pauseOn(sim, volume, [node], status);
  sim.wait(1000, 8000);
  sim.because('brokenSmbPausesOneNode');
  resumeOn(sim, volume, [node]);
  tellModes(sim, volume, [node]);
}

function whyNotInterrupted(volume: SimulatedVolume, node: SimulatedNode): IoRuleCode | null {
  if (volume.coordinator === null) return 'lostVolumeStaysLost';
  if (!node.isUp) return 'nodeWithoutServiceHasNoVolumes';
  return node === volume.coordinator ? 'coordinatorNeedsNoSmb' : null;
}

/** All members see the same view at nearly the same moment; each tells it. */
function changeView(
  sim: Simulation,
  { joiners, downers }: { readonly joiners: readonly SimulatedNode[]; readonly downers: readonly SimulatedNode[] },
): void {
  const idsOf = (nodes: readonly SimulatedNode[]) => nodes.map(({ id }) => id);
  const members = sim.cluster.upNodes();
  const before = sim.cluster.nodes.filter((node) => (node.isUp && !joiners.includes(node)) || downers.includes(node));
  const old = viewName(sim.cluster.view++, idsOf(before));
  const view = viewName(sim.cluster.view, idsOf(members));
  for (const observer of members) {
    sim.wait(1, 5);
    const ids = { members: idsOf(members), oldMembers: idsOf(before), joiners: idsOf(joiners), downers: idsOf(downers) };
    sim.tell(observer, clusterLines.viewChanged(observer, { view, old }, ids));
    for (const member of members) sim.truth.set(nodeKey(member.name), 'up', sim.nowMs, observer.name);
    for (const downer of downers) sim.truth.set(nodeKey(downer.name), 'down', sim.nowMs, observer.name);
  }
}

/** As seen: `1302` with the members behind it; the number grows with each view. */
function viewName(number: number, ids: readonly number[]): string {
  return `${ids[0] ?? 0}${number.toString().padStart(2, '0')}${ids.at(-1) ?? 0}`;
}
