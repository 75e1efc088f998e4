// Where the time axis has its ticks and what stands at them. Knows nothing of drawing.
import { scaleLinear, scaleUtc } from 'd3-scale';
import type { Stretch } from '../state/replayStore';
import type { TimeScale } from './timeScale';
import { dayMs, orderStepMs, type ClockFace } from './clockFace';

export interface Tick {
  readonly ms: number;
  readonly words: string;
  /** The date has changed since the tick before it: the words say it. */
  readonly isDate: boolean;
}

/** Room that a tick and its words need at least, in pixels. */
const tickRoom = { order: 72, times: 80, fine: 104 } as const;

/** Ticks within the stretch, in rising order. @param axis where steps without times begin */
export function ticksOf(stretch: Stretch, widthPx: number, face: ClockFace, axis: Stretch): readonly Tick[] {
  if (widthPx < 1 || stretch.toMs <= stretch.fromMs) return [];
  return face.kind === 'order' ? orderTicks(stretch, widthPx, face, axis) : timeTicks(stretch, widthPx, face);
}

/** A tick and the middle of its words, in pixels. */
export interface PlacedTick extends Tick {
  readonly x: number;
}

/**
 * Words of ticks near the edges are moved so far that they can be read, and left out where they would then touch the next ones.
 * @param halfPx half of what words take
 */
export function placedTicks(ticks: readonly Tick[], { stretch, width }: TimeScale, halfPx = 33): readonly PlacedTick[] {
  const lengthMs = stretch.toMs - stretch.fromMs;
  const placed = ticks.map((tick) => {
    const x = ((tick.ms - stretch.fromMs) / lengthMs) * width;
    return { ...tick, x: Math.max(halfPx, Math.min(width - halfPx, x)) };
  });
  return placed.filter(({ x }, index) => {
    const isFirst = index === 0 && placed.length > 1;
    const isLast = index === placed.length - 1 && index > 0;
    if (isFirst) return placed[1]!.x - x >= 2 * halfPx;
    return !isLast || x - placed[index - 1]!.x >= 2 * halfPx;
  });
}

function timeTicks({ fromMs, toMs }: Stretch, widthPx: number, face: ClockFace): Tick[] {
  // One offset for all of them: a change of summer time within the stretch moves words, not ticks.
  const shift = face.shiftMs(fromMs);
  const room = (toMs - fromMs) / widthPx < 8 ? tickRoom.fine : tickRoom.times;
  const scale = scaleUtc().domain([fromMs + shift, toMs + shift]);
  // The scale takes a number of ticks as a wish: less is wished until they have room.
  let wished = Math.max(1, Math.floor(widthPx / room));
  let times = scale.ticks(wished);
  const isTight = () => times.length > 1 && ((times[1]!.getTime() - times[0]!.getTime()) / (toMs - fromMs)) * widthPx < room;
  while (wished > 1 && isTight()) times = scale.ticks(--wished);
  const unitMs = times.length > 1 ? times[1]!.getTime() - times[0]!.getTime() : 1000;
  let date = face.date(fromMs);
  let last = -Infinity;
  const ticks: Tick[] = [];
  for (const at of times) {
    const ms = at.getTime() - shift;
    // At the turn of a month, days stand nearer together than elsewhere.
    const x = ((ms - fromMs) / (toMs - fromMs)) * widthPx;
    if (x < 0 || x > widthPx || x - last < room * 0.8) continue; // the scale rounds to milliseconds
    last = x;
    const today = face.date(ms);
    const isDate = today !== null && today !== date;
    date = today;
    const words = isDate || (unitMs >= dayMs && today !== null) ? today! : face.time(ms, unitMs);
    ticks.push({ ms, words, isDate });
  }
  return ticks;
}

function orderTicks({ fromMs, toMs }: Stretch, widthPx: number, face: ClockFace, axis: Stretch): Tick[] {
  const stepAt = (ms: number) => (ms - axis.fromMs) / orderStepMs;
  const last = stepAt(axis.toMs);
  return scaleLinear()
    .domain([stepAt(fromMs), stepAt(toMs)])
    .ticks(Math.max(1, Math.floor(widthPx / tickRoom.order)))
    .filter((step) => Number.isInteger(step) && step >= 0 && step <= last)
    .map((step) => ({ ms: axis.fromMs + step * orderStepMs, isDate: false }))
    .map((tick) => ({ ...tick, words: face.time(tick.ms) }));
}
