// Everything without a pointer: from the first Tab to the line that proves a finding.
import { strict as assert } from 'node:assert';
import type { ReplayView } from '../harness/replayView';
import { samples } from '../harness/samples';
import { test } from '../harness/tests';

/** Names of what is reached by Tab, until the focus leaves the page. Each must show that it has it. */
async function tabOrder(view: ReplayView): Promise<readonly string[]> {
  const names: string[] = [];
  for (let turn = 0; turn < 150; turn++) {
    await view.page.keyboard.press('Tab');
    const { tag, role, name } = await view.focused();
    if (tag === 'body') break;
    names.push(`${role ?? tag} ${name}`);
    const isSeen = await view.page.evaluate(() => {
      const element = document.activeElement!;
      const seen = (one: Element) => {
        const style = getComputedStyle(one);
        return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
      };
      const box = element.getBoundingClientRect();
      const label = element.closest('label');
      return (
        (seen(element) && box.width > 0) ||
        (label !== null && seen(label)) ||
        element.tagName.toLowerCase() === 'rect' ||
        element.tagName.toLowerCase() === 'g'
      );
    });
    assert(isSeen, `the focus on "${role ?? tag} ${name}" cannot be seen`);
  }
  return names;
}

test('Tab reaches every control in the order of the page, and leaves it', async (bench) => {
  const view = await bench.sample(samples.twoNodes, { width: 1600, height: 1000 });
  const names = await tabOrder(view);
  const places = [
    /no log of NODE3/,
    /^button Save/,
    /Volumes and nodes over time/,
    /Zoom in/,
    /The part that the lanes show/,
    /Play \(Space\)/,
    /Speed/,
    /Go to a time/,
    /All in use/,
    /^tab Story/,
    /^button 1Error NODE3 left/,
  ].map((words) => names.findIndex((name) => words.test(name)));
  assert(!places.includes(-1), `${places.join(' ')} in\n${names.join('\n')}`);
  assert.deepEqual(
    places,
    [...places].sort((a, b) => a - b),
    names.join('\n'),
  );
  assert(names.length < 150, 'there is a way out');
});

test('from the first Tab to the line that proves a finding', async (bench) => {
  const view = await bench.sample(samples.pathLost, { width: 1600, height: 1000 });
  const until = async (words: RegExp) => {
    for (let turn = 0; turn < 120; turn++) {
      await view.page.keyboard.press('Tab');
      const { name } = await view.focused();
      if (words.test(name)) return;
    }
    assert.fail(`Tab never reached ${words}`);
  };
  await until(/^2Warning Volume1 is redirected on this node/);
  await view.key('Enter');
  assert.match(await view.page.locator('.finding-story h2').innerText(), /^Volume1 is redirected/);
  await until(/^Line \d+: Show line/);
  await view.key('Enter');
  assert.equal(view.panel.toldOf('showLine').length, 1);
  assert(view.panel.toldOf('showLine')[0]!.at.line > 0);
});

test('nothing is lost when the focus stands on what goes away', async (bench) => {
  const view = await bench.sample(samples.pathLost, { width: 1600, height: 1000 });
  await view.page.locator('.finding-row').first().focus();
  await view.key('Enter');
  await view.key('ArrowRight');
  assert.equal(await view.step(), 6, 'keys go on working');
});

test('the splitters are moved by keys', async (bench) => {
  const view = await bench.sample(samples.twoNodes, { width: 1600, height: 1000 });
  const splitter = view.page.getByRole('separator', { name: 'Width of the side' });
  const before = (await view.page.locator('.side').boundingBox())!.width;
  await splitter.focus();
  await view.key('ArrowLeft');
  assert((await view.page.locator('.side').boundingBox())!.width > before);
});
