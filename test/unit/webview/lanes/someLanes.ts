// Lanes made up for the tests of the view: nothing here is text of a log.
import fc from 'fast-check';
import type { Measure } from '../../../../client/webview/lanes/shapes';
import type { SpanPiece } from '../../../../client/webview/lanes/spanPieces';
import type { Stretch } from '../../../../client/webview/state/replayStore';
import {
  bandNames,
  type BandSpan,
  type CoordinatorSpan,
  type FindingMark,
  type LaneSpans,
} from '../../../../server/src/protocol/replayViewMessages';

/** Letters of one width. */
export const measure: Measure = (text) => text.length * 7;

export function band(name: BandSpan['band'], fromMs: number, toMs: number, more: Partial<BandSpan> = {}): BandSpan {
  return {
    band: name,
    fromMs,
    toMs,
    certainty: name === 'unknown' ? 'unknown' : 'stated',
    words: name,
    step: 1,
    count: 1,
    ...more,
  };
}

export function coordinator(fromMs: number, toMs: number, more: Partial<CoordinatorSpan> = {}): CoordinatorSpan {
  return { fromMs, toMs, certainty: 'stated', step: 1, ...more };
}

/** One answer that tells all of a stretch. */
export function pieceOf(stretch: Stretch, spans: Partial<LaneSpans>): SpanPiece {
  const all: LaneSpans = { lane: 1, bands: [], coordinator: [], ...spans };
  return { ...stretch, chunk: { ...stretch, leastMs: 0, spans: all, usedAt: 0 } };
}

export function mark(finding: number, atMs: number, more: Partial<FindingMark> = {}): FindingMark {
  return { finding, step: finding, atMs, severity: 'warning', volume: 'Volume1', node: 'NODE1', ...more };
}

/** Bands side by side from 0 on. */
export const someBands = fc
  .array(
    fc.record({
      name: fc.constantFrom(...bandNames),
      length: fc.integer({ min: 0, max: 4000 }),
      isInferred: fc.boolean(),
      count: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: 30 },
  )
  .map((parts) => {
    let at = 0;
    return parts.map(({ name, length, isInferred, count }, step) => {
      const certainty = name === 'unknown' ? 'unknown' : isInferred ? 'inferred' : 'stated';
      return band(name, at, (at += length), { certainty, count, step, words: `${name} for a reason` });
    });
  });
