// Findings and their stories, the clock, the tabs, and what can be taken out of the view.
import { strict as assert } from 'node:assert';
import { PNG } from 'pngjs';
import { samples } from '../harness/samples';
import { test } from '../harness/tests';

test('findings are filtered by weight and lead to their stories', async (bench) => {
  const view = await bench.sample(samples.twoNodes);
  const rows = view.page.locator('.finding-row');
  assert.equal(await rows.count(), 4);
  await view.press('2 warnings');
  assert.equal(await rows.count(), 2);
  await view.press('all');
  await rows.filter({ hasText: 'disconnected from NODE2' }).click();
  await view.quiet();
  assert.equal(await view.time(), '10:01:55.617');
  assert.match(await view.page.locator('.finding-story').innerText(), /alarming/);
  assert((await view.page.locator('.finding-story q').count()) > 0, 'lines are quoted');
  await view.press('All findings');
  assert.equal(await rows.count(), 4);
});

test('a link to a line asks for that line of that log', async (bench) => {
  const view = await bench.sample(samples.twoNodes);
  await view.page.locator('.finding-row').filter({ hasText: 'disconnected from NODE2' }).click();
  await view.quiet();
  const link = view.page.locator('.finding-story .quotes button').first();
  const [, file, line] = /^(.+), line (\d+)$/.exec(await link.innerText())!;
  await link.click();
  const told = view.panel.toldOf('showLine').at(-1)!.at;
  const inputs = (await bench.server.overview(view.replay))!.inputs;
  assert.equal(inputs[told.input]!.name, file);
  assert.equal(told.line, Number(line));
});

test('commands are copied as they are', async (bench) => {
  const view = await bench.sample(samples.pathLost);
  await view.key('Shift+ArrowRight');
  await view.key('Shift+ArrowRight');
  const command = view.page.locator('.command').first();
  const text = await command.locator('code').innerText();
  await command.getByRole('button').click();
  assert.equal(view.panel.toldOf('copy').at(-1)!.text, text);
});

test('the parts of a chain lead to their moments', async (bench) => {
  const view = await bench.sample(samples.pathLost);
  await view.key('End');
  await view.key('Shift+ArrowLeft');
  const parts = view.page.locator('.chain .part-text');
  assert((await parts.count()) >= 2, 'a lost path and what came of it');
  await parts.first().click();
  await view.quiet();
  assert.equal(await view.time(), '10:01:55.621');
});

test('times follow the clock that is chosen', async (bench) => {
  const view = await bench.sample(samples.twoNodes);
  assert.equal(await view.time(), '07:58:11.391');
  await view.page.getByRole('radio', { name: /^Local time of the logs/ }).check({ force: true });
  await view.quiet();
  assert.equal(await view.time(), '09:58:11.391');
  assert.match(await view.page.locator('.lanes-corner').innerText(), /UTC\+2/);
  assert.match(await view.page.locator('.finding-row').first().innerText(), /09:58:11\.391/);
  await view.page.getByRole('radio', { name: 'Times in UTC' }).check({ force: true });
  await view.quiet();
  assert.equal(await view.time(), '07:58:11.391');
});

test('tabs are chosen by pointer and by keys, one at a time', async (bench) => {
  const view = await bench.sample(samples.twoNodes);
  for (const name of ['Steps', 'Table', 'Compare', 'What if', 'Story']) {
    await view.chooseTab(name);
    assert.deepEqual(await view.page.getByRole('tab', { selected: true }).allInnerTexts(), [name]);
    assert.equal(await view.page.getByRole('tabpanel', { name }).count(), 1);
  }
  await view.tab('Story').focus();
  await view.key('ArrowRight');
  assert.deepEqual(await view.page.getByRole('tab', { selected: true }).allInnerTexts(), ['Steps']);
  await view.key('End');
  assert.equal((await view.focused()).name, 'What if');
});

test('the story is copied as Markdown', async (bench) => {
  const view = await bench.sample(samples.pathLost);
  await view.key('Shift+ArrowRight');
  await view.press('Save');
  await view.page.getByRole('menuitem', { name: 'Copy the story (Markdown)' }).click();
  await view.quiet();
  const { text } = view.panel.toldOf('copy').at(-1)!;
  assert.match(text, /The disk Cluster Disk 1 was disconnected/);
  assert.match(text, /line 7/i);
});

test('the picture is saved as SVG and PNG', async (bench) => {
  const view = await bench.sample(samples.twoNodes);
  await view.press('Save');
  await view.page.getByRole('menuitem', { name: 'Save the picture as SVG' }).click();
  await view.quiet();
  const svg = view.panel.toldOf('save').at(-1)!.picture;
  assert(svg.form === 'svg');
  assert.match(svg.content, /^<(\?xml|svg)/);
  assert.match(svg.content, /NODE2/);
  assert.match(svg.content, /Volume1/);
  assert.doesNotMatch(svg.content, /<script|href="http|var\(--/);
  await view.press('Save');
  await view.page.getByRole('menuitem', { name: 'Save the picture as PNG' }).click();
  await view.quiet();
  const png = view.panel.toldOf('save').at(-1)!.picture;
  assert(png.form === 'png');
  const picture = PNG.sync.read(Buffer.from(png.content, 'base64'));
  assert(picture.width > 600 && picture.height > 150, `${picture.width} × ${picture.height}`);
  await view.press('Save');
  await view.page.getByRole('menuitem', { name: /HTML/ }).click();
  await view.quiet();
  assert.equal(view.panel.toldOf('save').at(-1)!.picture.form, 'html');
});

test('the menu of what can be saved is used by keys', async (bench) => {
  const view = await bench.sample(samples.pathLost);
  await view.button('Save').focus();
  await view.key('ArrowDown');
  assert.equal((await view.focused()).role, 'menuitem');
  await view.key('ArrowDown');
  assert.match((await view.focused()).name, /PNG/);
  await view.key('Escape');
  assert.equal(await view.page.getByRole('menu').count(), 0);
  assert.match((await view.focused()).name, /^Save/);
});

test('notes on what was read name what is missing', async (bench) => {
  const view = await bench.sample(samples.twoNodes);
  await view.page.locator('.notes summary').click();
  assert.match(await view.page.locator('.notes').innerText(), /No log of NODE3 is here: what it saw, nobody can tell\./);
  await view.key('Escape');
  assert.equal(await view.page.locator('.notes[open]').count(), 0);
});
