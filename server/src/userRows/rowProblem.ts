// What is wrong with a row, and where. Types only.
import type { TextRange } from '../model/textRange';

export interface RowProblem {
  /** Name of the file, as it was given. */
  readonly file: string;
  /** Within one line. */
  readonly range: TextRange;
  /** Id of the row, or its place (`messages 3`) where it has none; null for a problem of the whole file. */
  readonly row: string | null;
  /** What is wrong and what to do, in one line without a full stop. */
  readonly message: string;
}
