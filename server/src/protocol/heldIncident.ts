// An incident as the server holds it: a model for each input and one for the whole, with their addresses. Knows nothing of requests.
import { holdingFiles, type HoldingFile } from '../input/holdingFile';
import type { ReadIncident } from '../input/readIncident';
import type { ClusterLog } from '../model/clusterLog';
import type { Incident } from '../model/incident';
import { nameBelow } from '../model/inputNames';
import { wholeIncident } from '../model/wholeIncident';
import { fileUri, incidentUri, inputUri, pathKey, uriKey } from './inputUris';
import type { Model } from './model';
import { steadyLogs } from './steadyLogs';

export interface HeldIncident {
  /** Paths that were opened. */
  readonly roots: readonly string[];
  /** Tells the addresses of incidents apart; the same when the same roots are read again. */
  readonly opening: number;
  readonly version: number;
  readonly incident: Incident;
  readonly whole: Model;
  /** By index. */
  readonly models: readonly Model[];
  /** Addresses of the inputs and, last, of the whole, by what is equal for all their spellings. */
  readonly byUri: ReadonlyMap<string, Model>;
  /** The file on disk of each input. */
  readonly files: readonly (HoldingFile | null)[];
  /** Inputs that are not any more what was read. */
  readonly changed: Set<number>;
}

export interface HeldIncidentOptions {
  readonly roots: readonly string[];
  readonly opening: number;
  readonly version: number;
}

export async function holdIncident(
  { incident, logs }: ReadIncident,
  { roots, opening, version }: HeldIncidentOptions,
): Promise<HeldIncident> {
  const changed = new Set<number>();
  const steady = steadyLogs(logs, (input) => changed.add(input));
  const files = await holdingFiles(incident.inputs.map(({ path }) => path));
  const uris = steady.map((log) => uriOf(log, files[log.index] ?? null, roots, opening));
  for (const [index, { path, bytes }] of incident.inputs.entries()) {
    const file = files[index];
    if (file && file.bytes !== bytes && pathKey(file.path) === pathKey(path)) changed.add(index); // it grew while it was read
  }
  const { missing } = incident.coverage;
  const modelOf = (log: ClusterLog): Model => ({ log, version, uris, missing, clocks: incident.clocks });
  const models = steady.map(modelOf);
  const whole = modelOf(wholeIncident(incident, steady));
  const byUri = new Map(models.map((model, index) => [uriKey(uris[index]!), model]));
  byUri.set(uriKey(incidentUri(opening)), whole);
  return { roots, opening, version, incident, whole, models, byUri, files, changed };
}

/** True when a change of the file at `path` concerns the incident. */
export function isHeldFile({ files }: HeldIncident, path: string): boolean {
  return files.some((file) => file !== null && pathKey(file.path) === pathKey(path));
}

/** Notes which files are not any more what was read. Returns whether that is news. */
export async function noteChanges({ files, changed, incident }: HeldIncident): Promise<boolean> {
  const before = changed.size;
  const now = await holdingFiles(incident.inputs.map(({ path }) => path));
  for (const [index, file] of files.entries()) if (file !== null && now[index]?.stamp !== file.stamp) changed.add(index);
  return changed.size > before;
}

/** An input that is a file with a text is opened as that file; what has no text of its own gets the ending of what stands for it. */
function uriOf({ input, index }: ClusterLog, file: HoldingFile | null, roots: readonly string[], opening: number): string {
  const isOwnFile = file !== null && pathKey(file.path) === pathKey(input.path);
  if (isOwnFile && input.format !== 'evtx') return fileUri(input.path);
  return inputUri(opening, index, `${nameBelow(input.path, roots)}${input.format === 'evtx' ? '.xml' : ''}`);
}
