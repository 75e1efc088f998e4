// A cluster with many nodes and volumes: only what is in sight is there, and all of it can be reached.
import { strict as assert } from 'node:assert';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bigReplayFiles } from '../../support/bigReplay';
import { overflowOf } from '../harness/overflow';
import { root } from '../harness/replayServer';
import { test } from '../harness/tests';

const size = { nodes: 24, volumes: 20, cycles: 1 };

test('of hundreds of lanes those in sight exist, and the others come when they are scrolled to', async (bench) => {
  const folder = join(root, '.cache', 'browser-test', 'large');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { path, text } of bigReplayFiles(size)) writeFileSync(join(folder, path), text);
  const view = await bench.page(await bench.server.openFolder(folder), { width: 1400, height: 900 });
  await view.settled();
  const grid = view.page.getByRole('treegrid');
  const rows = Number(await grid.getAttribute('aria-rowcount'));
  assert.equal(rows, 1 + size.nodes + size.volumes * (1 + size.nodes));
  assert((await grid.getByRole('row').count()) < 60);
  await grid.focus();
  await view.key('End');
  const last = view.page.locator(`[id="${await grid.getAttribute('aria-activedescendant')}"]`);
  assert.match(await last.innerText(), /NODE24/);
  assert.equal(await last.getAttribute('aria-rowindex'), String(rows));
  assert((await grid.getByRole('row').count()) < 60);
  for (const { lanes } of view.panel
    .toldOf('ask')
    .flatMap(({ question, params }) => (question === 'spans' ? [params as { lanes: number[] }] : [])))
    assert(lanes.length <= 120, `${lanes.length} lanes are asked for at once`);
  for (const tab of await view.page.getByRole('tab').allInnerTexts()) {
    await view.chooseTab(tab);
    assert.deepEqual(await overflowOf(view.page), [], tab);
  }
  assert((await view.page.locator('#replay *').count()) < 4000, 'no list is there as a whole');
});
