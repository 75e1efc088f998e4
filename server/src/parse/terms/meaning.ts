// What each term token means. Knows nothing of where it stands.
import type { TokenType } from 'chevrotain';
import { lookUpStatus } from '../../knowledge/statusCodes';
import { readStatus } from '../statusValue';
import type { TermTokens } from './grammar';
import type { TermMeaning } from './term';
import * as tokens from './tokens';

/** The meaning of a term, or undefined where its value rules it out (a node 7000, a hexadecimal word that is no status we know). */
export function meaningOf({ intro, value }: TermTokens): TermMeaning | undefined {
  if (intro?.tokenType === tokens.StatusIntro) return status(value.image);
  if (intro?.tokenType === tokens.NodeIntro) return node(value.image);
  if (intro?.tokenType === tokens.SetIntro) return nodeSet(value.image);
  if (intro?.tokenType === tokens.KeyIntro) return reservationKey(value.image, true);
  return readers.get(value.tokenType)?.(value.image);
}

/** Nodes of a cluster are numbered from 1 to 64; 0 stands for the witness in a quorum set. */
const maxNodeId = 64;
/** The last 16 bits of every reservation key in source PR170. */
const keyMark = '734d';
const msOfUnit: readonly (readonly [RegExp, number])[] = [
  [/^m(?:s|sec)|^milli/, 1],
  [/^s/, 1000],
  [/^m/, 60_000],
  [/^h/, 3_600_000],
  [/^d/, 86_400_000],
];

const readers: ReadonlyMap<TokenType, (image: string) => TermMeaning | undefined> = new Map<
  TokenType,
  (image: string) => TermMeaning | undefined
>([
  [tokens.NamedStatus, status],
  [tokens.CaughtStatus, status],
  [tokens.StatusName, status],
  [tokens.BareStatus, knownStatus],
  [tokens.VolumePath, (image) => ({ kind: 'volumePath', volumeGuid: bareGuid(image.slice(image.indexOf('{'))) })],
  [tokens.MountPath, (image) => ({ kind: 'mountPath', path: image, volume: image.split('\\')[2] ?? null })],
  [tokens.UncPath, uncPath],
  [tokens.Endpoint, endpoint],
  [tokens.Time, time],
  [tokens.Guid, (image) => ({ kind: 'guid', guid: bareGuid(image) })],
  [tokens.Duration, duration],
  [tokens.View, view],
  [tokens.NodeSet, nodeSet],
  [tokens.TypedDisk, (image) => ({ kind: 'disk', name: image.slice(image.indexOf('<') + 1, -1).trim() })],
  [tokens.ClusterDisk, (image) => ({ kind: 'disk', name: image })],
  [tokens.ShortNode, (image) => node(image.slice(1))],
  [tokens.Key, (image) => reservationKey(image, false)],
]);

function status(image: string): TermMeaning | undefined {
  const read = readStatus(image);
  return read ? { kind: 'status', status: read } : undefined;
}

/** A bare number is a status only if a table knows it: `c0ffee00` may be anything. */
function knownStatus(image: string): TermMeaning | undefined {
  const read = readStatus(image);
  return read && lookUpStatus(read.code, read.space) ? { kind: 'status', status: read } : undefined;
}

function node(image: string): TermMeaning | undefined {
  const nodeId = /^\d{1,2}$/.test(image) ? Number(image) : 0;
  return nodeId >= 1 && nodeId <= maxNodeId ? { kind: 'node', nodeId } : undefined;
}

function nodeSet(image: string): TermMeaning | undefined {
  const nodeIds = idsIn(image);
  return nodeIds && { kind: 'nodeSet', nodeIds };
}

function view(image: string): TermMeaning | undefined {
  const open = image.indexOf('(');
  const nodeIds = idsIn(image.slice(open));
  return nodeIds && { kind: 'view', view: image.slice(0, open), nodeIds };
}

function idsIn(set: string): number[] | undefined {
  const ids = set.slice(1, -1).split(' ').filter(Boolean).map(Number);
  return ids.every((id) => id <= maxNodeId) ? ids : undefined;
}

function uncPath(image: string): TermMeaning {
  const [server, share] = image.slice(2).split('\\') as [string, string];
  return { kind: 'uncPath', server, share };
}

function endpoint(image: string): TermMeaning {
  const portAt = image.lastIndexOf(':~');
  const host = image.slice(0, portAt);
  const scopeAt = host.indexOf('%');
  return {
    kind: 'endpoint',
    address: scopeAt < 0 ? host : host.slice(0, scopeAt),
    scope: scopeAt < 0 ? null : host.slice(scopeAt + 1),
    port: Number(image.slice(portAt + 2, -1)),
  };
}

function time(image: string): TermMeaning | undefined {
  if (image.startsWith('1601/01/01')) return { kind: 'time', writtenMs: null };
  const iso = `${image.slice(0, 10).replaceAll('/', '-')}T${image.slice(11)}Z`;
  const writtenMs = Date.parse(iso);
  return Number.isNaN(writtenMs) ? undefined : { kind: 'time', writtenMs };
}

function duration(image: string): TermMeaning | undefined {
  const number = parseFloat(image);
  const unit = image.replace(/^[\d. ]+/, '');
  const factor = msOfUnit.find(([pattern]) => pattern.test(unit))?.[1];
  return factor === undefined ? undefined : { kind: 'duration', durationMs: Math.round(number * factor) };
}

/** Sixteen hexadecimal digits may be an address too; without a word before them only those with the mark are keys. */
function reservationKey(image: string, announced: boolean): TermMeaning | undefined {
  const key = image.toLowerCase();
  const marked = key.endsWith(keyMark);
  if (!marked) return announced ? { kind: 'reservationKey', key, nodeId: null, mark: null } : undefined;
  return { kind: 'reservationKey', key, nodeId: parseInt(key.slice(8, 12), 16), mark: keyMark };
}

function bareGuid(image: string): string {
  return /[0-9a-fA-F-]{36}/.exec(image)![0].toLowerCase();
}
