// Holds one incident at a time: opened, read anew when what a person says of its clocks changes, closed. A newer opening ends the older.
// Knows nothing of how files are read and of how answers look.
import type { ReadIncident, ReadProgress } from '../input/readIncident';
import { prepareLookUps } from '../model/prepareLookUps';
import { holdIncident, isHeldFile, noteChanges, type HeldIncident } from './heldIncident';
import { inSlices } from './inSlices';
import { uriKey } from './inputUris';
import type { Model } from './model';
import type { IncidentSettings } from './settings';

export interface ReadingOptions {
  readonly signal: AbortSignal;
  /** Ends the reading, as `signal` then tells. */
  readonly stop: () => void;
  readonly onProgress: (progress: ReadProgress) => void;
}

export interface IncidentAccess {
  /** Rejects when `signal` aborts, or with an InputError for people. */
  readonly read: (paths: readonly string[], settings: IncidentSettings, options: ReadingOptions) => Promise<ReadIncident>;
}

export interface IncidentsOptions extends IncidentAccess {
  readonly settings: () => IncidentSettings;
  readonly nextVersion: () => number;
  readonly onProgress: (progress: ReadProgress, roots: readonly string[]) => void;
  /** Told when another incident is held, or none any more. */
  readonly onChanged: (now: HeldIncident | null, before: HeldIncident | null) => void;
}

export class Incidents {
  private present: HeldIncident | null = null;
  private reading: { readonly roots: readonly string[]; readonly abort: AbortController } | null = null;
  /** By the roots, so that the same ones keep their addresses. */
  private readonly openings = new Map<string, number>();

  constructor(private readonly options: IncidentsOptions) {}

  get held(): HeldIncident | null {
    return this.present;
  }

  /** The model of an input, or of the whole, by its address. */
  get(uri: string): Model | null {
    return this.present?.byUri.get(uriKey(uri)) ?? null;
  }

  /**
   * Reads and holds an incident in place of the one before, which stays when the reading ends without a result.
   * @param roots paths of files, folders and ZIPs
   * @returns null where the reading was ended: by `signal`, by a newer one or because nothing is to be held any more
   * @throws InputError when a path does not exist
   */
  async open(roots: readonly string[], signal?: AbortSignal): Promise<HeldIncident | null> {
    if (signal?.aborted) return null;
    this.reading?.abort.abort();
    const abort = new AbortController();
    const reading = { roots, abort };
    this.reading = reading;
    const stop = () => abort.abort();
    signal?.addEventListener('abort', stop, { once: true });
    try {
      const read = await this.read(roots, abort);
      if (abort.signal.aborted || read === null) return null;
      this.replace(read);
      return read;
    } catch (error) {
      if (abort.signal.aborted) return null;
      throw error;
    } finally {
      signal?.removeEventListener('abort', stop);
      if (this.reading === reading) this.reading = null;
    }
  }

  /** Reads what is held, or what is being read, once more. */
  async readAgain(): Promise<void> {
    const roots = this.reading?.roots ?? this.present?.roots;
    if (roots) await this.open(roots);
  }

  close(): void {
    this.reading?.abort.abort();
    this.reading = null;
    if (this.present) this.replace(null);
  }

  /** Ends everything without a word. */
  dispose(): void {
    this.reading?.abort.abort();
    this.reading = null;
    this.present = null;
  }

  /** Files changed on disk. Returns whether that makes the incident an old one. */
  async filesChanged(paths: readonly string[]): Promise<boolean> {
    const held = this.present;
    if (held === null || !paths.some((path) => isHeldFile(held, path))) return false;
    return noteChanges(held);
  }

  private async read(roots: readonly string[], abort: AbortController): Promise<HeldIncident | null> {
    const { read, settings, nextVersion, onProgress } = this.options;
    const { signal } = abort;
    const stop = () => abort.abort();
    const found = await read(roots, settings(), { signal, stop, onProgress: (progress) => onProgress(progress, roots) });
    const [first] = found.logs;
    const isPrepared =
      first === undefined ||
      (await inSlices(
        prepareLookUps(first),
        () => signal.aborted,
        () => undefined,
      ));
    if (signal.aborted || !isPrepared) return null;
    return holdIncident(found, { roots, opening: this.openingOf(roots), version: nextVersion() });
  }

  private openingOf(roots: readonly string[]): number {
    const key = JSON.stringify(roots);
    const known = this.openings.get(key);
    if (known !== undefined) return known;
    const opening = this.openings.size + 1;
    this.openings.set(key, opening);
    return opening;
  }

  private replace(now: HeldIncident | null): void {
    const before = this.present;
    this.present = now;
    this.options.onChanged(now, before);
  }
}
