// The history with aliases in place of names, as lines or as JSON. Knows nothing of files and output.
import type { ReadIncident } from '../input/readIncident';
import { complete } from '../model/complete';
import type { Alias } from '../report/aliases';
import { fileAlias, incidentRedaction, redactedValue } from '../report/redactReport';
import { historyJson } from './historyJson';
import { historyTable } from './historyTable';

export interface RedactedHistory {
  readonly pieces: Iterable<string>;
  /** Whole once all pieces are taken. */
  readonly aliases: () => readonly Alias[];
}

/** Words of the product, and times: no text of a log. */
const ownKeys: ReadonlySet<string> = new Set([
  ...['code', 'severity', 'certainty', 'track', 'format', 'encoding', 'timeBase', 'zoneFrom', 'rule', 'reasons'],
  ...['atUtc', 'fromUtc', 'toUtc', 'firstUtc', 'lastUtc'],
]);

export function redactedHistory(read: ReadIncident, format: 'table' | 'json'): RedactedHistory {
  const redaction = incidentRedaction(read.incident);
  const inputs = read.incident.inputs.map((input) => ({ ...input, path: fileAlias(input.path, redaction) }));
  const named = { ...read, incident: { ...read.incident, inputs } };
  const shown = (item: object) => redactedValue(item, redaction, ownKeys) as object;
  function* pieces(): Generator<string, void> {
    if (format === 'json') yield* historyJson(named, shown);
    else for (const line of historyTable(named)) yield `${redaction.redact(line)}\n`;
  }
  // What is known by its form alone is found first, and then replaced wherever it stands.
  complete(pieces());
  return { pieces: pieces(), aliases: () => redaction.list() };
}
