// What if: the ready example and an action, both of them never mixed with what the logs say.
import { strict as assert } from 'node:assert';
import { samples } from '../harness/samples';
import { test } from '../harness/tests';

test('the example of four nodes is played through in the version of the log, and says by which rules', async (bench) => {
  const older = await bench.sample(samples.version1, { width: 1600, height: 1000 });
  await older.chooseTab('What if');
  await older.press('Example: four nodes, one loses its path');
  assert.match(
    await older.page.locator('.what-if').innerText(),
    /2008 R2[^]*All IO of NODE3 to Volume1 goes through the file system of the coordinator, NODE1\./,
  );
  const view = await bench.sample(samples.pathLost, { width: 1600, height: 1000 });
  const lanes = await view.page.locator('.lanes-names').innerText();
  await view.chooseTab('What if');
  await view.press('Example: four nodes, one loses its path');
  const pane = view.page.locator('.what-if');
  const words = await pane.innerText();
  assert.match(words, /Simulated: not in any log/);
  assert.match(words, /Rule:/);
  assert.match(words, /2012 or later/);
  assert.match(
    words,
    /Reads and writes of NODE3 to Volume1 go over the network to the coordinator, NODE1, below its file system\./,
  );
  assert.match(words, /NODE1, NODE2 and NODE4 go on reading and writing Volume1 directly\./);
  assert.equal(await pane.locator('.happenings > li').count(), 2);
  assert.equal(await view.page.locator('.lanes-names').innerText(), lanes, 'the lanes of the logs stay what they are');
});

test('an action is tried, undone, and begun anew at the play head', async (bench) => {
  const view = await bench.sample(samples.twoNodes, { width: 1600, height: 1000 });
  await view.key('ArrowRight');
  const before = await view.momentTexts();
  await view.chooseTab('What if');
  const pane = view.page.locator('.what-if');
  const action = pane.getByRole('combobox', { name: 'Action' });
  await action.selectOption('turnRedirectionOn');
  await view.press('Try it');
  assert.match(await pane.locator('.tried').innerText(), /Redirected access to Volume1 is turned on/);
  assert.match(await pane.locator('.heard[role=status]').innerText(), /^Simulated: /);
  await view.press('Undo the last');
  assert.equal(await pane.locator('.tried-number').count(), 0);
  await action.selectOption('turnRedirectionOn');
  await view.press('Try it');
  await view.press('Clear, and begin at the play head');
  assert.equal(await pane.locator('.tried-number').count(), 0);
  await view.chooseTab('Story');
  assert.equal(await view.momentTexts(), before, 'nothing of it stays');
});

test('the stage shows the simulation only under its name', async (bench) => {
  const view = await bench.sample(samples.twoNodes, { width: 1600, height: 1000 });
  await view.chooseTab('What if');
  await view.press('Example: four nodes, one loses its path');
  const source = view.page.getByRole('group', { name: 'What is shown' });
  await source.getByRole('button', { name: 'simulated' }).click();
  await view.quiet();
  assert.match(await view.page.locator('.stage-head').innerText(), /Simulated: not in any log/);
  await source.getByRole('button', { name: 'logs' }).click();
  await view.quiet();
  assert.doesNotMatch(await view.page.locator('.stage-head').innerText(), /Simulated: not in any log/);
});
