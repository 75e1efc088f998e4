// What the header part of a log says about the log itself. Learns from recognised header rows; knows no wording.
import type { Fields } from '../model/fields';
import type { LogClock } from '../model/logClock';

export class LogHeader implements LogClock {
  node: string | null = null;
  nodeId: number | null = null;
  build: number | null = null;
  timeBase: LogClock['timeBase'] = 'unknown';
  utcOffsetMinutes: number | null = null;

  learn(rowId: string, fields: Fields): void {
    if (rowId === 'header.node') {
      this.node = stringOf(fields['node']);
      this.nodeId = numberOf(fields['id']);
    } else if (rowId === 'header.build') this.build = numberOf(fields['build']);
    else if (rowId === 'header.timeZone') this.utcOffsetMinutes = numberOf(fields['offsetMinutes']);
    else if (rowId === 'header.localTime') this.timeBase = 'local';
    else if (rowId === 'header.utcTime') this.timeBase = 'utc';
  }
}

function stringOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
