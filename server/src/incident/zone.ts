// In which time an input was written, once all that can tell it was heard. Knows nothing of how it was found out.
import type { InputProblem, InputSummary } from '../model/clusterLog';
import type { InputClock } from '../model/incident';
import { utcShiftMs, type LogClock } from '../model/logClock';

export interface Zone extends LogClock {
  readonly from: InputClock['zoneFrom'];
  /** The times are on the axis of the other inputs, if only as the default (UTC) or beside a log that says no more itself. */
  readonly isPlaced: boolean;
  /** Tells what stays open or was concluded, for people; the reader's own word on the zone gives way to it. */
  readonly problem: InputProblem | null;
}

/** Zones go in steps of a quarter of an hour, from 14 hours behind UTC to 14 hours ahead. */
export const quarterMs = 15 * 60_000;
export const mostQuarters = 14 * 4;

/** Problems by which readers say that a file does not tell its zone. */
const zoneProblems: ReadonlySet<string> = new Set(['timeBaseUnknown', 'timeZoneUnknown']);

/** What the file says by itself. */
export function zoneOfFile({ timeBase, utcOffsetMinutes, format, firstUtcMs }: InputSummary): Zone {
  const isTold = timeBase === 'utc' || (timeBase === 'local' && utcOffsetMinutes !== null);
  // A cluster.log without a word is in UTC, the default of Get-ClusterLog. A file without times needs no zone.
  const isAssumed = (timeBase === 'unknown' && format === 'cluster-log') || firstUtcMs === null;
  return { timeBase, utcOffsetMinutes, from: isTold ? 'file' : null, isPlaced: isTold || isAssumed, problem: null };
}

/** Local time that is so many minutes from UTC. */
export function localZone(utcOffsetMinutes: number, from: Zone['from'], problem: InputProblem | null = null): Zone {
  return { timeBase: 'local', utcOffsetMinutes, from, isPlaced: true, problem };
}

/** Local time or UTC, as evidence tells it of a file that says less. */
export function provenZone(own: Zone, utcOffsetMinutes: number, from: Zone['from']): Zone {
  if (own.timeBase === 'unknown' && utcOffsetMinutes === 0)
    return { timeBase: 'utc', utcOffsetMinutes: null, from, isPlaced: true, problem: null };
  return localZone(utcOffsetMinutes, from);
}

/** Milliseconds to add to the times of a reading, which follow what the file says by itself. */
export function zoneShiftMs(input: InputSummary, zone: Zone): number {
  return utcShiftMs(zone) - utcShiftMs(input);
}

/** The summary with its zone settled. */
export function withZone(input: InputSummary, zone: Zone): InputSummary {
  const { timeBase, utcOffsetMinutes } = zone;
  const isSettled = zone.from !== null || zone.problem !== null;
  const shiftMs = zoneShiftMs(input, zone);
  if (!isSettled) return input;
  // Its events would not stand where those of another input stand, had its dates been read the wrong way round.
  const isDateProven = zone.from === 'event';
  const others = input.problems.filter(({ code }) => !zoneProblems.has(code) && !(isDateProven && code === 'dateOrderGuessed'));
  return {
    ...input,
    timeBase,
    utcOffsetMinutes,
    firstUtcMs: input.firstUtcMs === null ? null : input.firstUtcMs + shiftMs,
    lastUtcMs: input.lastUtcMs === null ? null : input.lastUtcMs + shiftMs,
    problems: zone.problem === null ? others : [zone.problem, ...others],
  };
}

/** How people write a zone: minutes to add to local time to get UTC are the other way round. */
export function zoneInWords(utcOffsetMinutes: number): string {
  const ahead = -utcOffsetMinutes;
  const minutes = Math.abs(ahead);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${ahead < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
