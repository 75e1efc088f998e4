// The page at all widths and scalings: nothing stands out to the side, and every control can be pressed.
import { strict as assert } from 'node:assert';
import { hiddenControls, overflowOf } from '../harness/overflow';
import { samples } from '../harness/samples';
import { test } from '../harness/tests';

for (const width of [400, 700, 1000, 1600, 2500]) {
  test(`nothing is cut off at ${width} pixels`, async (bench) => {
    const view = await bench.sample(samples.twoNodes, { width, height: 900 });
    await view.key('End');
    await view.page.locator('.notes summary').click();
    await view.quiet();
    assert.deepEqual(await overflowOf(view.page), [], 'notes');
    await view.key('Escape');
    for (const tab of await view.page.getByRole('tab').allInnerTexts()) {
      await view.chooseTab(tab);
      assert.deepEqual(await overflowOf(view.page), [], tab);
      assert.deepEqual(await hiddenControls(view.page), [], tab);
    }
  });
}

for (const scale of [1.25, 1.5, 1.75]) {
  test(`nothing is cut off at ${scale * 100} per cent scaling`, async (bench) => {
    // A screen of 1440 by 900 pixels, as the system scales it.
    const [width, height] = [Math.round(1440 / scale), Math.round(900 / scale)];
    const view = await bench.sample(samples.twoNodes, { width, height, context: { deviceScaleFactor: scale } });
    await view.key('End');
    for (const tab of await view.page.getByRole('tab').allInnerTexts()) {
      await view.chooseTab(tab);
      assert.deepEqual(await overflowOf(view.page), [], tab);
      assert.deepEqual(await hiddenControls(view.page), [], tab);
    }
    const canvas = await view.page.locator('.lanes-bands canvas').evaluate((one) => {
      const { width: pixels } = one as HTMLCanvasElement;
      return pixels / one.getBoundingClientRect().width;
    });
    assert(Math.abs(canvas - scale) < 0.02, `the lanes are drawn with ${canvas} pixels for one`);
  });
}

test('the page takes a new width while it is open', async (bench) => {
  const view = await bench.sample(samples.twoNodes, { width: 1600, height: 900 });
  for (const width of [500, 1200, 820, 2000]) {
    await view.page.setViewportSize({ width, height: 900 });
    await view.quiet();
    assert.deepEqual(await overflowOf(view.page), [], `${width}`);
    assert.deepEqual(await hiddenControls(view.page), [], `${width}`);
  }
});

test('large letters of the editor break nothing', async (bench) => {
  const view = await bench.sample(samples.twoNodes, { width: 1000, height: 900 });
  await view.page.evaluate(() => document.documentElement.style.setProperty('--vscode-font-size', '20px'));
  await view.quiet();
  assert.deepEqual(await overflowOf(view.page), []);
  assert.deepEqual(await hiddenControls(view.page), []);
});
