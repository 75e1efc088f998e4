// The comparisons of performance counters as `history --format json` spells them. Knows nothing of output.
import type { Baseline, Figures, MeasureComparison, PerformanceComparison } from '../model/performance';
import { utcText } from './utcText';

export function performanceJson(comparison: PerformanceComparison): object {
  const { volume, node, kind, fromUtcMs, toUtcMs, stretchFrom, certainty, evidence, before, after, samples, measures } =
    comparison;
  return {
    ...{ volume, node, kind, fromUtc: utcText(fromUtcMs), toUtc: utcText(toUtcMs), stretchFrom, certainty, evidence },
    ...{ before: baselineJson(before), after: baselineJson(after), samples, measures: measures.map(measureJson) },
  };
}

function baselineJson({ from, fromUtcMs, toUtcMs, samples }: Baseline): object {
  const text = (utcMs: number | null) => (utcMs === null ? null : utcText(utcMs));
  return { from, fromUtc: text(fromUtcMs), toUtc: text(toUtcMs), samples };
}

function measureJson(one: MeasureComparison): object {
  const { measure, direction, unit, counters, before, during, after } = one;
  const { duringToBefore, noDuringToBefore, duringToAfter, noDuringToAfter, afterToBefore, noAfterToBefore } = one;
  return {
    ...{
      measure,
      direction,
      unit,
      counters,
      before: figuresJson(before),
      during: figuresJson(during),
      after: figuresJson(after),
    },
    ...{ duringToBefore, noDuringToBefore, duringToAfter, noDuringToAfter, afterToBefore, noAfterToBefore },
  };
}

function figuresJson(figures: Figures | null): object | null {
  if (figures === null) return null;
  const { samples, mean, median, percentile95, evidence } = figures;
  return { samples, mean, median, percentile95, evidence };
}
