// Names that are the same in every cluster and tell nothing of anybody. Knows nothing of texts.
import { accountOf } from '../knowledge/wellKnownSids';

const names = new Set(
  [
    ...['cluster', 'cluster name', 'cluster ip address', 'cluster group', 'available storage', 'cluster shared volume', 'csv'],
    ...['file share witness', 'cloud witness', 'physical disk', 'network name', 'ip address', 'distributed network name'],
    ...[
      'storage pool',
      'cluster pool 1',
      'health',
      'virtual machine',
      'clustered storage spaces',
      'sddc group',
      'unknown',
      'none',
    ],
    ...['storage qos resource', 'task scheduler', 'user manager', 'cluster-aware updating'],
  ].map((name) => name.toLowerCase()),
);

const domains = new Set([
  'nt authority',
  'authority',
  'builtin',
  'nt service',
  'nt virtual machine',
  'virtual machine',
  'service',
  'window manager',
  'font driver host',
]);

const users = new Set([
  ...['administrator', 'administrators', 'guest', 'system', 'local service', 'network service', 'anonymous logon', 'anonymous'],
  ...['everyone', 'users', 'cliusr', 'localsystem', 'authenticated users', 'local system', 'backup operators', 'creator owner'],
]);

const shares = /^(?:CSV\$|IPC\$|ADMIN\$|PRINT\$|[A-Z]\$|NETLOGON|SYSVOL|pipe|mailslot|ClusterStorage\$?)$/i;

/** Labels that stand in many domains. */
const labels = new Set([
  'local',
  'lan',
  'corp',
  'internal',
  'intern',
  'intra',
  'ad',
  'home',
  'localdomain',
  'test',
  'lab',
  'com',
  'net',
  'org',
  'int',
  'www',
  'dc',
]);

/** A name that Windows or the product gives everywhere: it may stay. Names of volumes and disks are replaced even where they are usual ones. */
export function isPublicName(name: string): boolean {
  return names.has(name.trim().toLowerCase()) || /^cluster network \d{1,3}$/i.test(name.trim());
}

export function isPublicDomain(name: string): boolean {
  return domains.has(name.toLowerCase());
}

export function isPublicUser(name: string): boolean {
  return users.has(name.toLowerCase());
}

export function isPublicShare(name: string): boolean {
  return shares.test(name);
}

export function isPublicLabel(label: string): boolean {
  return labels.has(label.toLowerCase()) || label.length < 3;
}

/** An account that has the same number on every machine; only numbers with the part of a domain or of a directory tell of one. */
export function isPublicSid(sid: string): boolean {
  return accountOf(sid) !== sid || !/^S-1-(?:5-21|12-1)-/i.test(sid);
}

/** Loopback, any address, broadcast and the masks of networks. */
export function isPublicAddress(address: string): boolean {
  return /^(?:127\.|0\.0\.0\.0$|255\.255\.)/.test(address) || /^(?:::1?|0:0:0:0:0:0:0:[01])$/.test(address);
}

/** The empty one, that of Windows' event providers of a failover cluster, and those of operating-system interfaces. */
const guids = new Set([
  '00000000-0000-0000-0000-000000000000',
  'baf908ea-3421-4ca9-9b84-6689b8c6f85f', // Microsoft-Windows-FailoverClustering
  '53f56307-b6bf-11d0-94f2-00a0c91efb8b', // GUID_DEVINTERFACE_DISK
  '53f5630d-b6bf-11d0-94f2-00a0c91efb8b', // GUID_DEVINTERFACE_VOLUME
]);

/** @param guid lower case, without braces */
export function isPublicGuid(guid: string): boolean {
  return guids.has(guid);
}
