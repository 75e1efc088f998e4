// A moment is the same whichever way one came, and the same in words, in the table and in what the server says.
import { strict as assert } from 'node:assert';
import type { ReplayState, StateValue } from '../../../server/src/protocol/messages';
import { eventually, type ReplayView } from '../harness/replayView';
import { samples } from '../harness/samples';
import { test } from '../harness/tests';

/** The rows of the table of the moment, without what proves the values. */
function tableRows(view: ReplayView): Promise<readonly string[]> {
  const rows = view.page.locator('.moment-table tbody tr');
  return rows.evaluateAll((found) =>
    found.map((row) =>
      [...row.querySelectorAll('th, td')]
        .map((cell) => cell.querySelector('.words')?.textContent?.trim() ?? cell.textContent)
        .join(' | '),
    ),
  );
}

test('going forward and back gives the same texts at each step', async (bench) => {
  for (const name of [samples.twoNodes, samples.autoPause]) {
    const view = await bench.sample(name);
    await view.key('Home');
    const count = await view.stepCount();
    const there: string[] = [];
    for (let step = 1; step <= count; step++) {
      assert.equal(await view.step(), step);
      there.push(await view.momentTexts());
      if (step < count) await view.key('ArrowRight');
    }
    const back: string[] = [];
    for (let step = count; step >= 1; step--) {
      back.unshift(await view.momentTexts());
      if (step > 1) await view.key('ArrowLeft');
    }
    assert.deepEqual(back, there);
    assert.equal(new Set(there).size, count, 'no two moments are told alike');
  }
});

test('leaps by finding, list, lane and time lead to the texts of the step', async (bench) => {
  const view = await bench.sample(samples.pathLost);
  await view.key('Shift+ArrowRight');
  await view.key('Shift+ArrowRight');
  await view.press('All findings');
  const byFinding = await view.momentTexts();
  const step = await view.step();
  await view.key('Home');
  for (let at = 1; at < step; at++) await view.key('ArrowRight');
  assert.equal(await view.momentTexts(), byFinding);
  await view.key('End');
  await view.page.keyboard.press('j');
  await view.page.getByRole('textbox', { name: 'Go to a time' }).fill('10:01:55.919');
  await view.key('Enter');
  assert.equal(await view.momentTexts(), byFinding);
});

test('the table shows what the server says of the moment', async (bench) => {
  const view = await bench.sample(samples.twoNodes);
  await view.chooseTab('Table');
  const count = await view.stepCount();
  for (let step = 0; step < count; step++) {
    const { volumes } = (await bench.server.ask('state', view.replay, view.panel.version, { step })) as ReplayState;
    const words = (value: StateValue) => value.words + (value.changed ? 'new' : '');
    const expected = volumes.map(({ volume, node, ioMode, volumeState, coordinator }) =>
      [volume, node, words(ioMode), words(volumeState), words(coordinator)].join(' | '),
    );
    // The table keeps its values until new ones have come.
    await eventually(`step ${step}`, async () => (await tableRows(view)).join() === expected.join(), 3000).catch(() => undefined);
    assert.deepEqual(await tableRows(view), expected, `step ${step}`);
    if (step < count - 1) await view.press('Next change (Right)');
  }
});

test('the steps of the list lead to their moments and to their lines', async (bench) => {
  const view = await bench.sample(samples.pathLost);
  await view.chooseTab('Steps');
  const list = view.page.getByRole('listbox', { name: 'Steps' });
  const count = await view.stepCount();
  assert.equal(await list.getByRole('option').count(), count);
  await list.getByRole('option').nth(3).click();
  await view.quiet();
  assert.equal(await view.step(), 4);
  assert.equal(view.panel.toldOf('moved').at(-1)!.step, 3);
  await list.focus();
  await view.key('ArrowDown');
  assert.equal(await view.step(), 5);
  await view.key('End');
  assert.equal(await view.step(), count);
});

test('a log that the person moves in takes the view along, without opening logs', async (bench) => {
  const view = await bench.sample(samples.pathLost);
  await view.panel.say({ type: 'follow', version: view.panel.version, step: 4, finding: 1, openLog: false });
  await view.quiet();
  assert.equal(await view.step(), 5);
  assert.equal(view.panel.toldOf('moved').at(-1)!.openLog, false);
  assert.match(await view.page.locator('.finding-story h2').innerText(), /^Volume1 is redirected/);
  await view.panel.say({ type: 'follow', version: view.panel.version + 1, step: 0, finding: null, openLog: false });
  await view.quiet();
  assert.equal(await view.step(), 5, 'another version is another replay');
});
