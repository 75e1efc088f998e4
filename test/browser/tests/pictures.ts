// How the view looks, against pictures that a person has looked at: themes, widths, and what has a look of its own.
import type { ThemeName } from '../harness/openPage';
import { samePicture } from '../harness/pictures';
import { samples } from '../harness/samples';
import { test } from '../harness/tests';

const still = { reducedMotion: 'reduce' } as const;
const themes: readonly ThemeName[] = ['dark', 'light', 'high-contrast'];
const sizes = [
  [420, 1300],
  [1000, 900],
  [1800, 1000],
] as const;

for (const theme of themes)
  for (const [width, height] of sizes)
    test(`picture: an incident of two nodes, ${theme}, ${width} pixels`, async (bench) => {
      const view = await bench.sample(samples.twoNodes, { theme, width, height, context: still });
      await view.page.locator('.finding-row').filter({ hasText: '10:01:55.915' }).click();
      await view.quiet();
      await samePicture(view.page, `incident-${theme}-${width}`, bench.isUpdate);
    });

test('picture: the stage in a narrow window', async (bench) => {
  const view = await bench.sample(samples.twoNodes, { width: 700, height: 1000, context: still });
  await view.page.locator('.finding-row').filter({ hasText: '10:01:55.915' }).click();
  await view.chooseTab('Stage');
  await samePicture(view.page, 'stage-narrow', bench.isUpdate);
});

test('picture: the stage of version 1, where nothing was redirected', async (bench) => {
  const view = await bench.sample(samples.version1, { theme: 'light', width: 1400, height: 800, context: still });
  await view.key('End');
  await view.key('ArrowLeft');
  await samePicture(view.page, 'version1-light', bench.isUpdate);
});

test('picture: a what-if beside the logs', async (bench) => {
  const view = await bench.sample(samples.twoNodes, { width: 1400, height: 900, context: still });
  await view.chooseTab('What if');
  await view.press('Example: four nodes, one loses its path');
  await samePicture(view.page, 'what-if-dark', bench.isUpdate);
});

test('picture: a log in which nothing was redirected', async (bench) => {
  const online = [
    '000010a4.00001f38::2024/05/03-10:15:02.117 INFO  [RCM] rcm::RcmApi::OnlineResource: (Cluster Disk 1)',
    '000010a4.00001f38::2024/05/03-10:15:02.217 INFO  [RCM] TransitionToState(Cluster Disk 1) OnlinePending-->Online.',
  ];
  const view = await bench.text('undisturbed.cluster.log', `${online.join('\n')}\n`, {
    theme: 'light',
    width: 1000,
    height: 700,
    context: still,
  });
  await samePicture(view.page, 'nothing-redirected-light', bench.isUpdate);
});

test('picture: a log that is not one', async (bench) => {
  const letter = await bench.page(await bench.server.openText('letter.log', 'This is a letter.\n'), {
    width: 700,
    height: 500,
    context: still,
  });
  await letter.page.locator('.quiet-state').waitFor();
  await samePicture(letter.page, 'no-step-dark', bench.isUpdate);
});
