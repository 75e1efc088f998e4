// The page that replays without a server: opened from a file, it asks for nothing and tells what the live page tells.
import { strict as assert } from 'node:assert';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { standalonePage } from '../../../client/src/views/standalonePage';
import type { Bench } from '../harness/bench';
import { builtFile, errorsOf } from '../harness/openPage';
import { overflowOf } from '../harness/overflow';
import { root, type Replay } from '../harness/replayServer';
import { samples } from '../harness/samples';
import { test } from '../harness/tests';

interface Alone {
  readonly page: Page;
  readonly errors: string[];
  readonly requests: string[];
}

async function exported(bench: Bench, replay: Replay): Promise<Alone> {
  const [script, style] = ['replay.js', 'replay.css'].map(builtFile);
  const recording = await bench.server.recording(replay);
  const parts = { title: `Replay of ${replay.name}`, name: replay.name, language: 'en', words: {} };
  const text = standalonePage({ ...parts, script: script!, style: style!, recording });
  const folder = join(root, '.cache', 'browser-test', 'pages');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'page.html');
  writeFileSync(file, text);
  const context = await bench.browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-US',
    timezoneId: 'UTC',
    colorScheme: 'dark',
  });
  const page = await context.newPage();
  const errors = errorsOf(page);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(pathToFileURL(file).href);
  for (const part of ['#moment-title', '.moment-pane']) await page.locator(part).waitFor();
  return { page, errors, requests };
}

/** The texts of the moment without what leads to a log, which a page alone has not. */
function textsOf(page: Page): Promise<string> {
  return page.evaluate(() =>
    ['.now time', '.headline', '.place', '.moment-pane']
      .map((selector) => document.querySelector(selector)?.textContent ?? '')
      .join('\n'),
  );
}

async function still(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 60))));
}

for (const name of [samples.twoNodes, samples.autoPause, samples.version1, samples.noDates])
  test(`the exported page of ${name} tells at each step what the live page tells, and asks for nothing`, async (bench) => {
    const live = await bench.sample(name);
    const { page, errors, requests } = await exported(bench, live.replay);
    const count = await live.stepCount();
    for (let step = 0; step < count; step++) {
      assert.equal(await textsOf(page), await textsOf(live.page), `step ${step + 1}`);
      await live.key('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await still(page);
    }
    for (const tab of await page.getByRole('tab').allInnerTexts()) {
      await page.getByRole('tab', { name: tab, exact: true }).click();
      await still(page);
      assert.deepEqual(await overflowOf(page), [], tab);
    }
    assert.equal(await page.getByRole('tab', { name: 'What if' }).count(), 0, 'nothing is offered that it cannot do');
    assert.deepEqual(requests.slice(1), [], 'one request: the file itself');
    assert.deepEqual(errors, []);
    await page.context().close();
  });

test('hostile text ends no script in an exported page', async (bench) => {
  const text = [
    "[System] 00000c5c.00001e40::2024/05/21-10:01:55.000 INFO  Cluster Shared Volume '</script><img src=x onerror=alert(1)><!--<script>' ('Cluster Disk 1') has now resumed normal operation.",
    '',
  ].join('\n');
  const replay = await bench.server.openText('hostile-page.cluster.log', text);
  const { page, errors, requests } = await exported(bench, replay);
  page.on('dialog', () => assert.fail('a text of the log ran'));
  assert.equal(await page.locator('img').count(), 0);
  assert.match(await page.locator('#replay').innerText(), /<\/script><img src=x onerror=alert\(1\)>/);
  assert.deepEqual(requests.slice(1), []);
  assert.deepEqual(errors, []);
  await page.context().close();
});
