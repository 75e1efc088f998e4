// `--knowledge FOLDER`: puts a person's own rows into use, and says which are left out. Knows nothing of commands.
import { problemInWords, putUserRowsToUse } from '../input/userRowFiles';

/** @throws InputError when the folder cannot be read */
export function useKnowledge(folder: string, say: (line: string) => void): void {
  for (const problem of putUserRowsToUse(folder).problems) say(`left out: ${problemInWords(problem)}`);
}
