// Playing, with a clock that the test winds: nothing here waits for real time to pass.
import { strict as assert } from 'node:assert';
import type { Bench } from '../harness/bench';
import type { ReplayView } from '../harness/replayView';
import { samples } from '../harness/samples';
import { test } from '../harness/tests';

/** As often as a slow machine draws. */
const frameMs = 50;

interface Played {
  /** Steps that were reached, counted from 1. */
  readonly steps: readonly number[];
  readonly skipped: readonly string[];
  readonly clockMs: number;
}

async function paused(bench: Bench, name: string, choice: { readonly isStill?: boolean } = {}): Promise<ReplayView> {
  const context = choice.isStill ? { reducedMotion: 'reduce' as const } : {};
  const view = await bench.sample(name, { hasTestClock: true, context });
  await view.page.clock.pauseAt(24 * 3_600_000);
  return view;
}

/** Winds the clock until the replay stops by itself or `isEnough`. */
async function playOn(view: ReplayView, isEnough: (played: Played) => boolean, mostMs = 120_000): Promise<Played> {
  const steps: number[] = [];
  const skipped: string[] = [];
  let clockMs = 0;
  for (; clockMs < mostMs; clockMs += frameMs) {
    await view.page.clock.runFor(frameMs);
    while (view.panel.toldOf('ask').length > view.panel.answered) await new Promise((resolve) => setTimeout(resolve, 1));
    const step = await view.step();
    if (steps.at(-1) !== step) steps.push(step);
    const words = await view.page.locator('.skipped').innerText();
    if (words !== '' && skipped.at(-1) !== words) skipped.push(words);
    if ((await view.button(/^(Play|Pause) \(Space\)$/).getAttribute('aria-label')) === 'Play (Space)') break;
    if (isEnough({ steps, skipped, clockMs })) break;
  }
  return { steps, skipped, clockMs };
}

test('playing shows every step in order, leaps over quiet stretches and says so, and stops at the end', async (bench) => {
  const view = await paused(bench, samples.pathLost);
  const last = await view.stepCount();
  await view.button('Play (Space)').click();
  const { skipped, clockMs } = await playOn(view, () => false);
  const shown = view.panel.toldOf('moved').map(({ step }) => step);
  assert.deepEqual(
    shown,
    Array.from({ length: last }, (_step, index) => index),
  );
  assert.equal(skipped.length, 2, skipped.join('; '));
  assert.match(skipped[0]!, /^Skipped 1 h 3[12] min/);
  assert.match(skipped[1]!, /^Skipped 4[45] min/);
  assert(clockMs < 30_000, `two hours took ${clockMs} ms to watch`);
  assert.equal(await view.time(), '10:47:00.037');
});

test('the speed is how many times as fast as it happened', async (bench) => {
  const view = await paused(bench, samples.pathLost);
  await view.page.getByRole('combobox', { name: 'Speed' }).selectOption('10');
  await view.page.locator('.place').click();
  await view.page.keyboard.press('Space');
  // The first step at 08:30:02.919, then ten seconds in one.
  await playOn(view, ({ clockMs }) => clockMs >= 450);
  const first = await view.time();
  const [minutes, seconds] = first.split(':').slice(1).map(Number);
  const passed = (minutes! - 30) * 60 + seconds! - 2.9;
  assert(passed > 2.5 && passed < 6.5, `${first} after half a second of ten times`);
});

test('space plays and pauses; a step by hand ends playing', async (bench) => {
  const view = await paused(bench, samples.autoPause);
  await view.page.keyboard.press('Space');
  assert.equal(await view.button('Pause (Space)').count(), 1);
  await view.page.keyboard.press('Space');
  assert.equal(await view.button('Play (Space)').count(), 1);
  await view.page.keyboard.press('Space');
  await view.page.keyboard.press('ArrowRight');
  await view.page.clock.runFor(frameMs);
  assert.equal(await view.button('Play (Space)').count(), 1);
});

test('a loop is played again and again', async (bench) => {
  const view = await paused(bench, samples.autoPause);
  // It opens near the pause.
  await view.button(/^Show the whole/).click();
  await view.page.keyboard.press('l');
  await view.page.getByRole('combobox', { name: 'Speed' }).selectOption('1800');
  await view.page.locator('.place').click();
  await view.page.keyboard.press('Space');
  const { steps } = await playOn(view, (played) => played.steps.filter((step) => step === 1).length >= 3, 20_000);
  assert(steps.filter((step) => step === 1).length >= 3, `steps ${steps.join(' ')}`);
  assert.equal(await view.button('Pause (Space)').count(), 1);
});

test('where motion is not wanted, playing goes from step to step and nothing moves between', async (bench) => {
  const view = await paused(bench, samples.pathLost, { isStill: true });
  await view.page.keyboard.press('Space');
  const seen = new Set<string>();
  for (let at = 0; at < 4000; at += 250) {
    await view.page.clock.runFor(250);
    await new Promise((resolve) => setTimeout(resolve, 30));
    seen.add(`${await view.step()} ${await view.time()}`);
  }
  assert.deepEqual([...seen].slice(0, 3), ['1 08:30:02.919', '2 08:30:02.950', '3 08:30:02.965']);
  const moving = await view.page.evaluate(
    () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
  );
  assert.equal(moving, 0);
});
