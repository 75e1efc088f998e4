// The cache never shows the spans of another time or lane, asks little, and ends with what is exact.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastMsFor, SpanCache, type SpansQuestion, type Wanted } from '../../../../client/webview/lanes/spanCache';
import { piecesOf, type SpanChunk } from '../../../../client/webview/lanes/spanPieces';
import type { LaneSpans, ReplaySpans } from '../../../../server/src/protocol/replayViewMessages';

const whole = { fromMs: 0, toMs: 100_000 };

/** Bands of 10 ms; the words say which lane and when. */
function spansOf(lane: number, { fromMs, toMs }: SpansQuestion): LaneSpans {
  const bands: LaneSpans['bands'][number][] = [];
  for (let at = Math.floor(fromMs / 1000) * 1000; at < toMs; at += 1000) {
    bands.push({
      ...{ band: 'direct', fromMs: at, toMs: at + 1000, certainty: 'stated', step: at, count: 1 },
      words: `${lane} ${at}`,
    });
  }
  return { lane, bands, coordinator: [] };
}

class Desk {
  readonly asked: SpansQuestion[] = [];
  readonly failures: unknown[] = [];
  most = 0;
  private readonly open: (() => void)[] = [];
  private readonly timers: (() => void)[] = [];
  answer: (question: SpansQuestion) => ReplaySpans | null = (question) => ({
    lanes: question.lanes.map((lane) => spansOf(lane, question)),
  });

  readonly cache = new SpanCache({
    ask: (question) =>
      new Promise((resolve, reject) => {
        this.asked.push(question);
        this.open.push(() => {
          try {
            resolve(this.answer(question));
          } catch (reason) {
            reject(reason);
          }
        });
        this.most = Math.max(this.most, this.open.length);
      }),
    whole,
    later: (run) => this.timers.push(run),
    arrived: () => undefined,
    failed: (reason) => this.failures.push(reason),
  });

  /** Time passes: what waits runs. */
  tick(): void {
    for (const run of this.timers.splice(0)) run();
  }

  /** The oldest question is answered. */
  async answerOne(): Promise<boolean> {
    const next = this.open.shift();
    next?.();
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    return next !== undefined;
  }

  async settle(): Promise<void> {
    this.tick();
    while (await this.answerOne());
  }
}

const wantedOf = (lanes: readonly number[], fromMs: number, toMs: number): Wanted => ({
  lanes,
  stretch: { fromMs, toMs },
  msPerPixel: (toMs - fromMs) / 1000,
});

describe('the cache', () => {
  it('asks once for what is seen with a window at each side, and not again while one stays near', async () => {
    const desk = new Desk();
    desk.cache.want(wantedOf([1, 2], 40_000, 50_000));
    desk.cache.want(wantedOf([1, 2], 40_100, 50_100));
    await desk.settle();
    expect(desk.asked).toEqual([{ lanes: [1, 2], fromMs: 30_100, toMs: 60_100, leastMs: 16 }]);
    desk.cache.want(wantedOf([1, 2], 45_000, 55_000));
    await desk.settle();
    expect(desk.asked).toHaveLength(1);
    desk.cache.want(wantedOf([1, 2], 49_000, 59_000));
    await desk.settle();
    expect(desk.asked).toHaveLength(2);
  });

  it('has at most two questions under way, each about at most 200 lanes', async () => {
    const desk = new Desk();
    desk.cache.want(
      wantedOf(
        Array.from({ length: 900 }, (_, lane) => lane),
        0,
        10_000,
      ),
    );
    await desk.settle();
    expect(desk.most).toBe(2);
    expect(desk.asked.map(({ lanes }) => lanes.length)).toEqual([200, 200, 200, 200, 100]);
  });

  it('shows what it has of another scale until the exact comes', async () => {
    const desk = new Desk();
    desk.cache.want(wantedOf([1], 0, 100_000));
    await desk.settle();
    const zoomed = wantedOf([1], 20_000, 21_000);
    desk.cache.want(zoomed);
    expect(desk.cache.pieces(1, zoomed.stretch, zoomed.msPerPixel)).toMatchObject([
      { fromMs: 20_000, toMs: 21_000, chunk: { leastMs: 256 } },
    ]);
    await desk.settle();
    expect(desk.cache.pieces(1, zoomed.stretch, zoomed.msPerPixel)).toMatchObject([{ chunk: { leastMs: leastMsFor(1) } }]);
  });

  it('a lane of which the answer says nothing is known to have nothing', async () => {
    const desk = new Desk();
    desk.answer = () => ({ lanes: [] });
    desk.cache.want(wantedOf([7], 0, 10_000));
    await desk.settle();
    await desk.settle();
    expect(desk.asked).toHaveLength(1);
    expect(desk.cache.pieces(7, { fromMs: 0, toMs: 10_000 }, 10)).toMatchObject([{ chunk: { spans: { bands: [] } } }]);
  });

  it('does not ask on when the log has changed or the question failed; the failure is told', async () => {
    const desk = new Desk();
    desk.answer = () => null;
    desk.cache.want(wantedOf([1], 0, 10_000));
    await desk.settle();
    desk.answer = () => {
      throw new Error('The server is gone.');
    };
    desk.cache.want(wantedOf([1], 0, 10_000));
    await desk.settle();
    await desk.settle();
    expect(desk.asked).toHaveLength(2);
    expect(desk.failures).toMatchObject([{ message: 'The server is gone.' }]);
  });

  it('lets go of what was not looked at for longest when it is too much, and asks for it anew', async () => {
    const desk = new Desk();
    const many = Array.from({ length: 60_000 }, () => spansOf(1, { lanes: [], fromMs: 0, toMs: 1000, leastMs: 0 }).bands[0]!);
    desk.answer = ({ lanes }) => ({ lanes: lanes.map((lane) => ({ lane, bands: many, coordinator: [] })) });
    const lookAt = async (lane: number) => {
      desk.cache.want(wantedOf([lane], 0, 1000));
      await desk.settle();
    };
    for (let lane = 1; lane <= 8; lane++) await lookAt(lane);
    const isThere = (lane: number) => desk.cache.pieces(lane, { fromMs: 0, toMs: 1000 }, 1).length > 0;
    expect([1, 2, 8].map(isThere)).toEqual([false, false, true]);
    await lookAt(1);
    expect(isThere(1)).toBe(true);
    expect(desk.asked.map(({ lanes }) => lanes[0])).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 1]);
  });

  it('never shows spans of another time or lane, whatever was asked before, and is exact in the end', async () => {
    const view = fc.record({
      lane: fc.nat(5),
      fromMs: fc.nat(90_000),
      length: fc.constantFrom(50, 500, 3000, 10_000),
      isAnswered: fc.boolean(),
    });
    const onceTwoPieces = [
      { lane: 0, fromMs: 10_001, length: 10_000, isAnswered: false },
      { lane: 2, fromMs: 0, length: 50, isAnswered: true },
      { lane: 0, fromMs: 0, length: 10_000, isAnswered: false },
      { lane: 0, fromMs: 10_001, length: 10_000, isAnswered: false },
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(view, { minLength: 1, maxLength: 25 }), async (views) => {
        const desk = new Desk();
        for (const { lane, fromMs, length, isAnswered } of views) {
          const wanted = wantedOf([lane, lane + 1], fromMs, fromMs + length);
          desk.cache.want(wanted);
          desk.tick();
          if (isAnswered) await desk.answerOne();
          for (const shown of wanted.lanes) {
            for (const piece of desk.cache.pieces(shown, wanted.stretch, wanted.msPerPixel)) {
              expect(piece.fromMs).toBeGreaterThanOrEqual(Math.max(wanted.stretch.fromMs, piece.chunk.fromMs));
              expect(piece.toMs).toBeLessThanOrEqual(Math.min(wanted.stretch.toMs, piece.chunk.toMs));
              expect(piece.chunk.spans.lane).toBe(shown);
            }
          }
        }
        await desk.settle();
        const last = views.at(-1)!;
        const stretch = { fromMs: last.fromMs, toMs: last.fromMs + last.length };
        const pieces = desk.cache.pieces(last.lane, stretch, last.length / 1000);
        // Side by side from end to end, and as fine as it was asked for: perhaps by answers to two questions.
        expect(pieces.map(({ fromMs }) => fromMs)).toEqual([stretch.fromMs, ...pieces.slice(0, -1).map(({ toMs }) => toMs)]);
        expect(pieces.at(-1)).toMatchObject({ toMs: stretch.toMs });
        for (const { chunk } of pieces) expect(chunk.leastMs).toBeLessThanOrEqual(leastMsFor(last.length / 1000));
        expect(desk.most).toBeLessThanOrEqual(2);
      }),
      { numRuns: 60, examples: [[onceTwoPieces]] },
    );
  });
});

it('pieces lie side by side and cover just what is known', () => {
  const chunk = fc
    .record({ fromMs: fc.nat(100), length: fc.integer({ min: 1, max: 60 }), leastMs: fc.constantFrom(0, 1, 2, 4, 8) })
    .map(({ fromMs, length, leastMs }): SpanChunk => {
      const spans = { lane: 1, bands: [], coordinator: [] };
      return { fromMs, toMs: fromMs + length, leastMs, spans, usedAt: 0 };
    });
  fc.assert(
    fc.property(fc.array(chunk, { maxLength: 6 }), fc.nat(100), fc.integer({ min: 1, max: 80 }), (chunks, fromMs, length) => {
      const stretch = { fromMs, toMs: fromMs + length };
      const pieces = piecesOf(chunks, stretch, 2);
      for (const [index, piece] of pieces.entries()) {
        expect(piece.fromMs).toBeLessThan(piece.toMs);
        if (index > 0) expect(piece.fromMs).toBeGreaterThanOrEqual(pieces[index - 1]!.toMs);
      }
      for (let ms = stretch.fromMs + 0.5; ms < stretch.toMs; ms++) {
        const isKnown = chunks.some((known) => known.fromMs <= ms && known.toMs >= ms);
        expect(pieces.some((piece) => piece.fromMs <= ms && piece.toMs >= ms)).toBe(isKnown);
      }
    }),
  );
});

it('resolutions are powers of two between one and a half and three pixels', () => {
  expect([0.1, 1, 10, 1000].map(leastMsFor)).toEqual([0, 2, 16, 2048]);
});
