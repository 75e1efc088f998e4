// Every record of one log, as columns: about 40 bytes a record, no object and no text. Knows nothing of what records mean.

/** Log levels as cluster.log writes them. Index into this list is the value in `RecordTable.level`; 0 = the line has none. */
export const levels = [null, 'INFO', 'WARN', 'ERR', 'DBG'] as const;
export type Level = (typeof levels)[number];

/** What a record is, told by its shape alone. */
export const recordShape = {
  /** A line with at least one of: ids, time, level, component tag. */
  entry: 0,
  /** A section header such as `[=== Cluster ===]`. */
  section: 1,
  /** The column names of a table section. */
  columns: 2,
  /** A row of a table section. */
  row: 3,
  /** A line of the header part or of a section without a table. */
  sectionText: 4,
  /** A mark by which an author said that lines were cut here: `.` or `...` alone on a line. */
  elision: 5,
  /** Fits no shape and continues nothing. */
  unrecognised: 6,
} as const;
export type RecordShape = (typeof recordShape)[keyof typeof recordShape];

/** No process or thread id on the line. */
export const noId = 0xffffffff;

/**
 * Columns of equal length `count`, in file order. Together the records cover every physical line exactly once:
 * record i covers the lines `lineIndex[i]` to `lineIndex[i + 1] - 1` (the last one to `lineCount - 1`). Only where `column` says
 * so do several records share a line.
 */
export interface RecordTable {
  readonly count: number;
  /** Physical lines of the file; a cut last line counts. */
  readonly lineCount: number;
  /** First physical line of the record, from 0. */
  readonly lineIndex: Uint32Array;
  /** Byte offset of the record in the file as stored, byte-order mark included. */
  readonly byteOffset: Float64Array;
  /** Milliseconds since 1970-01-01 as the file wrote them (`utcOffsetMinutes` not yet applied); NaN = no full date and time. */
  readonly writtenMs: Float64Array;
  /** Milliseconds since midnight as written where a time stands without a full date, else -1. */
  readonly timeOfDayMs: Int32Array;
  readonly process: Uint32Array;
  readonly thread: Uint32Array;
  /** Index into `levels`. */
  readonly level: Uint8Array;
  /** A `RecordShape`. */
  readonly shape: Uint8Array;
  /** Index into `channels`, 0 = none. */
  readonly channel: Uint8Array;
  /** Index into `components`, 0 = none. */
  readonly component: Uint16Array;
  /** Index into `sections`, 0 = before any section header. */
  readonly section: Uint16Array;
  /** Characters from the start of the first line to the start of the message. */
  readonly messageStart: Uint16Array;
  /** Character within its line on which the record begins, from 1; 0 = it has its lines alone. Absent where every record has. */
  readonly column?: Uint32Array;
  /** `[Verbose]`, `[System]` ... without brackets, as written; [0] is null. */
  readonly channels: readonly (string | null)[];
  /** Component tags without brackets, as written (`DCM`, `IM - public-1.0.0`, `CHANNEL`); [0] is null. */
  readonly components: readonly (string | null)[];
  /** Section names without `[===`; [0] is null. */
  readonly sections: readonly (string | null)[];
}
