// Lines of a cluster.log that other nodes write at the same moment: membership views and global updates. Kept as marks by which the
// clocks of two nodes can be compared. Knows nothing of other logs.
import { databaseMessages } from '../knowledge/messages/database';
import { rowById } from '../knowledge/messages/rowById';
import type { Fields } from '../model/fields';
import type { ClockMark } from '../model/inputReading';
import { asciiBytes, byte, isDigit, startsWith } from '../text/bytes';
import { SampledMarks, type MarkTime } from './sampledMarks';

const updateRow = rowById(databaseMessages)('database.updateExecuted');

/** Component tag of the lines of global updates. */
export const updateComponent: string = updateRow.component;

/** The words of such a line, in order; its numbers and the action stand between them. */
const [beforeNode, beforeId, beforeUpdates, beforeAction] = updateRow.templates[0]
  .split(/\{\w+\}/)
  .map((words) => asciiBytes(words)) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];

/** Longest name of an action that is kept (`/dm/update`). */
const maxActionLength = 80;

/**
 * Rows that tell of a view, with the step of its making. Each step comes to all members at once: the two public logs of one failover
 * differ by the same 1.18 s in the proposal and in the pause for it (2012r2-ag-failover-svr13.log, -svr14.log).
 */
const viewSteps: ReadonlyMap<string, string> = new Map([
  ['membership.viewProposed', 'proposed'],
  ['membership.viewAgreed', 'agreed'],
  ['membership.viewChanged', 'changed'],
  ['membership.viewProcessed', 'processed'],
]);

/** A global update, as a line tells of it. */
export interface Update {
  readonly gumId: number;
  readonly key: string;
}

export class ClockMarks {
  private readonly views = new SampledMarks('view');
  private readonly updates = new SampledMarks('update');

  /** Takes a recognised message; only those about views with several members are kept. @param line from 1 */
  hearView(rowId: string, { view, members }: Fields, line: number, time: MarkTime): void {
    const step = viewSteps.get(rowId);
    if (step === undefined || typeof view !== 'string' || !Array.isArray(members) || members.length < 2) return;
    this.views.add(Number.parseInt(view, 10) || 0, `${step} ${view}(${members.join(' ')})`, line, time);
  }

  /** What the body `units[start, end)` of a line of `updateComponent` tells; null where it is no update, or none that is kept. */
  readUpdate(units: Uint8Array, start: number, end: number): Update | null {
    const idStart = afterWords(units, afterNumber(units, afterWords(units, start, end, beforeNode), end), end, beforeId);
    const idEnd = afterNumber(units, idStart, end);
    if (idEnd < 0) return null;
    const gumId = numberAt(units, idStart, idEnd);
    if (!this.updates.takes(gumId)) return null;
    const countStart = afterWords(units, idEnd, end, beforeUpdates);
    const countEnd = afterNumber(units, countStart, end);
    const actionStart = afterWords(units, countEnd, end, beforeAction);
    if (actionStart < 0) return null;
    const action = String.fromCharCode(...units.subarray(actionStart, Math.min(end, actionStart + maxActionLength)));
    return { gumId, key: `${gumId} ${numberAt(units, countStart, countEnd)} ${action.trim().toLowerCase()}` };
  }

  /** @param line from 1 */
  hearUpdate({ gumId, key }: Update, line: number, time: MarkTime): void {
    this.updates.add(gumId, key, line, time);
  }

  /** In the order of the file. @param input index of the log within the run */
  all(input: number): ClockMark[] {
    return [...this.views.all(input), ...this.updates.all(input)].sort((a, b) => a.at.line - b.at.line);
  }
}

/** Offset behind the words that stand at `at`; -1 when others do. */
function afterWords(units: Uint8Array, at: number, end: number, words: Uint8Array): number {
  return at >= 0 && startsWith(units, at, end, words) ? at + words.length : -1;
}

/** Longer runs of digits are no number that a line of a real log counts to. */
const maxDigits = 15;

/** Offset behind the number that stands at `at`; -1 when there is none. */
function afterNumber(units: Uint8Array, at: number, end: number): number {
  if (at < 0) return -1;
  let next = at;
  while (next < end && isDigit(units[next]!)) next++;
  return next === at || next - at > maxDigits ? -1 : next;
}

function numberAt(units: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) value = value * 10 + units[at]! - byte.zero;
  return value;
}
