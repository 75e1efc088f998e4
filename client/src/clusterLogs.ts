// Everything that is needed once a cluster log or a replay is there: the server, its views, what the commands do.
import * as vscode from 'vscode';
import { replay, replayFile } from './commands/replay';
import { ReplayLens } from './replayLens';
import { ServerConnection } from './serverConnection';
import type { KeptState } from './views/replayMessages';
import { ReplayPanels } from './views/replayPanels';

export interface ClusterLogs {
  /** Starts the language server, if it does not run; tells the person when it cannot. */
  readonly startServer: () => void;
  readonly replay: (uri?: vscode.Uri) => void;
  readonly replayFile: (uri?: vscode.Uri) => Promise<void>;
  readonly stepBy: (offset: -1 | 1) => Promise<void> | undefined;
  /** Fills a replay that was open when the window was closed. */
  readonly restore: (panel: vscode.WebviewPanel, kept: KeptState | undefined) => void;
}

export function startClusterLogs(context: vscode.ExtensionContext): ClusterLogs {
  const server = new ServerConnection(context);
  const panels = new ReplayPanels(context.extensionUri, server);
  context.subscriptions.push(server, new ReplayLens(server));
  return {
    startServer: () => void server.start().catch(tellFailure),
    replay: (uri) => replay(panels, uri),
    replayFile: (uri) => replayFile(panels, uri),
    stepBy: (offset) => panels.current?.stepBy(offset),
    restore: (panel, kept) => panels.restore(panel, kept),
  };
}

function tellFailure(error: unknown): void {
  const words = error instanceof Error ? error.message : String(error);
  void vscode.window.showErrorMessage(
    vscode.l10n.t(
      'Cluster logs are shown without explanations: the language server did not start ({0}). Reload the window to try again.',
      words,
    ),
  );
}
