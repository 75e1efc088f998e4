// Events by which the clocks of two exports can be compared: the same event of one computer stands in each. Knows nothing of texts.
import type { EventRecord } from '../../model/eventRecord';
import type { ClockMark } from '../../model/inputReading';
import type { LineRef } from '../../model/lineRef';

/** Kept of each key from the begin and from the end of the file: exports of one log overlap at either. */
const keptPerEnd = 32;

/** Different events of all computers that are kept; a log has some hundreds. */
const maxKeys = 2000;

export class EventMarks {
  private readonly byComputer = new Map<string, Map<number, ClockMark[]>>();
  private keys = 0;

  /** @param computer the computer of the event without its domain */
  note({ id, writtenMs }: EventRecord, computer: string | null, at: LineRef): void {
    if (computer === null || id === null || writtenMs === null) return;
    let byId = this.byComputer.get(computer);
    if (byId === undefined) {
      if (this.keys >= maxKeys) return;
      this.byComputer.set(computer, (byId = new Map()));
    }
    let marks = byId.get(id);
    if (marks === undefined) {
      if (this.keys >= maxKeys) return;
      this.keys++;
      byId.set(id, (marks = []));
    }
    // Of the latest ones the oldest gives way; what is in the middle of a flood tells nothing that its ends do not.
    if (marks.length >= 2 * keptPerEnd) marks.splice(keptPerEnd, 1);
    marks.push({ kind: 'event', key: `${computer.toLowerCase()} ${id}`, at, utcMs: writtenMs });
  }

  /** In the order of the file. */
  all(): ClockMark[] {
    const all = [...this.byComputer.values()].flatMap((byId) => [...byId.values()].flat());
    return all.sort((a, b) => a.at.line - b.at.line || (a.at.column ?? 0) - (b.at.column ?? 0));
  }
}

/** A computer without its domain. */
export function computerName(computer: string): string {
  const name = computer.trim();
  // An address is no name with a domain.
  return /^[\d.]+$/.test(name) ? name : (name.split('.', 1)[0] ?? name);
}
