// Mean, median and 95th percentile of the samples of a window, and their ratio. Knows nothing of what was measured.
import type { Figures, NoRatio } from '../model/performance';
import type { SampleList } from './sampleList';

/** Fewer say nothing: one hiccup would be half of them. */
export const enoughSamples = 3;

/** Null where there is no sample. */
export function figuresOf(samples: SampleList): Figures | null {
  const places = samples.places();
  const first = places[0];
  const last = places.at(-1);
  if (first === undefined || last === undefined) return null;
  const rising = samples.rising(places);
  return {
    samples: rising.length,
    mean: rising.reduce((sum, value) => sum + value, 0) / rising.length,
    median: (rising[(rising.length - 1) >> 1]! + rising[rising.length >> 1]!) / 2,
    percentile95: rising[Math.ceil(rising.length * 0.95) - 1]!,
    evidence: first === last ? [samples.at(first)] : [samples.at(first), samples.at(last)],
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
