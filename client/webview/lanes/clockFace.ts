// How a time on the axis is written: in UTC, the local time of the logs or that of this computer; as a time of day where the logs give
// no date; as a step where they give no time. Knows nothing of the page.
import type { ReplayAxis } from '../../../server/src/protocol/replayViewMessages';
import type { ClockChoice } from '../../src/views/replayMessages';
import { t } from '../words';

export interface ClockFace {
  readonly kind: ReplayAxis['kind'];
  /** What is added to a time of the axis, so that reading it as UTC gives what is shown. */
  shiftMs(ms: number): number;
  /** `01:58:33.104`; `step 12` where there are no times. @param unitMs how fine: 60,000 leaves out the seconds; 1 where not given */
  time(ms: number, unitMs?: number): string;
  /** `2026-05-03`; null where no date is known. */
  date(ms: number): string | null;
  /** `UTC`, `UTC+2`, `zone not stated`; null where it does not apply. */
  readonly zone: string | null;
  /** The same where there is room: `UTC; the zone of some logs is not stated`. */
  readonly zoneInFull: string | null;
  /** False where the times are as written and no line states in which zone: the reader is to be told. */
  readonly isZoneTold: boolean;
}

export const dayMs = 86_400_000;
/** Steps without times stand so far apart. */
export const orderStepMs = 1000;

/** @param localOffsetMinutes what this computer adds to UTC at a time; asked only for the clock `here` */
export function clockFace(
  { kind, fromMs, local, zone: told }: ReplayAxis,
  clock: ClockChoice,
  localOffsetMinutes: (utcMs: number) => number = (utcMs) => -new Date(utcMs).getTimezoneOffset(),
): ClockFace {
  if (kind === 'order') {
    const time = (ms: number) => t('step {0}', Math.max(1, Math.round((ms - fromMs) / orderStepMs) + 1));
    return { kind, shiftMs: () => 0, time, date: () => null, ...noZone };
  }
  if (kind === 'timeOfDay') {
    return { kind, shiftMs: () => 0, time: timeOfDay, date: laterDay, ...noZone };
  }
  if (told === 'notTold') {
    const zone = { zone: t('zone not stated'), zoneInFull: t('time as written, zone not stated'), isZoneTold: false };
    return { kind, shiftMs: () => 0, time: timeOfDay, date: dateOf, ...zone };
  }
  const offsetMinutes = clock === 'logs' ? () => local?.utcOffsetMinutes ?? 0 : clock === 'here' ? localOffsetMinutes : () => 0;
  const shiftMs = (ms: number) => offsetMinutes(ms) * 60_000;
  const zone = zoneWords(offsetMinutes(fromMs));
  return {
    kind,
    shiftMs,
    time: (ms, unitMs) => timeOfDay(ms + shiftMs(ms), unitMs),
    date: (ms) => dateOf(ms + shiftMs(ms)),
    zone,
    zoneInFull: told === 'partly' ? t('{0}; the zone of some logs is not stated', zone) : zone,
    isZoneTold: true,
  };
}

const noZone = { zone: null, zoneInFull: null, isZoneTold: true } as const;

function dateOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/** Without dates, only that midnight has passed is known. */
function laterDay(ms: number): string | null {
  const days = Math.floor(ms / dayMs);
  if (days < 1) return null;
  return days === 1 ? t('next day') : t('{0} days later', days);
}

function timeOfDay(ms: number, unitMs = 1): string {
  const text = new Date(ms).toISOString().slice(11, 23);
  return unitMs >= 60_000 ? text.slice(0, 5) : unitMs >= 1000 ? text.slice(0, 8) : text;
}

function zoneWords(minutes: number): string {
  if (minutes === 0) return 'UTC';
  const size = Math.abs(minutes);
  const rest = size % 60 === 0 ? '' : `:${String(size % 60).padStart(2, '0')}`;
  return `UTC${minutes < 0 ? '−' : '+'}${Math.floor(size / 60)}${rest}`;
}
