// Listings that people send along and that tell nothing of CSV over time: named, so that a reader knows what a file is.
// Knows nothing of the files that could be read instead.
import type { ListedObject } from './listing';

interface KnownListing {
  readonly name: string;
  /** Properties that together give it away. */
  readonly has: readonly string[];
}

const knownListings: readonly KnownListing[] = [
  { name: 'Get-ClusterNetwork', has: ['AutoMetric', 'AddressMask', 'Metric'] },
  { name: 'Get-ClusterNetworkInterface', has: ['Adapter', 'Network', 'Node'] },
  {
    name: 'a resource of the cluster as WMI shows it (MSCluster_Resource)',
    has: ['CoreResource', 'LooksAlivePollInterval', 'RestartAction'],
  },
  { name: 'Get-ClusterResource', has: ['OwnerGroup', 'ResourceType', 'State'] },
  { name: 'Get-ClusterGroup', has: ['Name', 'OwnerNode', 'State', 'GroupType'] },
  { name: 'Get-ClusterNode', has: ['NodeWeight', 'State'] },
  { name: 'Get-Cluster', has: ['SameSubnetDelay', 'SameSubnetThreshold'] },
  { name: 'Get-PhysicalDisk', has: ['FriendlyName', 'MediaType', 'HealthStatus'] },
  { name: 'Get-VirtualDisk', has: ['FriendlyName', 'ResiliencySettingName', 'HealthStatus'] },
  { name: 'Get-Volume', has: ['FileSystemLabel', 'DriveType', 'SizeRemaining'] },
  { name: 'Get-WinEvent -ListProvider', has: ['Id', 'LogLink', 'Template', 'Description'] },
];

/**
 * What the object comes from, for people; null where nobody knows it.
 * @param command that stands above it
 */
export function nameOfListing(object: ListedObject, command: string | null): string | null {
  if (object.form === 'clixml') return object.typeName === null ? 'Clixml' : `Clixml of ${object.typeName}`;
  const known = knownListings.find(({ has }) => has.every((name) => object.values.has(name.toLowerCase())));
  if (known !== undefined) return known.name;
  if (object.typeName !== null) return `an export of ${object.typeName}`;
  return /\b(Get-[A-Z]\w{1,60})/i.exec(command ?? '')?.[1] ?? null;
}

/** Texts that are no listing at all, by a line of theirs. */
const knownTexts: readonly { readonly name: string; readonly line: RegExp }[] = [
  { name: 'a report of cluster validation', line: /^\s*Validat(?:e that|ing) .*(?:Persistent Reservation|Cluster Disk)/i },
];

/** What a text comes from that holds no objects; null where nobody knows it. */
export function nameOfText(line: string): string | null {
  return knownTexts.find((known) => known.line.test(line))?.name ?? null;
}
