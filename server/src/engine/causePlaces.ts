// When, on which node and on which disk things were, so that they can be compared. Knows nothing of rules.
import type { Fact } from '../model/facts';
import type { Finding } from '../model/history';
import { nodesNamed } from './mentions';
import type { Moment } from './signIndex';
import type { Whois } from './whois';

/** The time of a fact or a finding; null where none is written. Times of day can be compared within one input only. */
export function momentOf(
  of: Pick<Fact | Finding, 'at' | 'utcMs' | 'timeOfDayMs'>,
  place: number,
  fact: Fact | undefined,
): Moment | null {
  const { utcMs, timeOfDayMs } = of;
  if (fact === undefined && utcMs === null) return null;
  if (utcMs !== null) return { place, ms: utcMs, axis: 'utc' };
  return timeOfDayMs === null ? null : { place, ms: timeOfDayMs, axis: `input ${of.at.input}` };
}

/** The node that a fact is about: those it names, else who wrote it. */
export function nodesAbout(fact: Fact, whois: Whois): readonly (string | null)[] {
  const { body } = fact;
  switch (body.kind) {
    case 'nodeRemoved':
    case 'nodeDisconnected':
    case 'nodeConnected':
    case 'joinProgressed':
      return [...new Set(nodesNamed(body).map((node) => whois.nodeName(node)))];
    default:
      return [whois.writerOf(fact)];
  }
}

/** Keys of the disks that a fact is about; null where it names none that lines connect with a volume of the cluster. */
export function storageOf(fact: Fact, whois: Whois): readonly (string | null)[] {
  const { body } = fact;
  if (body.kind === 'signSeen') return [storageOfDevice(body.device, whois)];
  if (body.kind === 'groupMoveRequested') return keysOf(whois.volumesOfGroup(body.group), whois);
  if ('resource' in body && typeof body.resource === 'string') return [diskKey(whois.resourceName(body.resource))];
  const volumes = keysOf(whois.volumesOf(fact), whois);
  if (volumes[0] !== null) return volumes;
  return 'disk' in body && body.disk !== null ? [diskKey(whois.resourceName(body.disk))] : [null];
}

export function storageOfEffect({ volume, resource }: Pick<Finding, 'volume' | 'resource'>, whois: Whois): string | null {
  const disk = resource ?? (volume === null ? null : whois.diskOf(volume));
  if (disk !== null) return diskKey(disk);
  return volume === null ? null : volumeKey(volume);
}

const guid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;
const driveLetter = /^[a-z]:\\?$/i;

/** Names by which an event may mean a volume of the cluster; a drive letter or another volume is one that is not. */
function storageOfDevice(device: string | null, whois: Whois): string | null {
  if (device === null) return null;
  const id = guid.exec(device)?.[0].toLowerCase();
  const volume = whois.volumeNamed(id ?? device) ?? whois.volumeNamed(device);
  if (volume !== null) return storageOfEffect({ volume, resource: null }, whois);
  if (whois.kindOf(device) === 'resource') return diskKey(whois.resourceName(device));
  return id !== undefined || driveLetter.test(device) ? `other ${device.toLowerCase()}` : null;
}

function keysOf(volumes: readonly string[], whois: Whois): readonly (string | null)[] {
  if (volumes.length === 0) return [null];
  return [...new Set(volumes.map((volume) => storageOfEffect({ volume, resource: null }, whois)))];
}

function diskKey(disk: string): string {
  return `disk ${disk}`;
}

function volumeKey(volume: string): string {
  return `volume ${volume}`;
}
