// The node that wrote an input, under the name it has in tracks. Knows nothing of files.
import type { History } from './history';

/** `this node` where there is no such input. */
export function writerOf({ writers }: History, input: number): string {
  return writers[input] ?? 'this node';
}
