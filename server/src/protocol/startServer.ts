// Wires one connection: documents, the incident, settings, the table of features. Knows nothing of what features do.
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  TextDocuments,
  TextDocumentSyncKind,
  type ClientCapabilities,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver/node';
import { ClientVoice } from './clientVoice';
import { connectedIncidents } from './connectedIncidents';
import { connectedModels } from './connectedModels';
import { filePath } from './fromLsp';
import type { HandlerContext } from './handlerContext';
import { handlers } from './handlers';
import { incidentTurn, type Listener } from './incidentTurn';
import { incidentChanged, replayChanged, type DocumentParams } from './messages';
import { defaultSettings, isSameIncidentSettings, readSettings, settingsSection } from './settings';
import { UserKnowledge } from './userKnowledge';

/** Serves a connection until it ends. Call once per connection; it begins to listen here. */
export function startServer(connection: Connection): void {
  const documents = new TextDocuments(TextDocument);
  const listeners: Listener[] = [];
  const tellAll: Listener = (uri, model) => listeners.forEach((listener) => listener(uri, model));
  let settings = defaultSettings;
  let capabilities: ClientCapabilities = {};
  let workspace: string | null = null;
  let lastVersion = 0;
  const nextVersion = () => ++lastVersion;

  const client = new ClientVoice(connection, () => capabilities.window?.workDoneProgress === true);
  const knowledge = new UserKnowledge(client, () => {
    const watching = capabilities.workspace?.didChangeWatchedFiles;
    return watching?.dynamicRegistration === true && watching.relativePatternSupport === true;
  });
  const incidents = connectedIncidents(client, {
    settings: () => settings.incident,
    nextVersion,
    onChanged: (now, before) => incidentTurn(now, before, models, tellAll),
  });
  const models = connectedModels(client, { shared: incidents, nextVersion, onChanged: tellAll });

  /** @param sent the section as the client sent it; undefined = it did not */
  const useSettings = async (sent?: unknown) => {
    const before = settings.incident;
    if (sent !== undefined) settings = readSettings(sent);
    if (capabilities.workspace?.configuration)
      settings = readSettings(await connection.workspace.getConfiguration(settingsSection));
    const hasOtherCauses = await knowledge.use(settings.knowledge.folder, workspace);
    if (hasOtherCauses) models.analyzeAgain();
    for (const [uri, model] of models.current()) tellAll(uri, model);
    const { held } = incidents;
    if (isSameIncidentSettings(before, settings.incident) && !hasOtherCauses) incidentTurn(held, held, models, tellAll);
    else await incidents.readAgain();
  };

  connection.onInitialize((params): InitializeResult => {
    capabilities = params.capabilities;
    settings = readSettings(params.initializationOptions);
    workspace = firstFolder(params);
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
  connection.onInitialized(() => client.guarded('settings', settingsSection, () => useSettings()));
  connection.onDidChangeConfiguration(({ settings: sent }) => {
    const section: unknown = (sent as Record<string, unknown> | null | undefined)?.[settingsSection];
    client.guarded('settings', settingsSection, () => useSettings(section));
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const paths = changes.flatMap(({ uri }) => filePath(uri) ?? []);
    client.guarded('changed files', 'the incident', async () => {
      if (await incidents.filesChanged(paths)) client.notify(incidentChanged);
    });
    if (!paths.some((path) => knowledge.isHeld(path))) return;
    client.guarded('changed files', 'own rows', async () => {
      const hasOtherCauses = await knowledge.readAgain();
      if (hasOtherCauses) models.analyzeAgain();
      for (const [uri, model] of models.current()) tellAll(uri, model);
      if (hasOtherCauses) await incidents.readAgain();
    });
  });
  documents.onDidChangeContent(({ document }) => client.guarded('analysis', document.uri, () => models.changed(document)));
  documents.onDidClose(({ document }) => client.guarded('closing', document.uri, () => models.closed(document.uri)));
  connection.onShutdown(() => {
    incidents.dispose();
    models.dispose();
  });

  const context: HandlerContext = {
    models,
    incidents,
    client,
    settings: () => settings,
    onChanged: (listener) => listeners.push(listener),
  };
  for (const register of Object.values(handlers)) register(connection, context);
  listeners.push((uri) => client.notify(replayChanged, { uri } satisfies DocumentParams));
  documents.listen(connection);
  connection.listen();
}

/** What a relative path of the settings is relative to: the first folder that is open; null = none is, or it is not on a disk. */
function firstFolder({ workspaceFolders, rootUri }: InitializeParams): string | null {
  const uri = workspaceFolders?.[0]?.uri ?? rootUri;
  return uri ? filePath(uri) : null;
}
