// What the view keeps for the next time it is opened.
import { strict as assert } from 'node:assert';
import { eventually } from '../harness/replayView';
import { samples } from '../harness/samples';
import { test } from '../harness/tests';

test('a reload brings back step, stretch, clock, tab, groups and finding', async (bench) => {
  const view = await bench.sample(samples.twoNodes, { width: 1600, height: 1000 });
  await view.page.locator('.finding-row').nth(1).click();
  await view.quiet();
  await view.press(/^Zoom in/);
  await view.page.getByRole('radio', { name: /^Local time of the logs/ }).check({ force: true });
  await view.page.getByRole('row', { name: /^Nodes/ }).click();
  await view.chooseTab('Table');
  const before = { step: await view.step(), time: await view.time(), visible: await view.visible() };
  const stored = () => view.page.evaluate(() => sessionStorage.getItem('kept') ?? '');
  await eventually('what is kept', async () => /"side":"table"/.test(await stored()) && /"clock":"logs"/.test(await stored()));
  await view.page.reload();
  await view.settled();
  assert.deepEqual({ step: await view.step(), time: await view.time(), visible: await view.visible() }, before);
  assert.deepEqual(await view.page.getByRole('tab', { selected: true }).allInnerTexts(), ['Table']);
  assert.equal(await view.page.getByRole('row', { name: /^Nodes/ }).getAttribute('aria-expanded'), 'false');
  await view.chooseTab('Story');
  assert.match(await view.page.locator('.finding-story h2').innerText(), /disconnected from NODE2/);
});

test('what was kept of another, older replay does no harm', async (bench) => {
  const replay = await bench.open(samples.pathLost);
  const kept = { uri: replay.uri, isIncident: false, step: 4000 };
  const view = await bench.page(replay, { kept });
  await view.settled();
  assert.equal(await view.step(), await view.stepCount());
});

test('a newer analysis takes the place of the one that is shown, at the same step', async (bench) => {
  const view = await bench.sample(samples.pathLost);
  await view.key('ArrowRight');
  await view.key('ArrowRight');
  const { server } = bench;
  const overview = (await server.overview(view.replay))!;
  const lanes = (await server.lanes(view.replay, overview.version))!;
  await view.panel.say({ type: 'ready', name: view.replay.name, overview, lanes, start: null, kept: null });
  await view.settled();
  assert.equal(await view.step(), 3);
});
