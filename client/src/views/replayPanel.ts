// One replay beside one log: answers the view from the server, keeps log and view at the same step. Knows nothing of drawing.
import * as vscode from 'vscode';
import type { ReplayOverview } from '../../../server/src/protocol/messages';
import type { ServerConnection } from '../serverConnection';
import { LogEditor, type LogPlace } from './logEditor';
import { replayHtml, viewFolder } from './replayHtml';
import type { LogLine, ToPanel, ToView } from './replayMessages';

export interface ReplayPanelOptions {
  readonly panel: vscode.WebviewPanel;
  readonly extensionUri: vscode.Uri;
  readonly server: ServerConnection;
  /** The log, or what the server calls the incident. */
  readonly uri: vscode.Uri;
  /** For people. */
  readonly name: string;
  readonly isIncident: boolean;
  /** Step to begin with; null = the one at the caret. */
  readonly chosen: number | null;
}

export class ReplayPanel {
  readonly uri: vscode.Uri;
  readonly panel: vscode.WebviewPanel;
  readonly isIncident: boolean;
  private readonly name: string;
  private readonly server: ServerConnection;
  private readonly log: LogEditor;
  private readonly subscriptions: vscode.Disposable[] = [];
  private overview: ReplayOverview | null = null;
  private chosen: number | null;
  /** A view that is hidden forgets everything; it is told again when it is shown. */
  private isViewOpen = false;
  /** Counts choices, so that a late answer to an earlier one is dropped. */
  private choices = 0;
  private loading: vscode.CancellationTokenSource | null = null;
  /** Place to begin at, chosen while nothing was known yet. */
  private wanted: LogPlace | null = null;

  constructor({ panel, extensionUri, server, uri, name, isIncident, chosen }: ReplayPanelOptions) {
    this.uri = uri;
    this.name = name;
    this.isIncident = isIncident;
    this.panel = panel;
    this.server = server;
    this.chosen = chosen;
    this.log = new LogEditor(() => panel.viewColumn);
    panel.title = vscode.l10n.t('Replay of {0}', this.name);
    panel.iconPath = {
      light: vscode.Uri.joinPath(extensionUri, 'images', 'replay-light.svg'),
      dark: vscode.Uri.joinPath(extensionUri, 'images', 'replay-dark.svg'),
    };
    panel.webview.options = { enableScripts: true, localResourceRoots: [viewFolder(extensionUri)] };
    this.subscriptions.push(
      this.log,
      panel.webview.onDidReceiveMessage((message: ToPanel) => void this.guarded(() => this.answer(message))),
      server.onChanged((changed) => {
        if (changed === uri.toString()) void this.guarded(() => this.load());
      }),
      this.log.onCaretRested((place) => void this.guarded(() => this.followCaret(place))),
      server.onProgressed(({ uri: read, doneBytes, totalBytes }) => {
        if (read === uri.toString()) this.tell({ type: 'progress', percent: Math.floor((100 * doneBytes) / totalBytes) });
      }),
      ...(isIncident ? [] : this.watchFile()),
    );
    panel.onDidDispose(() => this.dispose());
    panel.webview.html = replayHtml(panel.webview, extensionUri, { uri: uri.toString(), isIncident }, vscode.l10n.bundle ?? {});
  }

  /** Chooses the step before (-1) or after (1) the chosen one; does nothing at the ends. */
  async stepBy(offset: -1 | 1): Promise<void> {
    const step = (this.chosen ?? 0) + offset;
    if (this.overview === null || step < 0 || step >= this.overview.stepCount) return;
    await this.guarded(() => this.choose(step, { showInLog: true }));
  }

  /** Shows the step of a line, once it is known; a line of no step shows the one before it. */
  async goTo(place: LogPlace): Promise<void> {
    if (this.overview === null) this.wanted = place;
    else await this.guarded(() => this.followCaret(place));
  }

  /** Reads the server's answers anew: an incident was read again. */
  async reload(): Promise<void> {
    await this.guarded(() => this.load());
  }

  private async answer(message: ToPanel): Promise<void> {
    switch (message.type) {
      case 'opened':
        this.isViewOpen = true;
        return this.load();
      case 'tryAgain':
        return this.load();
      case 'stop':
        this.loading?.cancel();
        return this.tell({ type: 'stopped', name: this.name });
      case 'wantSteps':
        return this.sendSteps(message.version, message.first, message.count);
      case 'chooseStep':
        return message.version === this.overview?.version ? this.choose(message.step, { showInLog: true }) : undefined;
      case 'showLine':
        return this.show(message.at, { takeFocus: true });
    }
  }

  /** Reads what the server knows of the log now; a new version of the log starts the view anew at the same step. */
  private async load(): Promise<void> {
    this.loading?.cancel();
    const loading = new vscode.CancellationTokenSource();
    this.loading = loading;
    if (this.overview === null) this.tell({ type: 'loading', name: this.name });
    try {
      const overview = await this.server.overview({ uri: this.uri.toString() }, loading.token);
      if (loading.token.isCancellationRequested) return;
      this.overview = overview;
      if (overview === null) {
        const reason = vscode.l10n.t(
          'This file is not a cluster log, or it cannot be read any more. Open it in the editor to see what is in it.',
        );
        this.tell({ type: 'failed', name: this.name, reason });
        return;
      }
      this.log.watch(overview.inputs.map(({ uri }) => vscode.Uri.parse(uri).toString()));
      const wanted = this.chosen ?? (await this.stepAtCaret());
      this.chosen = Math.max(0, Math.min(wanted, overview.stepCount - 1));
      this.tell({ type: 'ready', name: this.name, overview, chosen: this.chosen });
      await this.choose(this.chosen, { showInLog: false });
    } catch (error) {
      if (!loading.token.isCancellationRequested) this.tell({ type: 'failed', name: this.name, reason: reasonOf(error) });
    }
  }

  private async sendSteps(version: number, first: number, count: number): Promise<void> {
    const steps = await this.server.steps({ uri: this.uri.toString(), version, first, count });
    if (steps !== null && version === this.overview?.version) this.tell({ type: 'steps', version, first, steps });
  }

  private async choose(step: number, { showInLog }: { readonly showInLog: boolean }): Promise<void> {
    const { overview } = this;
    if (overview === null) return;
    this.chosen = step;
    const choice = ++this.choices;
    const ofVersion = { uri: this.uri.toString(), version: overview.version };
    const [steps, state] = await Promise.all([
      this.server.steps({ ...ofVersion, first: step, count: 1 }),
      this.server.state({ ...ofVersion, step }),
    ]);
    if (choice !== this.choices || state === null) return;
    const chosen = steps?.[0] ?? null;
    this.tell({ type: 'state', version: overview.version, step: chosen, state });
    if (showInLog && chosen !== null) await this.show(chosen, { takeFocus: false });
  }

  private async show({ input, line, column }: LogLine, how: { readonly takeFocus: boolean }): Promise<void> {
    const of = this.overview?.inputs[input];
    if (!of) return;
    const place = { uri: vscode.Uri.parse(of.uri).toString(), line };
    await this.log.show(column === undefined ? place : { ...place, column }, how);
  }

  private async followCaret(place: LogPlace): Promise<void> {
    const step = await this.stepAt(place);
    if (step >= 0 && step !== this.chosen) await this.choose(step, { showInLog: false });
  }

  private async stepAtCaret(): Promise<number> {
    const place = this.wanted ?? this.log.caret;
    this.wanted = null;
    return place === null ? 0 : this.stepAt(place);
  }

  /** -1: there is none, or the log has changed and its new steps are on their way. */
  private async stepAt({ uri, line }: LogPlace): Promise<number> {
    if (this.overview === null) return -1;
    const { inputs, version } = this.overview;
    const input = inputs.find((candidate) => vscode.Uri.parse(candidate.uri).toString() === uri);
    if (!input) return -1;
    const found = await this.server.stepAtLine({ uri: input.uri, version, line });
    return found?.step ?? -1;
  }

  /** A log that no editor has open changes on disk without a word to the server. */
  private watchFile(): readonly vscode.Disposable[] {
    // The folder, not the name: brackets and stars in a name would be a pattern.
    const watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(vscode.Uri.joinPath(this.uri, '..'), '*'),
    );
    const key = this.uri.toString();
    const look = (changed: vscode.Uri) => {
      const isOpen = vscode.workspace.textDocuments.some((document) => document.uri.toString() === key);
      if (changed.toString() === key && !isOpen) void this.guarded(() => this.load());
    };
    return [watcher, watcher.onDidChange(look), watcher.onDidCreate(look), watcher.onDidDelete(look)];
  }

  /** Does what was asked for; what goes wrong is shown in the view, as there is nobody else to tell. */
  private async guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.tell({ type: 'failed', name: this.name, reason: reasonOf(error) });
    }
  }

  private tell(message: ToView): void {
    if (this.isViewOpen) void this.panel.webview.postMessage(message);
  }

  private dispose(): void {
    this.loading?.cancel();
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}

function reasonOf(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  return vscode.l10n.t('The log could not be read: {0} Details stand in the output channel "Cluster Log Replay".', words);
}
