// What happens to volumes and disks without changing a track: maintenance, backup, refused moves, vetoed files, lost disks.
// Knows nothing of states; an open finding is all that is remembered.
import type { FactKind } from '../model/facts';
import { close, drop, findingKey, statusField, type FindingEffect, type Raise } from './findingEffect';
import type { Statement, World } from './topic';

export function volumeWork({ body, writer }: Statement, { whois }: World): readonly FindingEffect[] {
  const volume = whois.volumesOf({ body })[0] ?? null;
  const diskOf = (disk: string | null) => (disk === null ? null : whois.resourceName(disk));
  switch (body.kind) {
    case 'maintenanceTurnedOn':
      return [work('maintenance', volume, diskOf(body.disk))];
    case 'maintenanceTurnedOff':
      return [close('maintenance', volume, diskOf(body.disk))];
    case 'backupTurnedOn':
      return [work('backup', volume, diskOf(body.disk))];
    case 'backupTurnedOff':
      return [close('backup', volume, diskOf(body.disk))];
    case 'moveVetoed': {
      const resource = whois.resourceName(body.disk);
      return [
        {
          does: 'raise',
          code: 'moveVetoed',
          key: null,
          resource,
          causeCode: body.reason,
          expected: body.reason === 'cacheManager' ? null : true,
        },
      ];
    }
    case 'directIoVetoed':
      return [
        {
          does: 'raise',
          code: 'directIoVetoed',
          key: findingKey('directIoVetoed', volume, body.altitude, writer),
          volume,
          node: writer,
          fields: {
            ...(body.altitude === null ? {} : { altitude: body.altitude }),
            ...(body.file === null ? {} : { file: body.file }),
            ...(body.reason === null ? {} : { reason: body.reason }),
          },
        },
      ];
    case 'unsafeFilterFound':
      return [
        {
          does: 'raise',
          code: 'unsafeFilter',
          key: findingKey('unsafeFilter', body.filter, body.altitude, writer),
          node: writer,
          fields: { filters: body.filter, altitude: body.altitude },
        },
      ];
    case 'diskFailed':
      return [
        {
          does: 'raise',
          code: 'diskFailed',
          key: null,
          volume,
          resource: diskOf(body.disk),
          node: writer,
          expected: false,
          fields: statusField(body.status),
        },
      ];
    case 'diskDisconnected':
      return [
        {
          does: 'raise',
          code: 'diskDisconnected',
          key: null,
          resource: whois.resourceName(body.disk),
          node: writer,
          expected: false,
        },
      ];
    case 'clusDiskMembershipUpdated':
      return body.status === null || body.status.code === 0
        ? []
        : [callFailed(writer, 'UpdateClusDiskMembership', statusField(body.status))];
    case 'reservationCallFailed':
      // With a disk, the reservation of that disk tells it. Validation writes `Failed ..., status 0` where there was nothing to read (seen).
      return body.disk === null && body.status?.code !== 0 ? [callFailed(writer, body.operation, statusField(body.status))] : [];
    case 'volumeAutoPaused':
    case 'volumeLost':
      // A line that names no volume still tells of trouble, though no track can hold it.
      return volume === null
        ? [
            {
              does: 'raise',
              code: body.kind === 'volumeLost' ? 'volumeLost' : 'autoPause',
              key: null,
              resource: diskOf(body.disk),
              node: writer,
              fields: statusField(body.status),
            },
          ]
        : [];
    default:
      return [];
  }
}

/** From here on nobody would tell the end of what is on. */
export function workUnheard(volume: string, { whois }: World): readonly FindingEffect[] {
  return (['backup', 'maintenance'] as const).flatMap((code) =>
    [null, whois.diskOf(volume)].map((disk) => drop(code, volume, disk)),
  );
}

export const volumeWorkKinds: readonly FactKind[] = [
  'maintenanceTurnedOn',
  'maintenanceTurnedOff',
  'backupTurnedOn',
  'backupTurnedOff',
  'moveVetoed',
  'directIoVetoed',
  'unsafeFilterFound',
  'diskFailed',
  'diskDisconnected',
  'clusDiskMembershipUpdated',
  'reservationCallFailed',
  'volumeAutoPaused',
  'volumeLost',
];

function work(code: 'maintenance' | 'backup', volume: string | null, disk: string | null): Raise {
  return { does: 'raise', code, key: findingKey(code, volume, disk), volume, resource: disk, expected: true };
}

/** The line names no disk: all that is known is which node called. */
function callFailed(writer: string, operation: string, fields: Readonly<Record<string, string>>): Raise {
  const key = findingKey('reservationCallFailed', null, operation, writer);
  return { does: 'raise', code: 'reservationCallFailed', key, resource: null, fields: { operation, ...fields } };
}
