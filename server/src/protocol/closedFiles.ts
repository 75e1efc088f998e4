// Logs that no editor has open, read from disk and kept while they do not change. Knows nothing of how files are read.
import type { ClusterLog } from '../model/clusterLog';
import { filePath } from './fromLsp';
import type { Model } from './model';

export interface FileAccess {
  readonly analyze: (path: string) => Promise<ClusterLog>;
  /** Changes when the file changes; null when there is no such file. */
  readonly stamp: (path: string) => Promise<string | null>;
}

/** A log of 2 GB takes some hundred megabytes as columns: keep few. */
const mostKept = 2;

export class ClosedFiles {
  /** Latest used last. */
  private readonly kept = new Map<string, { readonly stamp: string; readonly model: Promise<Model | null> }>();

  constructor(private readonly access: FileAccess) {}

  /** The model of a file on disk; null when it is no file or no cluster log. */
  async get(uri: string, nextVersion: () => number): Promise<Model | null> {
    const path = filePath(uri);
    const stamp = path === null ? null : await this.access.stamp(path);
    if (path === null || stamp === null) return null;
    const known = this.kept.get(uri);
    this.kept.delete(uri);
    const entry = known?.stamp === stamp ? known : { stamp, model: this.read(path, nextVersion) };
    this.kept.set(uri, entry);
    for (const oldest of [...this.kept.keys()].slice(0, -mostKept)) this.kept.delete(oldest);
    return entry.model.catch((error: unknown) => {
      if (this.kept.get(uri) === entry) this.kept.delete(uri);
      throw error;
    });
  }

  private async read(path: string, nextVersion: () => number): Promise<Model | null> {
    const log = await this.access.analyze(path);
    return log.input.format === 'cluster-log' ? { log, version: nextVersion() } : null;
  }
}
