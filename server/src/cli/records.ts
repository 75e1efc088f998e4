// `records`: every record of every input, one JSON object a line, in memory that does not grow with the files.
import { streamRecords } from '../input/streamRecords';
import { exitStatus, type ExitStatus } from './exitStatus';
import { findInputFiles } from './inputFiles';
import type { Output } from './output';
import { recordJson } from './recordJson';

export async function writeRecords(paths: readonly string[], output: Output, say: (line: string) => void): Promise<ExitStatus> {
  for (const [input, path] of findInputFiles(paths, say).entries()) {
    for (const batch of streamRecords(path)) {
      for (const record of batch) output.write(recordJson(input, record));
      await output.drained();
    }
  }
  return exitStatus.done;
}
