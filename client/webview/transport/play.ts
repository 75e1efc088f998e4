// Where the play head stands a little later: as fast as was chosen, over quiet stretches in one leap, round and round in a loop.
// Times are milliseconds on the axis, but for `elapsedMs`. Knows nothing of the page.
import type { Stretch } from '../state/replayStore';

/** Offered speeds: how many times as fast as it happened. */
export const speeds = [0.5, 1, 2, 5, 10, 60, 300, 1800] as const;

/** A stretch without a step is quiet when it would take longer than this to watch. */
const quietAfterMs = 3000;
/** What is still played of a quiet stretch at its beginning and at its end. */
const lingerMs = 900;
const runUpMs = 500;

export interface PlayedFrom {
  readonly ms: number;
  /** Real time since the play head stood there. */
  readonly elapsedMs: number;
  readonly speed: number;
  /** Time of the last step at or before `ms`; null = before the first. */
  readonly stepMs: number | null;
  /** Time of the next step; null = there is none. */
  readonly nextMs: number | null;
  readonly loop: Stretch | null;
  readonly endMs: number;
}

export interface PlayedTo {
  readonly ms: number;
  /** How much was leapt over because nothing is told there. */
  readonly skippedMs: number;
  /** There is nothing more to play. */
  readonly isOver: boolean;
}

export function played({ ms, elapsedMs, speed, stepMs, nextMs, loop, endMs }: PlayedFrom): PlayedTo {
  const end = loop ? Math.min(loop.toMs, endMs) : endMs;
  if (ms >= end)
    return loop ? { ms: loop.fromMs, skippedMs: 0, isOver: loop.fromMs >= end } : { ms: end, skippedMs: 0, isOver: true };
  const on = ms + elapsedMs * speed;
  // No step may be passed over: it is stopped at, and shown, before going on.
  const next = nextMs === null || nextMs > end ? end : nextMs;
  if (on >= next) return { ms: next, skippedMs: 0, isOver: !loop && next === end };
  const from = stepMs ?? ms;
  const leapTo = next - runUpMs * speed;
  const isQuiet = next - from > quietAfterMs * speed;
  if (isQuiet && on - from >= lingerMs * speed && on < leapTo) return { ms: leapTo, skippedMs: leapTo - on, isOver: false };
  return { ms: on, skippedMs: 0, isOver: false };
}
