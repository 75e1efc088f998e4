// Tells the server when files of the open incident change on disk: no editor needs to have them open. Knows nothing of what follows.
import * as vscode from 'vscode';
import type { ServerConnection } from '../serverConnection';
import type { IncidentSession } from './incidentSession';

/** What happened to a file, as the protocol numbers it. */
const changeTypes = { created: 1, changed: 2, deleted: 3 } as const;

export class InputWatch implements vscode.Disposable {
  private watchers: readonly vscode.Disposable[] = [];
  private version: number | null = null;
  private readonly subscription: vscode.Disposable;

  constructor(
    private readonly server: ServerConnection,
    private readonly session: IncidentSession,
  ) {
    this.subscription = session.onChanged(() => this.follow());
  }

  dispose(): void {
    this.subscription.dispose();
    this.stop();
  }

  private follow(): void {
    const { overview } = this.session;
    if ((overview?.version ?? null) === this.version) return;
    this.version = overview?.version ?? null;
    this.stop();
    // Folders, not names: brackets and stars in a name would be a pattern. Opened files and archives stand in some folder, too.
    const folders = new Set([...this.session.files].map((file) => vscode.Uri.joinPath(vscode.Uri.parse(file), '..').toString()));
    this.watchers = [...folders].map((folder) => this.watch(vscode.Uri.parse(folder)));
  }

  private watch(folder: vscode.Uri): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '*'));
    watcher.onDidCreate((uri) => this.tell(uri, changeTypes.created));
    watcher.onDidChange((uri) => this.tell(uri, changeTypes.changed));
    watcher.onDidDelete((uri) => this.tell(uri, changeTypes.deleted));
    return watcher;
  }

  private tell(uri: vscode.Uri, type: number): void {
    if (this.session.files.has(uri.toString())) void this.server.tellChanged(uri.toString(), type);
  }

  private stop(): void {
    for (const watcher of this.watchers) watcher.dispose();
    this.watchers = [];
  }
}
