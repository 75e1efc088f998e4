// The report of the incident in a tab: one page from the server, shown as it is. It holds no script, and none may run.
// Knows nothing of what the report says.
import * as vscode from 'vscode';
import type { ReportResult } from '../../../server/src/protocol/messages';
import type { IncidentSession } from '../incident/incidentSession';
import type { ServerConnection } from '../serverConnection';

export class ReportPanel implements vscode.Disposable {
  private panel: vscode.WebviewPanel | null = null;

  private readonly closing: vscode.Disposable;

  constructor(
    private readonly server: ServerConnection,
    session: IncidentSession,
  ) {
    // What is no longer open is no longer told.
    this.closing = session.onChanged(() => session.overview === null && this.panel?.dispose());
  }

  /** Shows the report as it is now; one that is open is brought up to date. */
  async show(): Promise<void> {
    const report = await this.read(false);
    if (report === null) return;
    this.panel ??= this.open();
    this.panel.title = vscode.l10n.t('Report of {0}', report.title);
    this.panel.webview.html = report.html;
    this.panel.reveal();
  }

  /** Writes the page where the person says, with or without names. */
  async save(): Promise<void> {
    const names = vscode.l10n.t('With names');
    const aliases = vscode.l10n.t('With aliases for names, addresses and GUIDs');
    const chosen = await vscode.window.showQuickPick([names, aliases], { title: vscode.l10n.t('Save Report') });
    if (chosen === undefined) return;
    const report = await this.read(chosen === aliases);
    if (report === null) return;
    const target = await vscode.window.showSaveDialog({
      title: vscode.l10n.t('Save Report'),
      filters: { [vscode.l10n.t('Web page')]: ['html'] },
    });
    if (target) await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(report.html));
  }

  dispose(): void {
    this.closing.dispose();
    this.panel?.dispose();
  }

  private read(redact: boolean): Promise<ReportResult | null> {
    return Promise.resolve(
      vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Writing the report') }, () =>
        this.server.report({ redact }),
      ),
    );
  }

  private open(): vscode.WebviewPanel {
    const options = { enableScripts: false, enableFindWidget: true, localResourceRoots: [] };
    const panel = vscode.window.createWebviewPanel('clusterLogReplay.report', '', vscode.ViewColumn.Active, options);
    panel.onDidDispose(() => (this.panel = null));
    return panel;
  }
}
