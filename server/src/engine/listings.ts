// What listings tell: values without a time, which hold for the moment of the listing alone, and findings of their own.
// Knows nothing of how a listing is read.
import { filterRow } from '../knowledge/filters';
import { ioModeReason } from '../knowledge/ioModeReasons';
import type { FactBody, FactKind } from '../model/facts';
import { findingKey, type FindingEffect, type Raise } from './findingEffect';
import type { Statement, Subject, World } from './topic';
import type { Whois } from './whois';

type StateListed = Extract<FactBody, { kind: 'volumeStateListed' }>;
type OwnerListed = Extract<FactBody, { kind: 'volumeOwnerListed' }>;
type FilterAttached = Extract<FactBody, { kind: 'filterAttached' }>;
type Redirection = 'fileSystemRedirected' | 'blockRedirected';

/** A reason of the listing with the mode it leads to: that of the table, else the listed one. */
export interface ListedReason {
  readonly name: string;
  readonly mode: Redirection;
}

export function listedReasons({ reasons, ioMode }: StateListed): readonly ListedReason[] {
  if (ioMode === null || ioMode === 'direct') return [];
  return reasons.map((name) => ({ name, mode: ioModeReason(name)?.mode ?? ioMode }));
}

/**
 * A finding for each listed reason, one without a cause where none is listed. They have no key: what a listing shows was never seen to
 * begin, so nothing ends it and nothing is left on.
 */
export function listedRedirection(body: StateListed, { volume, node }: Pick<Subject, 'volume' | 'node'>): readonly Raise[] {
  const names: readonly (string | null)[] = body.reasons.length === 0 ? [null] : body.reasons;
  return names.map((name) => ({
    does: 'raise',
    code: 'redirected',
    key: null,
    volume,
    resource: body.disk,
    node,
    causeCode: name !== null && ioModeReason(name) !== undefined ? name : null,
    fields: {
      reason: name ?? 'no reason listed',
      ...(volume === null && body.disk !== null ? { volume: body.disk } : {}),
      ...(node === null ? { node: 'a node that the listing does not name' } : {}),
    },
  }));
}

/** Kinds that raise findings without a track. */
export const listingKinds: readonly FactKind[] = [
  'volumeStateListed',
  'volumeOwnerListed',
  'csvShareMissing',
  'filterAttached',
  'csvFilterMissing',
];

export function listingFindings({ body, writer }: Statement, { whois }: World): readonly FindingEffect[] {
  const node = knownNode(writer, whois);
  switch (body.kind) {
    case 'volumeStateListed':
      return stateFindings(body, whois);
    case 'volumeOwnerListed':
      return ownerFindings(body, whois);
    case 'csvShareMissing':
      return [{ does: 'raise', code: 'csvShareMissing', key: null, node, fields: { share: body.share } }];
    case 'filterAttached':
      return filterFindings(body, node);
    case 'csvFilterMissing':
      return [{ does: 'raise', code: 'csvFilterMissing', key: null, node, fields: { filters: body.filter } }];
    default:
      return [];
  }
}

/** What comes with Windows belongs there; what is known to redirect is told even where the listing does not name its volumes. */
function filterFindings(body: FilterAttached, node: string | null): readonly Raise[] {
  const role = filterRow(body.filter)?.role;
  if (role !== 'forcesRedirection' && (role !== undefined || body.isOnCsv !== true)) return [];
  const code = role === undefined ? 'filterOnCsv' : 'filterRedirects';
  return [
    {
      does: 'raise',
      code,
      key: findingKey(code, body.filter, body.target, node),
      node,
      causeCode: role === undefined ? null : body.filter.toLowerCase(),
      fields: {
        filters: body.filter,
        altitude: body.altitude,
        target: body.target ?? 'a volume that the listing does not name',
      },
    },
  ];
}

/** The node whose listing it is; null where nobody says. */
export function knownNode(writer: string, whois: Whois): string | null {
  return whois.nodes.some(({ name }) => name === writer) ? writer : null;
}

/** The volumes behind a share of CSV: the GUID in its name is that of the volume or of its disk resource, and no source says which. */
export function volumesOfShare(shareGuid: string, whois: Whois): readonly string[] {
  const volume = whois.volumeNamed(shareGuid);
  return volume === null ? whois.volumesOfDisk(shareGuid) : [volume];
}

/** What a listing shows of a volume without a name or a node is on no track, and still to be told. */
function stateFindings(body: StateListed, whois: Whois): readonly FindingEffect[] {
  const volume = whois.volumesOf({ body })[0] ?? null;
  const node = whois.nodeName(body.node);
  const isOnTrack = volume !== null && node !== null;
  if (body.ioMode !== null && body.ioMode !== 'direct') return isOnTrack ? [] : listedRedirection(body, { volume, node });
  const causeCode = body.stateText?.toLowerCase() ?? '';
  if (causeCode !== 'paused' && causeCode !== 'unavailable') return [];
  return [
    {
      does: 'raise',
      code: 'listedNotActive',
      key: null,
      volume,
      resource: body.disk,
      node,
      causeCode,
      fields: {
        state: body.stateText ?? '',
        ...(volume === null && body.disk !== null ? { volume: body.disk } : {}),
        ...(node === null ? { node: 'a node that the listing does not name' } : {}),
      },
    },
  ];
}

function ownerFindings(body: OwnerListed, whois: Whois): readonly FindingEffect[] {
  const volume = whois.volumesOf({ body })[0] ?? null;
  const about = { key: null, volume, resource: body.disk } as const;
  const name = volume ?? body.disk;
  const fields = name === null ? {} : { volume: name };
  const findings: FindingEffect[] = [];
  if (body.maintenance === true) findings.push({ does: 'raise', code: 'maintenance', ...about, expected: true, fields });
  if (body.redirectedAccess === true) {
    const words = { ...fields, node: 'all nodes', reason: 'UserRequest' };
    findings.push({ does: 'raise', code: 'redirected', ...about, causeCode: 'UserRequest', fields: words });
  }
  return findings;
}

/** The owner of an online disk has its file systems mounted; of any other disk nobody has. */
export function isMounted({ stateText }: OwnerListed): boolean {
  return stateText === null || /^online/i.test(stateText);
}
