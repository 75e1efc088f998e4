// The real server, asked as the panel asks it: a log, or a folder as an incident. Knows nothing of pages.
import { resolve } from 'node:path';
import { requestOf } from '../../../client/src/views/replayQuestions';
import type { QuestionName } from '../../../client/src/views/replayMessages';
import { fileUri } from '../../../server/src/protocol/inputUris';
import {
  incidentRequests,
  replayRequests,
  type IncidentOverview,
  type ReplayOverview,
} from '../../../server/src/protocol/messages';
import type { ReplayRecording } from '../../../server/src/protocol/recordingMessages';
import { replayViewRequests, type ReplayLanes } from '../../../server/src/protocol/replayViewMessages';
import { buildServer, ServerProcess } from '../../support/serverProcess';

export const root = resolve(__dirname, '..', '..');

/** A log that can be replayed, and what the server calls it. */
export interface Replay {
  readonly uri: string;
  readonly name: string;
  readonly isIncident: boolean;
}

export class ReplayServer {
  private constructor(private readonly process: ServerProcess) {}

  static async start(): Promise<ReplayServer> {
    await buildServer();
    const process = new ServerProcess();
    await process.initialize();
    return new ReplayServer(process);
  }

  /** A text that somebody has open. */
  async openText(name: string, text: string): Promise<Replay> {
    const uri = fileUri(resolve(root, '.cache', 'browser-test', name));
    await this.process.open(uri, text, 'cluster-log');
    return { uri, name, isIncident: false };
  }

  /** Reads a folder in place of the one before: the server holds one incident. */
  async openFolder(path: string): Promise<Replay> {
    const overview = await this.request<IncidentOverview | null>(incidentRequests.open, { uris: [fileUri(resolve(root, path))] });
    if (overview === null) throw new Error(`${path} holds nothing that can be read.`);
    return { uri: overview.replayUri, name: overview.title, isIncident: true };
  }

  overview({ uri }: Replay): Promise<ReplayOverview | null> {
    return this.request(replayRequests.overview, { uri });
  }

  lanes({ uri }: Replay, version: number): Promise<ReplayLanes | null> {
    return this.request(replayViewRequests.lanes, { uri, version });
  }

  ask(question: QuestionName, { uri }: Replay, version: number, params: object): Promise<unknown> {
    return this.request(requestOf[question], { ...params, uri, version });
  }

  async recording(replay: Replay): Promise<ReplayRecording> {
    const overview = await this.overview(replay);
    return (await this.ask('recording', replay, overview!.version, {})) as ReplayRecording;
  }

  async end(): Promise<void> {
    await this.process.end();
  }

  private request<T>(method: string, params: object): Promise<T> {
    return this.process.connection.sendRequest<T>(method, params);
  }
}
