// Two moments, or two nodes, side by side.
import { strict as assert } from 'node:assert';
import { samples } from '../harness/samples';
import { test } from '../harness/tests';

test('two moments: what differs is listed, and A is left, gone to and forgotten', async (bench) => {
  const view = await bench.sample(samples.pathLost);
  await view.chooseTab('Compare');
  await view.press('Next change (Right)');
  await view.press('Keep this moment as A');
  assert.match(await view.page.locator('.compare').innerText(), /the same moment/);
  await view.page.keyboard.press('j');
  await view.page.getByRole('textbox', { name: 'Go to a time' }).fill('10:20');
  await view.key('Enter');
  const rows = view.page.locator('.differences tbody tr');
  const words = (await rows.allInnerTexts()).join('\n');
  assert.match(words, /IO mode/i);
  assert.match(words, /redirected through the coordinator \(block\)/);
  await view.press(/^A: /);
  assert.equal(await view.step(), 2);
  await view.press('Forget A');
  assert.equal(await view.button('Keep this moment as A').count(), 1);
});

test('two nodes at the moment', async (bench) => {
  const view = await bench.sample(samples.twoNodes);
  await view.chooseTab('Compare');
  await view.press('Two nodes');
  await view.page.keyboard.press('j');
  await view.page.getByRole('textbox', { name: 'Go to a time' }).fill('10:20');
  await view.key('Enter');
  await view.page.locator('.compare').getByRole('combobox', { name: 'A' }).selectOption('NODE1');
  await view.page.locator('.compare').getByRole('combobox', { name: 'B' }).selectOption('NODE2');
  await view.quiet();
  const words = await view.page.locator('.differences').innerText();
  assert.match(words, /redirected through the coordinator \(block\)/);
  await view.page.locator('.compare').getByRole('combobox', { name: 'B' }).selectOption('NODE1');
  await view.quiet();
  assert.match(await view.page.locator('.compare').innerText(), /Choose two nodes that are not the same/);
});
