// `history`: what was so when, and what is worth knowing, as a table or as JSON.
import type { Severity } from '../model/severity';
import { analyzeInputs, statusOf } from './analyzeInputs';
import type { ExitStatus } from './exitStatus';
import { historyJson } from './historyJson';
import { historyTable } from './historyTable';
import type { Output } from './output';

export async function writeHistory(
  { paths, format, failOn }: { readonly paths: readonly string[]; readonly format: string; readonly failOn: Severity | null },
  output: Output,
  say: (line: string) => void,
): Promise<ExitStatus> {
  const logs = analyzeInputs(paths, say);
  if (format === 'json') {
    for (const piece of historyJson(logs)) {
      output.write(piece);
      await output.drained();
    }
  } else {
    for (const line of historyTable(logs)) {
      output.write(`${line}\n`);
      await output.drained();
    }
  }
  return statusOf(logs, failOn);
}
