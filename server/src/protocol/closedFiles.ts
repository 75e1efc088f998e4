// Logs that no editor has open, read from disk and kept while they do not change. A reading that nobody waits for any more is
// ended. Knows nothing of how files are read.
import type { CancellationToken } from 'vscode-languageserver/node';
import type { ClusterLog } from '../model/clusterLog';
import { prepareLookUps } from '../model/prepareLookUps';
import { cancellation } from './cancellation';
import { filePath } from './fromLsp';
import { finished } from './inSlices';
import { loneModel, type Model } from './model';

export interface FileAccess {
  /** Rejects when `signal` aborts. `uri` is what was asked for, `path` the file it names. */
  readonly analyze: (path: string, uri: string, signal: AbortSignal) => Promise<ClusterLog>;
  /** Changes when the file changes; null when there is no such file. */
  readonly stamp: (path: string) => Promise<string | null>;
}

interface Reading {
  readonly stamp: string;
  readonly abort: AbortController;
  readonly model: Promise<Model | null>;
  /** How many wait for it. */
  waiting: number;
  isOver: boolean;
}

/** A log of 2 GB takes some hundred megabytes as columns: keep few. */
const mostKept = 2;

export class ClosedFiles {
  /** Latest used last. */
  private readonly kept = new Map<string, Reading>();

  constructor(private readonly access: FileAccess) {}

  /** The model of a file on disk; null when it is no file or no cluster log, or nobody wants it any more. */
  async get(uri: string, nextVersion: () => number, token: CancellationToken): Promise<Model | null> {
    const path = filePath(uri);
    const stamp = path === null ? null : await this.access.stamp(path);
    if (path === null || stamp === null || token.isCancellationRequested) return null;
    const known = this.kept.get(uri);
    this.kept.delete(uri);
    const reading = known?.stamp === stamp ? known : this.read(path, uri, stamp, nextVersion);
    this.kept.set(uri, reading);
    for (const oldest of [...this.kept.keys()].slice(0, -mostKept)) this.kept.delete(oldest);
    return this.waitFor(uri, reading, token);
  }

  /** Everything is read anew from here on; what is being waited for is still answered. */
  forgetAll(): void {
    this.kept.clear();
  }

  private async waitFor(uri: string, reading: Reading, token: CancellationToken): Promise<Model | null> {
    reading.waiting++;
    try {
      const isDropped = await Promise.race([reading.model.then(() => false), cancellation(token).then(() => true)]);
      return isDropped ? null : await reading.model;
    } catch (error) {
      this.forget(uri, reading);
      throw error;
    } finally {
      reading.waiting--;
      if (reading.waiting === 0 && !reading.isOver) {
        this.forget(uri, reading);
        reading.abort.abort();
      }
    }
  }

  private read(path: string, uri: string, stamp: string, nextVersion: () => number): Reading {
    const abort = new AbortController();
    const model = this.access
      .analyze(path, uri, abort.signal)
      .then(async (log) => {
        await finished(prepareLookUps(log), () => abort.signal.aborted);
        return log;
      })
      .then((log) => (log.input.format === 'cluster-log' ? loneModel(log, uri, nextVersion()) : null))
      .finally(() => (reading.isOver = true));
    // Whoever waits is told of a failure; when nobody does, it is no failure of anything.
    model.catch(() => undefined);
    const reading: Reading = { stamp, abort, model, waiting: 0, isOver: false };
    return reading;
  }

  private forget(uri: string, reading: Reading): void {
    if (this.kept.get(uri) === reading) this.kept.delete(uri);
  }
}
