// `explain FILE:LINE`: what a hover on that line shows, as Markdown.
import { describeRecord } from '../explain/describeRecord';
import { readSingleInput } from '../input/readSingleInput';
import type { ClusterLog } from '../model/clusterLog';
import { recordAtPlace } from '../model/recordAt';
import { exitStatus, Unusable, type ExitStatus } from './exitStatus';
import { readPlace } from './linePlace';
import type { Output } from './output';
import { nothingToRead } from './readInputs';

/** @throws Unusable or InputError */
export async function writeExplanation(place: string, output: Output): Promise<ExitStatus> {
  const { path, line, column } = readPlace(place);
  const log = await readSingleInput(path);
  const { format, lines, problems } = log.input;
  if (format === 'unknown')
    throw new Unusable(nothingToRead([path], [{ path, reason: problems[0]?.message ?? 'It cannot be read.' }]));
  if (line > lines) throw new Unusable(`${path} has no line ${line}; its last line is ${lines}`);
  if (log.text.line(line - 1).trim() === '') throw new Unusable(`line ${line} of ${path} is empty; name a line with text`);
  const record = recordAtPlace(log.records, { lineIndex: line - 1, character: (column ?? firstColumn(log, line)) - 1 });
  if (record < 0) throw new Unusable(`line ${line} of ${path} holds no record; name another line`);
  output.write(`${describeRecord(log, record)}\n`);
  return exitStatus.done;
}

/** Where the first record of a line begins: what stands before it in its line is no record. */
function firstColumn({ records }: ClusterLog, line: number): number {
  const first = records.lineIndex.indexOf(line - 1);
  return first < 0 ? 1 : Math.max(1, records.column?.[first] ?? 1);
}
