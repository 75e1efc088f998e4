// What each part of a description starts from. Types only.
import type { ClusterLog } from '../model/clusterLog';
import type { LineRef } from '../model/lineRef';
import type { ReadRecord } from './readRecord';

export interface DescribeOptions {
  /** Address that opens a line of any input; without it, proving lines are named but not linked. */
  readonly lineAddress?: (ref: LineRef) => string;
}

export interface RecordContext {
  readonly log: ClusterLog;
  readonly record: ReadRecord;
  readonly options: DescribeOptions;
}
