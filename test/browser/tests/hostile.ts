// Logs that were written to do harm: everything of them is shown as text, and no length breaks the page.
import { strict as assert } from 'node:assert';
import type { ReplayView } from '../harness/replayView';
import { overflowOf } from '../harness/overflow';
import { test } from '../harness/tests';

const markup = `<img src=x onerror=alert(1)><script>alert(2)</script></script>`;
/** Turns the text behind it around where it is obeyed. */
const rightToLeft = '\u202egol.retsulc\u202c';
const endless = 'V'.repeat(10_000);

function pathLost(volume: string, time: string): string {
  return `[System] 00000c5c.00001e40::2024/05/21-${time} INFO  Cluster Shared Volume '${volume}' ('Cluster Disk 1 ${markup}') is no longer directly accessible from this cluster node. I/O access will be redirected to the storage device over the network to the node that owns the volume. If this results in degraded performance, please troubleshoot this node's connectivity to the storage device and I/O will resume to a healthy state once connectivity to the storage device is reestablished.`;
}

const log = [
  '[=== Cluster ===]',
  'The logs were generated using Coordinated Universal Time (UTC)',
  `Current node: name (NODE${markup}) id (1)`,
  '[=== Cluster Logs ===]',
  pathLost(`Volume1 ${markup}`, '10:01:55.000'),
  pathLost(`Volume2 ${rightToLeft}`, '10:02:55.000'),
  pathLost(endless, '10:03:55.000'),
  pathLost('{0} $& __proto__ constructor', '10:04:55.000'),
  '',
].join('\r\n');

async function nothingHappened(view: ReplayView): Promise<void> {
  const found = await view.page.evaluate(() => ({
    images: document.querySelectorAll('img').length,
    scripts: document.querySelectorAll('script').length,
    handlers: document.querySelectorAll('[onerror], [onclick]').length,
  }));
  assert.deepEqual(found, { images: 0, scripts: 1, handlers: 0 });
}

for (const width of [400, 1400]) {
  test(`hostile text is shown as text and breaks no layout at ${width} pixels`, async (bench) => {
    const view = await bench.text(`<b>hostile</b> ${rightToLeft}.cluster.log`, log, { width, height: 900 });
    view.page.on('dialog', () => assert.fail('a text of the log ran'));
    const tabs = await view.page.getByRole('tab').allInnerTexts();
    const count = await view.stepCount();
    for (let step = 0; step < count; step++) {
      for (const tab of tabs) {
        await view.chooseTab(tab);
        await nothingHappened(view);
        assert.deepEqual(await overflowOf(view.page), [], `${tab} of step ${step + 1}`);
      }
      if (step + 1 < count) await view.press('Next change (Right)');
    }
    await view.chooseTab('Story');
    await view.press('First change (Home)');
    assert((await view.page.locator('#replay').innerText()).includes('<img src=x onerror=alert(1)>'), 'it is there to be read');
  });
}

test('hostile text is harmless in what is saved', async (bench) => {
  const view = await bench.text('hostile.cluster.log', log);
  await view.press('Save');
  await view.page.getByRole('menuitem', { name: 'Save the picture as SVG' }).click();
  await view.quiet();
  const { picture } = view.panel.toldOf('save').at(-1)!;
  assert(picture.form === 'svg');
  const page = await view.page.context().newPage();
  const problem = await page.evaluate((text) => {
    const read = new DOMParser().parseFromString(text, 'image/svg+xml');
    return read.querySelector('parsererror, script, img, image, foreignObject')?.outerHTML ?? null;
  }, picture.content);
  assert.equal(problem, null);
});
