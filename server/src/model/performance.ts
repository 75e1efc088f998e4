// Performance counters beside a stretch of redirected or held IO: the same counters before, during and after it. What stands side by
// side is no cause. Plain values, so that a worker can hand them over. Knows nothing of counter files and of words.
import type { Evidence } from './lineRef';

/** How IO flowed in a stretch. */
export type StretchKind = 'fileSystemRedirected' | 'blockRedirected' | 'held';

/** What a counter measures. */
export type CounterMeasure = 'latency' | 'ioPerSecond' | 'bytesPerSecond' | 'queueLength' | 'metadataPerSecond';

export type CounterDirection = 'read' | 'write' | 'any';

/** `seconds` of one operation, operations or bytes `perSecond`, `operations` that wait; null where no source tells the unit. */
export type CounterUnit = 'seconds' | 'perSecond' | 'bytesPerSecond' | 'operations' | null;

/** One stretch of one volume on one node. */
export interface PerformanceComparison {
  /** Names as in the tracks; as the counters spell them where no track knows them. */
  readonly volume: string;
  readonly node: string;
  readonly kind: StretchKind;
  readonly fromUtcMs: number;
  readonly toUtcMs: number;
  /** Who tells that IO was redirected or held: the tracks, or counters of redirected IO alone. */
  readonly stretchFrom: 'tracks' | 'counters';
  readonly certainty: 'stated' | 'inferred';
  /** The lines that prove the stretch. */
  readonly evidence: Evidence;
  readonly before: Baseline;
  readonly after: Baseline;
  /** Samples that lie wholly within the stretch. */
  readonly samples: number;
  readonly measures: readonly MeasureComparison[];
}

/** Direct IO near the stretch. */
export interface Baseline {
  /** `tracks` say direct; or they do not, and `counters` of redirected IO were zero (inferred); null = nobody knows how IO flowed. */
  readonly from: 'tracks' | 'counters' | null;
  /** null where no sample lies there. */
  readonly fromUtcMs: number | null;
  readonly toUtcMs: number | null;
  readonly samples: number;
}

/** Why two windows are not held against each other. */
export type NoRatio =
  | 'modeUnknown' // nobody knows how IO flowed outside the stretch
  | 'noSamples'
  | 'tooFewSamples'
  | 'noValue' // the counter shows no IO
  | 'otherCounter'; // no counter shows this measure in both windows

export interface MeasureComparison {
  readonly measure: CounterMeasure;
  readonly direction: CounterDirection;
  readonly unit: CounterUnit;
  /** `Object\Counter` as written, the one of the stretch last; several are one value added up, or stand for different ways of IO. */
  readonly counters: readonly string[];
  readonly before: Figures | null;
  readonly during: Figures | null;
  readonly after: Figures | null;
  /** Mean during the stretch by the mean before it; null with a reason. Always finite. */
  readonly duringToBefore: number | null;
  readonly noDuringToBefore: NoRatio | null;
  /** The same by the mean after it. */
  readonly duringToAfter: number | null;
  readonly noDuringToAfter: NoRatio | null;
  readonly afterToBefore: number | null;
  readonly noAfterToBefore: NoRatio | null;
}

/** What the samples of one window show. */
export interface Figures {
  /** Those with a value; a latency of zero is none, for there was no IO. Never 0. */
  readonly samples: number;
  readonly mean: number;
  readonly median: number;
  readonly percentile95: number;
  /** Lines of the first and the last sample. */
  readonly evidence: Evidence;
}
