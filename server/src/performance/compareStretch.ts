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
import { figuresOf, ratioOf, type Sample } from './figures';
import { measureValues, type CountedWay } from './measureValues';
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
  const way: CountedWay = kind === 'held' ? 'any' : kind;
  const compared = measures.flatMap(([measure, direction]): MeasureComparison[] => {
    const window = (places: readonly SheetSamples[], counted: CountedWay) => figuresIn(places, measure, direction, counted);
    const [first, inside, last] = [window(before.samples, 'direct'), window(during, way), window(after.samples, 'direct')];
    const unit = (inside ?? first ?? last)?.unit;
    if (unit === undefined) return [];
    const figures = [first, inside, last].map((found) => (found?.unit === unit ? found.figures : null));
    const [beforeFigures, duringFigures, afterFigures] = [figures[0] ?? null, figures[1] ?? null, figures[2] ?? null];
    const why = {
      before: whyNot(before.baseline, first?.unit, unit),
      during: samples === 0 ? ('noSamples' as const) : inside?.unit === unit ? null : ('otherCounter' as const),
      after: whyNot(after.baseline, last?.unit, unit),
    };
    const toBefore = ratioOf(duringFigures, beforeFigures, why.during ?? why.before);
    const toAfter = ratioOf(duringFigures, afterFigures, why.during ?? why.after);
    const afterwards = ratioOf(afterFigures, beforeFigures, why.after ?? why.before);
    return [
      {
        ...{ measure, direction, unit },
        counters: [...new Set([first, last, inside].flatMap((found) => (found?.unit === unit ? found.names : [])))],
        ...{ before: beforeFigures, during: duringFigures, after: afterFigures },
        ...{ duringToBefore: toBefore.ratio, noDuringToBefore: toBefore.why },
        ...{ duringToAfter: toAfter.ratio, noDuringToAfter: toAfter.why },
        ...{ afterToBefore: afterwards.ratio, noAfterToBefore: afterwards.why },
      },
    ];
  });
  return {
    ...{ volume, node, kind, fromUtcMs: fromMs, toUtcMs: toMs, stretchFrom: from, certainty, evidence },
    ...{ before: before.baseline, after: after.baseline, samples, measures: compared },
  };
}

function whyNot({ from, samples }: Baseline, unit: CounterUnit | undefined, wanted: CounterUnit): NoRatio | null {
  if (samples === 0) return 'noSamples';
  if (from === null) return 'modeUnknown';
  return unit === wanted ? null : 'otherCounter';
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
  const samples: Sample[] = [];
  for (const { sheet, places } of window) {
    const values = measureValues(sheet, measure, direction, counted);
    if (values === null || places.length === 0) continue;
    unit ??= values.unit;
    if (values.unit !== unit) continue;
    values.names.forEach((name) => names.add(name));
    for (const place of places) {
      const value = values.at(place);
      if (Number.isNaN(value)) continue;
      samples.push({ utcMs: sheet.utcMs[place]!, value, at: { input: sheet.input, line: sheet.line[place]! } });
    }
  }
  return unit === undefined ? null : { unit, names: [...names], figures: figuresOf(samples) };
}
