// `report`: the incident told for people, as Markdown, as one HTML page, or as JSON; with aliases for names where that is asked for.
import { buildReport } from '../report/buildReport';
import { htmlReport } from '../report/htmlReport';
import { jsonReport } from '../report/jsonReport';
import { layOut } from '../report/layOut';
import { markdownReport } from '../report/markdownReport';
import { redactReport } from '../report/redactReport';
import type { Report } from '../report/report';
import type { Invocation } from './arguments';
import type { ExitStatus } from './exitStatus';
import type { Output } from './output';
import { readInputs, statusOf } from './readInputs';
import { checkMapFile, writeMap } from './redactionMap';

export async function writeReport(
  { paths, format, failOn, clocks, redact, redactMap }: Invocation,
  output: Output,
  say: (line: string) => void,
): Promise<ExitStatus> {
  if (redactMap !== null) checkMapFile(redactMap);
  const read = await readInputs(paths, clocks, say);
  let report = buildReport(read);
  if (redact) {
    const redacted = redactReport(report, read.incident);
    report = redacted.report;
    if (redactMap !== null) writeMap(redactMap, redacted.aliases, say);
  }
  for (const piece of piecesOf(report, format)) {
    output.write(piece);
    await output.drained();
  }
  return statusOf(read, failOn);
}

function* piecesOf(report: Report, format: string): Generator<string> {
  if (format === 'json') yield* jsonReport(report);
  else if (format === 'html') yield* htmlReport(layOut(report));
  else for (const line of markdownReport(layOut(report))) yield `${line}\n`;
}
