// One stretch of redirected or held IO beside direct IO near it, measure by measure. Knows nothing of where the stretch comes from.
import type {
  Baseline,
  CounterDirection,
  CounterMeasure,
  CounterUnit,
  Figures,
  MeasureComparison,
  NoRatio,
  PerformanceComparison,
} from '../model/performance';
import { baselineOf, countOf, nearMs, type RatedSheet, type SheetSamples } from './baseline';
import { figuresOf, ratioOf } from './figures';
import { measureValues, type CountedWay } from './measureValues';
import { SampleList } from './sampleList';
import { samplesIn, without } from './timeSpans';
import type { Stretch, VolumeTracks } from './volumeTracks';

const measures: readonly (readonly [CounterMeasure, CounterDirection])[] = [
  ['latency', 'read'],
  ['latency', 'write'],
  ['ioPerSecond', 'read'],
  ['ioPerSecond', 'write'],
  ['bytesPerSecond', 'read'],
  ['bytesPerSecond', 'write'],
  ['queueLength', 'read'],
  ['queueLength', 'write'],
  ['metadataPerSecond', 'any'],
];

/** Null where the counters do not reach to the stretch or near it, or, beside held IO that no sample tells of, to one side only. */
export function compareStretch(
  { volume, node }: Pick<PerformanceComparison, 'volume' | 'node'>,
  sheets: readonly RatedSheet[],
  tracks: VolumeTracks,
  stretch: Stretch,
): PerformanceComparison | null {
  const { kind, fromMs, toMs, from, certainty, evidence } = stretch;
  const before = baselineOf(sheets, tracks, stretch, { fromMs: fromMs - nearMs, toMs: fromMs });
  const after = baselineOf(sheets, tracks, stretch, { fromMs: toMs, toMs: toMs + nearMs });
  const spans = kind === 'held' ? [stretch] : without([stretch], tracks.stopped);
  const during = sheets.map(({ sheet }) => ({ sheet, places: samplesIn(sheet, spans) }));
  const samples = countOf(during);
  const sides = [before.baseline, after.baseline].filter((side) => side.samples > 0).length;
  if (samples === 0 && sides < (kind === 'held' ? 2 : 1)) return null;
  const windows = {
    ...{ before: before.samples, during, after: after.samples },
    way: kind === 'held' ? ('any' as const) : kind,
    noBefore: whyNot(before.baseline),
    noDuring: samples === 0 ? ('noSamples' as const) : null,
    noAfter: whyNot(after.baseline),
  };
  return {
    ...{ volume, node, kind, fromUtcMs: fromMs, toUtcMs: toMs, stretchFrom: from, certainty, evidence },
    ...{ before: before.baseline, after: after.baseline, samples },
    measures: measures.flatMap(([measure, direction]) => compareMeasure(windows, measure, direction) ?? []),
  };
}

function whyNot({ from, samples }: Baseline): NoRatio | null {
  if (samples === 0) return 'noSamples';
  return from === null ? 'modeUnknown' : null;
}

/** The samples of each window, and why one cannot be compared whatever is measured. */
interface Windows {
  readonly before: readonly SheetSamples[];
  readonly during: readonly SheetSamples[];
  readonly after: readonly SheetSamples[];
  /** Of IO in the stretch; outside it is direct. */
  readonly way: CountedWay;
  readonly noBefore: NoRatio | null;
  readonly noDuring: NoRatio | null;
  readonly noAfter: NoRatio | null;
}

/** Null where no counter shows it in any window. */
function compareMeasure(windows: Windows, measure: CounterMeasure, direction: CounterDirection): MeasureComparison | null {
  const before = figuresIn(windows.before, measure, direction, 'direct');
  const during = figuresIn(windows.during, measure, direction, windows.way);
  const after = figuresIn(windows.after, measure, direction, 'direct');
  const unit = (during ?? before ?? after)?.unit;
  if (unit === undefined) return null;
  const isOfUnit = (found: WindowFigures | null) => found?.unit === unit;
  const figures = (found: WindowFigures | null) => (found?.unit === unit ? found.figures : null);
  const noBefore = windows.noBefore ?? (isOfUnit(before) ? null : 'otherCounter');
  const noDuring = windows.noDuring ?? (isOfUnit(during) ? null : 'otherCounter');
  const noAfter = windows.noAfter ?? (isOfUnit(after) ? null : 'otherCounter');
  const toBefore = ratioOf(figures(during), figures(before), noDuring ?? noBefore);
  const toAfter = ratioOf(figures(during), figures(after), noDuring ?? noAfter);
  const afterwards = ratioOf(figures(after), figures(before), noAfter ?? noBefore);
  return {
    ...{ measure, direction, unit },
    counters: [...new Set([before, after, during].flatMap((found) => (found?.unit === unit ? found.names : [])))],
    ...{ before: figures(before), during: figures(during), after: figures(after) },
    ...{ duringToBefore: toBefore.ratio, noDuringToBefore: toBefore.why },
    ...{ duringToAfter: toAfter.ratio, noDuringToAfter: toAfter.why },
    ...{ afterToBefore: afterwards.ratio, noAfterToBefore: afterwards.why },
  };
}

interface WindowFigures {
  readonly unit: CounterUnit;
  readonly names: readonly string[];
  readonly figures: Figures | null;
}

/** Null where no file has a counter for it; figures are null where none has a value. */
function figuresIn(
  window: readonly SheetSamples[],
  measure: CounterMeasure,
  direction: CounterDirection,
  counted: CountedWay,
): WindowFigures | null {
  let unit: CounterUnit | undefined;
  const names = new Set<string>();
  const samples = new SampleList(window.reduce((sum, { places }) => sum + places.length, 0));
  for (const { sheet, places } of window) {
    const values = measureValues(sheet, measure, direction, counted);
    if (values === null || places.length === 0) continue;
    unit ??= values.unit;
    if (values.unit !== unit) continue;
    values.names.forEach((name) => names.add(name));
    for (const place of places) {
      const value = values.at(place);
      if (Number.isNaN(value)) continue;
      samples.add(sheet.utcMs[place]!, value, sheet.input, sheet.line[place]!);
    }
  }
  return unit === undefined ? null : { unit, names: [...names], figures: figuresOf(samples) };
}
