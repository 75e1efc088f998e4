// The family of System events that cluster.log merges in.
import { systemEventMessages } from '../../knowledge/messages/systemEvents';
import type { MessageFamily } from '../messageFamily';
import { readClusterEvent, readDiskEvent, readResourceEvent } from './resourceGrammar';
import { systemEventMeaning } from './meaning';
import type { SystemEventStatement } from './statements';
import { readRequestEvent, readVolumeEvent } from './volumeGrammar';

type Reader = (body: string) => SystemEventStatement | undefined;

/** First words and the grammar that reads what follows them; a longer beginning stands before a shorter one. */
const heads: readonly (readonly [string, Reader])[] = [
  ['Cluster Shared Volume resource ', readRequestEvent],
  ['Cluster Shared Volume ', readVolumeEvent],
  ['Cluster Shared Volumes root directory ', readClusterEvent],
  ['Cluster Disk ', readDiskEvent],
  ['Cluster node ', readClusterEvent],
  ['Cluster physical disk resource ', readDiskEvent],
  ['Cluster resource ', readResourceEvent],
  ['Cluster service failed to create the Cluster Shared Volumes root directory ', readClusterEvent],
  ['A component on the server did not respond ', readResourceEvent],
  ['Move of the ', readDiskEvent],
  ['Ownership of cluster disk ', readDiskEvent],
  ['Physical Disk resource ', readDiskEvent],
  ['The Cluster service is shutting down because quorum was lost', readClusterEvent],
  ['The cluster Resource Hosting Subsystem ', readClusterEvent],
];

/** Texts of events are far shorter; what is longer is none and is not worth the time. */
const maxEventLength = 16 * 1024;

export const systemEventsFamily: MessageFamily = {
  name: 'systemEvents',
  rows: systemEventMessages,
  source: 'system',
  read(message, context) {
    if (context.component !== null || message.length > maxEventLength) return undefined;
    const reader = heads.find(([head]) => message.startsWith(head))?.[1];
    const said = reader?.(message.trimEnd());
    return said && systemEventMeaning(said);
  },
};
