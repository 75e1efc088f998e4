// Wires one connection: documents, the incident, settings, the table of features. Knows nothing of what features do.
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  TextDocuments,
  TextDocumentSyncKind,
  type ClientCapabilities,
  type Connection,
  type InitializeResult,
} from 'vscode-languageserver/node';
import { analyzeInWorker, readIncidentInWorker } from '../input/analysisPool';
import { withFileText } from '../input/analyzeFile';
import { fileStamp } from '../input/fileStamp';
import { baseName, nameBelow } from '../model/inputNames';
import { ClosedFiles } from './closedFiles';
import { documentName, filePath } from './fromLsp';
import { guardedWork, inWords } from './guarded';
import type { HandlerContext } from './handlerContext';
import { handlers } from './handlers';
import { Incidents, type IncidentsOptions } from './incidents';
import { incidentTurn, type Listener } from './incidentTurn';
import { incidentUri } from './inputUris';
import { incidentChanged, incidentProgress, replayChanged, replayProgress } from './messages';
import type { DocumentParams, IncidentProgressParams, ProgressParams } from './messages';
import { Models } from './models';
import { withProgress, type Progress, type ProgressOptions } from './progress';
import { defaultSettings, isSameIncidentSettings, readSettings, settingsSection } from './settings';

/** Pause in typing before a new analysis begins. Requests do not wait for it. */
const analysisDelayMs = 300;

/** Serves a connection until it ends. Call once per connection; it begins to listen here. */
export function startServer(connection: Connection): void {
  const documents = new TextDocuments(TextDocument);
  const listeners: Listener[] = [];
  const tellAll: Listener = (uri, model) => listeners.forEach((listener) => listener(uri, model));
  let settings = defaultSettings;
  let capabilities: ClientCapabilities = {};
  let lastVersion = 0;
  const nextVersion = () => ++lastVersion;

  const guardedly = (name: string, of: string, work: () => void | Promise<void>) =>
    void guardedWork(name, of, connection.console, work);
  const notify = (name: string, of: string, params?: object) => guardedly(name, of, () => connection.sendNotification(name, params));
  const showProgress = <T>(options: ProgressOptions, work: (progress: Progress) => Promise<T>) =>
    withProgress(connection, capabilities.window?.workDoneProgress === true, options, work);

  const readIncident: IncidentsOptions['read'] = (paths, chosen, { signal, stop, onProgress }) =>
    showProgress({ title: `Reading ${baseName(paths[0] ?? '')}`, isMeasured: true, onStop: stop }, (progress) =>
      readIncidentInWorker(paths, chosen, {
        signal,
        onProgress: (read) => {
          onProgress(read);
          progress.tell(read.done / read.total, nameBelow(read.name, paths));
        },
        onNote: (note) => connection.console.info(note),
      }),
    );
  const incidents = new Incidents({
    read: readIncident,
    settings: () => settings.incident,
    nextVersion,
    onProgress: ({ done, total, name }, roots) => {
      const progress: IncidentProgressParams = { doneBytes: done, totalBytes: total, name: nameBelow(name, roots) };
      notify(incidentProgress, name, progress);
    },
    onChanged: (now, before) => {
      incidentTurn(now, before, models, tellAll);
      notify(incidentChanged, 'the incident');
      const openings = new Set([now, before].flatMap((held) => held?.opening ?? []));
      for (const opening of openings) notify(replayChanged, 'the incident', { uri: incidentUri(opening) } satisfies DocumentParams);
    },
  });

  const models = new Models({
    analyze: (text, uri, signal) =>
      showProgress({ title: `Reading ${documentName(uri)}` }, () => analyzeInWorker({ path: documentName(uri), text }, { signal })),
    shared: incidents,
    closedFiles: new ClosedFiles({
      analyze: async (path, uri, signal) => {
        const analysis = await showProgress({ title: `Reading ${documentName(uri)}`, isMeasured: true }, (shown) =>
          analyzeInWorker(
            { path },
            {
              signal,
              onProgress: (doneBytes, totalBytes) => {
                shown.tell(doneBytes / totalBytes);
                notify(replayProgress, uri, { uri, doneBytes, totalBytes } satisfies ProgressParams);
              },
            },
          ),
        );
        return withFileText(path, analysis);
      },
      stamp: fileStamp,
    }),
    nextVersion,
    onChanged: tellAll,
    onFailed: (uri, error) => connection.console.error(`Analysis of ${uri} failed: ${inWords(error)}`),
    delayMs: analysisDelayMs,
  });

  /** @param sent the section as the client sent it; undefined = it is to be asked */
  const useSettings = async (sent?: unknown) => {
    const before = settings.incident;
    if (sent !== undefined) settings = readSettings(sent);
    if (capabilities.workspace?.configuration)
      settings = readSettings(await connection.workspace.getConfiguration(settingsSection));
    for (const [uri, model] of models.current()) tellAll(uri, model);
    if (!isSameIncidentSettings(before, settings.incident)) await incidents.readAgain();
    else incidentTurn(incidents.held, incidents.held, models, tellAll);
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
  connection.onInitialized(() => guardedly('settings', settingsSection, () => useSettings()));
  connection.onDidChangeConfiguration(({ settings: sent }) => {
    const section: unknown = (sent as Record<string, unknown> | null | undefined)?.[settingsSection];
    guardedly('settings', settingsSection, () => useSettings(section));
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    guardedly('changed files', 'the incident', async () => {
      const isOld = await incidents.filesChanged(changes.flatMap(({ uri }) => filePath(uri) ?? []));
      if (isOld) notify(incidentChanged, 'the incident');
    });
  });
  documents.onDidChangeContent(({ document }) => guardedly('analysis', document.uri, () => models.changed(document)));
  documents.onDidClose(({ document }) => guardedly('closing', document.uri, () => models.closed(document.uri)));
  connection.onShutdown(() => {
    incidents.dispose();
    models.dispose();
  });

  const context: HandlerContext = {
    models,
    incidents,
    settings: () => settings,
    onChanged: (listener) => listeners.push(listener),
    withProgress: (title, stop, work) => showProgress({ title, isMeasured: true, onStop: stop }, work),
  };
  for (const register of Object.values(handlers)) register(connection, context);
  listeners.push((uri) => notify(replayChanged, uri, { uri } satisfies DocumentParams));
  documents.listen(connection);
  connection.listen();
}
