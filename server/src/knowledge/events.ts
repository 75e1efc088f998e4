// Events of failover clustering, CSVFS and the storage below: what each says, why it comes and what to do next.
// The table stays text until an event is first asked for. Knows nothing of logs.
import { eventTable } from './data/eventTable';
import type { KnowledgeStatus, Sample } from './messageRow';

export const clusterProvider = 'Microsoft-Windows-FailoverClustering';

export interface EventRow {
  /** Unique only together with the provider: CsvFlt and others use the same numbers for other things. */
  readonly id: number;
  /** Tells apart events that share one id and differ in their text (`established`, `lost`). */
  readonly variant?: string;
  readonly provider: string;
  /** Log that it goes to: `System`, `Microsoft-Windows-FailoverClustering/Operational` ... */
  readonly channel: string;
  /** As in Windows Server 2016 and later; null = not known. */
  readonly level: 'Critical' | 'Error' | 'Warning' | 'Information' | null;
  /** Name in the manifest; null = not published. */
  readonly symbol: string | null;
  readonly category: string;
  /** A headline in our own words with `{field}`. */
  readonly summary: string;
  /** Beginnings (of cluster events) or parts (of all others) of the text Windows prints, with `{field}`; `{_}` is any text. */
  readonly texts: readonly string[];
  /**
   * Fields in the order of the event's own values (`%1`, `%2` ...), one list per wording of the event, newest first. Without it
   * a field says its place itself: `{P3}` is the third value.
   */
  readonly params?: readonly (readonly string[])[];
  readonly meaning: string;
  readonly causes: readonly string[];
  /** What to do or to look at next. */
  readonly next: readonly string[];
  readonly notes: readonly string[];
  /** Versions whose message tables have it: `2008R2`, `2012`, `2012R2`, `2016+`, `later-dump` (a later build, not named). */
  readonly versions: readonly string[];
  readonly sources: readonly [string, ...string[]];
  readonly status: KnowledgeStatus;
  readonly samples?: readonly Sample[];
}

/** Every event, those of the cluster itself first, by provider and id. */
export function allEvents(): readonly EventRow[] {
  return (read ??= readTable());
}

let read: readonly EventRow[] | undefined;

function readTable(): readonly EventRow[] {
  return eventTable
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as EventRow);
}
