// Starts the extension: server, commands, views. Nothing runs before a cluster log or a replay is there.
import * as vscode from 'vscode';
import { replay, replayFile } from './commands/replay';
import { ContentDetection } from './contentDetection';
import { languageId, ServerConnection } from './serverConnection';
import { ReplayPanels } from './views/replayPanels';
import { replayViewType } from './views/replayPanel';

export function activate(context: vscode.ExtensionContext): void {
  const server = new ServerConnection(context);
  const panels = new ReplayPanels(context.extensionUri, server);
  const { registerCommand } = vscode.commands;
  context.subscriptions.push(
    server,
    new ContentDetection(firstLinePattern(context.extension)),
    registerCommand('clusterLogReplay.replay', (uri?: vscode.Uri) => replay(panels, uri)),
    registerCommand('clusterLogReplay.replayFile', (uri?: vscode.Uri) => replayFile(panels, uri)),
    registerCommand('clusterLogReplay.previousStep', () => panels.current?.stepBy(-1)),
    registerCommand('clusterLogReplay.nextStep', () => panels.current?.stepBy(1)),
    vscode.window.registerWebviewPanelSerializer(replayViewType, panels),
    vscode.workspace.onDidOpenTextDocument((document) => startFor(document, server)),
  );
  for (const document of vscode.workspace.textDocuments) startFor(document, server);
}

function startFor(document: vscode.TextDocument, server: ServerConnection): void {
  if (document.languageId !== languageId) return;
  server.start().catch((error: unknown) => {
    const words = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(
      vscode.l10n.t(
        'Cluster logs are shown without explanations: the language server did not start ({0}). Reload the window to try again.',
        words,
      ),
    );
  });
}

/** By what VS Code knows a cluster log from its first line: package.json says it once, for the editor and for us. */
function firstLinePattern(extension: vscode.Extension<unknown>): string {
  const { contributes } = extension.packageJSON as { contributes: { languages: readonly { id: string; firstLine: string }[] } };
  const language = contributes.languages.find(({ id }) => id === languageId);
  if (!language) throw new Error(`package.json contributes no language ${languageId}`);
  return language.firstLine;
}
