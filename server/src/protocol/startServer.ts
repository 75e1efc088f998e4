// Wires one connection: documents, settings, the table of features. Knows nothing of what features do.
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  TextDocuments,
  TextDocumentSyncKind,
  type ClientCapabilities,
  type Connection,
  type InitializeResult,
} from 'vscode-languageserver/node';
import { analyzeInWorker } from '../input/analysisPool';
import { withFileText } from '../input/analyzeFile';
import { fileStamp } from '../input/fileStamp';
import { ClosedFiles } from './closedFiles';
import { documentName } from './fromLsp';
import { guardedWork, inWords } from './guarded';
import { handlers } from './handlers';
import { replayChanged, replayProgress, type DocumentParams, type ProgressParams } from './messages';
import type { Model } from './model';
import { Models } from './models';
import { withProgress } from './progress';
import { defaultSettings, readSettings, settingsSection } from './settings';

/** Pause in typing before a new analysis begins. Requests do not wait for it. */
const analysisDelayMs = 300;

/** Serves a connection until it ends. Call once per connection; it begins to listen here. */
export function startServer(connection: Connection): void {
  const documents = new TextDocuments(TextDocument);
  const listeners: ((uri: string, model: Model | null) => void)[] = [];
  let settings = defaultSettings;
  let capabilities: ClientCapabilities = {};

  const showProgress = <T>(uri: string, work: Promise<T>) =>
    withProgress(connection, capabilities.window?.workDoneProgress === true, `Reading ${documentName(uri)}`, work);
  const models = new Models({
    analyze: (text, uri, signal) => showProgress(uri, analyzeInWorker({ path: documentName(uri), text }, { signal })),
    closedFiles: new ClosedFiles({
      analyze: async (path, uri, signal) => {
        const tell = (doneBytes: number, totalBytes: number) => {
          const progress: ProgressParams = { uri, doneBytes, totalBytes };
          void guardedWork('progress', uri, connection.console, () => connection.sendNotification(replayProgress, progress));
        };
        return withFileText(path, await showProgress(path, analyzeInWorker({ path }, { signal, onProgress: tell })));
      },
      stamp: fileStamp,
    }),
    onChanged: (uri, model) => listeners.forEach((listener) => listener(uri, model)),
    onFailed: (uri, error) => connection.console.error(`Analysis of ${uri} failed: ${inWords(error)}`),
    delayMs: analysisDelayMs,
  });

  const useSettings = async () => {
    if (capabilities.workspace?.configuration)
      settings = readSettings(await connection.workspace.getConfiguration(settingsSection));
    for (const [uri, model] of models.current()) listeners.forEach((listener) => listener(uri, model));
  };

  connection.onInitialize((params): InitializeResult => {
    capabilities = params.capabilities;
    settings = readSettings(params.initializationOptions);
    return {
      serverInfo: { name: 'Cluster Log Replay' },
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        hoverProvider: true,
        documentSymbolProvider: true,
        foldingRangeProvider: true,
        definitionProvider: true,
        referencesProvider: true,
      },
    };
  });
  connection.onInitialized(() => void guardedWork('settings', settingsSection, connection.console, useSettings));
  connection.onDidChangeConfiguration(({ settings: sent }) => {
    const section: unknown = (sent as Record<string, unknown> | null | undefined)?.[settingsSection];
    if (section !== undefined) settings = readSettings(section);
    void guardedWork('settings', settingsSection, connection.console, useSettings);
  });
  documents.onDidChangeContent(
    ({ document }) => void guardedWork('analysis', document.uri, connection.console, () => models.changed(document)),
  );
  documents.onDidClose(
    ({ document }) => void guardedWork('closing', document.uri, connection.console, () => models.closed(document.uri)),
  );
  connection.onShutdown(() => models.dispose());

  for (const register of Object.values(handlers)) {
    register(connection, { models, settings: () => settings, onChanged: (listener) => listeners.push(listener) });
  }
  listeners.push((uri) => {
    const changed: DocumentParams = { uri };
    void guardedWork('changed', uri, connection.console, () => connection.sendNotification(replayChanged, changed));
  });
  documents.listen(connection);
  connection.listen();
}
