// Whatever counters hold and wherever samples are missing: ratios are finite, follow what was measured, do not depend on the zone of the
// file, and every statement has lines of the file. The counter files and logs are made: no cluster wrote them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PerformanceComparison } from '../../server/src/model/performance';
import { performanceStories } from '../../server/src/explain/performanceInWords';
import { incidentOf } from '../support/incidentOf';
import { logHeader, logLine } from '../support/incidentInputs';
import { madeCounters } from '../support/madeCounters';

const startMs = Date.UTC(2024, 5, 4, 10);
const minuteMs = 60_000;
const runs = { numRuns: 25 };

function redirectedLog(fromMs: number, toMs: number) {
  const text = [
    ...logHeader('NODE2', 2, { offsetMinutes: 0, isLocal: false }),
    `[System] ${logLine(startMs + fromMs, "Cluster Shared Volume 'Volume1' ('Cluster Disk 1') redirected access was turned on. Access to the storage device will be redirected over the network from all cluster nodes that are accessing this volume. This may result in degraded performance. Turn off redirected access for this volume to resume normal operations.")}`,
    `[System] ${logLine(startMs + toMs, "Cluster Shared Volume 'Volume1' ('Cluster Disk 1') redirected access was turned off. The volume has now resumed normal operation.")}`,
    logLine(startMs + 30 * minuteMs, 'The end.'),
  ];
  return { path: 'NODE2_cluster.log', text: text.join('\n') };
}

const count = 121;
const usualLog = redirectedLog(10 * minuteMs, 20 * minuteMs);
const rates = Array.from({ length: count }, (_, place) => (place > 40 && place <= 80 ? 300 : 0));

function readLatency(values: readonly (number | null)[], bias = 0): PerformanceComparison | undefined {
  const text = madeCounters({ startUtcMs: startMs, bias, values: { 'Read Latency': values, 'Redirected Reads/sec': rates } });
  return incidentOf([{ path: 'counters.csv', text }, usualLog]).incident.performance.find(
    ({ stretchFrom }) => stretchFrom === 'tracks',
  );
}

const latencies = fc.array(fc.double({ min: 1e-5, max: 10, noNaN: true }), { minLength: count, maxLength: count });

describe('ratios', () => {
  it('of latencies grow with the latency during the stretch, and stay when all grow', () => {
    fc.assert(
      fc.property(latencies, fc.double({ min: 0.01, max: 100, noNaN: true }), (values, k) => {
        const plain = readLatency(values)!.measures[0]!;
        const worse = readLatency(values.map((value, place) => (place > 40 && place <= 80 ? value * k : value)))!.measures[0]!;
        const all = readLatency(values.map((value) => value * k))!.measures[0]!;
        expect(worse.duringToBefore! / (plain.duringToBefore! * k)).toBeCloseTo(1, 9);
        expect(worse.duringToAfter! / (plain.duringToAfter! * k)).toBeCloseTo(1, 9);
        expect(all.duringToBefore! / plain.duringToBefore!).toBeCloseTo(1, 9);
      }),
      runs,
    );
  });

  it('do not depend on the zone in which the counters were written', () => {
    fc.assert(
      fc.property(latencies, fc.constantFrom(-840, -330, -120, -60, 0, 60, 300, 570), (values, bias) => {
        expect(readLatency(values, bias)).toEqual(readLatency(values));
      }),
      runs,
    );
  });
});

const anyValue = fc.oneof(
  fc.constant(null),
  fc.constant(0),
  fc.double({ min: 0, max: 1e6, noNaN: true }),
  fc.constantFrom(-1, 1e-308, 1e308, 1.7e308),
);
const column = (length: number) => fc.array(anyValue, { minLength: length, maxLength: length });
const anyCounters = fc
  .integer({ min: 1, max: 100 })
  .chain((length) =>
    fc.dictionary(
      fc.constantFrom(
        ...[
          'Reads/sec',
          'Read Latency',
          'Write Latency',
          'IO Reads/sec',
          'IO Read Latency',
          'Read Queue Length',
          'Metadata IO/sec',
        ],
        ...['Redirected Reads/sec', 'Redirected Writes/sec', 'Redirected Read Latency', 'Cluster CSVFS\\Avg. sec/Read'],
        'Cluster CSV Volume Manager\\IO Reads/sec - Redirected',
      ),
      column(length),
      { minKeys: 1 },
    ),
  );

it('whatever is missing, no ratio is infinite or no number, each lacking one has its reason, and each figure its lines', () => {
  fc.assert(
    fc.property(
      anyCounters,
      fc.integer({ min: 1, max: 14 }),
      fc.integer({ min: 1, max: 14 }),
      fc.constantFrom(1000, 15_000, 60_000),
      (values, from, length, stepMs) => {
        const text = madeCounters({ startUtcMs: startMs, stepMs, values });
        const files = [{ path: 'counters.csv', text }, redirectedLog(from * minuteMs, (from + length) * minuteMs)];
        const { performance, history, inputs } = incidentOf(files).incident;
        for (const comparison of performance) {
          for (const one of comparison.measures) {
            for (const [ratio, why] of [
              [one.duringToBefore, one.noDuringToBefore],
              [one.duringToAfter, one.noDuringToAfter],
              [one.afterToBefore, one.noAfterToBefore],
            ] as const) {
              expect(ratio === null).toBe(why !== null);
              if (ratio !== null) expect(Number.isFinite(ratio) && ratio >= 0).toBe(true);
            }
            for (const figures of [one.before, one.during, one.after]) {
              if (figures === null) continue;
              expect(figures.samples).toBeGreaterThan(0);
              expect([figures.mean, figures.median, figures.percentile95].every(Number.isFinite)).toBe(true);
              expect(figures.median).toBeLessThanOrEqual(figures.percentile95);
              for (const { input, line } of figures.evidence) {
                expect(input).toBe(0);
                expect(line).toBeGreaterThan(2);
                expect(line).toBeLessThanOrEqual(inputs[0]!.lines);
              }
            }
          }
        }
        for (const { text: words, evidence } of performanceStories(performance)) {
          expect(words).not.toMatch(/NaN|Infinity|undefined|null/);
          expect(evidence.length).toBeGreaterThan(0);
        }
        for (const { evidence } of history.findings) expect(evidence.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 60 },
  );
});
