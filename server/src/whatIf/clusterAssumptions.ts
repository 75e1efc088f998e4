// What was assumed about the cluster as a whole because no line tells it, in words that go on after `It is assumed`. Knows no volume.
import type { History } from '../model/history';
import { isNodeStandIn } from '../model/nodeStandIn';
import type { KnownValues } from './knownValues';
import { namesInWords } from './namesInWords';

export function clusterAssumptions(history: History, known: KnownValues, nodes: readonly string[]): readonly string[] {
  const found: string[] = [];
  const silent = nodes.filter((node) => known.ofNode(node) === null);
  if (silent.length > 0) found.push(`that ${namesInWords(silent)} ${silent.length === 1 ? 'is' : 'are'} up`);
  const unnamed = nodes.filter((node) => history.writers.includes(node) && isNodeStandIn(node));
  const named = nodes.filter((node) => !unnamed.includes(node));
  if (unnamed.length > 0 && named.length > 0) {
    found.push(`that ${namesInWords(unnamed)} is none of ${namesInWords(named)}: no line tells which node it is`);
  }
  for (const [disk, volumes] of volumesByDisk(history)) {
    if (volumes.length > 1) found.push(`that ${namesInWords(volumes)} move apart, although all of them are on ${disk}`);
  }
  if (history.generation === undefined) found.push('that this is Windows Server 2012 or later (version 2)');
  for (const state of ['joining', 'isolated', 'quarantined']) {
    const such = nodes.filter((node) => known.ofNode(node) === state);
    const becomes = state === 'joining' ? 'becomes a member' : 'takes no part in the cluster';
    if (such.length > 0) found.push(`that what is ${state} (${namesInWords(such)}) ${becomes}`);
  }
  return found;
}

function volumesByDisk({ volumes }: History): ReadonlyMap<string, readonly string[]> {
  const byDisk = new Map<string, string[]>();
  for (const { name, resource } of volumes) if (resource !== null) byDisk.set(resource, [...(byDisk.get(resource) ?? []), name]);
  return byDisk;
}
