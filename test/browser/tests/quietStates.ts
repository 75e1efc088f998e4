// The view without a replay: each state says what it is and what can be done.
import { strict as assert } from 'node:assert';
import { samples } from '../harness/samples';
import { test } from '../harness/tests';

test('reading, how far it is, stopped, failed, and again', async (bench) => {
  const view = await bench.page(await bench.open(samples.pathLost), { isAnswering: false });
  const { page, panel } = view;
  const body = page.locator('#replay');
  await panel.say({ type: 'loading', name: 'NODE1 <b>cluster</b>.log' });
  assert.match(await body.innerText(), /Reading NODE1 <b>cluster<\/b>\.log/);
  assert.equal(await view.button('Stop').count(), 0);
  await panel.say({ type: 'progress', percent: 37 });
  assert.equal(await page.getByRole('progressbar').getAttribute('aria-valuenow'), '37');
  await view.button('Stop').click();
  assert.equal(panel.toldOf('stop').length, 1);
  await panel.say({ type: 'stopped', name: 'NODE1.log' });
  assert.match(await body.innerText(), /Reading NODE1\.log was stopped/);
  await view.button('Read it').click();
  await panel.say({ type: 'failed', name: 'NODE1.log', reason: 'It is no log.' });
  assert.match(await page.getByRole('alert').innerText(), /NODE1\.log cannot be replayed[^]*It is no log\./);
  await view.button('Try again').click();
  assert.equal(panel.toldOf('tryAgain').length, 2);
});

test('a text that is no cluster log, and a log that tells of no change', async (bench) => {
  const letter = await bench.page(await bench.server.openText('letter.log', 'This is a letter.\nIt has no entries.\n'));
  await letter.page.locator('.quiet-state').waitFor();
  assert.match(await letter.page.locator('.quiet-state').innerText(), /None of its 2 lines has the form of a cluster log entry/);
  const silent = '000010a4.00001f38::2024/05/03-10:15:02.117 INFO  [NM] Received request from client address NODE1.\n';
  const quiet = await bench.page(await bench.server.openText('silent.cluster.log', silent));
  await quiet.page.locator('.quiet-state').waitFor();
  assert.match(
    await quiet.page.locator('.quiet-state').innerText(),
    /none of them tells of a volume, disk, node or resource that changed/,
  );
});

test('a log in which nothing was redirected says so first', async (bench) => {
  const undisturbed = [
    '000010a4.00001f38::2024/05/03-10:15:02.117 INFO  [RCM] rcm::RcmApi::OnlineResource: (Cluster Disk 1)',
    '000010a4.00001f38::2024/05/03-10:15:02.217 INFO  [RCM] TransitionToState(Cluster Disk 1) OnlinePending-->Online.',
  ].join('\n');
  const view = await bench.text('undisturbed.cluster.log', `${undisturbed}\n`);
  assert.match(
    await view.page.locator('.undisturbed').innerText(),
    /Nothing was redirected, paused or lost, as far as this log tells\./,
  );
  assert.match(await view.page.locator('.undisturbed').innerText(), /What another node saw stands in the log of that node\./);
});

test('a question that cannot be answered is told, and the view goes on', async (bench) => {
  const view = await bench.sample(samples.pathLost);
  const { panel } = view;
  panel.refuseNext('state', 'The server has ended.');
  await view.key('ArrowRight');
  const trouble = view.page.locator('.trouble');
  assert.match(await trouble.innerText(), /The server has ended\./);
  await trouble.getByRole('button', { name: 'Close' }).click();
  assert.equal(await trouble.count(), 0);
  await view.key('ArrowRight');
  assert.equal(await view.step(), 3);
});
