// The bar that moves the play head: each button, key and field. Expected steps and times are those of the sample logs.
import { strict as assert } from 'node:assert';
import { samples } from '../harness/samples';
import { test } from '../harness/tests';

test('buttons go to the first, last, next and previous change', async (bench) => {
  const view = await bench.sample(samples.pathLost);
  const last = await view.stepCount();
  assert.equal(await view.step(), 1);
  assert.equal(await view.button('Previous change (Left)').getAttribute('aria-disabled'), 'true');
  await view.press('Next change (Right)');
  assert.equal(await view.step(), 2);
  await view.press('Last change (End)');
  assert.equal(await view.step(), last);
  assert.equal(await view.button('Next change (Right)').getAttribute('aria-disabled'), 'true');
  // It keeps the focus although there is nothing behind, and does nothing.
  await view.button('Next change (Right)').click({ force: true });
  await view.quiet();
  assert.equal(await view.step(), last);
  await view.press('Previous change (Left)');
  assert.equal(await view.step(), last - 1);
  await view.press('First change (Home)');
  assert.equal(await view.step(), 1);
});

test('keys go where the buttons go', async (bench) => {
  const view = await bench.sample(samples.pathLost);
  const last = await view.stepCount();
  const expected: readonly (readonly [string, number])[] = [
    ['ArrowRight', 2],
    ['ArrowRight', 3],
    ['ArrowLeft', 2],
    ['End', last],
    ['Home', 1],
  ];
  for (const [key, step] of expected) {
    await view.key(key);
    assert.equal(await view.step(), step, key);
  }
});

test('findings are gone to in order, and chosen', async (bench) => {
  const view = await bench.sample(samples.pathLost);
  await view.press('Next finding (Shift+Right)');
  assert.match(await view.page.locator('.finding-story h2').innerText(), /^The disk Cluster Disk 1 was disconnected/);
  assert.equal(await view.time(), '10:01:55.621');
  await view.key('Shift+ArrowRight');
  assert.match(await view.page.locator('.finding-story h2').innerText(), /^Volume1 is redirected/);
  assert.equal(await view.time(), '10:01:55.919');
  assert.equal(await view.button('Next finding (Shift+Right)').getAttribute('aria-disabled'), 'true');
  await view.press('Previous finding (Shift+Left)');
  assert.equal(await view.time(), '10:01:55.621');
});

test('a written time is gone to; what is no time and what is outside is refused in words', async (bench) => {
  const view = await bench.sample(samples.pathLost);
  const field = view.page.getByRole('textbox', { name: 'Go to a time' });
  const alert = view.page.locator('#jump-mistake');
  await view.page.keyboard.press('j');
  assert.equal((await view.focused()).name, 'Go to a time');
  await field.fill('10:20');
  await view.key('Enter');
  assert.equal(await view.time(), '10:20:00.000');
  assert.match(await view.headline(), /Volume1/);
  const step = await view.step();
  for (const [words, answer] of [
    ['soon', /"soon" is no time. Write it as 08:30/],
    ['25:99', /is no time/],
    ['<b>8</b>', /"<b>8<\/b>" is no time/],
    ['04:00', /The replay goes from 08:30:02.*to 10:47:00/],
  ] as const) {
    await field.fill(words);
    await view.key('Enter');
    assert.match(await alert.innerText(), answer);
    assert.equal(await field.getAttribute('aria-invalid'), 'true');
    assert.equal(await view.step(), step, 'the play head stays');
  }
  await field.fill('09:00');
  assert.equal(await field.getAttribute('aria-invalid'), 'false');
  await field.press('Escape');
  assert.notEqual((await view.focused()).name, 'Go to a time');
});

test('a log without dates keeps its times of day and offers no other clock', async (bench) => {
  const view = await bench.sample(samples.noDates);
  assert.match(await view.page.locator('.lanes-corner').innerText(), /time of day/);
  assert.equal(await view.time(), '12:03:44.891');
  assert.equal(await view.page.locator('fieldset.clock').count(), 0);
});

test('the list of keys opens over the view, keeps the focus and gives it back', async (bench) => {
  const view = await bench.sample(samples.pathLost);
  await view.button('Keys (?)').focus();
  await view.key('Enter');
  const dialog = view.page.getByRole('dialog', { name: 'Keys' });
  assert.equal(await dialog.isVisible(), true);
  assert.match(await dialog.innerText(), /play or pause/);
  for (let turn = 0; turn < 4; turn++) {
    await view.page.keyboard.press('Tab');
    assert.equal(
      await view.page.evaluate(
        () => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
      ),
      true,
    );
  }
  await view.key('Escape');
  assert.equal(await dialog.count(), 0);
  assert.equal((await view.focused()).name, 'Keys (?)');
});

test('a loop takes what is in sight, shows it, and ends', async (bench) => {
  const view = await bench.sample(samples.pathLost);
  await view.press('Loop what is in sight (L)');
  assert.equal(await view.button('End the loop (L)').getAttribute('aria-pressed'), 'true');
  assert.match(await view.page.locator('.skipped').innerText(), /^Loop of 2 h 17 min/);
  assert.equal(await view.page.locator('.axis-loop').count(), 1);
  await view.key('l');
  assert.equal(await view.page.locator('.axis-loop').count(), 0);
  assert.equal(await view.page.locator('.skipped').innerText(), '');
});
