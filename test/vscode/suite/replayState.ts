// What a replay keeps while it is hidden, what is tried in it, and all of it by keyboard alone.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { test, until } from './harness';
import { tell } from './launcher';
import {
  chooseStep,
  click,
  openTab,
  place,
  select,
  shownStep,
  shownTab,
  shownTexts,
  texts,
  visibleStretch,
  waitForPlace,
} from './replayView';
import { caretLine, closeAll, fileIn, openLog, placeCaret } from './workspace';

const log = 'path lost.cluster.log';

/** Longer than the view waits before it keeps what is shown. */
const kept = () => new Promise((resolve) => setTimeout(resolve, 600));

async function openReplay(name: string): Promise<vscode.TextEditor> {
  const editor = await openLog(name);
  placeCaret(editor, 1);
  await vscode.commands.executeCommand('clusterLogReplay.replay');
  await until('a first step in the view', shownStep);
  return editor;
}

async function shown(): Promise<object> {
  return {
    place: await place(),
    tab: await shownTab(),
    stretch: await visibleStretch(),
    lane: await texts('.lane-label.is-chosen .lane-name'),
  };
}

test('a view that was hidden comes back as it was', async () => {
  await closeAll();
  await openReplay(log);
  await chooseStep('Direct access');
  await click('[aria-label^="Zoom in"]');
  await openTab('Table');
  const before = await shown();
  await kept();
  const other = await vscode.workspace.openTextDocument(fileIn('application.log'));
  await vscode.window.showTextDocument(other, vscode.ViewColumn.Two);
  await until('no view', () =>
    texts('.place').then(
      () => false,
      () => true,
    ),
  );
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  await until('the view', shownStep);
  await until('all as it was', async () => {
    assert.deepEqual(await shown(), before);
    return true;
  });
  await closeAll();
});

test('what is tried stands apart from what the logs tell', async () => {
  await openReplay(log);
  await chooseStep('Direct access');
  await until('the step', async () => (await shownStep())?.includes('Direct access'));
  const { step } = await place();
  const lanes = await texts('.lane-labels');
  await openTab('What if');
  assert.deepEqual(await shownTexts('.simulated-title'), ['Simulated: not in any log']);
  await until('something to try', async () => (await texts('.try-form select')).length > 0);
  assert.deepEqual(await texts('.happenings li'), []);
  await click('.try-form [type=submit]');
  const happenings = await until('what follows', async () => {
    const found = await texts('.happenings li');
    return found.length > 0 && found;
  });
  assert.match(happenings.join('\n'), /\+\d+\.\d s/);
  assert.equal((await texts('.future-lanes')).length, 1);
  assert.deepEqual(await texts('.lane-labels'), lanes, 'the lanes of the logs stay as they are');
  assert.equal((await place()).step, step);
});

test('the example of the four nodes is there without a log of four nodes', async () => {
  await click('.try-button', 'Example: four nodes');
  await until('the four nodes', async () => /4|four/i.test((await texts('.what-if')).join()));
  await click('.try-button', 'Clear, and begin at the play head');
  await until('nothing tried', async () => (await texts('.happenings li')).length === 0);
  await closeAll();
});

test('by keyboard alone: from the command palette to the line that proves a finding', async () => {
  const { document } = await openLog(log);
  placeCaret(vscode.window.activeTextEditor!, 1);
  const chosen = async (command: string) => {
    await tell('windowPress', { key: 'F1' });
    await until(
      'the palette',
      async () => ((await tell('windowTexts', { selector: '.quick-input-widget input' })) as string[]).length > 0,
    );
    await tell('windowFill', { selector: '.quick-input-widget input', text: `>${command}` });
    await until(command, async () => {
      const [focused = ''] = (await tell('windowTexts', { selector: '.quick-input-list .monaco-list-row.focused' })) as string[];
      if (focused.split('\n')[0]!.trim() === command) return true; // its key stands behind it
      await tell('windowPress', { key: 'ArrowDown' });
      return false;
    });
    await tell('windowPress', { key: 'Enter' });
  };
  const tabTo = async (what: string) => {
    for (let pressed = 0; pressed < 80; pressed++) {
      await tell('windowPress', { key: 'Tab' });
      if ((await texts(`${what}:focus`)).length > 0) return;
    }
    assert.fail(`80 times Tab did not lead to ${what}`);
  };
  await chosen('Cluster Log Replay: Replay');
  await until('a first step in the view', shownStep);
  await shownTexts('.finding-row');
  await tell('windowPress', { key: 'ControlOrMeta+2' });
  await tabTo('[role=tab]');
  await tabTo('.finding-row');
  await tell('windowPress', { key: 'Enter' });
  await until('the story', async () => (await texts('.chain .quotes .link')).length > 0);
  await tabTo('.chain .quotes .link');
  const [link = ''] = await texts('.chain .quotes .link:focus');
  const line = Number(/\d+$/.exec(link)?.[0]);
  await tell('windowPress', { key: 'Enter' });
  await until('the log has the focus', async () => vscode.window.activeTextEditor?.document === document);
  await until(`the caret on line ${line}`, async () => caretLine(log) === line);
  await closeAll();
});

test('keys play, pause and go from finding to finding', async () => {
  await openReplay(log);
  await vscode.commands.executeCommand('workbench.action.focusSecondEditorGroup');
  await until('the last step', async () => {
    await tell('windowPress', { key: 'End' });
    const { step, of } = await place();
    return step === of;
  });
  await tell('windowPress', { key: 'Home' });
  await waitForPlace(1);
  await tell('windowPress', { key: 'Shift+ArrowRight' });
  await until('a finding', async () => (await texts('.finding-story h2')).length > 0);
  await select('.speed', '10×');
  await click('.play');
  await until('the pause button', async () => (await texts('.play[aria-label^="Pause"]')).length > 0);
  await click('.play');
  await until('the play button', async () => (await texts('.play[aria-label^="Play"]')).length > 0);
  await closeAll();
});
