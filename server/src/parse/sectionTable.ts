// Reads the tables of a 2016+ log: comma-separated, values never quoted, a comma at the end of each row (SDDC, S2D).

/** Column names in order. A name that occurs again gets its number: `_embeddedFailureAction`, `_embeddedFailureAction (2)`. */
export function columnNames(line: string): readonly string[] {
  const seen = new Map<string, number>();
  return cells(line).map((name) => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

/** Values of a row by column name; without names, or beyond them, `column <n>` from 1. */
export function rowFields(line: string, names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(cells(line).map((value, i) => [names[i] ?? `column ${i + 1}`, value]));
}

function cells(line: string): string[] {
  const values = line.split(',').map((value) => value.trim());
  if (values.at(-1) === '') values.pop();
  return values;
}
