// `report`: the incident told for people, as Markdown.
import type { Invocation } from './arguments';
import type { ExitStatus } from './exitStatus';
import type { Output } from './output';
import { readInputs, statusOf } from './readInputs';
import { reportMarkdown } from './reportMarkdown';

export async function writeReport(
  { paths, failOn, clocks }: Invocation,
  output: Output,
  say: (line: string) => void,
): Promise<ExitStatus> {
  const read = await readInputs(paths, clocks, say);
  for (const line of reportMarkdown(read)) {
    output.write(`${line}\n`);
    await output.drained();
  }
  return statusOf(read, failOn);
}
