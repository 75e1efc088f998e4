// One line that a node of the simulated cluster writes: the fact, and the template and values it is written with.
import type { FactBody, FactSource } from '../model/facts';
import type { Fields } from '../model/fields';
import type { Level } from '../model/recordTable';

export interface Telling {
  /** Milliseconds after the start of the run. */
  readonly atMs: number;
  /** Index into the nodes of the scenario. */
  readonly node: number;
  /** Row of the knowledge tables whose first template gives the line. */
  readonly rowId: string;
  readonly fields: Fields;
  readonly channel: string | null;
  readonly component: string | null;
  readonly level: Level;
  readonly process: number;
  readonly thread: number;
  readonly source: FactSource;
  /** null: the line says nothing the engine could learn. */
  readonly body: FactBody | null;
}
