// Counters beside a stretch of redirected or held IO, in words: what stood beside what, never what caused what. Knows nothing of where
// it is shown. Log text is not escaped.
import type { Baseline, Figures, MeasureComparison, PerformanceComparison, StretchKind } from '../model/performance';
import { isSameLine, type Evidence, type LineRef } from '../model/lineRef';
import { counted } from './counted';
import { counterValueInWords, ratioInWords } from './counterInWords';
import { formatUtc } from './momentInWords';
import { noRatioWords, performanceRow, type PerformanceRow } from './performanceRows';

/** One comparison as sentences, with the lines that prove them. */
export interface PerformanceStory {
  readonly utcMs: number;
  readonly node: string;
  /** All sentences, and one by one. */
  readonly text: string;
  readonly sentences: readonly string[];
  /** `inferred` where the stretch or a baseline is. */
  readonly certainty: 'stated' | 'inferred';
  /** Lines of the stretch, then the first and the last sample of each window. */
  readonly evidence: Evidence;
  /** All measures of it. */
  readonly rows: readonly PerformanceRow[];
}

const kindWords: Readonly<Record<StretchKind, string>> = {
  fileSystemRedirected: 'was redirected through the file system of the coordinator',
  blockRedirected: 'was block redirected',
  held: 'was held',
};

/** In time order. A pause shorter than the time between samples has nothing to compare, so it tells none. */
export function performanceStories(comparisons: readonly PerformanceComparison[]): readonly PerformanceStory[] {
  return comparisons.flatMap((comparison) => (isTold(comparison) ? [performanceStory(comparison)] : []));
}

function isTold({ kind, measures }: PerformanceComparison): boolean {
  const hasRatio = measures.some(
    (one) => one.duringToBefore !== null || one.duringToAfter !== null || one.afterToBefore !== null,
  );
  return kind !== 'held' || hasRatio;
}

function performanceStory(comparison: PerformanceComparison): PerformanceStory {
  const { volume, node, kind, fromUtcMs, toUtcMs, stretchFrom, certainty, before, after } = comparison;
  const head = `IO of ${volume} on ${node} ${kindWords[kind]} from ${formatUtc(fromUtcMs)} to ${formatUtc(toUtcMs)}`;
  const source = stretchFrom === 'counters' ? ', which the counters alone tell' : '';
  const told = toldMeasures(comparison);
  const compared = told.flatMap((one) => comparedInWords(one) ?? []);
  const isInferred = certainty === 'inferred' || before.from === 'counters' || after.from === 'counters';
  const sentences = [
    compared.length === 0
      ? `${head}${source}: the counters beside it compare nothing, for ${whyNothing(comparison)}.`
      : `${head}${source}: ${listInWords(compared)}.`,
    ...afterInWords(told),
    ...baselineInWords(before, after),
  ];
  return {
    utcMs: fromUtcMs,
    node,
    text: sentences.join(' '),
    sentences,
    certainty: isInferred ? 'inferred' : 'stated',
    evidence: linesOf(comparison, told),
    rows: comparison.measures.map(performanceRow),
  };
}

/** Bytes say the same as operations, so that one of the two is enough. */
function toldMeasures({ measures }: PerformanceComparison): readonly MeasureComparison[] {
  const hasRates = measures.some(({ measure, during }) => measure === 'ioPerSecond' && during !== null);
  return measures.filter(({ measure }) => measure === 'latency' || measure === (hasRates ? 'ioPerSecond' : 'bytesPerSecond'));
}

/** One measure beside its baseline: the time before the stretch, else the time after it. */
interface Compared {
  readonly words: string;
  /** `12 samples against 30`. */
  readonly samples: string;
}

function comparedInWords(one: MeasureComparison): Compared | null {
  const { during, before, after, duringToBefore, duringToAfter } = one;
  const [other, ratio] = duringToBefore !== null ? [before, duringToBefore] : [after, duringToAfter];
  if (during === null || other === null || ratio === null) return null;
  const when = duringToBefore === null ? ' after it' : '';
  return {
    words: `${subjectOf(one)} ${valueInWords(during, one)} instead of ${valueInWords(other, one)}${when} (${ratioInWords(ratio)})`,
    samples: `${counted(during.samples, 'sample')} against ${other.samples}`,
  };
}

/** `reads took 4.2 ms instead of 0.9 ms (4.7 times); writes ..., 12 samples against 30`. */
function listInWords(compared: readonly Compared[]): string {
  return compared
    .map(({ words, samples }, place) => (samples === compared[place + 1]?.samples ? words : `${words}, ${samples}`))
    .join('; ');
}

function afterInWords(told: readonly MeasureComparison[]): readonly string[] {
  const parts = told.flatMap((one) =>
    one.measure !== 'latency' || one.after === null || one.afterToBefore === null
      ? []
      : [`${subjectOf(one)} ${valueInWords(one.after, one)} (${ratioInWords(one.afterToBefore)} the time before)`],
  );
  return parts.length === 0 ? [] : [`After it ${parts.join('; ')}.`];
}

function baselineInWords(before: Baseline, after: Baseline): readonly string[] {
  if (before.from !== 'counters' && after.from !== 'counters') return [];
  const side = before.from !== 'counters' ? 'after it' : after.from !== 'counters' ? 'before it' : 'before and after it';
  return [`No line says that IO was direct ${side}; no redirected IO was counted there.`];
}

function whyNothing({ measures, before, after, samples }: PerformanceComparison): string {
  if (samples === 0) return 'no sample lies wholly within it';
  if (measures.length === 0) return 'the file has no counter of latency or throughput of this volume';
  if (before.samples + after.samples === 0) return 'there are no samples near it';
  if (before.from === null && after.from === null) return 'nobody knows by which way IO went near it';
  const reasons = measures.flatMap((one) => one.noDuringToBefore ?? one.noDuringToAfter ?? []);
  return noRatioWords[reasons[0] ?? 'noValue'];
}

/** `reads took`, `written bytes a second were`. */
function subjectOf({ measure, direction }: MeasureComparison): string {
  const what = direction === 'any' ? 'operations' : `${direction}s`;
  switch (measure) {
    case 'latency':
      return `${what} took`;
    case 'ioPerSecond':
      return `${what} a second were`;
    case 'bytesPerSecond':
      return `bytes of ${what} a second were`;
    case 'queueLength':
      return `${what} under way were`;
    case 'metadataPerSecond':
      return 'metadata operations a second were';
  }
}

/** The mean of the samples. */
function valueInWords({ mean }: Figures, { unit }: MeasureComparison): string {
  return counterValueInWords(mean, unit);
}

function linesOf({ evidence }: PerformanceComparison, told: readonly MeasureComparison[]): Evidence {
  const lines: [LineRef, ...LineRef[]] = [...evidence];
  for (const window of ['before', 'during', 'after'] as const) {
    for (const ref of told.flatMap((one) => one[window]?.evidence ?? [])) {
      if (!lines.some((line) => isSameLine(line, ref))) lines.push(ref);
    }
  }
  return lines;
}
