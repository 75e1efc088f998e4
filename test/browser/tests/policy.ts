// What may run in the page, and how it follows the theme of the editor.
import { strict as assert } from 'node:assert';
import { setTheme } from '../harness/openPage';
import { samples } from '../harness/samples';
import { test } from '../harness/tests';

test('nothing runs or loads in the page but its own script and style', async (bench) => {
  bench.expect(/Content Security Policy/);
  const view = await bench.sample(samples.pathLost);
  const ran = await view.page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.hasRun = true';
    document.body.append(script);
    const picture = document.createElement('img');
    picture.src = '/picture.png';
    document.body.append(picture);
    const fetched = await fetch('/file').then(
      () => true,
      () => false,
    );
    return { fetched, hasRun: 'hasRun' in window };
  });
  assert.deepEqual(ran, { fetched: false, hasRun: false });
  assert(view.errors.some((error) => /Content Security Policy/.test(error)));
});

test('a new theme is taken while the view is open', async (bench) => {
  const view = await bench.sample(samples.twoNodes, { width: 1600, height: 1000 });
  const colours = () =>
    view.page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.lanes-bands canvas')!;
      const [box] = document.querySelectorAll('.stage-drawing rect');
      return [canvas.toDataURL(), getComputedStyle(document.querySelector('h1')!).color, box?.getAttribute('fill') ?? ''];
    });
  const dark = await colours();
  await setTheme(view.page, 'light');
  await view.quiet();
  const light = await colours();
  for (const at of dark.keys()) assert.notEqual(light[at], dark[at], `${['the lanes', 'the letters', 'the stage'][at]}`);
  await setTheme(view.page, 'dark');
  await view.quiet();
  assert.deepEqual(await colours(), dark);
});
