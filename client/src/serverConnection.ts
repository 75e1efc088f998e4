// The language server as a process of its own, and what the client asks it. Knows nothing of views.
import { join } from 'node:path';
import * as vscode from 'vscode';
import { LanguageClient, State, TransportKind } from 'vscode-languageclient/node';
import {
  incidentChanged,
  incidentProgress,
  incidentRequests,
  replayChanged,
  replayProgress,
  replayRequests,
  type DocumentParams,
  type IncidentOverview,
  type IncidentProgressParams,
  type InputTextParams,
  type InputTextResult,
  type OpenIncidentParams,
  type ProgressParams,
  type ReplayOverview,
  type ReportParams,
  type ReportResult,
  type StepAtLineParams,
  type StepAtLineResult,
  type VersionedParams,
} from '../../server/src/protocol/messages';
import { replayViewRequests, type ReplayLanes } from '../../server/src/protocol/replayViewMessages';
import { languageId } from './contributed';
import { openableLinks } from './incident/hoverLinks';
import type { QuestionName, Questions } from './views/replayMessages';
import { requestOf } from './views/replayQuestions';

/** Whatever the scheme: a log in a compare view, an archive or a remote folder is a log. Names are matched by package.json. */
const documentSelector = [{ language: languageId }];

/** Starts with the first question or document; one per window. */
export class ServerConnection implements vscode.Disposable {
  private client: LanguageClient | null = null;
  private started: Promise<LanguageClient> | null = null;
  private readonly changed = new vscode.EventEmitter<string>();
  /** The answers for a document changed; tells its uri. */
  readonly onChanged = this.changed.event;
  private readonly progressed = new vscode.EventEmitter<ProgressParams>();
  /** A large file that was asked for is being read. */
  readonly onProgressed = this.progressed.event;
  private readonly incident = new vscode.EventEmitter<void>();
  /** The incident was opened, read anew or closed; or the server is a new one, which holds none. */
  readonly onIncidentChanged = this.incident.event;
  private readonly incidentRead = new vscode.EventEmitter<IncidentProgressParams>();
  /** An incident is being read. */
  readonly onIncidentProgressed = this.incidentRead.event;

  constructor(private readonly context: vscode.ExtensionContext) {}

  /** Starts the server once. Rejects when it cannot run; a later call tries again. */
  start(): Promise<LanguageClient> {
    this.started ??= this.launch().catch((error: unknown) => {
      this.started = null;
      throw error;
    });
    return this.started;
  }

  /** null: the document is not there, or is no cluster log. A cancelled token ends the reading, if nobody else waits for it. */
  overview(params: DocumentParams, token?: vscode.CancellationToken): Promise<ReplayOverview | null> {
    return this.request(replayRequests.overview, params, token);
  }

  /** This and what follows is null, too, when the version asked for is not the present one. */
  lanes(params: VersionedParams): Promise<ReplayLanes | null> {
    return this.request(replayViewRequests.lanes, params);
  }

  /** What the replay view asks, by the name of its question. */
  askReplay<Name extends QuestionName>(
    question: Name,
    params: Questions[Name]['params'] & VersionedParams,
  ): Promise<Questions[Name]['answer'] | null> {
    return this.request(requestOf[question], params);
  }

  stepAtLine(params: StepAtLineParams): Promise<StepAtLineResult | null> {
    return this.request(replayRequests.stepAtLine, params);
  }

  /** null: there is nothing that could be read. A cancelled token ends the reading. */
  openIncident(params: OpenIncidentParams, token: vscode.CancellationToken): Promise<IncidentOverview | null> {
    return this.request(incidentRequests.open, params, token);
  }

  /** The incident that the server holds; null = none. */
  currentIncident(): Promise<IncidentOverview | null> {
    return this.request(incidentRequests.current, {});
  }

  closeIncident(): Promise<void> {
    return this.request(incidentRequests.close, {});
  }

  /** null: no input of the incident has this uri. */
  inputText(params: InputTextParams, token?: vscode.CancellationToken): Promise<InputTextResult | null> {
    return this.request(incidentRequests.inputText, params, token);
  }

  /** The report of the incident that the server holds; null = none. */
  report(params: ReportParams): Promise<ReportResult | null> {
    return this.request(incidentRequests.report, params);
  }

  dispose(): void {
    for (const emitter of [this.changed, this.progressed, this.incident, this.incidentRead]) emitter.dispose();
    void this.client?.dispose();
  }

  /** A file on disk changed that no editor need have open. @param type as LSP numbers changes */
  async tellChanged(uri: string, type: number): Promise<void> {
    await (await this.start()).sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
  }

  /** A request of the protocol itself, for a document that the client does not tell the server of. */
  send<T>(method: string, params: object, token: vscode.CancellationToken): Promise<T> {
    return this.request(method, params, token);
  }

  private async request<T>(method: string, params: object, token?: vscode.CancellationToken): Promise<T> {
    const client = await this.start();
    // Without a token nothing may stand in its place: the client would send it along as a parameter.
    return token ? client.sendRequest<T>(method, params, token) : client.sendRequest<T>(method, params);
  }

  private async launch(): Promise<LanguageClient> {
    const server = { module: join(this.context.extensionPath, 'dist', 'server.js'), transport: TransportKind.ipc };
    const debug = { ...server, options: { execArgv: ['--nolazy', '--inspect=6019'] } };
    const client = new LanguageClient(
      'clusterLogReplay',
      'Cluster Log Replay',
      { run: server, debug },
      {
        documentSelector,
        synchronize: { configurationSection: 'clusterLogReplay' },
        middleware: {
          provideHover: async (document, position, token, next) => {
            const found = await next(document, position, token);
            return found ? openableLinks(found, document.uri, position.line + 1) : found;
          },
        },
      },
    );
    this.client = client;
    client.onNotification(replayChanged, ({ uri }: DocumentParams) => this.changed.fire(uri));
    client.onNotification(replayProgress, (progress: ProgressParams) => this.progressed.fire(progress));
    client.onNotification(incidentChanged, () => this.incident.fire());
    client.onNotification(incidentProgress, (progress: IncidentProgressParams) => this.incidentRead.fire(progress));
    await client.start();
    // A server that had to be started again holds no incident.
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) this.incident.fire();
    });
    return client;
  }
}
