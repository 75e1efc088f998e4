// In which time a log was written, as its header says, and the way from there to UTC. Knows nothing of dates and texts.

export interface LogClock {
  readonly timeBase: 'utc' | 'local' | 'unknown';
  /** Minutes to add to local time to get UTC, as the header writes it (`UTC = localtime + offset`); null where it does not. */
  readonly utcOffsetMinutes: number | null;
}

/** Milliseconds to add to a written time to get UTC. Without a word about it a log is in UTC, the default of Get-ClusterLog. */
export function utcShiftMs({ timeBase, utcOffsetMinutes }: LogClock): number {
  return timeBase === 'local' ? (utcOffsetMinutes ?? 0) * 60_000 : 0;
}
