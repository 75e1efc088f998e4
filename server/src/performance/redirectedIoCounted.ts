// The finding that counters show redirected IO where the lines say direct, or nothing. Knows nothing of how it was counted.
import { findingRow } from '../knowledge/findings';
import type { Finding, History } from '../model/history';
import type { LineRef } from '../model/lineRef';
import type { RedirectedRun } from './redirectedRuns';
import type { VolumeSheets } from './counterSheet';

const code = 'redirectedIoCounted';
/** Stretches whose lines stand as evidence; more help nobody. */
const mostRuns = 8;

/**
 * At most one finding for what lines call direct, and one for what no line tells of.
 * @param runs in time order
 */
export function countedFindings(
  { volume, node }: Pick<VolumeSheets, 'volume' | 'node'>,
  runs: readonly RedirectedRun[],
  { volumes }: History,
): readonly Finding[] {
  const row = findingRow(code);
  if (row === undefined) throw new Error(`knowledge/findings has no row ${code}`);
  const resource = volumes.find(({ name }) => name === volume)?.resource ?? null;
  return [
    ['direct', 'saidDirect'],
    ['nothing', 'nothingSaid'],
  ].flatMap(([mark, causeCode]): Finding[] => {
    const own = runs.filter((run) => run.mark === mark);
    const [first] = own;
    if (first === undefined) return [];
    const lines: LineRef[] = own.slice(0, mostRuns).flatMap((run) => [run.first, run.last]);
    const [, ...others] = lines;
    const samples = own.reduce((sum, run) => sum + run.samples, 0);
    const rate = own.reduce((mean, run) => mean + run.rate * (run.samples / samples), 0);
    return [
      {
        ...{ code, severity: row.severity, at: first.first, utcMs: first.fromMs, timeOfDayMs: null },
        ...{ volume, resource, node, causeCode: causeCode!, expected: null },
        fields: {
          ...{ volume, node, samples: String(samples), rate: rateInWords(rate) },
          way: own.every(({ way }) => way === 'blockRedirected') ? 'block redirected' : 'redirected',
        },
        evidence: [first.first, ...others],
        ...{ causedBy: [], lookedFor: [] },
      },
    ];
  });
}

function rateInWords(rate: number): string {
  return rate >= 10 ? rate.toFixed(0) : rate.toPrecision(2);
}
