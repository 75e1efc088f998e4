// `records`: every record of every input, one JSON object a line. A cluster.log takes memory that does not grow with it.
import { InputError } from '../input/fileChunks';
import { findInputs } from '../input/findInputs';
import type { InputSource } from '../input/inputSource';
import { streamRecords } from '../input/streamRecords';
import { exitStatus, Unusable, type ExitStatus } from './exitStatus';
import type { Output } from './output';
import { nothingToRead, type RefusedInput } from './readInputs';
import { recordJson } from './recordJson';

/** @throws Unusable when there is nothing to read, InputError when a path that was named does not exist */
export async function writeRecords(paths: readonly string[], output: Output, say: (line: string) => void): Promise<ExitStatus> {
  const { sources, notes, close } = await findInputs(paths);
  const refused: RefusedInput[] = [];
  try {
    notes.forEach((note) => say(`left out: ${note}`));
    for (const [input, source] of sources.entries()) {
      const reason = await writeInput(source, input, output);
      if (reason !== null) refused.push({ path: source.path, reason });
    }
  } finally {
    close();
  }
  if (refused.length === sources.length) throw new Unusable(nothingToRead(paths, refused));
  for (const { path, reason } of refused) say(`left out: ${path}: ${reason}`);
  return exitStatus.done;
}

/** Answers why nothing, or not all, was written of it; null where all was. */
async function writeInput(source: InputSource, input: number, output: Output): Promise<string | null> {
  let reason: string | null = null;
  try {
    for await (const batch of streamRecords(source, input, (leftOut) => (reason = leftOut))) {
      for (const record of batch) output.write(recordJson(input, record));
      await output.drained();
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    reason = error.message.startsWith(`${source.path}: `) ? error.message.slice(source.path.length + 2) : error.message;
  }
  return reason;
}
