// Scenarios with a name: the situations that the seeds describe. Data only.
import type { Scenario } from '../scenario';
import { minuteMs, scenario } from './cluster';

const disk = 'Cluster Disk 1';

export const namedScenarios: readonly Scenario[] = [
  scenario({
    name: 'v1-one-of-four-loses-its-path',
    title: 'Four nodes of 2008 R2, one loses its path: only that one is redirected (the question under S-SEED1)',
    generation: 1,
    nodes: 4,
    actions: [
      { do: 'cutPath', node: 'NODE3', disk, atMs: 5 * minuteMs },
      { do: 'restorePath', node: 'NODE3', disk, atMs: 25 * minuteMs },
    ],
  }),
  scenario({
    name: 'v1-coordinator-loses-its-path',
    title: '2008 R2: the coordinator loses its path, and another node takes the disk over',
    generation: 1,
    actions: [{ do: 'cutPath', node: 'NODE1', disk, atMs: 5 * minuteMs }],
  }),
  scenario({
    name: 'v1-backup',
    title: '2008 R2: a backup redirects the volume on all nodes for as long as it lasts',
    generation: 1,
    actions: [
      { do: 'beginBackup', disk, atMs: 5 * minuteMs },
      { do: 'endBackup', disk, atMs: 35 * minuteMs },
    ],
  }),
  scenario({
    name: 'v1-move-by-admin',
    title: '2008 R2: an administrator moves the coordinator; nothing fails',
    generation: 1,
    actions: [{ do: 'moveCoordinator', disk, to: 'NODE2', atMs: 5 * minuteMs }],
  }),
  scenario({
    name: 'coordinator-loses-its-path',
    title: 'The coordinator loses its path: auto-pause, a new coordinator, recovery (the story of S-SEED4)',
    generation: 2,
    actions: [{ do: 'cutPath', node: 'NODE1', disk, atMs: 5 * minuteMs }],
  }),
  scenario({
    name: 'data-server-loses-its-path',
    title: 'A node that is not the coordinator loses its path: block redirected until it is back, nothing pauses',
    generation: 2,
    actions: [
      { do: 'cutPath', node: 'NODE3', disk, atMs: 5 * minuteMs },
      { do: 'restorePath', node: 'NODE3', disk, atMs: 45 * minuteMs },
    ],
  }),
  scenario({
    name: 'all-paths-lost',
    title: 'Every node loses its path: no coordinator can be found, and the volume is lost (event 5142)',
    generation: 2,
    actions: [
      { do: 'cutPath', node: 'NODE2', disk, atMs: 5 * minuteMs },
      { do: 'cutPath', node: 'NODE3', disk, atMs: 6 * minuteMs },
      { do: 'cutPath', node: 'NODE1', disk, atMs: 7 * minuteMs },
    ],
  }),
  scenario({
    name: 'move-by-admin',
    title: 'An administrator moves the coordinator: the same states in turn, and no auto-pause',
    generation: 2,
    actions: [{ do: 'moveCoordinator', disk, to: 'NODE2', atMs: 5 * minuteMs }],
  }),
  scenario({
    name: 'coordinator-crashes',
    title: 'The coordinator crashes: its heartbeats stay away, the others pause, one takes over',
    generation: 2,
    actions: [
      { do: 'crashNode', node: 'NODE1', atMs: 5 * minuteMs },
      { do: 'startNode', node: 'NODE1', atMs: 20 * minuteMs },
    ],
  }),
  scenario({
    name: 'smb-broken',
    title: 'The connection between one node and the coordinator breaks: that node pauses itself, and only that one',
    generation: 2,
    actions: [{ do: 'breakSmb', node: 'NODE3', disk, atMs: 5 * minuteMs }],
  }),
  scenario({
    name: 'redirected-by-request',
    title: 'Redirected access is turned on and off again',
    generation: 2,
    actions: [
      { do: 'turnRedirectionOn', disk, atMs: 5 * minuteMs },
      { do: 'turnRedirectionOff', disk, atMs: 35 * minuteMs },
    ],
  }),
  scenario({
    name: 'filter-installed',
    title: 'A filter driver that is not fit for CSV is installed on one node',
    generation: 2,
    actions: [{ do: 'attachFilter', node: 'NODE2', disk, filter: 'SampleFilter', atMs: 5 * minuteMs }],
  }),
  scenario({
    name: 'reservation-lost',
    title: 'The coordinator loses its reservation: writes are refused, and the disk moves on',
    generation: 2,
    actions: [{ do: 'loseReservation', node: 'NODE1', disk, atMs: 5 * minuteMs }],
  }),
  scenario({
    name: 'mirrored-space',
    title: 'A mirrored space is attached to its owner: all other nodes are block redirected, by design',
    generation: 2,
    disks: [{ isMirroredSpace: true }],
    actions: [{ do: 'moveCoordinator', disk, to: 'NODE2', atMs: 5 * minuteMs }],
  }),
];
