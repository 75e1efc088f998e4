// From time to pixels and back, and the stretches that zooming and panning lead to. Knows nothing of what is drawn.
import type { Stretch } from '../state/replayStore';

export class TimeScale {
  constructor(
    readonly stretch: Stretch,
    /** In pixels; at least 1. */
    readonly width: number,
  ) {}

  get msPerPixel(): number {
    return (this.stretch.toMs - this.stretch.fromMs) / this.width;
  }

  xOf(ms: number): number {
    return (ms - this.stretch.fromMs) / this.msPerPixel;
  }

  msAt(x: number): number {
    return this.stretch.fromMs + x * this.msPerPixel;
  }
}

/** Shorter than this nothing is to be seen: logs are written to the millisecond. */
const leastStretchMs = 20;

/** `factor` below 1 comes nearer; what is at `anchorMs` stays where it is. */
export function zoomed({ fromMs, toMs }: Stretch, factor: number, anchorMs: number): Stretch {
  const length = toMs - fromMs;
  const share = length === 0 ? 0.5 : (anchorMs - fromMs) / length;
  const made = Math.max(leastStretchMs, length * factor);
  return { fromMs: anchorMs - share * made, toMs: anchorMs + (1 - share) * made };
}

/** Moved by a share of its length, to the later times where that is above 0. */
export function panned({ fromMs, toMs }: Stretch, share: number): Stretch {
  const by = (toMs - fromMs) * share;
  return { fromMs: fromMs + by, toMs: toMs + by };
}

/** From one time to another, whichever comes first, never too short to be seen. */
export function between(oneMs: number, otherMs: number): Stretch {
  const [fromMs, toMs] = oneMs < otherMs ? [oneMs, otherMs] : [otherMs, oneMs];
  const missing = Math.max(0, leastStretchMs - (toMs - fromMs));
  return { fromMs: fromMs - missing / 2, toMs: toMs + missing / 2 };
}

/** Moved just so far that the time can be seen, with a little room; the same stretch where it can be already. */
export function revealing(stretch: Stretch, ms: number): Stretch {
  const { fromMs, toMs } = stretch;
  if (ms >= fromMs && ms <= toMs) return stretch;
  const length = toMs - fromMs;
  const from = ms < fromMs ? ms - length * 0.15 : ms - length * 0.85;
  return { fromMs: from, toMs: from + length };
}
