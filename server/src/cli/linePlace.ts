// A line of a file as people write it in an argument. Knows nothing of the file.
import { Unusable } from './exitStatus';

export interface LinePlace {
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** Character from 1, where one line holds several records; null = not given. */
  readonly column: number | null;
}

/** `FILE:LINE` or `FILE:LINE:CHARACTER`; the file may hold colons of its own, as `C:\logs\cluster.log:120` does. @throws Unusable */
export function readPlace(place: string): LinePlace {
  const [, path, first, second] = /^(.+?):(\d+)(?::(\d+))?$/s.exec(place) ?? [];
  const line = Number(first);
  const column = second === undefined ? null : Number(second);
  if (path === undefined || !isPlace(line) || (column !== null && !isPlace(column)))
    throw new Unusable(`${place}: the line is missing; write FILE:LINE, for example cluster.log:120`);
  return { path, line, column };
}

function isPlace(number: number): boolean {
  return Number.isSafeInteger(number) && number >= 1;
}
