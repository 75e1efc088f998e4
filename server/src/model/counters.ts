// Performance counters over time, as columns. Knows nothing of what a counter means.

export interface CounterTable {
  /** One per sample, in UTC milliseconds as far as the file tells its zone. */
  readonly sampleUtcMs: Float64Array;
  /** The line of each sample, from 1. */
  readonly sampleLine: Uint32Array;
  readonly series: readonly CounterSeries[];
}

export interface CounterSeries {
  /** Without backslashes; null in a local capture, which names none. */
  readonly node: string | null;
  /** `Cluster CSV File System`, `LogicalDisk` ... as written. */
  readonly object: string;
  /** `Volume1`; null where the object has none. */
  readonly instance: string | null;
  readonly counter: string;
  /** One per sample; NaN = no sample was taken. */
  readonly values: Float64Array;
}
