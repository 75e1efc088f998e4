// What each action of a scenario does to the cluster, and which rule of the seeds it follows. Knows nothing of the clock.
import type { IoRuleCode } from '../knowledge/ioRules';
import type { SimulatedNode, SimulatedVolume } from './cluster';
import { crashNode, interruptSmb, moveCoordinator, startNode, stopNode } from './membership';
import { ruleOfMode } from './modeReasons';
import { tellModeOfAll, tellModes } from './modes';
import type { Action } from './scenario';
import type { Simulation } from './simulation';
import { takeThroughStates } from './stateRounds';
import { pauseOn, takeOver } from './takeover';
import { diskKey, volumeKey } from './truth';
import * as volumeLines from './volumeLines';

/** An action that cannot happen (a way is cut that is cut already) changes nothing, and what follows says why. */
export function act(sim: Simulation, action: Action): void {
  const before = sim.consequences.length;
  perform(sim, action);
  if (sim.consequences.length > before) return;
  const volume = 'disk' in action ? sim.cluster.volume(action.disk) : null;
  const node = 'node' in action ? sim.cluster.node(action.node) : null;
  const rule = volume !== null && node !== null ? ruleOfMode(sim.cluster, volume, node) : 'alreadySo';
  sim.remark('nothing', rule, volume, node === null ? [] : [node]);
}

function perform(sim: Simulation, action: Action): void {
  const { cluster } = sim;
  switch (action.do) {
    case 'cutPath':
      return cutPath(sim, cluster.volume(action.disk), cluster.node(action.node));
    case 'restorePath':
      return restorePath(sim, cluster.volume(action.disk), cluster.node(action.node));
    case 'stopNode':
      return stopNode(sim, cluster.node(action.node));
    case 'crashNode':
      return crashNode(sim, cluster.node(action.node));
    case 'startNode':
      return startNode(sim, cluster.node(action.node));
    case 'moveCoordinator':
      return moveCoordinator(sim, cluster.volume(action.disk), cluster.node(action.to));
    case 'attachFilter':
      return attachFilter(sim, cluster.volume(action.disk), cluster.node(action.node), action.filter);
    case 'turnRedirectionOn':
    case 'turnRedirectionOff':
      return turnRedirection(sim, cluster.volume(action.disk), action.do === 'turnRedirectionOn');
    case 'beginBackup':
    case 'endBackup':
      return turnBackup(sim, cluster.volume(action.disk), action.do === 'beginBackup');
    case 'breakSmb':
      return interruptSmb(sim, cluster.volume(action.disk), cluster.node(action.node));
    case 'loseReservation':
      return loseReservation(sim, cluster.volume(action.disk), cluster.node(action.node));
  }
}

/** What forbids any change of a volume on a node. */
function whyUntouched(volume: SimulatedVolume, node: SimulatedNode): IoRuleCode | null {
  if (volume.coordinator === null) return 'lostVolumeStaysLost';
  return node.isUp ? null : 'nodeWithoutServiceHasNoVolumes';
}

/** The coordinator without its disk fails over; any other node goes on over the network (S-SEED1, S-SEED2, S-SEED4). */
function cutPath(sim: Simulation, volume: SimulatedVolume, node: SimulatedNode): void {
  if (volume.withoutPath.has(node)) return sim.remark('nothing', 'alreadySo', volume, [node]);
  const before = sim.cluster.ioMode(volume, node);
  volume.withoutPath.add(node);
  const why = whyUntouched(volume, node);
  if (why !== null) return sim.remark('nothing', why, volume, [node]);
  if (volume.coordinator === node) {
    sim.because(sim.cluster.generation === 1 ? 'coordinatorFailsOverInVersion1' : 'autoPause');
    failOver(sim, volume, node, volumeLines.ntStatus.volumeDismounted);
    if (isElsewhere(volume, node)) remarkUntouched(sim, volume, node);
    return;
  }
  tellModes(sim, volume);
  if (sim.cluster.ioMode(volume, node) !== before) remarkUntouched(sim, volume, node);
  else sim.remark('nothing', ruleOfMode(sim.cluster, volume, node), volume, [node]);
}

function isElsewhere({ coordinator }: SimulatedVolume, node: SimulatedNode): boolean {
  return coordinator !== null && coordinator !== node;
}

/** Who is not redirected is as good to know as who is. */
function remarkUntouched(sim: Simulation, volume: SimulatedVolume, node: SimulatedNode): void {
  const others = sim.cluster.upNodes().filter((other) => other !== node && sim.cluster.ioMode(volume, other) === 'direct');
  const rule = sim.cluster.generation === 1 ? 'pathIsOfOneNodeInVersion1' : 'pathIsOfOneNode';
  if (others.length > 0) sim.remark('goesOn', rule, volume, others);
}

function restorePath(sim: Simulation, volume: SimulatedVolume, node: SimulatedNode): void {
  if (!volume.withoutPath.delete(node)) return sim.remark('nothing', 'alreadySo', volume, [node]);
  const why = whyUntouched(volume, node);
  if (why !== null) return sim.remark('nothing', why, volume, [node]);
  if (!volume.toldNoPath.delete(node)) {
    // Only in version 1 does a disk stay with a node that cannot reach it.
    const rule = node === volume.coordinator ? 'heldWithoutDiskInVersion1' : ruleOfMode(sim.cluster, volume, node);
    return sim.remark('nothing', rule, volume, [node]);
  }
  sim.because('pathBackIsDirect');
  sim.wait(10, 500);
  sim.tell(node, volumeLines.resumed(volume));
  const stateKey = volumeKey('volumeState', volume.volume, node.name);
  const modeKey = volumeKey('ioMode', volume.volume, node.name);
  // The same line ends a pause; that it tells of the path can only be known where the loss was, and nothing paused.
  const mode = sim.cluster.ioMode(volume, node);
  const isKnown =
    mode === 'direct' && volume.toldDirect.has(node) && sim.truth.value(stateKey) !== 'paused' && sim.truth.isTold(modeKey);
  sim.truth.set(stateKey, 'active', sim.nowMs, node.name);
  sim.truth.set(modeKey, mode, sim.nowMs, isKnown ? node.name : null);
}

function failOver(
  sim: Simulation,
  volume: SimulatedVolume,
  coordinator: SimulatedNode,
  status: (typeof volumeLines.ntStatus)[keyof typeof volumeLines.ntStatus],
): void {
  const to = sim.cluster.nextCoordinator(volume, coordinator);
  const goesThroughFileSystem = (node: SimulatedNode) => sim.cluster.ioMode(volume, node) === 'fileSystemRedirected';
  const paused = sim.cluster.upNodes().filter((node) => node === coordinator || goesThroughFileSystem(node));
  if (sim.cluster.generation === 2) {
    takeThroughStates(sim, volume, { pausedThemselves: paused, status, to, moveType: 'Failover' });
    if (to !== null) tellModes(sim, volume);
  } else if (to !== null) {
    takeOver(sim, volume, { to, moveType: 'Failover', paused, status });
  } else {
    // The disk stays with the node that cannot reach it, for want of a better one.
    sim.because('heldWithoutDiskInVersion1');
    pauseOn(sim, volume, paused, status);
  }
}

function attachFilter(sim: Simulation, volume: SimulatedVolume, node: SimulatedNode, filter: string): void {
  const why = whyUntouched(volume, node);
  if (why !== null) return sim.remark('nothing', why, volume, [node]);
  sim.because('filterRedirects');
  volume.filters.set(node, filter);
  sim.wait(10, 200);
  sim.tell(node, volumeLines.filtersFound(volume, filter));
  sim.truth.set(volumeKey('ioMode', volume.volume, node.name), 'fileSystemRedirected', sim.nowMs, node.name);
}

function turnRedirection(sim: Simulation, volume: SimulatedVolume, isOn: boolean): void {
  const { coordinator } = volume;
  if (coordinator === null) return sim.remark('nothing', 'lostVolumeStaysLost', volume, []);
  if (volume.isRedirectedByUser === isOn) return sim.remark('nothing', 'alreadySo', volume, []);
  volume.isRedirectedByUser = isOn;
  sim.wait(10, 200);
  sim.tell(coordinator, volumeLines.requested(volume, isOn ? 'redirectionTurnedOn' : 'redirectionTurnedOff'));
  sim.because(isOn ? 'redirectedByOrder' : 'orderToRedirectEnds');
  tellModeOfAll(sim, volume, coordinator, isOn);
  sim.because('modeChangeTakesARound');
  // The change of the mode takes the volume through a short round (csv-model, inferred).
  if (sim.cluster.generation === 2) takeThroughStates(sim, volume, {});
}

/** Only in version 1 does a backup redirect the volume for as long as it lasts (S-ASKCORE). */
function turnBackup(sim: Simulation, volume: SimulatedVolume, isOn: boolean): void {
  const { coordinator } = volume;
  if (coordinator === null) return sim.remark('nothing', 'lostVolumeStaysLost', volume, []);
  if (volume.isInBackup === isOn) return sim.remark('nothing', 'alreadySo', volume, []);
  volume.isInBackup = isOn;
  sim.wait(10, 200);
  sim.tell(coordinator, volumeLines.requested(volume, isOn ? 'backupTurnedOn' : 'backupTurnedOff'));
  if (sim.cluster.generation === 2) return sim.remark('nothing', 'backupDoesNotRedirect', volume, []);
  sim.because(isOn ? 'backupRedirectsInVersion1' : 'backupEndsInVersion1');
  tellModeOfAll(sim, volume, coordinator, isOn);
}

/** The disk refuses the writes of a node that is no longer registered: its volumes fail over to a node that takes it anew. */
function loseReservation(sim: Simulation, volume: SimulatedVolume, node: SimulatedNode): void {
  const why = whyUntouched(volume, node) ?? (volume.coordinator === node ? null : 'reservationIsLostAtTheCoordinator');
  if (why !== null) return sim.remark('nothing', why, volume, [node]);
  sim.because('lostReservationStopsWrites');
  sim.tell(node, volumeLines.ownershipLost(volume));
  sim.truth.set(diskKey(volume.disk), 'lost', sim.nowMs, node.name);
  failOver(sim, volume, node, volumeLines.ntStatus.mediaWriteProtected);
}
