// The figures of a comparison of counters, a row a measure, as texts for a table. Knows nothing of where it is shown.
import type { Figures, MeasureComparison, NoRatio } from '../model/performance';
import { counterValueInWords, ratioInWords } from './counterInWords';

export interface PerformanceRow {
  readonly what: string;
  /** Mean, and in parentheses median and 95th percentile; '' where there is none. */
  readonly before: string;
  readonly during: string;
  readonly after: string;
  /** Mean during by mean before; the reason where there is none. */
  readonly duringToBefore: string;
  readonly afterToBefore: string;
}

const names: Readonly<Record<MeasureComparison['measure'], string>> = {
  latency: 'time of a',
  ioPerSecond: 'a second',
  bytesPerSecond: 'bytes a second',
  queueLength: 'under way',
  metadataPerSecond: 'metadata operations a second',
};

export function performanceRow(one: MeasureComparison): PerformanceRow {
  const { before, during, after, duringToBefore, noDuringToBefore, afterToBefore, noAfterToBefore } = one;
  return {
    what: nameOf(one),
    ...{ before: figuresInWords(before, one), during: figuresInWords(during, one), after: figuresInWords(after, one) },
    duringToBefore: ratioOrReason(duringToBefore, noDuringToBefore),
    afterToBefore: ratioOrReason(afterToBefore, noAfterToBefore),
  };
}

/** Why there is no ratio, as part of a sentence. */
export const noRatioWords: Readonly<Record<NoRatio, string>> = {
  modeUnknown: 'nobody knows by which way IO went there',
  noSamples: 'there are no samples',
  tooFewSamples: 'there are too few samples',
  noValue: 'no IO was counted',
  otherCounter: 'no counter shows both',
};

function nameOf({ measure, direction }: MeasureComparison): string {
  if (direction === 'any') return names[measure];
  if (measure === 'latency') return `${names.latency} ${direction}`;
  return measure === 'bytesPerSecond'
    ? `${direction === 'read' ? 'read' : 'written'} ${names.bytesPerSecond}`
    : `${direction}s ${names[measure]}`;
}

function figuresInWords(figures: Figures | null, { unit }: MeasureComparison): string {
  if (figures === null) return '';
  const [mean, median, most] = [figures.mean, figures.median, figures.percentile95].map((value) =>
    counterValueInWords(value, unit),
  );
  return `${mean} (${median}, ${most})`;
}

function ratioOrReason(ratio: number | null, why: NoRatio | null): string {
  return ratio === null ? (why === null ? '' : noRatioWords[why]) : ratioInWords(ratio);
}
