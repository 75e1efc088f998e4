// `explain FILE:LINE`: what a hover on that line shows, as Markdown.
import { describeRecord } from '../explain/describeRecord';
import { analyzeFile } from '../input/analyzeFile';
import { recordAtLine } from '../model/recordAt';
import { exitStatus, Unusable, type ExitStatus } from './exitStatus';
import { checkInputFile } from './inputFiles';
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

/** `FILE:LINE`; the file may hold colons of its own, as `C:\logs\cluster.log:120` does. @throws Unusable */
export function readPlace(place: string): { readonly path: string; readonly line: number } {
  const match = /^(.+):(\d+)$/s.exec(place);
  const line = Number(match?.[2]);
  if (!match?.[1] || !Number.isSafeInteger(line) || line < 1) {
    throw new Unusable(`${place}: the line is missing; write FILE:LINE, for example cluster.log:120`);
  }
  return { path: match[1], line };
}
