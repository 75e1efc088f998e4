// The open replays, at most one a log and one for the incident, and their return after a restart. Knows nothing of what a replay shows.
import * as vscode from 'vscode';
import { replayViewType } from '../contributed';
import type { IncidentSession } from '../incident/incidentSession';
import type { ServerConnection } from '../serverConnection';
import type { LogPlace } from './logEditor';
import type { KeptState } from './replayMessages';
import { ReplayPanel } from './replayPanel';

/** True while a replay is open; the step commands are offered then. */
const openContext = 'clusterLogReplay.isOpen';

interface Subject {
  readonly uri: vscode.Uri;
  readonly name: string;
  readonly isIncident: boolean;
}

export class ReplayPanels implements vscode.Disposable {
  /** Latest used last. */
  private readonly panels = new Map<string, ReplayPanel>();
  private readonly subscription: vscode.Disposable;
  /** The reading of the incident that the panels were told of. */
  private version: number | null = null;

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly server: ServerConnection,
    private readonly session: IncidentSession,
  ) {
    this.subscription = session.onChanged(() => this.incidentChanged());
  }

  /** Opens the replay of a log beside it, or shows the one that is open; a log of the open incident leads to the replay of all. */
  open(uri: vscode.Uri): void {
    if (this.session.has(uri)) this.openIncident(caretIn(uri));
    else this.show({ uri, name: nameOf(uri), isIncident: false });
  }

  /** Opens the replay at a line, from 1, of a log or of an input of the open incident. */
  openAt(uri: vscode.Uri, line: number): void {
    const place = { uri: uri.toString(), line };
    if (this.session.has(uri)) this.openIncident(place);
    else void this.show({ uri, name: nameOf(uri), isIncident: false }).goTo(place);
  }

  /** Opens the replay of the incident, if there is one; `place`: line to begin at. */
  openIncident(place: LogPlace | null = null): void {
    const subject = this.incident();
    if (!subject) return;
    const panel = this.show(subject);
    if (place) void panel.goTo(place);
  }

  /** The replay last looked at. */
  get current(): ReplayPanel | undefined {
    return [...this.panels.values()].at(-1);
  }

  /** Fills a view that was open when the window was closed. */
  async restore(panel: vscode.WebviewPanel, kept: KeptState | undefined): Promise<void> {
    // A view that was closed before it ran kept nothing, so there is no log to return to.
    if (typeof kept?.uri !== 'string') return panel.dispose();
    const step = Number.isInteger(kept.step) ? kept.step : 0;
    const uri = vscode.Uri.parse(kept.uri);
    if (!kept.isIncident) return void this.add(panel, { uri, name: nameOf(uri), isIncident: false }, step);
    await this.session.restore();
    const incident = this.incident();
    if (incident) this.add(panel, incident, step);
    else panel.dispose();
  }

  dispose(): void {
    this.subscription.dispose();
  }

  private show(subject: Subject): ReplayPanel {
    const known = this.panels.get(subject.uri.toString());
    if (known) {
      known.panel.reveal(undefined, true);
      return known;
    }
    const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    return this.add(vscode.window.createWebviewPanel(replayViewType, '', place), subject, null);
  }

  private incident(): Subject | null {
    const { overview } = this.session;
    return overview && { uri: vscode.Uri.parse(overview.replayUri), name: overview.title, isIncident: true };
  }

  /** A replay of what is no longer open would show lines that nobody can look at. */
  private incidentChanged(): void {
    const { overview } = this.session;
    const subject = this.incident();
    const isNew = overview !== null && overview.version !== this.version;
    this.version = overview?.version ?? null;
    for (const replay of [...this.panels.values()].filter(({ isIncident }) => isIncident)) {
      if (subject?.uri.toString() !== replay.uri.toString()) replay.panel.dispose();
      else if (isNew) void replay.reload();
    }
  }

  private add(panel: vscode.WebviewPanel, subject: Subject, step: number | null): ReplayPanel {
    const key = subject.uri.toString();
    const replay = new ReplayPanel({ panel, extensionUri: this.extensionUri, server: this.server, ...subject, step });
    this.use(key, replay);
    panel.onDidChangeViewState(() => {
      if (panel.active) this.use(key, replay);
    });
    panel.onDidDispose(() => {
      this.panels.delete(key);
      this.tellContext();
    });
    return replay;
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

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function caretIn(uri: vscode.Uri): LogPlace | null {
  const key = uri.toString();
  const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === key);
  return editor ? { uri: key, line: editor.selection.active.line + 1 } : null;
}
