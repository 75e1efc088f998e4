// The incident of this window: opened, read again, stopped, closed, and opened again after a restart of window or server.
// The server holds one at a time. Knows nothing of how it is shown.
import * as vscode from 'vscode';
import type { IncidentInput, IncidentOverview, IncidentProgressParams } from '../../../server/src/protocol/messages';
import { incidentContexts } from '../contributed';
import { errorWords } from '../errorWords';
import type { ServerConnection } from '../serverConnection';

/** Where a window remembers what it had open. */
const memoryKey = 'clusterLogReplay.incident';

interface Reading {
  readonly cancel: vscode.CancellationTokenSource;
  readonly done: Promise<void>;
  progress: IncidentProgressParams | null;
}

export class IncidentSession implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  /** The incident, what is being read, or the failure changed. */
  readonly onChanged = this.changed.event;
  private readonly subscriptions: readonly vscode.Disposable[];
  private shown: IncidentOverview | null = null;
  /** By uri as the editor writes it; servers differ in what they encode. */
  private inputs: ReadonlyMap<string, IncidentInput> = new Map();
  private reading: Reading | null = null;
  private failed: string | null = null;
  private roots: readonly string[];
  private restored: Promise<void> | null = null;

  constructor(
    private readonly server: ServerConnection,
    private readonly memory: vscode.Memento,
  ) {
    const kept: unknown = memory.get(memoryKey);
    this.roots = Array.isArray(kept) ? kept.filter((root) => typeof root === 'string') : [];
    this.subscriptions = [
      this.changed,
      server.onIncidentChanged(() => void this.refresh()),
      server.onIncidentProgressed((progress) => {
        if (this.reading) this.reading.progress = progress;
        this.changed.fire();
      }),
    ];
  }

  get overview(): IncidentOverview | null {
    return this.shown;
  }

  /** The input that a document shows; undefined = it is none of the incident. */
  input(uri: vscode.Uri): IncidentInput | undefined {
    return this.inputs.get(uri.toString());
  }

  has(uri: vscode.Uri): boolean {
    return this.inputs.has(uri.toString());
  }

  /** Everything on disk that was read: inputs, and the archives that inputs stand in. Uris as the editor writes them. */
  get files(): ReadonlySet<string> {
    const files = [...this.inputs.keys(), ...this.roots.map((root) => vscode.Uri.parse(root).toString())];
    return new Set(files.filter((uri) => uri.startsWith('file:')));
  }

  /** null: nothing is being read. */
  get isReading(): Promise<void> | null {
    return this.reading?.done ?? null;
  }

  /** Known from the first notice on. */
  get progress(): IncidentProgressParams | null {
    return this.reading?.progress ?? null;
  }

  /** Why the last reading failed, for people. */
  get failure(): string | null {
    return this.failed;
  }

  /** Reads these files, folders or ZIPs as one incident, in place of the one before. */
  async open(uris: readonly vscode.Uri[]): Promise<void> {
    this.restored = Promise.resolve();
    const elsewhere = uris.find(({ scheme }) => scheme !== 'file');
    if (elsewhere) {
      this.failed = vscode.l10n.t(
        'An incident is read from files on disk; {0} is not on one. Copy it to a disk first.',
        elsewhere.path,
      );
      return this.tell();
    }
    if (uris.length > 0) await this.read(uris.map((uri) => uri.toString()));
  }

  async readAgain(): Promise<void> {
    if (this.roots.length > 0) await this.read(this.roots);
  }

  /** Ends a reading; the incident before it stays. */
  stop(): void {
    this.reading?.cancel.cancel();
  }

  async close(): Promise<void> {
    this.stop();
    this.failed = null;
    this.take(null);
    this.remember([]);
    this.tell();
    await this.server.closeIncident();
  }

  /** Opens what this window had open before it was closed; does so once. */
  restore(): Promise<void> {
    this.restored ??= this.readAgain();
    return this.restored;
  }

  dispose(): void {
    this.stop();
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private async read(roots: readonly string[]): Promise<void> {
    this.stop();
    const cancel = new vscode.CancellationTokenSource();
    this.failed = null;
    let reading: Reading | null = null;
    const done = this.ask(roots, cancel.token).finally(() => {
      if (this.reading === reading) this.reading = null;
      this.tell();
    });
    reading = { cancel, done, progress: null };
    this.reading = reading;
    this.tell();
    await done;
  }

  private async ask(roots: readonly string[], token: vscode.CancellationToken): Promise<void> {
    try {
      const overview = await this.server.openIncident({ uris: roots }, token);
      if (overview === null) return await this.takeEnded(roots, token);
      this.remember(roots);
      this.take(overview);
    } catch (error) {
      await this.takeCurrent();
      if (token.isCancellationRequested) return;
      if (this.shown === null) this.remember(roots);
      this.failed = reasonOf(error);
    }
  }

  /** The server ended the reading: it was stopped from here or from its own progress, or failed in a way that its log tells. */
  private async takeEnded(roots: readonly string[], token: vscode.CancellationToken): Promise<void> {
    await this.takeCurrent();
    if (token.isCancellationRequested) return;
    if (this.shown === null) this.remember(roots);
    this.failed = vscode.l10n.t('The reading ended early. Details stand in the output channel "Cluster Log Replay".');
  }

  /** After a reading that led to nothing: the server says whether it still holds the incident before it. */
  private async takeCurrent(): Promise<void> {
    this.take(await this.server.currentIncident().catch(() => null));
  }

  /** The server read it anew by itself, or is a new one that has to be told again. */
  private async refresh(): Promise<void> {
    if (this.reading) return;
    const hadOne = this.shown !== null;
    const current = await this.server.currentIncident().catch(() => null);
    if (this.isReading) return;
    if (current === null && hadOne) return this.readAgain();
    this.take(current);
    this.tell();
  }

  private take(overview: IncidentOverview | null): void {
    this.shown = overview;
    this.inputs = new Map((overview?.inputs ?? []).map((input) => [vscode.Uri.parse(input.uri).toString(), input]));
  }

  private remember(roots: readonly string[]): void {
    this.roots = roots;
    void this.memory.update(memoryKey, roots.length === 0 ? undefined : roots);
  }

  private tell(): void {
    const set = (key: string, value: boolean) => void vscode.commands.executeCommand('setContext', key, value);
    set(incidentContexts.open, this.shown !== null);
    set(incidentContexts.reading, this.reading !== null);
    set(incidentContexts.failed, this.failed !== null);
    this.changed.fire();
  }
}

/** Without the name of the request, which the protocol's library puts in front. */
function reasonOf(error: unknown): string {
  return errorWords(error).replace(/^Request \S+ failed with message: /, '');
}
