// What axe-core finds in each state of the view: nothing. No rule is left out; in the other themes those about colours are looked at again,
// for a theme changes nothing else.
import { strict as assert } from 'node:assert';
import { colourViolationsOf, violationsOf } from '../harness/axe';
import { setTheme, type ThemeName } from '../harness/openPage';
import type { ReplayView } from '../harness/replayView';
import { samples } from '../harness/samples';
import { test } from '../harness/tests';

const otherThemes: readonly ThemeName[] = ['light', 'high-contrast', 'high-contrast-light'];

/** The page is dark before and behind. */
async function clean({ page }: Pick<ReplayView, 'page'>, where: string): Promise<void> {
  assert.deepEqual(await violationsOf(page), [], where);
  for (const theme of otherThemes) {
    await inTheme(page, theme);
    assert.deepEqual(await colourViolationsOf(page), [], `${where}, ${theme}`);
  }
  await inTheme(page, 'dark');
}

/** The page draws its own colours anew in the frame after the next. */
async function inTheme(page: ReplayView['page'], theme: ThemeName): Promise<void> {
  await setTheme(page, theme);
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))),
  );
}

test('axe finds nothing in any tab', async (bench) => {
  for (const width of [1600, 420]) {
    const view = await bench.sample(samples.twoNodes, { width, height: 1000 });
    await view.key('End');
    for (const tab of await view.page.getByRole('tab').allInnerTexts()) {
      await view.chooseTab(tab);
      await clean(view, `${tab} at ${width}`);
    }
  }
});

test('axe finds nothing where something is open, chosen or tried', async (bench) => {
  const view = await bench.sample(samples.twoNodes, { width: 1600, height: 1000 });
  await view.key('Shift+ArrowRight');
  await view.key('Shift+ArrowRight');
  await view.key('l');
  await view.page.locator('.notes summary').click();
  await view.page.locator('.stage-list summary').click();
  await view.page
    .locator('.stage-drawing')
    .getByRole('button', { name: /^Application on / })
    .click();
  await clean(view, 'a story, a loop, notes, a part of the stage');
  await view.button('Save').click();
  await clean(view, 'the menu');
  await view.page.keyboard.press('Escape');
  await view.page.keyboard.press('j');
  await view.page.keyboard.type('soon');
  await view.key('Enter');
  await clean(view, 'a wrong time');
  await view.page.locator('.place').click();
  await view.key('?');
  await clean(view, 'the list of keys');
  await view.key('Escape');
  await view.chooseTab('Compare');
  await view.press('Keep this moment as A');
  await view.press('Next change (Right)');
  await clean(view, 'a comparison');
  await view.chooseTab('What if');
  await view.press('Example: four nodes, one loses its path');
  await clean(view, 'a what-if');
  view.panel.refuseNext('state', 'The server has ended.');
  await view.press('Next change (Right)');
  await clean(view, 'trouble');
});

test('axe finds nothing in the states without a replay', async (bench) => {
  const { page, panel } = await bench.page(await bench.open(samples.pathLost), { isAnswering: false });
  await panel.say({ type: 'loading', name: 'NODE1.log' });
  await clean({ page }, 'loading');
  await panel.say({ type: 'progress', percent: 37 });
  await clean({ page }, 'progress');
  await panel.say({ type: 'stopped', name: 'NODE1.log' });
  await clean({ page }, 'stopped');
  await panel.say({ type: 'failed', name: 'NODE1.log', reason: 'It is no log.' });
  await clean({ page }, 'failed');
  const letter = await bench.page(await bench.server.openText('letter.log', 'This is a letter.\n'));
  await letter.page.locator('.quiet-state').waitFor();
  await clean(letter, 'no step');
  await clean(await bench.sample(samples.version1), 'nothing redirected, version 1');
});
