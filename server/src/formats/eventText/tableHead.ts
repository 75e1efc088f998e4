// Tells the head of a Format-Table of events. Such tables cut what does not fit, so that nothing else is read of them.
import { eventProperty } from '../eventFields/eventDraft';

const dashes = /^\s*-+(?:\s+-+)+\s*$/;

/** @param line names of columns; @param below the line under it, dashes as wide as the names */
export function isTableHead(line: string, below: string): boolean {
  if (below.length > 4000 || !dashes.test(below)) return false;
  const names = line.trim().split(/\s+/);
  const known = new Set(names.map(eventProperty).filter((property) => property !== undefined));
  return known.has('date') && known.size >= 2 && known.size * 2 >= names.length;
}
