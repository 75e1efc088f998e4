// Starts the extension. Small on purpose: it runs with any text or log that is opened, only to see whether it is a cluster log.
// All the rest is a bundle of its own, loaded with the first cluster log, replay or look at the incident view.
import * as vscode from 'vscode';
import type { ClusterLogs } from './clusterLogs';
import { ContentDetection } from './contentDetection';
import { incidentViewId, languageId, replayViewType } from './contributed';
import type { TreeEntry } from './incident/treeEntry';
import { LazyTree } from './lazyTree';
import type { KeptState } from './views/replayMessages';

/** The parts of package.json that the code goes by: each is said once, for the editor and for us. */
interface Contributed {
  readonly languages: readonly { readonly id: string; readonly firstLine: string }[];
  readonly commands: readonly { readonly command: string }[];
}

export function activate(context: vscode.ExtensionContext): void {
  const { languages, commands } = (context.extension.packageJSON as { readonly contributes: Contributed }).contributes;
  const firstLine = languages.find(({ id }) => id === languageId)?.firstLine;
  if (firstLine === undefined) throw new Error(`package.json contributes no language ${languageId}`);

  let loaded: Promise<ClusterLogs> | null = null;
  const clusterLogs = (): Promise<ClusterLogs> =>
    (loaded ??= import('./clusterLogs').then(({ startClusterLogs }) => startClusterLogs(context, view)));
  const view: vscode.TreeView<TreeEntry> = vscode.window.createTreeView(incidentViewId, {
    treeDataProvider: new LazyTree(async () => (await clusterLogs()).tree),
    showCollapseAll: true,
  });
  const startFor = ({ languageId: language }: vscode.TextDocument) => {
    if (language === languageId) void clusterLogs().then(({ startServer }) => startServer());
  };
  context.subscriptions.push(
    view,
    new ContentDetection(firstLine),
    ...commands.map(({ command }) =>
      vscode.commands.registerCommand(command, async (...parameters: unknown[]) =>
        (await clusterLogs()).run(command, parameters),
      ),
    ),
    vscode.window.registerWebviewPanelSerializer(replayViewType, {
      deserializeWebviewPanel: async (panel, kept: KeptState | undefined) => (await clusterLogs()).restore(panel, kept),
    }),
    vscode.workspace.onDidOpenTextDocument(startFor),
  );
  vscode.workspace.textDocuments.forEach(startFor);
}
