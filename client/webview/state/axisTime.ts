// Times as somebody writes them, in the clock that was chosen. Knows nothing of the page.
import type { ReplayAxis } from '../../../server/src/protocol/replayViewMessages';
import type { ClockChoice } from '../../src/views/replayMessages';
import { clockFace, dayMs, orderStepMs } from '../lanes/clockFace';

/** Clocks that the axis can be written in: one only, where no line gives dates, or none states their zone. */
export function clocksOf(axis: ReplayAxis): readonly ClockChoice[] {
  if (axis.kind !== 'utc' || axis.zone === 'notTold') return ['utc'];
  return axis.local ? ['utc', 'logs', 'here'] : ['utc', 'here'];
}

/**
 * The time on the axis that somebody wrote in the chosen clock: `01:58`, `01:58:33.104`, `2026-05-03 01:58:33`, or the number of a step
 * where the axis has no times. A time alone is that nearest to `nearMs`. Null where it cannot be read.
 */
export function writtenTime(text: string, axis: ReplayAxis, clock: ClockChoice, nearMs: number): number | null {
  const { shiftMs } = clockFace(axis, clock);
  if (axis.kind === 'order') {
    const step = /^\s*(\d{1,9})\s*$/.exec(text);
    return step ? axis.fromMs + (Number(step[1]) - 1) * orderStepMs : null;
  }
  const parts = /^\s*(?:(\d{4})-(\d\d)-(\d\d)[ T])?(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,](\d{1,3}))?)?\s*$/.exec(text);
  if (!parts) return null;
  const [, year, month, day, hours, minutes, seconds = '0', fraction = '0'] = parts;
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const inDayMs = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(fraction.padEnd(3, '0'));
  if (year !== undefined) {
    if (axis.kind !== 'utc') return null;
    const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day));
    if (new Date(midnight).toISOString().slice(0, 10) !== `${year}-${month}-${day}`) return null;
    return midnight + inDayMs - shiftMs(midnight + inDayMs);
  }
  const offset = shiftMs(nearMs);
  const midnight = Math.floor((nearMs + offset) / dayMs) * dayMs - offset;
  return [midnight - dayMs, midnight, midnight + dayMs]
    .map((start) => start + inDayMs)
    .reduce((best, one) => (distance(one, nearMs, axis) < distance(best, nearMs, axis) ? one : best));
}

/** A time that the axis has goes before a nearer one that it has not. */
function distance(ms: number, nearMs: number, { fromMs, toMs }: ReplayAxis): number {
  const isOutside = ms < fromMs - 1000 || ms > toMs + 1000;
  return Math.abs(ms - nearMs) + (isOutside ? 10 * dayMs : 0);
}
