// What the lanes show agrees with the state at every step, whatever happened; and bands that come together still tile the time.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replay } from '../../server/src/engine/replay';
import { replayMinimap } from '../../server/src/features/replayMinimap';
import { replaySpans } from '../../server/src/features/replaySpans';
import { replayState } from '../../server/src/features/replayState';
import { replayStory } from '../../server/src/features/replayStory';
import { bandsByWeight, nodeBand, volumeBand } from '../../server/src/model/bands';
import type { ClusterLog } from '../../server/src/model/clusterLog';
import { complete } from '../../server/src/model/complete';
import type { TrackChange, TrackName } from '../../server/src/model/history';
import { preparedLanes } from '../../server/src/model/lanes';
import { wholeIncident } from '../../server/src/model/wholeIncident';
import { anyIncident, type AnyIncident } from '../support/anyIncident';
import { analyzed } from '../support/analyzed';

/** The facts as one log, without any text. */
function logOf({ facts, run }: AnyIncident): ClusterLog {
  const history = replay(facts, run);
  const { input } = analyzed('');
  const inputs = run.inputs.map(() => input);
  return wholeIncident({ inputs, facts, history, clocks: [], coverage: { nodes: [], missing: [] }, performance: [] }, []);
}

function told(track: TrackName, value: string): TrackChange {
  return { track, volume: null, resource: null, node: null, from: 'unknown', to: value, reasons: [], certainty: 'stated' };
}

const wholeTime = { fromMs: -Infinity, toMs: Infinity, leastMs: 0 };

describe('lanes', () => {
  test('show at each step what the state says', () => {
    fc.assert(
      fc.property(anyIncident(), (incident) => {
        const log = logOf(incident);
        const { groups, lanes, axis } = complete(preparedLanes(log.history));
        expect(new Set(lanes.map(({ id }) => id)).size).toBe(lanes.length);
        const spans = complete(
          replaySpans(
            log,
            lanes.map(({ id }) => id),
            wholeTime,
          ),
        ).lanes;
        for (let step = -1; step < log.history.steps.length; step++) {
          const { volumes, others } = complete(replayState(log, step));
          for (const { volume, lanes: own } of groups) {
            for (const { id, node } of own) {
              const lane = spans[id]!;
              const band = lane.bands.filter((each) => each.step <= step).at(-1);
              const row = volumes.find((each) => each.volume === volume && each.node === node);
              const nodeState = others.find((each) => each.track === 'nodeState' && each.node === node);
              const expected =
                volume === null
                  ? nodeBand(nodeState === undefined ? null : told('nodeState', nodeState.value))
                  : volumeBand(
                      told('volumeState', row?.volumeState.value ?? 'unknown'),
                      told('ioMode', row?.ioMode.value ?? 'unknown'),
                    );
              expect(band?.band ?? 'unknown').toBe(expected.band);
              const from = expected.from?.track;
              const value = from === 'nodeState' ? nodeState : from === 'ioMode' ? row?.ioMode : row?.volumeState;
              expect(band?.certainty ?? 'unknown').toBe(expected.from === null ? 'unknown' : value!.certainty);
              if (volume === null || row === undefined) continue;
              const atMs = step < 0 ? axis.fromMs : axis.times[step]!;
              const isCoordinator = lane.coordinator.some(
                (each) => each.step <= step && each.toMs >= atMs && each.fromMs <= atMs,
              );
              if (row.coordinator.value === node) expect(isCoordinator).toBe(true);
              else
                expect(lane.coordinator.some((each) => each.step <= step && each.fromMs <= atMs && each.toMs > atMs)).toBe(false);
            }
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('tile the time however short bands come together, and none is lost', () => {
    fc.assert(
      fc.property(
        anyIncident(),
        fc.integer({ min: 0, max: 2_000_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (incident, leastMs, part) => {
          const log = logOf(incident);
          const { lanes, axis } = complete(preparedLanes(log.history));
          const ids = lanes.map(({ id }) => id);
          const each = complete(replaySpans(log, ids, { fromMs: axis.fromMs, toMs: axis.toMs, leastMs: 0 })).lanes;
          const all = complete(replaySpans(log, ids, { fromMs: axis.fromMs, toMs: axis.toMs, leastMs })).lanes;
          for (const [place, { bands }] of all.entries()) {
            const alone = each[place]!.bands;
            expect(bands.reduce((sum, { count }) => sum + count, 0)).toBe(alone.length);
            expect(bands[0]!.fromMs).toBe(axis.fromMs);
            expect(bands.at(-1)!.toMs).toBe(axis.toMs);
            for (const [at, band] of bands.entries()) {
              if (at > 0) expect(band.fromMs).toBe(bands[at - 1]!.toMs);
              expect(band.toMs).toBeGreaterThanOrEqual(band.fromMs);
              const within = alone.filter(({ step }) => step >= band.step && step < (bands[at + 1]?.step ?? Infinity));
              expect(within).toHaveLength(band.count);
              if (band.band !== 'mixed') expect(new Set(within.map((single) => single.band))).toEqual(new Set([band.band]));
              const certainties = within.map(({ certainty }) => certainty);
              const weakest = (['inferred', 'stated'] as const).find((certainty) => certainties.includes(certainty));
              expect(band.certainty).toBe(weakest ?? 'unknown');
              if (band.count > 1) expect(band.toMs - band.fromMs).toBeLessThan(2 * leastMs);
            }
          }
          const fromMs = axis.fromMs + part * (axis.toMs - axis.fromMs);
          for (const [place, { bands }] of complete(
            replaySpans(log, ids, { fromMs, toMs: axis.toMs, leastMs }),
          ).lanes.entries()) {
            expect(bands[0]!.fromMs).toBeLessThanOrEqual(fromMs);
            // What came together in the whole comes together in a part of it: bands do not change while they are panned.
            const ofWhole = all[place]!.bands.map((band) => JSON.stringify(band));
            for (const band of bands) if (band.fromMs >= fromMs + leastMs) expect(ofWhole).toContain(JSON.stringify(band));
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test('have in each column of the minimap a band that one of the lanes shows there', () => {
    fc.assert(
      fc.property(anyIncident(), fc.integer({ min: 1, max: 40 }), (incident, columns) => {
        const log = logOf(incident);
        const { groups, axis } = complete(preparedLanes(log.history));
        const map = complete(replayMinimap(log, columns));
        const columnMs = (axis.toMs - axis.fromMs || 1) / columns;
        for (const [place, { lanes }] of groups.entries()) {
          for (const [column, weight] of map.groups[place]!.bands.entries()) {
            const fromMs = axis.fromMs + column * columnMs;
            const visible = { fromMs: fromMs - 1, toMs: fromMs + columnMs + 1, leastMs: 0 };
            const shown = complete(
              replaySpans(
                log,
                lanes.map(({ id }) => id),
                visible,
              ),
            ).lanes.flatMap(({ bands }) => bands);
            expect(shown.map(({ band }) => band)).toContain(bandsByWeight[weight]);
          }
        }
      }),
      { numRuns: 20 },
    );
  });
});

test('every finding has a story, whose parts come in order and name steps that there are', () => {
  fc.assert(
    fc.property(anyIncident(), (incident) => {
      const log = logOf(incident);
      for (const index of log.history.findings.keys()) {
        const { chain } = complete(replayStory(log, index))!;
        expect(chain.map(({ finding }) => finding)).toContain(index);
        const steps = chain.flatMap(({ step }) => step ?? []);
        expect(steps).toEqual([...steps].sort((a, b) => a - b));
        for (const step of steps) expect(log.history.steps[step]).toBeDefined();
      }
    }),
    { numRuns: 40 },
  );
});
