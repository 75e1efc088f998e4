// What leaves a replay: commands and the story in the clipboard; pictures and a page in files.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { test, until } from './harness';
import { tell } from './launcher';
import { chooseFinding, click, shownStep, shownTexts, texts, windowTexts } from './replayView';
import { closeAll, fileIn, openLog } from './workspace';

const log = 'path lost.cluster.log';

async function takeAlong(choice: string): Promise<void> {
  await click('.take-along > button');
  await click('[role=menuitem]', choice);
}

/** Accepts the name that is offered, in the dialog that a browser has; answers what was written. */
async function saved(dialog: string, name: string): Promise<Uint8Array> {
  const file = fileIn(name);
  await until(dialog, async () =>
    (await windowTexts('.quick-input-widget:not([style*="none"]) .quick-input-title')).some((title) => title === dialog),
  );
  await tell('windowPress', { key: 'Enter' });
  const bytes = await until(name, async () => {
    const written = await vscode.workspace.fs.readFile(file);
    return written.byteLength > 0 && written;
  });
  await vscode.workspace.fs.delete(file);
  return bytes;
}

test('a command of the advice goes to the clipboard', async () => {
  await closeAll();
  await openLog(log);
  await vscode.commands.executeCommand('clusterLogReplay.replay');
  await until('a first step in the view', shownStep);
  await chooseFinding('Volume1 is redirected');
  const [command = ''] = await until('a command', async () => {
    const found = await texts('.command code');
    return found.length > 0 && found;
  });
  await vscode.env.clipboard.writeText('before');
  await click('.command .icon-button');
  assert.equal((await shownTexts('.command [role=status]'))[0], 'Copied');
  await until('the command', async () => (await vscode.env.clipboard.readText()) === command);
});

test('the story goes to the clipboard as Markdown', async () => {
  const [heading = ''] = await shownTexts('.finding-story h2');
  await takeAlong('Copy the story');
  const story = await until('the story', async () => {
    const text = await vscode.env.clipboard.readText();
    return text.startsWith('#') && text;
  });
  assert.ok(story.includes(heading), story);
});

test('the picture is saved as SVG', async () => {
  await takeAlong('Save the picture as SVG');
  const text = new TextDecoder().decode(await saved('Save Picture', 'path lost.cluster.svg'));
  assert.match(text, /^<(\?xml|svg)/);
  assert.doesNotMatch(text, /<script|\son\w+=/i);
  assert.ok(text.includes('Volume1'), 'with the names of its lanes');
});

test('the picture is saved as PNG', async () => {
  await takeAlong('Save the picture as PNG');
  const bytes = await saved('Save Picture', 'path lost.cluster.png');
  assert.deepEqual([...bytes.subarray(0, 8)], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const [width, height] = [16, 20].map((offset) => new DataView(bytes.buffer, bytes.byteOffset).getUint32(offset));
  assert.ok(width! > 400 && height! > 100, `${width} x ${height}`);
});

test('the replay is saved as a page that fetches nothing', async () => {
  await takeAlong('Export as a page');
  const page = new TextDecoder().decode(await saved('Save Page', 'path lost.cluster.log.html'));
  assert.ok(page.includes('id="recording"'));
  assert.match(page, /default-src &#39;none&#39;/);
  assert.doesNotMatch(page, /<(script|link|img)[^>]+(src|href)=/);
  await closeAll();
});
