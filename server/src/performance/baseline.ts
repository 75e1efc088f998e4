// The direct IO beside a stretch: by the tracks where they say direct, else by counters that count no redirected IO. Knows nothing of
// what is measured in it.
import type { Baseline } from '../model/performance';
import type { CounterSheet } from './counterSheet';
import { countsNone, type RedirectedRates } from './redirectedRuns';
import { samplesIn, within, without, type TimeSpan } from './timeSpans';
import type { Stretch, VolumeTracks } from './volumeTracks';

/** A baseline from further away is one of another load. */
export const nearMs = 30 * 60_000;

/** A sheet with its places in a window. */
export interface SheetSamples {
  readonly sheet: CounterSheet;
  readonly places: readonly number[];
}

export interface RatedSheet {
  readonly sheet: CounterSheet;
  readonly rates: RedirectedRates;
}

export interface BaselineSamples {
  readonly baseline: Baseline;
  readonly samples: readonly SheetSamples[];
}

/** @param near the time beside the stretch in which to look */
export function baselineOf(
  sheets: readonly RatedSheet[],
  { direct, redirected, stopped }: VolumeTracks,
  stretch: Stretch,
  near: TimeSpan,
): BaselineSamples {
  const told = samplesOf(sheets, without(within(direct, near), [...stopped, stretch]));
  if (countOf(told) > 0) return { baseline: described('tracks', told), samples: told };
  const open = without([near], [...redirected, ...stopped, stretch]);
  const way = stretch.kind === 'blockRedirected' ? 'blockRedirected' : 'fileSystemRedirected';
  const unproved = samplesOf(sheets, open);
  const counted = unproved.map(({ sheet, places }, index) => {
    const { rates } = sheets[index]!;
    return { sheet, places: places.filter((place) => countsNone(rates, place, way) === true) };
  });
  if (countOf(counted) > 0) return { baseline: described('counters', counted), samples: counted };
  return { baseline: { ...described(null, []), samples: countOf(unproved) }, samples: [] };
}

function samplesOf(sheets: readonly RatedSheet[], spans: readonly TimeSpan[]): readonly SheetSamples[] {
  return sheets.map(({ sheet }) => ({ sheet, places: samplesIn(sheet, spans) }));
}

/** Two files of one node may hold the same moment. */
export function countOf(samples: readonly SheetSamples[]): number {
  const [only, ...others] = samples.filter(({ places }) => places.length > 0);
  if (only === undefined || others.length === 0) return only?.places.length ?? 0;
  return new Set([only, ...others].flatMap(({ sheet, places }) => places.map((place) => sheet.utcMs[place]!))).size;
}

function described(from: Baseline['from'], samples: readonly SheetSamples[]): Baseline {
  let fromUtcMs: number | null = null;
  let toUtcMs: number | null = null;
  for (const { sheet, places } of samples) {
    for (const place of places) {
      const begin = sheet.utcMs[place - 1]!;
      const end = sheet.utcMs[place]!;
      if (fromUtcMs === null || begin < fromUtcMs) fromUtcMs = begin;
      if (toUtcMs === null || end > toUtcMs) toUtcMs = end;
    }
  }
  return { from, fromUtcMs, toUtcMs, samples: countOf(samples) };
}
