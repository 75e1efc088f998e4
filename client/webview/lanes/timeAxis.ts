// Where the time axis has its ticks and what stands at them. Knows nothing of drawing.
import { scaleLinear, scaleUtc } from 'd3-scale';
import type { Stretch } from '../state/replayStore';
import { dayMs, orderStepMs, type ClockFace } from './clockFace';

export interface Tick {
  readonly ms: number;
  readonly words: string;
  /** The date has changed since the tick before it: the words say it. */
  readonly isDate: boolean;
}

/** Room that a tick and its words need, in pixels. */
const tickRoom = { order: 80, times: 96, fine: 116 } as const;

/** Ticks within the stretch, in rising order. @param axis where steps without times begin */
export function ticksOf(stretch: Stretch, widthPx: number, face: ClockFace, axis: Stretch): readonly Tick[] {
  if (widthPx < 1 || stretch.toMs <= stretch.fromMs) return [];
  return face.kind === 'order' ? orderTicks(stretch, widthPx, face, axis) : timeTicks(stretch, widthPx, face);
}

function timeTicks({ fromMs, toMs }: Stretch, widthPx: number, face: ClockFace): Tick[] {
  // One offset for all of them: a change of summer time within the stretch moves words, not ticks.
  const shift = face.shiftMs(fromMs);
  const isFine = (toMs - fromMs) / widthPx < 8;
  const times = scaleUtc()
    .domain([fromMs + shift, toMs + shift])
    .ticks(Math.max(1, Math.floor(widthPx / (isFine ? tickRoom.fine : tickRoom.times))))
    .map((at) => at.getTime() - shift);
  const unitMs = times.length > 1 ? times[1]! - times[0]! : 1000;
  let date = face.date(fromMs);
  return times.map((ms) => {
    const today = face.date(ms);
    const isDate = today !== null && today !== date;
    date = today;
    return { ms, words: isDate || (unitMs >= dayMs && today !== null) ? today! : face.time(ms, unitMs), isDate };
  });
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
