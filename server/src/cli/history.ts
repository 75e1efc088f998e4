// `history`: what was so when, and what is worth knowing, as a table or as JSON.
import type { Invocation } from './arguments';
import type { ExitStatus } from './exitStatus';
import { historyJson } from './historyJson';
import { historyTable } from './historyTable';
import type { Output } from './output';
import { readInputs, statusOf } from './readInputs';

export async function writeHistory(
  { paths, format, failOn, clocks }: Invocation,
  output: Output,
  say: (line: string) => void,
): Promise<ExitStatus> {
  const read = await readInputs(paths, clocks, say);
  if (format === 'json') {
    for (const piece of historyJson(read)) {
      output.write(piece);
      await output.drained();
    }
  } else {
    for (const line of historyTable(read)) {
      output.write(`${line}\n`);
      await output.drained();
    }
  }
  return statusOf(read, failOn);
}
