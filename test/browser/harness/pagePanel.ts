// Stands where the panel of the editor stands: answers the page from the real server, and keeps what the page told.
import type { Page } from 'playwright-core';
import type { QuestionName, ToPanel, ToView } from '../../../client/src/views/replayMessages';
import { isQuestion } from '../../../client/src/views/replayQuestions';
import type { Replay, ReplayServer } from './replayServer';

export type Told<Type extends ToPanel['type']> = Extract<ToPanel, { type: Type }>;

/** How large an answer was, for those who measure. */
export interface Traffic {
  readonly what: string;
  readonly bytes: number;
}

export interface PagePanelOptions {
  readonly page: Page;
  readonly server: ReplayServer;
  readonly replay: Replay;
  /** False: the page is told nothing by itself, for its states without a replay. */
  readonly isAnswering: boolean;
  /** Where the person came from. */
  readonly start?: { readonly step: number; readonly finding: number | null };
}

export class PagePanel {
  readonly told: ToPanel[] = [];
  readonly traffic: Traffic[] = [];
  version = 0;
  /** How many questions of the page have their answer. */
  answered = 0;

  private readonly refusals = new Map<string, string>();

  constructor(private readonly options: PagePanelOptions) {}

  /** What the page told of one kind, in order. */
  toldOf<Type extends ToPanel['type']>(type: Type): readonly Told<Type>[] {
    return this.told.filter((message): message is Told<Type> => message.type === type);
  }

  async take(json: string): Promise<void> {
    const message = JSON.parse(json) as ToPanel;
    this.told.push(message);
    if (!this.options.isAnswering) return;
    if (message.type === 'opened') return this.begin(message.kept);
    if (message.type === 'ask') return this.answer(message);
    if (message.type === 'tryAgain') return this.begin(null);
  }

  /** The next question of this name gets a reason instead of an answer. */
  refuseNext(question: QuestionName, reason: string): void {
    this.refusals.set(question, reason);
  }

  /** Says something to the page, as the editor does. */
  async say(message: ToView): Promise<void> {
    const json = JSON.stringify(message);
    this.traffic.push({ what: message.type, bytes: Buffer.byteLength(json) });
    await this.post(json);
  }

  private async post(json: string): Promise<void> {
    await this.options.page.evaluate((data) => {
      window.dispatchEvent(new MessageEvent('message', { data: JSON.parse(data) as unknown }));
    }, json);
  }

  private async begin(kept: Told<'opened'>['kept']): Promise<void> {
    const { server, replay, start } = this.options;
    const overview = await server.overview(replay);
    const lanes = overview && (await server.lanes(replay, overview.version));
    if (!overview || !lanes) return this.say({ type: 'failed', name: replay.name, reason: 'It cannot be read.' });
    this.version = overview.version;
    await this.say({ type: 'ready', name: replay.name, overview, lanes, start: start ?? null, kept });
  }

  private async answer({ id, version, question, params }: Told<'ask'>): Promise<void> {
    const { server, replay } = this.options;
    const reason = this.refusals.get(question);
    if (reason !== undefined) {
      this.refusals.delete(question);
      await this.say({ type: 'refused', id, reason });
      this.answered++;
      return;
    }
    const answer = isQuestion(question) ? await server.ask(question, replay, version, params) : null;
    const json = JSON.stringify({ type: 'answer', id, answer } satisfies ToView);
    this.traffic.push({ what: question, bytes: Buffer.byteLength(json) });
    await this.post(json).catch((error: unknown) => {
      // A page that was closed meanwhile waits for nothing.
      if (!this.options.page.isClosed()) throw error;
    });
    this.answered++;
  }
}
