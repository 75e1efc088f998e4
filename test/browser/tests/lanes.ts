// The lanes and their minimap: groups, zoom, pan, marks, clicks and keys.
import { strict as assert } from 'node:assert';
import type { ReplayView } from '../harness/replayView';
import { samples } from '../harness/samples';
import { test } from '../harness/tests';

/** Hours between the first and the last time that is in sight, as `08:30:02 to 10:47:00` says it. */
async function hoursInSight(view: ReplayView): Promise<number> {
  const [from, to] = (await view.visible()).split(' to ').map((words) => {
    const [hours, minutes, seconds] = words.split(':').map(Number);
    return hours! + minutes! / 60 + (seconds ?? 0) / 3600;
  });
  return to! - from!;
}

async function bands(view: ReplayView): Promise<{ x: number; y: number; width: number; height: number }> {
  return (await view.page.locator('.lanes-bands').boundingBox())!;
}

test('groups close and open by click and by key', async (bench) => {
  const view = await bench.sample(samples.twoNodes);
  const grid = view.page.getByRole('treegrid', { name: 'Volumes and nodes over time' });
  const group = grid.getByRole('row', { name: /^Volume1/ }).first();
  const rows = await grid.getByRole('row').count();
  await group.click();
  assert.equal(await group.getAttribute('aria-expanded'), 'false');
  assert.equal(await grid.getByRole('row').count(), rows - 2);
  await grid.focus();
  await view.key('End');
  await view.key('Enter');
  assert.equal(await group.getAttribute('aria-expanded'), 'true');
  assert.equal(await grid.getByRole('row').count(), rows);
});

test('zoom buttons and keys show more and less of the time', async (bench) => {
  const view = await bench.sample(samples.pathLost);
  const whole = await hoursInSight(view);
  await view.press(/^Zoom in/);
  const half = await hoursInSight(view);
  assert(Math.abs(half - whole / 2) < whole / 50, `${whole} h, then ${half} h`);
  await view.press(/^Zoom out/);
  assert(Math.abs((await hoursInSight(view)) - whole) < 0.01);
  await view.press(/^Fit to the incident/);
  assert((await hoursInSight(view)) < whole);
  await view.press(/^Show the whole/);
  assert(Math.abs((await hoursInSight(view)) - whole) < 0.01);
  await view.page.getByRole('treegrid').focus();
  await view.key('+');
  assert((await hoursInSight(view)) < whole * 0.8);
  await view.key('0');
  assert(Math.abs((await hoursInSight(view)) - whole) < 0.01);
});

test('the wheel zooms around the pointer, dragging pans', async (bench) => {
  const view = await bench.sample(samples.pathLost);
  const box = await bands(view);
  const whole = await hoursInSight(view);
  await view.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await view.page.keyboard.down('Control');
  await view.page.mouse.wheel(0, -600);
  await view.page.keyboard.up('Control');
  await view.quiet();
  const near = await hoursInSight(view);
  assert(near < whole * 0.9, `${whole} h, then ${near} h`);
  const before = await view.visible();
  await view.page.mouse.down();
  await view.page.mouse.move(box.x + box.width / 2 - 150, box.y + box.height / 2, { steps: 5 });
  await view.page.mouse.up();
  await view.quiet();
  assert.notEqual(await view.visible(), before);
  assert(Math.abs((await hoursInSight(view)) - near) < 0.01, 'panning zooms nothing');
  assert.equal(await view.step(), 1, 'panning moves no play head');
});

test('a click on a band goes to the moment, and its node is looked at', async (bench) => {
  const view = await bench.sample(samples.twoNodes);
  const lane = view.page.getByRole('row', { name: /^NODE2 Volume1 on NODE2/ });
  const row = (await lane.boundingBox())!;
  const box = await bands(view);
  await view.page.mouse.click(box.x + box.width * 0.8, row.y + row.height / 2);
  await view.quiet();
  assert.match(await view.time(), /^10:/);
  assert.match((await lane.getAttribute('title')) ?? '', /redirected through the coordinator \(block\)/);
  assert.match((await lane.getAttribute('class')) ?? '', /is-chosen/);
});

test('the tooltip says what is under the pointer, and how it is known', async (bench) => {
  const view = await bench.sample(samples.twoNodes);
  const row = (await view.page.getByRole('row', { name: /^NODE2 Volume1 on NODE2/ }).boundingBox())!;
  const box = await bands(view);
  await view.page.mouse.move(box.x + box.width * 0.8, row.y + row.height / 2);
  const tooltip = view.page.locator('.lanes-tooltip');
  await tooltip.waitFor();
  const words = await tooltip.innerText();
  assert.match(words, /redirected through the coordinator \(block\)/);
  assert.match(words, /Volume1 on NODE2/);
  assert.match(words, /stated/);
  assert.match(words, /give or take/);
});

test('signs of findings choose them, one after the other where they stand together', async (bench) => {
  const view = await bench.sample(samples.twoNodes);
  const signs = view.page.getByRole('group', { name: 'Findings', exact: true }).getByRole('button');
  assert.deepEqual(await signs.allInnerTexts(), ['1', '2–3']);
  // The list of volume states tells no time: what was found in it stands beside the axis.
  const undated = view.page.locator('.lanes-corner').getByRole('button');
  assert.match((await undated.getAttribute('aria-label'))!, /^4 no time: /);
  await signs.nth(1).click();
  await view.quiet();
  assert.match(await view.page.locator('.finding-story h2').innerText(), /disconnected from NODE2/);
  await signs.nth(1).click();
  await view.quiet();
  assert.match(await view.page.locator('.finding-story h2').innerText(), /Volume1 is redirected/);
  await signs.nth(1).press('ArrowLeft');
  assert.match((await view.focused()).name, /NODE3 left/);
});

test('the window of the minimap moves and grows by keys and by pointer', async (bench) => {
  const view = await bench.sample(samples.pathLost);
  const slider = view.page.getByRole('slider', { name: 'The part that the lanes show' });
  await slider.focus();
  await view.key('+');
  const near = await hoursInSight(view);
  await view.key('Home');
  assert.match(await view.visible(), /^08:2/);
  await view.key('ArrowRight');
  assert(Math.abs((await hoursInSight(view)) - near) < 0.01);
  assert.match(await view.visible(), /^08:[34]/);
  await view.key('End');
  const last = await view.visible();
  assert.match(last, /to 10:4\d|to 10:5\d/);
  const box = (await slider.boundingBox())!;
  await view.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await view.page.mouse.down();
  await view.page.mouse.move(box.x + box.width / 2 - 100, box.y + box.height / 2, { steps: 4 });
  await view.page.mouse.up();
  await view.quiet();
  assert.notEqual(await view.visible(), last);
});

test('a stretch is drawn up with shift, zoomed to and looped', async (bench) => {
  const view = await bench.sample(samples.pathLost);
  const box = await bands(view);
  const draw = async () => {
    await view.page.keyboard.down('Shift');
    await view.page.mouse.move(box.x + box.width * 0.3, box.y + 20);
    await view.page.mouse.down();
    await view.page.mouse.move(box.x + box.width * 0.6, box.y + 20, { steps: 5 });
    await view.page.mouse.up();
    await view.page.keyboard.up('Shift');
  };
  await draw();
  const choices = view.page.getByRole('toolbar', { name: 'The chosen stretch' });
  await choices.getByRole('button', { name: 'Loop it' }).click();
  await view.quiet();
  assert.match(await view.page.locator('.skipped').innerText(), /^Loop of 4\d min/);
  const whole = await hoursInSight(view);
  await draw();
  await choices.getByRole('button', { name: 'Zoom to it' }).click();
  await view.quiet();
  const near = await hoursInSight(view);
  assert(near < whole * 0.35 && near > whole * 0.25, `${whole} h, then ${near} h`);
});

test('lanes are walked through by keys and say what they show', async (bench) => {
  const view = await bench.sample(samples.twoNodes);
  const grid = view.page.getByRole('treegrid');
  await grid.focus();
  await view.key('End');
  const active = await grid.getAttribute('aria-activedescendant');
  assert(active);
  const row = view.page.locator(`[id="${active}"]`);
  assert.match(await row.innerText(), /NODE2/);
  await view.key('Control+ArrowRight');
  await view.key('Enter');
  assert.equal(await view.time(), '08:30:02.915');
});
