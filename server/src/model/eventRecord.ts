// One event of a Windows event log, as any export gives it. Knows nothing of formats and of what the event means.
import type { Level } from './recordTable';

export interface EventRecord {
  /** As written: `Microsoft-Windows-FailoverClustering`, or the source of a classic event (`disk`). */
  readonly provider: string | null;
  /** Unique only together with the provider, and even then the text decides: numbers differ by one between sources. */
  readonly id: number | null;
  /** Number of the event in its log (EventRecordID); null where the export leaves it out. */
  readonly recordId: number | null;
  readonly level: Level;
  /** `System`, `Microsoft-Windows-FailoverClustering/Operational` ... */
  readonly channel: string | null;
  /** As written, with domain where it stands there. */
  readonly computer: string | null;
  readonly process: number | null;
  readonly thread: number | null;
  /** Milliseconds since 1970 as written; `isUtc` tells whether they are UTC or the local time of a machine whose zone nobody says. */
  readonly writtenMs: number | null;
  readonly isUtc: boolean;
  /** Values of EventData or UserData in order. */
  readonly data: readonly EventField[];
  /** The message as Windows rendered it, in the language of the machine; null where the export has none (an .evtx never has). */
  readonly text: string | null;
}

export interface EventField {
  /** null where the export gives positions only. */
  readonly name: string | null;
  readonly value: string;
}
