// What one small thing in a message stands for, as Markdown; with the names the log itself gives. Knows nothing of the message.
import { lookUpStatus, type StatusCode } from '../knowledge/statusCodes';
import type { ClusterLog } from '../model/clusterLog';
import type { StatusValue } from '../model/facts';
import { formatStatusNumber } from '../model/formatStatus';
import type { History } from '../model/history';
import { utcShiftMs, type LogClock } from '../model/logClock';
import type { Term } from '../parse/terms/term';
import { fillMarkdown } from './fillText';
import { theseLogs } from './lineLinks';
import { codeSpan, escapeMarkdown } from './markdown';
import { asSentence } from './sentence';
import { formatDuration, formatUtc } from './momentInWords';

export interface TermOptions {
  /** What a status means for a volume that pauses with it is said elsewhere. */
  readonly isPauseExplained: boolean;
}

/** Null where nothing can be added to what the line itself says. */
export function termInWords(term: Term, log: ClusterLog, { isPauseExplained }: TermOptions): string | null {
  const { history, input } = log;
  switch (term.kind) {
    case 'status':
      return statusInWords(term.status, isPauseExplained);
    case 'guid':
      return guidInWords(history, term.guid, `is a GUID that no line of ${theseLogs(log)} gives a name to`);
    case 'volumePath':
      return guidInWords(history, term.volumeGuid, 'is the path of a volume by its GUID');
    case 'node':
      return nodeNameOf(history, term.nodeId) === null ? null : `is ${nodeInWords(log, term.nodeId)}`;
    case 'nodeSet':
      return nodeSetInWords(log, term.nodeIds);
    case 'view':
      return `is view ${codeSpan(term.view)} of the membership: ${nodesInWords(log, term.nodeIds)}`;
    case 'mountPath':
      return term.volume === null
        ? 'is the root folder of all Cluster Shared Volumes'
        : `is where ${codeSpan(term.volume)} appears on each node`;
    case 'uncPath':
      return `is the share ${codeSpan(term.share)} on ${codeSpan(term.server)}`;
    case 'endpoint':
      return endpointInWords(term);
    case 'time':
      return timeInWords(term.writtenMs, input);
    case 'duration':
      return term.durationMs < 1000 ? null : `is ${formatDuration(term.durationMs)}`;
    case 'reservationKey':
      return reservationKeyInWords(log, term.nodeId);
    case 'disk':
      return null; // named among the things of the line
  }
}

/** A node by its number, with its name where the log gives one: `node 2, NODE2`. */
function nodeInWords(log: ClusterLog, nodeId: number): string {
  const name = nodeNameOf(log.history, nodeId);
  return name === null ? `node ${nodeId}, not named in ${theseLogs(log)}` : `node ${nodeId}, ${codeSpan(name)}`;
}

function nodeSetInWords(log: ClusterLog, nodeIds: readonly number[]): string {
  const [first, ...others] = nodeIds;
  if (first === undefined) return 'is an empty set of nodes';
  return others.length === 0 && first !== witnessId
    ? `is ${nodeInWords(log, first)}`
    : `are the nodes ${nodesInWords(log, nodeIds)}`;
}

function nodesInWords(log: ClusterLog, nodeIds: readonly number[]): string {
  const { history } = log;
  if (nodeIds.length === 0) return 'none';
  const isNameless = nodeIds.every((nodeId) => nodeNameOf(history, nodeId) === null);
  const words = nodeIds.map((nodeId) => {
    if (nodeId === witnessId) return 'the witness';
    const name = nodeNameOf(history, nodeId);
    return name === null ? String(nodeId) : `${nodeId} (${codeSpan(name)})`;
  });
  return `${words.join(', ')}${isNameless ? `; ${theseLogs(log)} ${log.inputs.length > 1 ? 'do' : 'does'} not name them` : ''}`;
}

/** Null where lines give a number only; the engine then calls the node `Node <number>`. */
function nodeNameOf(history: History, nodeId: number): string | null {
  const name = history.nodes.find(({ id }) => id === nodeId)?.name ?? null;
  return name === null || name.toLowerCase() === `node ${nodeId}` ? null : name;
}

/** In a set of votes, 0 stands for the witness. */
const witnessId = 0;

function statusInWords(status: StatusValue, isPauseExplained: boolean): string {
  const row = lookUpStatus(status.code, status.space);
  const number = formatStatusNumber(status);
  if (status.code === 0) return 'is success';
  if (!row) return `is status ${codeSpan(number)}; no table of ours names it`;
  const alias = row.otherName === null ? '' : ` (also ${codeSpan(row.otherName)})`;
  const texts = [row.meaning, row.hint].flatMap((text) => (text === null ? [] : [asSentence(fillMarkdown(text, {}))]));
  const wraps = row.wraps ? `, which wraps ${codeSpan(formatStatusNumber(row.wraps))}` : '';
  return [
    `is ${codeSpan(row.name)}${alias}, ${spaceWords[status.space]} ${codeSpan(number)}${wraps}.`,
    ...texts,
    ...(isPauseExplained ? [] : autoPauseInWords(row)),
  ].join(' ');
}

const spaceWords: Readonly<Record<StatusValue['space'], string>> = {
  win32: 'Win32 code',
  ntstatus: 'NTSTATUS',
  hresult: 'HRESULT',
};

function autoPauseInWords({ autoPause }: StatusCode): readonly string[] {
  if (!autoPause) return [];
  const { cause, lookAt } = autoPause;
  return [
    ...(cause === null ? [] : [asSentence(`Where a shared volume pauses with it: ${fillMarkdown(cause, {})}`)]),
    ...(lookAt === null ? [] : [asSentence(`Look first at: ${fillMarkdown(lookAt, {})}`)]),
  ];
}

function guidInWords(history: History, guid: string, otherwise: string): string {
  const wanted = guid.toLowerCase();
  const entity = history.entities.find(({ names }) => names.some((name) => name.toLowerCase().includes(wanted)));
  const name = entity?.names.find((known) => !known.toLowerCase().includes(wanted));
  return entity && name !== undefined ? `names ${entity.type} ${codeSpan(name)}` : otherwise;
}

function endpointInWords({ address, scope, port }: Extract<Term, { kind: 'endpoint' }>): string {
  const service = port === clusterPort ? ' (the port of the cluster service)' : '';
  return `is address ${codeSpan(address)}${scope === null ? '' : ` on interface ${escapeMarkdown(scope)}`}, port ${port}${service}`;
}

/** Port of the cluster service, TCP and UDP. */
const clusterPort = 3343;

/** A time in a message is written in the time base of its file: only local times gain by being told in UTC. */
function timeInWords(writtenMs: number | null, clock: LogClock): string | null {
  if (writtenMs === null) return 'stands for "never"';
  const isLocal = clock.timeBase === 'local' && clock.utcOffsetMinutes !== null;
  return isLocal ? `is ${formatUtc(writtenMs + utcShiftMs(clock))} UTC` : null;
}

function reservationKeyInWords(log: ClusterLog, nodeId: number | null): string {
  if (nodeId === null) return 'is a persistent-reservation key that does not end like the keys of failover clustering we know';
  return `is the persistent-reservation key of ${nodeInWords(log, nodeId)} (inferred from its last digits)`;
}
