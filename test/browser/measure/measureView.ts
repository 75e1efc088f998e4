// Measures the view with a large replay: how soon it is there, how smoothly it moves, how long its tasks are, how much travels.
// Knows nothing of how the figures are printed.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type CDPSession, type LaunchOptions } from 'playwright-core';
import type { ToView } from '../../../client/src/views/replayMessages';
import type { ReplaySpans } from '../../../server/src/protocol/replayViewMessages';
import { bigCluster, bigReplayFiles, type BigReplayOptions } from '../../support/bigReplay';
import { openPage, type OpenPage } from '../harness/openPage';
import { ReplayServer, root } from '../harness/replayServer';
import { giveMeters, type Meters, type Phase } from './meters';
import { withTaskTimes, type TaskTimes } from './taskTimes';

/** A phase, and what it cost the processor: that is the page's own, however busy the machine is with other things. */
export interface MeasuredPhase extends Phase, TaskTimes {
  readonly name: string;
  /** Of the page's main thread, for each frame. */
  readonly processorMs: number;
}

export interface MeasuredView {
  readonly nodes: number;
  readonly volumes: number;
  readonly lanes: number;
  readonly spans: number;
  readonly steps: number;
  /** From the reading of the folder to the history in the server. */
  readonly readMs: number;
  /** From the message `ready` to the first lanes with their bands on the screen. */
  readonly openMs: number;
  /** Of the processor, from the message on until all parts are there. */
  readonly opening: TaskTimes;
  readonly phases: readonly MeasuredPhase[];
  readonly answers: readonly {
    readonly what: string;
    readonly count: number;
    readonly medianBytes: number;
    readonly mostBytes: number;
  }[];
  readonly browser: string;
  /** What draws; null = no word of a graphics card at all. */
  readonly renderer: string | null;
}

const phaseMs = 4000;
/** Until all parts of the page are there. */
const restMs = 2000;

export async function measureView(launch: LaunchOptions, size: BigReplayOptions = bigCluster): Promise<MeasuredView> {
  const folder = join(root, '.cache', 'bench', 'view');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { path, text } of bigReplayFiles(size)) writeFileSync(join(folder, path), text);
  const server = await ReplayServer.start();
  const browser = await chromium.launch(launch);
  try {
    const begun = performance.now();
    const replay = await server.openFolder(folder);
    const overview = (await server.overview(replay))!;
    const readMs = performance.now() - begun;
    const lanes = (await server.lanes(replay, overview.version))!;
    const ids = lanes.groups.flatMap((group) => group.lanes.map(({ id }) => id));
    let spans = 0;
    for (let first = 0; first < ids.length; first += 400) {
      const whole = { lanes: ids.slice(first, first + 400), fromMs: lanes.axis.fromMs, toMs: lanes.axis.toMs, leastMs: 0 };
      const answer = (await server.ask('spans', replay, overview.version, whole)) as ReplaySpans;
      spans += answer.lanes.reduce((sum, lane) => sum + lane.bands.length + lane.coordinator.length, 0);
    }
    const open = await openPage({ browser, server, replay, width: 1600, height: 900, isAnswering: true });
    const { page, panel } = open;
    await page.locator('.lane-label').first().waitFor({ timeout: 60_000 });
    await page.waitForTimeout(3000);
    // The second opening counts: the first has also started the browser's parts.
    await page.evaluate(giveMeters);
    panel.traffic.length = 0;
    await page.evaluate(() => metersOf().openAgain());
    const ready = JSON.stringify({ type: 'ready', name: replay.name, overview, lanes, start: null, kept: null } satisfies ToView);
    panel.traffic.push({ what: 'ready', bytes: Buffer.byteLength(ready) });
    await page.evaluate((json) => metersOf().keep(json), ready);
    const { openMs, ...opening } = await withTaskTimes(browser, page, async () => {
      await page.evaluate(() => metersOf().sayKept());
      const openMs = await page.evaluate(() => metersOf().opened());
      await page.waitForTimeout(restMs);
      return { openMs };
    });
    const phases: MeasuredPhase[] = [];
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const measured = async (name: string, run: () => Promise<Phase>) => {
      const before = await busySeconds(session);
      const phase = await withTaskTimes(browser, page, run);
      phases.push({ name, ...phase, processorMs: (1000 * ((await busySeconds(session)) - before)) / phase.frames });
    };
    for (const [name, what] of [
      ['pan', 'pan'],
      ['zoom', 'zoom'],
      ['scroll', 'scroll'],
    ] as const)
      await measured(name, () => page.evaluate(([ms, act]) => metersOf().phase(ms, act), [phaseMs, what] as const));
    await startPlaying(open);
    await measured('play', () => page.evaluate((ms) => metersOf().phase(ms, 'rest'), phaseMs));
    const answers = [...new Set(panel.traffic.map(({ what }) => what))].map((what) => {
      const bytes = panel.traffic.filter((one) => one.what === what).map((one) => one.bytes);
      bytes.sort((a, b) => a - b);
      return { what, count: bytes.length, medianBytes: bytes[bytes.length >> 1]!, mostBytes: bytes.at(-1)! };
    });
    // The browser has advice for those who read a canvas often, as the meters do.
    const errors = open.errors.filter((error) => !error.includes('willReadFrequently'));
    if (errors.length > 0) throw new Error(`The page said: ${errors.join('; ')}`);
    return {
      ...{ nodes: overview.nodes.length, volumes: overview.volumes.length, lanes: ids.length, spans, steps: overview.stepCount },
      ...{ readMs, openMs, opening, phases, answers, browser: browser.version() },
      renderer: await page.evaluate(() => metersOf().renderer()),
    };
  } finally {
    await browser.close();
    await server.end();
  }
}

/** Of the page's main thread, since it began. */
async function busySeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')!.value;
}

async function startPlaying({ page }: OpenPage): Promise<void> {
  await page.evaluate(() => metersOf().wholeInSight());
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('300');
  await page.getByRole('button', { name: 'Play (Space)' }).click();
}

/** In the page: what `giveMeters` left there. */
declare function metersOf(): Meters;
