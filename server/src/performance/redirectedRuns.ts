// Redirected IO that the counters themselves show: stretches in which they count it, and samples in which they count none.
// Knows nothing of tracks but what it is told of a moment.
import type { LineRef } from '../model/lineRef';
import { enoughSamples } from './figures';
import { isCounterValue, type CounterSheet } from './counterSheet';
import type { TimeSpan } from './timeSpans';

export type RedirectedWay = 'fileSystemRedirected' | 'blockRedirected';

/** Operations a second that went each way, sample by sample; null where no counter of the sheet tells it. */
export interface RedirectedRates {
  readonly fileSystemRedirected: Float64Array | null;
  readonly blockRedirected: Float64Array | null;
}

/** A stretch in which redirected IO was counted again and again. */
export interface RedirectedRun extends TimeSpan {
  readonly way: RedirectedWay;
  /** What else is known of its samples, as the caller tells it. */
  readonly mark: string;
  readonly samples: number;
  /** Operations a second, mean over those samples. */
  readonly rate: number;
  readonly first: LineRef;
  readonly last: LineRef;
}

export function redirectedRates(sheet: CounterSheet): RedirectedRates {
  return { fileSystemRedirected: rateOf(sheet, 'fileSystemRedirected'), blockRedirected: rateOf(sheet, 'blockRedirected') };
}

/** Reads and writes added up, each by the first counter that has it. */
function rateOf({ columns, utcMs }: CounterSheet, way: RedirectedWay): Float64Array | null {
  const parts = (['read', 'write'] as const).flatMap(
    (direction) =>
      columns.find(({ row }) => row.way === way && row.measure === 'ioPerSecond' && row.direction === direction) ?? [],
  );
  if (parts.length === 0) return null;
  const rates = new Float64Array(utcMs.length);
  for (let place = 0; place < rates.length; place++) {
    const sum = parts.reduce((total, { values }) => total + values[place]!, 0);
    rates[place] = isCounterValue(sum) ? sum : Number.NaN;
  }
  return rates;
}

/** @param markOf what is known of the time of a sample; samples of different marks are of different runs, those without one of none */
export function redirectedRuns(
  sheet: CounterSheet,
  rates: RedirectedRates,
  markOf: (sample: TimeSpan) => string | null,
): readonly RedirectedRun[] {
  const found: RedirectedRun[] = [];
  for (const [from, end] of sheet.runs) {
    let run: RedirectedRun | null = null;
    let quiet = 0;
    const finish = () => {
      if (run !== null && run.samples >= enoughSamples) found.push(run);
      run = null;
    };
    for (let place = from + 1; place < end; place++) {
      const way = wayAt(rates, place);
      const mark = way === null ? null : markOf({ fromMs: sheet.utcMs[place - 1]!, toMs: sheet.utcMs[place]! });
      if (way === null || mark === null) {
        // Redirected IO may rest for a sample or two.
        if (++quiet >= enoughSamples) finish();
        continue;
      }
      const known: RedirectedRun | null = run;
      if (known !== null && (known.way !== way || known.mark !== mark)) finish();
      quiet = 0;
      run = grown(run, sheet, place, way, mark, rates[way]![place]!);
    }
    finish();
  }
  return found;
}

/** True where the counters cover the way and show none; null where no counter tells. */
export function countsNone(rates: RedirectedRates, place: number, way: RedirectedWay): boolean | null {
  const own = rates[way]?.[place];
  if (own === undefined || Number.isNaN(own)) return null;
  return wayAt(rates, place) === null;
}

function wayAt({ fileSystemRedirected, blockRedirected }: RedirectedRates, place: number): RedirectedWay | null {
  if (fileSystemRedirected !== null && fileSystemRedirected[place]! > 0) return 'fileSystemRedirected';
  return blockRedirected !== null && blockRedirected[place]! > 0 ? 'blockRedirected' : null;
}

function grown(
  run: RedirectedRun | null,
  { utcMs, line, input }: CounterSheet,
  place: number,
  way: RedirectedWay,
  mark: string,
  rate: number,
): RedirectedRun {
  const last = { input, line: line[place]! };
  const toMs = utcMs[place]!;
  if (run === null) return { way, mark, fromMs: utcMs[place - 1]!, toMs, samples: 1, rate, first: last, last };
  const samples = run.samples + 1;
  return { ...run, toMs, last, samples, rate: run.rate + (rate - run.rate) / samples };
}
