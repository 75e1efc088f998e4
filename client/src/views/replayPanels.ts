// The open replays, at most one a log, and their return after a restart. Knows nothing of what a replay shows.
import * as vscode from 'vscode';
import { replayViewType } from '../contributed';
import type { ServerConnection } from '../serverConnection';
import type { KeptState } from './replayMessages';
import { ReplayPanel } from './replayPanel';

/** True while a replay is open; the step commands are offered then. */
const openContext = 'clusterLogReplay.isOpen';

export class ReplayPanels {
  /** Latest used last. */
  private readonly panels = new Map<string, ReplayPanel>();

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly server: ServerConnection,
  ) {}

  /** Opens the replay of a log beside it, or shows the one that is open. */
  open(uri: vscode.Uri): void {
    const known = this.panels.get(uri.toString());
    if (known) {
      known.panel.reveal(undefined, true);
      return;
    }
    const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    this.add(vscode.window.createWebviewPanel(replayViewType, '', place), uri, null);
  }

  /** The replay last looked at. */
  get current(): ReplayPanel | undefined {
    return [...this.panels.values()].at(-1);
  }

  /** Fills a view that was open when the window was closed. */
  restore(panel: vscode.WebviewPanel, kept: KeptState | undefined): void {
    // A view that was closed before it ran kept nothing, so there is no log to return to.
    if (typeof kept?.uri !== 'string') panel.dispose();
    else this.add(panel, vscode.Uri.parse(kept.uri), Number.isInteger(kept.chosen) ? kept.chosen : 0);
  }

  private add(panel: vscode.WebviewPanel, uri: vscode.Uri, chosen: number | null): void {
    const key = uri.toString();
    const replay = new ReplayPanel({ panel, extensionUri: this.extensionUri, server: this.server, uri, chosen });
    this.use(key, replay);
    panel.onDidChangeViewState(() => {
      if (panel.active) this.use(key, replay);
    });
    panel.onDidDispose(() => {
      this.panels.delete(key);
      this.tellContext();
    });
  }

  private use(key: string, replay: ReplayPanel): void {
    this.panels.delete(key);
    this.panels.set(key, replay);
    this.tellContext();
  }

  private tellContext(): void {
    void vscode.commands.executeCommand('setContext', openContext, this.panels.size > 0);
  }
}
