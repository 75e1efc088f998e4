// Starts the extension. Small on purpose: it runs with any text or log that is opened, only to see whether it is a cluster log.
// All the rest is a bundle of its own, loaded with the first cluster log or replay.
import * as vscode from 'vscode';
import type { ClusterLogs } from './clusterLogs';
import { ContentDetection } from './contentDetection';
import { languageId, replayViewType } from './contributed';
import type { KeptState } from './views/replayMessages';

export function activate(context: vscode.ExtensionContext): void {
  let loaded: Promise<ClusterLogs> | null = null;
  const clusterLogs = () => (loaded ??= import('./clusterLogs').then(({ startClusterLogs }) => startClusterLogs(context)));
  const startFor = ({ languageId: language }: vscode.TextDocument) => {
    if (language === languageId) void clusterLogs().then(({ startServer }) => startServer());
  };
  const { registerCommand } = vscode.commands;
  context.subscriptions.push(
    new ContentDetection(firstLinePattern(context.extension)),
    registerCommand('clusterLogReplay.replay', async (uri?: vscode.Uri) => (await clusterLogs()).replay(uri)),
    registerCommand('clusterLogReplay.replayFile', async (uri?: vscode.Uri) => (await clusterLogs()).replayFile(uri)),
    registerCommand('clusterLogReplay.previousStep', async () => (await clusterLogs()).stepBy(-1)),
    registerCommand('clusterLogReplay.nextStep', async () => (await clusterLogs()).stepBy(1)),
    vscode.window.registerWebviewPanelSerializer(replayViewType, {
      deserializeWebviewPanel: async (panel, kept: KeptState | undefined) => (await clusterLogs()).restore(panel, kept),
    }),
    vscode.workspace.onDidOpenTextDocument(startFor),
  );
  vscode.workspace.textDocuments.forEach(startFor);
}

/** By what VS Code knows a cluster log from its first line: package.json says it once, for the editor and for us. */
function firstLinePattern(extension: vscode.Extension<unknown>): string {
  const { contributes } = extension.packageJSON as { contributes: { languages: readonly { id: string; firstLine: string }[] } };
  const language = contributes.languages.find(({ id }) => id === languageId);
  if (!language) throw new Error(`package.json contributes no language ${languageId}`);
  return language.firstLine;
}
