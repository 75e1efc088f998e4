// What each part of a description starts from. Types only.
import type { ClusterLog } from '../model/clusterLog';
import type { ReadRecord } from './readRecord';

export interface DescribeOptions {
  /** Address that opens a line (from 1) of this log; without it, proving lines are named but not linked. */
  readonly lineAddress?: (line: number) => string;
}

export interface RecordContext {
  readonly log: ClusterLog;
  readonly record: ReadRecord;
  readonly options: DescribeOptions;
}
