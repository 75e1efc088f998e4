// `history`: what was so when, and what is worth knowing, as a table or as JSON.
import type { Invocation } from './arguments';
import type { ExitStatus } from './exitStatus';
import { historyJson } from './historyJson';
import { historyTable } from './historyTable';
import type { Output } from './output';
import { readInputs, statusOf } from './readInputs';
import { redactedHistory } from './redactedHistory';
import { checkMapFile, writeMap } from './redactionMap';

export async function writeHistory(
  { paths, format, failOn, clocks, redact, redactMap }: Invocation,
  output: Output,
  say: (line: string) => void,
): Promise<ExitStatus> {
  if (redactMap !== null) checkMapFile(redactMap);
  const read = await readInputs(paths, clocks, say);
  const redacted = redact ? redactedHistory(read, format === 'json' ? 'json' : 'table') : null;
  for (const piece of redacted?.pieces ?? (format === 'json' ? historyJson(read) : lines(historyTable(read)))) {
    output.write(piece);
    await output.drained();
  }
  if (redacted !== null && redactMap !== null) writeMap(redactMap, redacted.aliases(), say);
  return statusOf(read, failOn);
}

function* lines(table: Iterable<string>): Generator<string> {
  for (const line of table) yield `${line}\n`;
}
