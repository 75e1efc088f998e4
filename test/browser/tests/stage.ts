// The stage: kinds of IO, nodes, parts that say what they are, the line that proves a way; both versions of CSV.
import { strict as assert } from 'node:assert';
import type { ReplayView } from '../harness/replayView';
import { samples } from '../harness/samples';
import { test } from '../harness/tests';

/** What the stage says of each kind of IO. */
async function ways(view: ReplayView): Promise<readonly string[]> {
  const buttons = view.page.getByRole('group', { name: 'Kinds of IO to show' }).getByRole('button');
  return (await buttons.evaluateAll((found) => found.map((one) => one.textContent?.trim().replace(/\s+,/, ',') ?? ''))).slice(1);
}

test('the ways of IO follow the play head', async (bench) => {
  const view = await bench.sample(samples.twoNodes, { width: 1600, height: 1000 });
  await view.page.getByRole('combobox', { name: 'Reads and writes of' }).selectOption('NODE2');
  await view.page.keyboard.press('j');
  await view.page.getByRole('textbox', { name: 'Go to a time' }).fill('10:20');
  await view.key('Enter');
  const redirected = await ways(view);
  assert.match(
    redirected.find((way) => way.startsWith('block redirected'))!,
    /block redirected, in use/,
  );
  assert.match(
    redirected.find((way) => way.startsWith('direct'))!,
    /direct, not (in use|possible)/,
  );
  await view.key('Home');
  const before = await ways(view);
  assert(!before.some((way) => /redirected, in use/.test(way)), before.join('; '));
});

test('each kind of IO can be shown alone', async (bench) => {
  const view = await bench.sample(samples.twoNodes, { width: 1600, height: 1000 });
  const kinds = view.page.getByRole('group', { name: 'Kinds of IO to show' }).getByRole('button');
  const all = await view.page.locator('.stage-drawing').innerHTML();
  const pictures = new Set<string>([all]);
  for (let at = 1; at < (await kinds.count()); at++) {
    await kinds.nth(at).click();
    await view.quiet();
    assert.equal(await kinds.nth(at).getAttribute('aria-pressed'), 'true');
    assert.equal(await kinds.first().getAttribute('aria-pressed'), 'false');
    pictures.add(await view.page.locator('.stage-drawing').innerHTML());
  }
  assert.equal(pictures.size, await kinds.count(), 'each looks unlike the others');
});

test('a part says what it is and what the logs say of it, by pointer and by key', async (bench) => {
  const view = await bench.sample(samples.twoNodes, { width: 1600, height: 1000 });
  await view.key('End');
  const part = view.page.locator('.stage-drawing').getByRole('button', { name: /^CsvFs\.sys on / });
  await part.click();
  const panel = view.page.locator('.stage-part-panel');
  assert.match(await panel.innerText(), /CsvFs/);
  assert.match(await panel.innerText(), /What the logs say of it now/);
  await panel.getByRole('button', { name: 'Close' }).click();
  assert.equal(await panel.count(), 0);
  await part.focus();
  await view.key('Enter');
  assert.equal(await part.getAttribute('aria-pressed'), 'true');
  assert.equal(await panel.count(), 1);
});

test('nodes of the stage are chosen there, and the lanes know', async (bench) => {
  const view = await bench.sample(samples.twoNodes, { width: 1600, height: 1000 });
  await view.page
    .getByRole('list', { name: 'Nodes' })
    .getByRole('button', { name: /^NODE2/ })
    .click();
  await view.quiet();
  assert.equal(await view.page.getByRole('combobox', { name: 'Reads and writes of' }).inputValue(), 'NODE2');
  assert.match((await view.page.getByRole('row', { name: /^NODE2 Volume1/ }).getAttribute('class')) ?? '', /is-chosen/);
});

test('version 1 has its own stage', async (bench) => {
  const view = await bench.sample(samples.version1, { width: 1600, height: 1000 });
  await view.key('End');
  const words = await view.page.locator('.stage-region').innerText();
  const labels = await view.page
    .locator('.stage-drawing [aria-label]')
    .evaluateAll((found) => found.map((one) => one.getAttribute('aria-label') ?? ''));
  assert(
    labels.some((label) => /CSVFilter/i.test(label)),
    labels.join('; '),
  );
  assert(
    labels.some((label) => /^NTFS/.test(label)),
    labels.join('; '),
  );
  assert(!labels.some((label) => /CsvVbus|CsvFlt\.sys/.test(label)), labels.join('; '));
  assert.doesNotMatch(words, /block redirected/);
});

test('the stage as a list tells the same', async (bench) => {
  const view = await bench.sample(samples.twoNodes, { width: 1600, height: 1000 });
  await view.key('End');
  await view.page.locator('.stage-list summary').click();
  const list = await view.page.locator('.stage-list').innerText();
  for (const node of ['NODE1', 'NODE2', 'NODE3']) assert.match(list, new RegExp(`${node}: `));
});
