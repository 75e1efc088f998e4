// Which of the answers that are kept stand for which part of a stretch. Knows nothing of asking or drawing.
import type { LaneSpans } from '../../../server/src/protocol/replayViewMessages';
import type { Stretch } from '../state/replayStore';

/** One answer for one lane: it tells all of its stretch, at its resolution. */
export interface SpanChunk extends Stretch {
  readonly leastMs: number;
  readonly spans: LaneSpans;
  /** For letting go of what was not used for longest. */
  usedAt: number;
}

/** A part of a stretch that one chunk stands for. */
export interface SpanPiece extends Stretch {
  readonly chunk: SpanChunk;
}

/** Is all of the stretch told at exactly this resolution? Answers are whole windows, so one chunk has to hold it. */
export function isCovered(chunks: readonly SpanChunk[], { fromMs, toMs }: Stretch, leastMs: number): boolean {
  return chunks.some((chunk) => chunk.leastMs === leastMs && chunk.fromMs <= fromMs && chunk.toMs >= toMs);
}

/** Parts of the stretch in order of time, side by side without overlap, each from the best chunk that tells of it. */
export function piecesOf(chunks: readonly SpanChunk[], stretch: Stretch, leastMs: number): readonly SpanPiece[] {
  // The newest first where several are as good: it was asked for what is seen now.
  const best = [...chunks].reverse().sort((one, other) => distance(one, leastMs) - distance(other, leastMs));
  let gaps: Stretch[] = [stretch];
  const pieces: SpanPiece[] = [];
  for (const chunk of best) {
    if (gaps.length === 0) break;
    const left: Stretch[] = [];
    for (const gap of gaps) {
      const fromMs = Math.max(gap.fromMs, chunk.fromMs);
      const toMs = Math.min(gap.toMs, chunk.toMs);
      if (fromMs >= toMs) {
        left.push(gap);
        continue;
      }
      pieces.push({ fromMs, toMs, chunk });
      if (gap.fromMs < fromMs) left.push({ fromMs: gap.fromMs, toMs: fromMs });
      if (gap.toMs > toMs) left.push({ fromMs: toMs, toMs: gap.toMs });
    }
    gaps = left;
  }
  return pieces.sort((one, other) => one.fromMs - other.fromMs);
}

/** How far a resolution is from the one that is wanted, in powers of two; a finer one is better than one as much coarser. */
function distance({ leastMs }: SpanChunk, wanted: number): number {
  const apart = Math.log2(Math.max(0.5, leastMs)) - Math.log2(Math.max(0.5, wanted));
  return apart <= 0 ? -apart : apart + 0.5;
}
