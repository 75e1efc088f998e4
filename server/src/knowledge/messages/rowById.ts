// Finds a row of a message table by its id, so that a grammar names rows and never spells their texts. Knows nothing of parsing.
import type { MessageRow } from '../messageRow';

/** Gives a look-up in `rows`. A wrong id does not compile; a table without it is our own mistake and throws. */
export function rowById<Row extends MessageRow>(rows: readonly Row[]): (id: Row['id']) => Row {
  const byId = new Map<string, Row>(rows.map((row) => [row.id, row]));
  return (id) => {
    const row = byId.get(id);
    if (row === undefined) throw new Error(`No message row ${id}`);
    return row;
  };
}
