// `report`: the incident told for people, as Markdown.
import type { Severity } from '../model/severity';
import { analyzeInputs, statusOf } from './analyzeInputs';
import type { ExitStatus } from './exitStatus';
import type { Output } from './output';
import { reportMarkdown } from './reportMarkdown';

export async function writeReport(
  { paths, failOn }: { readonly paths: readonly string[]; readonly failOn: Severity | null },
  output: Output,
  say: (line: string) => void,
): Promise<ExitStatus> {
  const logs = analyzeInputs(paths, say);
  for (const line of reportMarkdown(logs)) {
    output.write(`${line}\n`);
    await output.drained();
  }
  return statusOf(logs, failOn);
}
