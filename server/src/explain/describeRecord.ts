// Everything there is to say about one record, as Markdown for a hover. Each part is a file of its own; log text is escaped in all.
import type { ClusterLog } from '../model/clusterLog';
import { describeComponent } from './recordComponent';
import { describeCopies } from './recordCopies';
import { describeEvent } from './recordEvent';
import { describeFindings } from './recordFindings';
import { describeListing } from './recordListing';
import { describeMessage } from './recordMessage';
import { describeNames } from './recordNames';
import { describeSource } from './recordSource';
import { describeState } from './recordState';
import { describeTerms } from './recordTerms';
import { readRecord } from './readRecord';
import type { DescribeOptions, RecordContext } from './recordContext';

/** '' where there is no such record. */
export function describeRecord(log: ClusterLog, recordIndex: number, options: DescribeOptions = {}): string {
  if (recordIndex < 0 || recordIndex >= log.records.count) return '';
  const context: RecordContext = { log, record: readRecord(log, recordIndex), options };
  const parts = [
    describeMessage(context),
    describeEvent(context),
    describeListing(context),
    describeFindings(context),
    describeState(context),
    describeCopies(context),
    describeNames(context),
    describeTerms(context),
    describeComponent(context),
    describeSource(context),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}
