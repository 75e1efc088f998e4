// `explain FILE:LINE`: what a hover on that line shows, as Markdown.
import { describeRecord } from '../explain/describeRecord';
import { analyzeFile } from '../input/analyzeFile';
import { recordAtLine } from '../model/recordAt';
import { exitStatus, Unusable, type ExitStatus } from './exitStatus';
import { checkInputFile } from './inputFiles';
import { readPlace } from './linePlace';
import type { Output } from './output';

export async function writeExplanation(place: string, output: Output): Promise<ExitStatus> {
  const { path, line } = readPlace(place);
  checkInputFile(path);
  const log = analyzeFile(path);
  if (line > log.input.lines) throw new Unusable(`${path} has no line ${line}; its last line is ${log.input.lines}`);
  if (log.text.line(line - 1).trim() === '') throw new Unusable(`line ${line} of ${path} is empty; name a line with text`);
  output.write(`${describeRecord(log, recordAtLine(log.records, line - 1))}\n`);
  return exitStatus.done;
}
