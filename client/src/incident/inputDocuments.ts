// Texts of inputs that are no files: members of a ZIP, the events of an .evtx. Read-only; the server gives them.
// Knows nothing of what they say.
import * as vscode from 'vscode';
import { inputScheme } from '../../../server/src/protocol/messages';
import { languageId } from '../contributed';
import type { ServerConnection } from '../serverConnection';
import type { IncidentSession } from './incidentSession';

/** Language of a format, where the name of the file does not tell it. */
const languages: Readonly<Record<string, string>> = {
  'cluster-log': languageId,
  evtx: 'xml',
  'event-xml': 'xml',
  'event-json': 'json',
};

export class InputDocuments implements vscode.TextDocumentContentProvider, vscode.CodeLensProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;
  private readonly subscriptions: readonly vscode.Disposable[];
  /** Uris whose text is longer than what is shown. */
  private readonly cut = new Set<string>();
  private version: number | null = null;
  private closing: Promise<void> | null = null;

  constructor(
    private readonly server: ServerConnection,
    private readonly session: IncidentSession,
  ) {
    this.subscriptions = [
      this.changed,
      vscode.workspace.registerTextDocumentContentProvider(inputScheme, this),
      vscode.languages.registerCodeLensProvider({ scheme: inputScheme }, this),
      vscode.workspace.onDidOpenTextDocument((document) => void this.setLanguage(document)),
      session.onChanged(() => void this.follow()),
    ];
  }

  /** @throws when the incident has no such input, or is closed; the editor shows the message in place of the text */
  async provideTextDocumentContent(uri: vscode.Uri, token: vscode.CancellationToken): Promise<string> {
    const found = await this.server.inputText({ uri: uri.toString() }, token);
    if (found === null) throw new Error(vscode.l10n.t('This text belongs to an incident that is not open any more.'));
    if (found.isCut) this.cut.add(uri.toString());
    else this.cut.delete(uri.toString());
    return found.text;
  }

  provideCodeLenses({ uri }: vscode.TextDocument): vscode.CodeLens[] {
    if (!this.cut.has(uri.toString())) return [];
    const title = vscode.l10n.t(
      'Only the beginning is shown: the whole text is too large for an editor. The replay knows all of it.',
    );
    return [new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), { title, command: '' })];
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private async setLanguage(document: vscode.TextDocument): Promise<void> {
    if (document.uri.scheme !== inputScheme) return;
    const language = languages[this.session.input(document.uri)?.format ?? ''];
    if (language !== undefined && document.languageId !== language)
      await vscode.languages.setTextDocumentLanguage(document, language);
  }

  /** Texts are read again with their incident, and go with it. */
  private async follow(): Promise<void> {
    const { overview } = this.session;
    if (overview === null && !this.session.isReading) {
      this.closing ??= closeTabs().finally(() => (this.closing = null));
      return this.closing;
    }
    if (overview === null || overview.version === this.version) return;
    this.version = overview.version;
    for (const { uri } of vscode.workspace.textDocuments)
      if (uri.scheme === inputScheme && this.session.has(uri)) this.changed.fire(uri);
  }
}

/** One at a time: groups of tabs vanish and move with their last one. */
async function closeTabs(): Promise<void> {
  const isInput = ({ input }: vscode.Tab) => input instanceof vscode.TabInputText && input.uri.scheme === inputScheme;
  for (let tab = nextTab(isInput); tab !== undefined; tab = nextTab(isInput)) {
    if (!(await vscode.window.tabGroups.close(tab, true))) return;
  }
}

function nextTab(isWanted: (tab: vscode.Tab) => boolean): vscode.Tab | undefined {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(isWanted);
}
