// What a test works with: pages of replays, opened for it and closed behind it. Knows nothing of what is tested.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openPage, type OpenPageOptions } from './openPage';
import { ReplayView } from './replayView';
import { root, type Replay, type ReplayServer } from './replayServer';

export type PageChoice = Omit<OpenPageOptions, 'browser' | 'server' | 'replay'>;

export class Bench {
  readonly browser: Browser;
  readonly server: ReplayServer;
  readonly isUpdate: boolean;
  private readonly views: ReplayView[] = [];
  private readonly expected: RegExp[] = [];

  constructor({ browser, server, isUpdate }: Pick<Bench, 'browser' | 'server' | 'isUpdate'>) {
    this.browser = browser;
    this.server = server;
    this.isUpdate = isUpdate;
  }

  /** The replay of one of sample-logs/: a file, or a folder as an incident. Waits until its first moment is shown. */
  async sample(name: string, choice: PageChoice = {}): Promise<ReplayView> {
    const view = await this.page(await this.open(name), choice);
    await view.settled();
    return view;
  }

  /** The replay of a text. */
  async text(name: string, text: string, choice: PageChoice = {}): Promise<ReplayView> {
    const view = await this.page(await this.server.openText(name, text), choice);
    await view.settled();
    return view;
  }

  async page(replay: Replay, choice: PageChoice = {}): Promise<ReplayView> {
    const view = new ReplayView(await openPage({ browser: this.browser, server: this.server, replay, ...choice }));
    this.views.push(view);
    return view;
  }

  open(name: string): Promise<Replay> {
    const path = join(root, 'sample-logs', name);
    return name.endsWith('.log')
      ? this.server.openText(basename(name), readFileSync(path, 'utf8'))
      : this.server.openFolder(path);
  }

  /** Errors that the test provokes. */
  expect(error: RegExp): void {
    this.expected.push(error);
  }

  errors(): readonly string[] {
    return this.views.flatMap(({ errors }) => errors).filter((error) => !this.expected.some((one) => one.test(error)));
  }

  async keepPicture(path: string): Promise<void> {
    await this.views
      .at(-1)
      ?.page.screenshot({ path })
      .catch(() => undefined);
  }

  async close(): Promise<void> {
    for (const { page } of this.views) await page.context().close();
  }
}
