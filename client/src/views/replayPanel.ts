// One replay beside one log: answers the view from the server, keeps log and view at the same step. Knows nothing of drawing.
import * as vscode from 'vscode';
import type { ReplayOverview, VersionedParams } from '../../../server/src/protocol/messages';
import type { ReplayLanes } from '../../../server/src/protocol/replayViewMessages';
import { errorWords } from '../errorWords';
import type { ServerConnection } from '../serverConnection';
import { LogEditor, type LogPlace } from './logEditor';
import { replayHtml, viewFolder } from './replayHtml';
import type { KeptState, LogLine, Questions, Ready, SavedPicture, ToPanel, ToView } from './replayMessages';
import { isQuestion } from './replayQuestions';
import { savePage, savePicture } from './savedFiles';
import { watchClosedFile } from './watchedFile';

/** A play head that rests this long is meant; below it someone drags it along. */
const restMs = 120;
/** A log that has changed between two questions is asked for again, so many times. */
const mostAttempts = 4;

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
  readonly step: number | null;
}

export class ReplayPanel {
  readonly uri: vscode.Uri;
  readonly panel: vscode.WebviewPanel;
  readonly isIncident: boolean;
  private readonly name: string;
  private readonly extensionUri: vscode.Uri;
  private readonly server: ServerConnection;
  private readonly log: LogEditor;
  private readonly subscriptions: vscode.Disposable[] = [];
  private overview: ReplayOverview | null = null;
  /** Where the play head stands; null = the view has not said yet. */
  private step: number | null;
  /** What the view kept from before. */
  private kept: KeptState | null = null;
  /** A view that is hidden forgets everything; it is told again when it is shown. */
  private isViewOpen = false;
  /** Counts moves of the play head, so that a late answer to an earlier one is dropped. */
  private moves = 0;
  private loading: vscode.CancellationTokenSource | null = null;
  /** Place that the person came from, until the view has got there. */
  private wanted: LogPlace | null = null;

  constructor({ panel, extensionUri, server, uri, name, isIncident, step }: ReplayPanelOptions) {
    this.uri = uri;
    this.name = name;
    this.isIncident = isIncident;
    this.panel = panel;
    this.extensionUri = extensionUri;
    this.server = server;
    this.step = step;
    this.log = new LogEditor(() => panel.viewColumn);
    panel.title = vscode.l10n.t('Replay of {0}', this.name);
    panel.iconPath = {
      light: vscode.Uri.joinPath(extensionUri, 'images', 'replay-light.svg'),
      dark: vscode.Uri.joinPath(extensionUri, 'images', 'replay-dark.svg'),
    };
    panel.webview.options = { enableScripts: true, localResourceRoots: [viewFolder(extensionUri)] };
    this.subscriptions.push(
      this.log,
      panel.webview.onDidReceiveMessage((message: ToPanel) => void this.answer(message)),
      server.onChanged((changed) => {
        if (changed === uri.toString()) void this.load();
      }),
      this.log.onCaretRested((place) => void this.told(() => this.follow(place, { openLog: false }))),
      server.onProgressed(({ uri: read, doneBytes, totalBytes }) => {
        if (read === uri.toString()) this.tell({ type: 'progress', percent: Math.floor((100 * doneBytes) / totalBytes) });
      }),
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.isViewOpen = false;
      }),
      ...(isIncident ? [] : [watchClosedFile(uri, () => void this.load())]),
    );
    panel.onDidDispose(() => this.dispose());
    panel.webview.html = replayHtml(panel.webview, extensionUri, { uri: uri.toString(), isIncident }, vscode.l10n.bundle ?? {});
  }

  /** Goes to the step before (-1) or after (1); does nothing at the ends. */
  async stepBy(offset: -1 | 1): Promise<void> {
    const step = (this.step ?? 0) + offset;
    if (this.overview === null || step < 0 || step >= this.overview.stepCount) return;
    this.step = step;
    this.tell({ type: 'follow', version: this.overview.version, step, finding: null, openLog: true });
  }

  /** Shows the step of a line, once it is known; a line of no step shows the one before it. */
  async goTo(place: LogPlace): Promise<void> {
    this.wanted = place;
    if (this.overview !== null && this.isViewOpen) await this.told(() => this.follow(place, { openLog: false }));
  }

  /** Reads the server's answers anew: an incident was read again. */
  async reload(): Promise<void> {
    await this.load();
  }

  private async answer(message: ToPanel): Promise<void> {
    switch (message.type) {
      case 'opened':
        this.isViewOpen = true;
        this.kept = message.kept;
        return this.load();
      case 'tryAgain':
        return this.load();
      case 'stop':
        this.loading?.cancel();
        return this.tell({ type: 'stopped', name: this.name });
      case 'ask':
        return this.ask(message);
      case 'moved':
        if (message.version === this.overview?.version) await this.told(() => this.moved(message.step, message.openLog));
        return;
      case 'showLine':
        return this.told(() => this.show(message.at, { takeFocus: true }));
      case 'copy':
        await vscode.env.clipboard.writeText(message.text);
        return void vscode.window.setStatusBarMessage(vscode.l10n.t('Copied: {0}', message.what), 3000);
      case 'save':
        return this.told(() => this.save(message.picture));
    }
  }

  /** Hands a question of the view to the server, if it is one that a view may ask. */
  private async ask({ id, version, question, params }: Extract<ToPanel, { type: 'ask' }>): Promise<void> {
    if (!isQuestion(question) || version !== this.overview?.version) return this.tell({ type: 'answer', id, answer: null });
    try {
      const of = { ...params, uri: this.uri.toString(), version } as Questions[typeof question]['params'] & VersionedParams;
      this.tell({ type: 'answer', id, answer: await this.server.askReplay(question, of) });
    } catch (error) {
      this.tell({ type: 'refused', id, reason: errorWords(error) });
    }
  }

  /** Reads what the server knows of the log now; a new version of the log starts the view anew at the same step. */
  private async load(): Promise<void> {
    this.loading?.cancel();
    const loading = new vscode.CancellationTokenSource();
    this.loading = loading;
    if (this.overview === null) this.tell({ type: 'loading', name: this.name });
    try {
      const known = await this.read(loading.token);
      if (loading.token.isCancellationRequested) return;
      this.overview = known?.overview ?? null;
      if (known === null) {
        const reason = vscode.l10n.t(
          'This file is not a cluster log, or it cannot be read any more. Open it in the editor to see what is in it.',
        );
        return this.tell({ type: 'failed', name: this.name, reason });
      }
      this.log.watch(known.overview.inputs.map(({ uri }) => vscode.Uri.parse(uri).toString()));
      const start = await this.start(known.overview);
      if (loading.token.isCancellationRequested) return;
      this.tell({ type: 'ready', name: this.name, ...known, start, kept: this.kept });
    } catch (error) {
      if (!loading.token.isCancellationRequested) this.tell({ type: 'failed', name: this.name, reason: reasonOf(error) });
    }
  }

  /** Both of one analysis; null: there is nothing to replay. */
  private async read(token: vscode.CancellationToken): Promise<{ overview: ReplayOverview; lanes: ReplayLanes } | null> {
    const uri = this.uri.toString();
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      const overview = await this.server.overview({ uri }, token);
      if (overview === null || token.isCancellationRequested) return null;
      const lanes = await this.server.lanes({ uri, version: overview.version });
      if (lanes !== null) return { overview, lanes };
    }
    throw new Error(vscode.l10n.t('The log changes faster than it can be read.'));
  }

  /** Where to begin: at the place that the person came from, else where the view was, else at the caret. */
  private async start(overview: ReplayOverview): Promise<Ready['start']> {
    const { step, kept } = this;
    const place = this.wanted ?? (step === null && kept === null ? this.log.caret : null);
    if (place === null) return step === null ? null : { step, finding: null };
    return { step: Math.max(0, await this.stepAt(place)), finding: findingAt(overview, this.inputOf(place), place.line) };
  }

  /** The logs go where the play head is: each that is in sight shows its last line of that moment. */
  private async moved(step: number, openLog: boolean): Promise<void> {
    const { overview } = this;
    if (overview === null) return;
    this.step = step;
    this.wanted = null;
    const move = ++this.moves;
    const of = { uri: this.uri.toString(), version: overview.version };
    const [at, steps] = await Promise.all([
      this.server.askReplay('linesAtMoment', { ...of, step }),
      openLog && step >= 0 ? this.server.askReplay('steps', { ...of, first: step, count: 1 }) : null,
    ]);
    if (move !== this.moves || at === null) return;
    const told = steps?.[0];
    if (told) {
      await new Promise((resolve) => setTimeout(resolve, restMs));
      if (move !== this.moves) return;
      await this.show(told, { takeFocus: false });
    }
    this.log.mark(
      overview.inputs.flatMap(({ uri }, input) => {
        const line = at.lines[input];
        return line ? [{ uri: vscode.Uri.parse(uri).toString(), ...line }] : [];
      }),
    );
  }

  private async show({ input, line, column }: LogLine, how: { readonly takeFocus: boolean }): Promise<void> {
    const of = this.overview?.inputs[input];
    if (!of) return;
    const place = { uri: vscode.Uri.parse(of.uri).toString(), line };
    await this.log.show(column === undefined ? place : { ...place, column }, how);
  }

  private async save(picture: SavedPicture): Promise<void> {
    if (picture.form !== 'html') return savePicture(this.uri, picture);
    const { overview } = this;
    if (overview === null) return;
    const of = { uri: this.uri.toString(), version: overview.version };
    const recording = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Writing the page') },
      () => this.server.askReplay('recording', of),
    );
    if (recording !== null) await savePage(this.uri, viewFolder(this.extensionUri), { name: this.name, recording });
  }

  private async follow(place: LogPlace, { openLog }: { readonly openLog: boolean }): Promise<void> {
    const { overview } = this;
    if (overview === null) return;
    const found = await this.stepAt(place);
    if (overview !== this.overview) return;
    const isAsked = this.wanted === place;
    // Who asks for a line before the first step is shown the first, and is shown a step again that is out of sight.
    if (!isAsked && (found < 0 || found === this.step)) return;
    const step = Math.max(0, found);
    const finding = isAsked ? findingAt(overview, this.inputOf(place), place.line) : null;
    this.tell({ type: 'follow', version: overview.version, step, finding, openLog });
  }

  /** -1: there is none, or the log has changed and its new steps are on their way. */
  private async stepAt(place: LogPlace): Promise<number> {
    const input = this.overview?.inputs[this.inputOf(place)];
    if (!this.overview || !input) return -1;
    const { version } = this.overview;
    const found = await this.server.stepAtLine({ uri: input.uri, version, line: place.line });
    return found?.step ?? -1;
  }

  private inputOf({ uri }: LogPlace): number {
    return this.overview?.inputs.findIndex((candidate) => vscode.Uri.parse(candidate.uri).toString() === uri) ?? -1;
  }

  /** Does what was asked for; what goes wrong is told beside the view, which stays as it is. */
  private async told(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      void vscode.window.showErrorMessage(errorWords(error));
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

/** The finding that a line proves; null = it proves none. */
function findingAt({ findings }: ReplayOverview, input: number, line: number): number | null {
  const found = findings.findIndex(({ evidence }) => evidence.some((at) => at.input === input && at.line === line));
  return found < 0 ? null : found;
}

function reasonOf(error: unknown): string {
  const words = errorWords(error);
  return vscode.l10n.t('The log could not be read: {0} Details stand in the output channel "Cluster Log Replay".', words);
}
