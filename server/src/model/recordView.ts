// One record with its text, made when it is shown. Knows nothing of what the message means.
import type { EventRecord } from './eventRecord';
import type { Fields } from './fields';
import type { Level, RecordShape } from './recordTable';

export interface RecordView {
  readonly index: number;
  /** First and last physical line, from 1. */
  readonly line: number;
  readonly endLine: number;
  readonly utcMs: number | null;
  /** `HH:mm:ss.fff` where the line has a time but no full date. */
  readonly timeOfDay: string | null;
  /** As written, any number of digits. */
  readonly process: string | null;
  readonly thread: string | null;
  readonly level: Level;
  readonly channel: string | null;
  readonly component: string | null;
  readonly shape: RecordShape;
  /** Characters of the first line before the message. */
  readonly messageStart: number;
  /** Without prefix and leading tag; continuation lines joined with `\n`, blank lines at the end left out. */
  readonly message: string;
  /** The event that a record of an event export holds; absent in a cluster.log. */
  readonly event?: EventRecord;
  /** What a record of a listing shows: the row of knowledge/messages/listings that knows it, and its values. */
  readonly listed?: { readonly rowId: string; readonly fields: Fields };
}
