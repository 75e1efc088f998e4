// Everything that is needed once a cluster log, a replay or an incident is there: the server, its views, what the commands do.
import * as vscode from 'vscode';
import { copyName, copyPath } from './commands/copying';
import { importHighlights } from './commands/highlights';
import { setClockSkew, setUtcOffset } from './commands/clocks';
import { openAsIncident, openIncident, openInput } from './commands/incident';
import { replay, replayFile, replayHere } from './commands/replay';
import { errorWords } from './errorWords';
import { Highlights } from './highlights/highlights';
import { registerFadedRows } from './incident/fadedRows';
import { IncidentSession } from './incident/incidentSession';
import { IncidentView } from './incident/incidentView';
import { InputDocuments } from './incident/inputDocuments';
import { InputFeatures } from './incident/inputFeatures';
import { InputWatch } from './incident/inputWatch';
import type { Place, TreeEntry } from './incident/treeEntry';
import { registerReplayFixes } from './replayFixes';
import { ReplayLens } from './replayLens';
import { ServerConnection } from './serverConnection';
import type { KeptState } from './views/replayMessages';
import { ReplayPanels } from './views/replayPanels';
import { ReportPanel } from './views/reportPanel';

/** What a command is given: by the editor, a link or another extension. */
type Arguments = readonly unknown[];

export interface ClusterLogs {
  /** Starts the language server, if it does not run; tells the person when it cannot. */
  readonly startServer: () => void;
  /** The commands of package.json by their ids. */
  readonly run: (command: string, parameters: Arguments) => unknown;
  /** The rows of the incident's tree. Opens the incident that this window had open, once the tree is seen. */
  readonly tree: vscode.TreeDataProvider<TreeEntry>;
  /** Fills a replay that was open when the window was closed. */
  readonly restore: (panel: vscode.WebviewPanel, kept: KeptState | undefined) => Promise<void>;
}

export function startClusterLogs(context: vscode.ExtensionContext, view: vscode.TreeView<TreeEntry>): ClusterLogs {
  const server = new ServerConnection(context);
  const session = new IncidentSession(server, context.workspaceState);
  const panels = new ReplayPanels(context.extensionUri, server, session);
  const report = new ReportPanel(server, session);
  const tree = new IncidentView(view, session);
  const documents = new InputDocuments(server, session);
  const features = new InputFeatures(server, session);
  const watch = new InputWatch(server, session);
  const lens = new ReplayLens(server);
  const highlights = new Highlights(context.workspaceState);
  context.subscriptions.push(
    server,
    session,
    panels,
    report,
    tree,
    documents,
    features,
    watch,
    lens,
    highlights,
    registerFadedRows(),
    registerReplayFixes(),
  );
  if (view.visible) void session.restore();
  context.subscriptions.push(view.onDidChangeVisibility(({ visible }) => visible && void session.restore()));

  const commands: Readonly<Record<string, (...parameters: Arguments) => unknown>> = {
    replay: (uri) => replay(panels, uriOf(uri)),
    replayFile: (uri) => replayFile(panels, uriOf(uri)),
    replayHere: (place) => replayHere(panels, isUri(place) ? undefined : (place as Place | undefined)),
    previousStep: () => panels.current?.stepBy(-1),
    nextStep: () => panels.current?.stepBy(1),
    openIncident: (choice) => openIncident(session, choice),
    replayAsIncident: async (uri, all) => {
      await openAsIncident(session, uriOf(uri), Array.isArray(all) ? all.filter(isUri) : undefined);
      panels.openIncident();
    },
    openAsIncident: (uri, all) => openAsIncident(session, uriOf(uri), Array.isArray(all) ? all.filter(isUri) : undefined),
    readIncidentAgain: () => session.readAgain(),
    stopReadingIncident: () => session.stop(),
    closeIncident: () => session.close(),
    replayIncident: () => panels.openIncident(),
    showReport: () => report.show(),
    saveReport: () => report.save(),
    openInput: (place) => openInput(place as Parameters<typeof openInput>[0]),
    copyInputPath: (entry) => copyPath(entry as TreeEntry | undefined),
    copyName: (entry) => copyName(entry as TreeEntry | undefined),
    setUtcOffset: (entry) => setUtcOffset(entry as TreeEntry | undefined),
    importHighlights: (uri) => importHighlights(highlights, uriOf(uri)),
    clearHighlights: () => highlights.clear(),
    setClockSkew: (entry) => setClockSkew(entry as TreeEntry | undefined),
  };
  return {
    startServer: () => void server.start().catch(tellFailure),
    run: (command, parameters) => commands[command.replace(/^clusterLogReplay\./, '')]?.(...parameters),
    tree,
    restore: (panel, kept) => panels.restore(panel, kept),
  };
}

function uriOf(value: unknown): vscode.Uri | undefined {
  return isUri(value) ? value : undefined;
}

function isUri(value: unknown): value is vscode.Uri {
  return value instanceof vscode.Uri;
}

function tellFailure(error: unknown): void {
  const words = errorWords(error);
  void vscode.window.showErrorMessage(
    vscode.l10n.t(
      'Cluster logs are shown without explanations: the language server did not start ({0}). Reload the window to try again.',
      words,
    ),
  );
}
