// A line of a file as people write it in an argument. Knows nothing of the file.
import { Unusable } from './exitStatus';

/** `FILE:LINE`; the file may hold colons of its own, as `C:\logs\cluster.log:120` does. @throws Unusable */
export function readPlace(place: string): { readonly path: string; readonly line: number } {
  const match = /^(.+):(\d+)$/s.exec(place);
  const line = Number(match?.[2]);
  if (!match?.[1] || !Number.isSafeInteger(line) || line < 1) {
    throw new Unusable(`${place}: the line is missing; write FILE:LINE, for example cluster.log:120`);
  }
  return { path: match[1], line };
}
