// The replay view as a person meets it: what it shows, what can be pressed. Selectors are roles, names and few classes of the page.
import { strict as assert } from 'node:assert';
import type { Locator, Page } from 'playwright-core';
import type { OpenPage } from './openPage';
import type { PagePanel } from './pagePanel';
import type { Replay } from './replayServer';

export class ReplayView {
  readonly page: Page;
  readonly panel: PagePanel;
  readonly replay: Replay;
  readonly errors: string[];

  constructor({ page, panel, replay, errors }: OpenPage) {
    this.page = page;
    this.panel = panel;
    this.replay = replay;
    this.errors = errors;
  }

  /** Waits until the moment of the play head is shown and nothing more is asked. */
  async settled(): Promise<void> {
    await this.page.locator('.transport .place').waitFor();
    await this.page.locator('#moment-title').waitFor();
    await this.quiet();
  }

  /** Waits until the page has had all its answers and has drawn; at most some seconds. */
  async quiet(): Promise<void> {
    const end = performance.now() + 8000;
    for (let still = 0, before = -1; still < 2 && performance.now() < end;) {
      await this.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 40))));
      const told = this.panel.told.length + this.panel.traffic.length;
      const isBusy = (await this.page.locator('[aria-busy=true]').count()) > 0;
      const isWaiting = isBusy || this.panel.toldOf('ask').length > this.panel.answered;
      still = told === before && !isWaiting ? still + 1 : 0;
      before = told;
    }
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }).first();
  }

  tab(name: string): Locator {
    return this.page.getByRole('tab', { name, exact: true });
  }

  async chooseTab(name: string): Promise<void> {
    await this.tab(name).click();
    await this.quiet();
  }

  async press(name: string | RegExp): Promise<void> {
    await this.button(name).click();
    await this.quiet();
  }

  async key(key: string): Promise<void> {
    await this.page.keyboard.press(key);
    await this.quiet();
  }

  /** Number of the step of the play head, counted from 1 as shown. */
  async step(): Promise<number> {
    const words = await this.page.locator('.place').innerText();
    const found = /^Step ([\d,]+) of/.exec(words);
    assert(found, `"${words}" names no step`);
    return Number(found[1]!.replaceAll(',', ''));
  }

  async stepCount(): Promise<number> {
    return Number(/of ([\d,]+)$/.exec(await this.page.locator('.place').innerText())![1]!.replaceAll(',', ''));
  }

  /** The time at which the play head stands, as shown. */
  time(): Promise<string> {
    return this.page.locator('.now time').innerText();
  }

  headline(): Promise<string> {
    return this.page.locator('.moment-step .headline').innerText();
  }

  /** All texts that tell of the moment. */
  momentTexts(): Promise<string> {
    return this.page.evaluate(() =>
      ['.now time', '.headline', '.place', '.moment-pane', '.moment-table']
        .map((selector) => document.querySelector(selector)?.textContent ?? '')
        .join('\n'),
    );
  }

  /** The stretch that the lanes show, as the slider of the minimap says it. */
  async visible(): Promise<string> {
    return (await this.page.getByRole('slider', { name: 'The part that the lanes show' }).getAttribute('aria-valuetext'))!;
  }

  /** Of the element that has the focus: its role, or else its tag, and its name. */
  focused(): Promise<{ readonly tag: string; readonly role: string | null; readonly name: string }> {
    return this.page.evaluate(() => {
      const element = document.activeElement ?? document.body;
      const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
      return { tag: element.tagName.toLowerCase(), role: element.getAttribute('role'), name: name.trim().slice(0, 200) };
    });
  }
}

/** Asks again until it is so. What the page does, it does in its own time. */
export async function eventually(what: string, ask: () => Promise<boolean>, mostMs = 15_000): Promise<void> {
  const end = performance.now() + mostMs;
  while (performance.now() < end) {
    if (await ask()) return;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  assert.fail(`Waited in vain for: ${what}`);
}
