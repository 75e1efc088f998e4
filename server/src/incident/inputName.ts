// How people are told which input or node is meant. Knows nothing of what is said about it.
import type { InputSummary } from '../model/clusterLog';

/** Without the folders. */
export function fileName({ path }: Pick<InputSummary, 'path'>): string {
  return path.split(/[\\/]/).at(-1) || path;
}

/** Its node; its file where nobody names one. */
export function nodeOrFile(input: Pick<InputSummary, 'path' | 'node'>): string {
  return input.node ?? fileName(input);
}
