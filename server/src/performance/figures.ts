// Mean, median and 95th percentile of the samples of a window, and their ratio. Knows nothing of what was measured.
import type { Figures, NoRatio } from '../model/performance';
import type { LineRef } from '../model/lineRef';

export interface Sample {
  readonly utcMs: number;
  readonly value: number;
  readonly at: LineRef;
}

/** Fewer say nothing: one hiccup would be half of them. */
export const enoughSamples = 3;

/** @param samples of several files; the same moment twice is one sample. Null where there is none. */
export function figuresOf(samples: readonly Sample[]): Figures | null {
  const inTime = [...samples]
    .sort((a, b) => a.utcMs - b.utcMs)
    .filter(({ utcMs }, place, all) => utcMs !== all[place - 1]?.utcMs);
  const [first] = inTime;
  const last = inTime.at(-1);
  if (first === undefined || last === undefined) return null;
  const rising = Float64Array.from(inTime, ({ value }) => value).sort();
  return {
    samples: rising.length,
    mean: rising.reduce((sum, value) => sum + value, 0) / rising.length,
    median: (rising[(rising.length - 1) >> 1]! + rising[rising.length >> 1]!) / 2,
    percentile95: rising[Math.ceil(rising.length * 0.95) - 1]!,
    evidence: first === last ? [first.at] : [first.at, last.at],
  };
}

export interface Ratio {
  readonly ratio: number | null;
  readonly why: NoRatio | null;
}

/** @param why what keeps the two windows from being compared, where it is known before any figure */
export function ratioOf(of: Figures | null, to: Figures | null, why: NoRatio | null): Ratio {
  if (why !== null) return { ratio: null, why };
  if (of === null || to === null) return { ratio: null, why: 'noValue' };
  if (of.samples < enoughSamples || to.samples < enoughSamples) return { ratio: null, why: 'tooFewSamples' };
  const ratio = of.mean / to.mean;
  return to.mean > 0 && Number.isFinite(ratio) ? { ratio, why: null } : { ratio: null, why: 'noValue' };
}
