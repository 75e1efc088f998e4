// One file, or one member of a ZIP, as a log that stands alone. Knows nothing of what is done with it.
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ClusterLog } from '../model/clusterLog';
import { InputError } from './fileChunks';
import { findInputs } from './findInputs';
import { logsOf, readSources } from './readIncident';
import { layoutHints } from './archiveLayout';

/**
 * @param path of a file, or of a member below its ZIP: `diag.zip/Node_N1/System.EVTX`
 * @throws InputError when there is no such file or member
 */
export async function readSingleInput(path: string): Promise<ClusterLog> {
  const found = await findInputs([existingPart(path)]);
  try {
    const index = found.sources.findIndex((source) => folded(source.path) === folded(path));
    const source = found.sources[index];
    if (source === undefined) throw new InputError(notOne(path, found.sources.length));
    const hint = layoutHints(found.sources.map((other) => other.path))[index]!;
    return logsOf(await readSources([source], [hint], {})).logs[0]!;
  } finally {
    found.close();
  }
}

/** The path itself, or the ZIP above it. */
function existingPart(path: string): string {
  for (let part = path; ; part = dirname(part)) {
    const stats = statSync(part, { throwIfNoEntry: false, bigint: false });
    if (part === path && stats) return part;
    if (stats?.isFile()) return part;
    if (stats || dirname(part) === part) return path;
  }
}

function notOne(path: string, files: number): string {
  return files === 0
    ? `${path}: holds no file; name one`
    : `${path}: is a folder or a ZIP, or is not in one; name one file in it, for example diag.zip/NODE1_cluster.log`;
}

function folded(path: string): string {
  return path.replaceAll('\\', '/');
}
