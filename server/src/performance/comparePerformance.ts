// What performance counters show beside the story: each stretch of redirected or held IO of a volume on a node, compared with direct IO
// near it; and redirected IO that was counted where no line tells of it. Names no cause. Knows nothing of files, formats and words.
import type { Finding, History } from '../model/history';
import type { PerformanceComparison } from '../model/performance';
import { lastAtMost } from '../model/sortedSearch';
import { compareStretch } from './compareStretch';
import { volumeSheets, type PlacedCounters } from './counterSheet';
import { countedFindings } from './redirectedIoCounted';
import { redirectedRates, redirectedRuns, type RedirectedRun } from './redirectedRuns';
import type { TimeSpan } from './timeSpans';
import { noTracks, volumeTracks, type Stretch, type VolumeTracks } from './volumeTracks';

export interface Performance {
  /** In time order. */
  readonly comparisons: readonly PerformanceComparison[];
  readonly findings: readonly Finding[];
}

/** Stretches of one volume on one node that are compared, the longest ones: a volume that pauses all day has thousands. */
const mostStretches = 500;

export function comparePerformance(files: readonly PlacedCounters[], history: History): Performance {
  const comparisons: PerformanceComparison[] = [];
  const findings: Finding[] = [];
  for (const volume of volumeSheets(files, history)) {
    const tracks = volume.isPlaced ? volumeTracks(history, volume.volume, volume.node) : noTracks;
    const sheets = volume.sheets.map((sheet) => ({ sheet, rates: redirectedRates(sheet) }));
    const runs = apart(sheets.flatMap(({ sheet, rates }) => redirectedRuns(sheet, rates, (sample) => saidOf(tracks, sample))));
    const counted = runs.filter(({ mark }) => mark === 'nothing').map(stretchOf);
    const stretches = [...tracks.stretches, ...counted].sort((a, b) => b.toMs - b.fromMs - (a.toMs - a.fromMs));
    const known: VolumeTracks = { ...tracks, redirected: [...tracks.redirected, ...counted] };
    for (const stretch of stretches.slice(0, mostStretches)) {
      const comparison = compareStretch(volume, sheets, known, stretch);
      if (comparison !== null) comparisons.push(comparison);
    }
    findings.push(...countedFindings(volume, runs, history));
  }
  comparisons.sort((a, b) => a.fromUtcMs - b.fromUtcMs);
  return { comparisons, findings };
}

/** What the tracks say of the whole time of a sample; null where that is not one thing, or redirected or held IO itself. */
function saidOf({ direct, redirected, stopped }: VolumeTracks, sample: TimeSpan): 'direct' | 'nothing' | null {
  if (lastTouching(redirected, sample) !== undefined || lastTouching(stopped, sample) !== undefined) return null;
  const span = lastTouching(direct, sample);
  if (span === undefined) return 'nothing';
  return span.fromMs <= sample.fromMs && sample.toMs <= span.toMs ? 'direct' : null;
}

/** @param spans in time order and apart, as those of a track are */
function lastTouching(spans: readonly TimeSpan[], { fromMs, toMs }: TimeSpan): TimeSpan | undefined {
  const place = lastAtMost(spans.length, (index) => spans[index]!.fromMs, toMs);
  // One that begins with the end of the sample tells nothing of it; the one before may.
  const near = spans[place]?.fromMs === toMs ? spans[place - 1] : spans[place];
  return near !== undefined && near.toMs > fromMs ? near : undefined;
}

function stretchOf({ way, fromMs, toMs, first, last }: RedirectedRun): Stretch {
  return { kind: way, fromMs, toMs, from: 'counters', certainty: 'inferred', evidence: [first, last] };
}

/** In time order; what two files count of the same time is one. */
function apart(runs: readonly RedirectedRun[]): readonly RedirectedRun[] {
  const kept: RedirectedRun[] = [];
  for (const run of [...runs].sort((a, b) => a.fromMs - b.fromMs)) {
    if ((kept.at(-1)?.toMs ?? -Infinity) <= run.fromMs) kept.push(run);
  }
  return kept;
}
