// Inputs of incidents for tests: cluster logs from text, and exports of events as plain values. Knows nothing of how they are merged.
import { ClusterLogReader } from '../../server/src/formats/clusterLog';
import type { InputFormat } from '../../server/src/model/clusterLog';
import type { Fact, FactBody } from '../../server/src/model/facts';
import type { ClockMark, InputReading } from '../../server/src/model/inputReading';
import type { LogClock } from '../../server/src/model/logClock';
import { RecordColumns } from '../../server/src/parse/recordColumns';

/** The reading of a cluster.log. */
export function logReading(path: string, input: number, content: string | Uint8Array): InputReading {
  const reader = new ClusterLogReader(path, input);
  reader.push(typeof content === 'string' ? new TextEncoder().encode(content) : content);
  return reader.finish();
}

/** One event as an export holds it. */
export interface ExportedEvent {
  /** As the export writes it. */
  readonly writtenMs: number | null;
  readonly id: number;
  readonly body?: FactBody;
  /** null = the export names no computer. */
  readonly computer?: string | null;
}

export interface ExportParts extends LogClock {
  readonly format?: InputFormat;
  readonly node: string | null;
  readonly events: readonly ExportedEvent[];
}

/** The reading of an export of events, one a line. */
export function exportReading(
  path: string,
  input: number,
  { events, node, format = 'event-csv', timeBase, utcOffsetMinutes }: ExportParts,
): InputReading {
  const shiftMs = timeBase === 'local' ? (utcOffsetMinutes ?? 0) * 60_000 : 0;
  const facts: Fact[] = [];
  const clockMarks: ClockMark[] = [];
  events.forEach(({ writtenMs, id, body, computer = node }, index) => {
    const at = { input, line: index + 1 };
    const utcMs = writtenMs === null ? null : writtenMs + shiftMs;
    if (utcMs !== null && computer !== null)
      clockMarks.push({ kind: 'event', key: `${computer.toLowerCase()} ${id}`, at, utcMs });
    if (body === undefined) return;
    const writer = computer === null ? {} : { writer: { name: computer, id: null } };
    const rest = {
      timeOfDayMs: null,
      process: null,
      thread: null,
      channel: 'System',
      source: 'system',
      certainty: 'stated',
    } as const;
    facts.push({ body, at, utcMs, rowId: `event.${id}`, ...rest, ...writer });
  });
  const times = events.flatMap(({ writtenMs }) => (writtenMs === null ? [] : [writtenMs + shiftMs]));
  return {
    input: {
      ...{ path, format, node, nodeId: null, build: null, timeBase, utcOffsetMinutes },
      ...{ encoding: 'utf-8', bytes: 100 * events.length, lines: events.length, records: events.length, unrecognised: 0 },
      firstUtcMs: times.length === 0 ? null : Math.min(...times),
      lastUtcMs: times.length === 0 ? null : Math.max(...times),
      problems: [],
    },
    records: new RecordColumns().table(0, events.length),
    facts: facts.sort((a, b) => (a.utcMs ?? 0) - (b.utcMs ?? 0)),
    clockMarks,
    counters: null,
    rendered: null,
  };
}

/** A line of a cluster.log after the pattern that all have since Windows Server 2008. */
export function logLine(utcMs: number, message: string, level = 'INFO ', ids = '00000724.00000928'): string {
  const time = new Date(utcMs).toISOString().replaceAll('-', '/').replace('T', '-').slice(0, 23);
  return `${ids}::${time} ${level} ${message}`;
}

/** What the header of a log tells of its zone. */
export interface HeaderZone {
  /** Minutes to add to local time to get UTC. */
  readonly offsetMinutes: number;
  readonly isLocal: boolean;
}

/** The header of a log, after the patterns that a public script looks for; without a zone it tells none. */
export function logHeader(node: string, id: number, zone: HeaderZone | null): string[] {
  const told =
    zone === null
      ? []
      : [
          `UTC = localtime + time zone offset;the time zone offset of this machine is ${zone.offsetMinutes} minutes, or ${zone.offsetMinutes / 60} hours`,
          zone.isLocal
            ? 'The logs were generated using local time'
            : 'The logs were generated using Coordinated Universal Time (UTC)',
        ];
  return ['[=== Cluster ===]', ...told, `Current node: name (${node}) id (${id})`, '[=== Cluster Logs ===]'];
}
