// Trying what would happen: menus, keys, what is said of it, and that it never stands among the lanes of the logs.
import { strict as assert } from 'node:assert';
import type { ReplayView } from '../harness/replayView';
import { test } from '../harness/tests';

const twoNodes = '12-two-nodes-path-lost';

async function tried(view: ReplayView): Promise<readonly string[]> {
  return view.page.locator('.tried-action h3').allInnerTexts();
}

/** The last words for those who hear the page. */
function announced(view: ReplayView): Promise<string> {
  return view.page.locator('.what-if > [role=status]').innerText();
}

test('what if: the example of four nodes answers who is redirected and who is not', async (bench) => {
  const view = await bench.sample(twoNodes, { width: 1400, height: 900 });
  await view.chooseTab('What if');
  await view.page.getByRole('heading', { name: 'Simulated: not in any log' }).waitFor();
  await view.press('Example: four nodes, one loses its path');
  await view.page.getByLabel('Node', { exact: true }).selectOption('NODE3');
  await view.press('Try it');
  assert.deepEqual(await tried(view), ['1 NODE3 loses its path to the disk of Volume1']);
  const happenings = await view.page.locator('.happenings').innerText();
  assert.match(happenings, /All IO of NODE3 to Volume1 goes through the file system of the coordinator, NODE1\./);
  assert.match(happenings, /NODE1, NODE2 and NODE4 go on reading and writing Volume1 directly\./);
  assert.match(happenings, /documented:.*itinfras|documented:.*2010/s);
  assert.match(await announced(view), /^Simulated: All IO of NODE3/);
});

test('what if: from the moment of the play head, by keys alone; undo and clear', async (bench) => {
  const view = await bench.sample(twoNodes, { width: 1400, height: 900 });
  await view.key('End');
  await view.chooseTab('What if');
  const lanesBefore = await view.page.locator('.lanes').first().innerText();
  const menu = view.page.getByLabel('Action', { exact: true });
  await menu.focus();
  await view.key('ArrowDown');
  await view.key('ArrowUp');
  for (let presses = 0; presses < 6 && (await view.focused()).name !== 'Try it'; presses++) await view.key('Tab');
  await view.key('Enter');
  assert.equal((await tried(view)).length, 1);
  assert.equal(await view.page.locator('.future-lanes[role=img]').count(), 1);
  assert.equal(await view.page.locator('.lanes').first().innerText(), lanesBefore);
  assert.match(await view.page.locator('.assumptions').innerText(), /because no line tells it/);
  await view.press('Undo the last');
  assert.deepEqual(await tried(view), []);
});
