// Pictures of a replay, moment by moment, for the animation of the README. Knows nothing of how they become one file.
import { chromium, type LaunchOptions } from 'playwright-core';
import { openPage } from '../harness/openPage';
import { ReplayServer } from '../harness/replayServer';
import { ReplayView } from '../harness/replayView';
import { samples } from '../harness/samples';

export interface Frame {
  readonly png: Buffer;
  /** How long it stands. */
  readonly forMs: number;
}

/** Wide enough for stage and story beside each other. */
const page = { width: 1120, height: 920 };
/** The path to the disk is lost at the step with this number, counted from 1; what follows is gone through step by step. */
const lostStep = 14;

export async function recordReplay(launch: LaunchOptions, width: number): Promise<readonly Frame[]> {
  const server = await ReplayServer.start();
  const browser = await chromium.launch(launch);
  try {
    const replay = await server.openFolder(`sample-logs/${samples.twoNodes}`);
    const context = { deviceScaleFactor: width / page.width, reducedMotion: 'reduce' } as const;
    const view = new ReplayView(await openPage({ browser, server, replay, ...page, context }));
    await view.settled();
    const frames: Frame[] = [];
    const take = async (forMs: number) => {
      await view.page.mouse.move(0, 0);
      await view.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      frames.push({ png: await view.page.screenshot({ animations: 'disabled' }), forMs });
    };
    await take(1800);
    await view.page.locator('.finding-row').filter({ hasText: '10:01:55.915' }).click();
    await view.quiet();
    const redirected = await view.step();
    while ((await view.step()) > lostStep) await view.key('ArrowLeft');
    await take(1500);
    while ((await view.step()) < redirected) {
      await view.key('ArrowRight');
      await take(900);
    }
    await take(2200);
    const last = await view.stepCount();
    while ((await view.step()) < last - 2) {
      await view.key('ArrowRight');
      await take(1300);
    }
    await take(1500);
    if (view.errors.length > 0) throw new Error(`The page said: ${view.errors.join('; ')}`);
    return frames;
  } finally {
    await browser.close();
    await server.end();
  }
}
