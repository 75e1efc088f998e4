// An incident of two nodes in the editor: its tree, what one file says of another, its replay, a ZIP of it, and what is left once closed.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { test, until } from './harness';
import { clickRow, message, rowTexts, spokenRows, typeAnswer, unfold, waitForRow, welcome } from './incidentView';
import {
  chooseStep,
  click,
  openTab,
  pageErrors,
  reportTexts,
  shownLine,
  shownStep,
  shownTexts,
  texts,
  waitForStep,
} from './replayView';
import { closeAll, fileIn, placeCaret } from './workspace';

const inputScheme = 'cluster-log-input';
const lost = 'no longer directly accessible';
const node1 = fileIn('incident/NODE1_cluster.log');
const node2 = fileIn('incident/NODE2_cluster.log');
const events = fileIn('incident/NODE2_System.xml');

const run = (command: string, ...parameters: unknown[]) =>
  vscode.commands.executeCommand(`clusterLogReplay.${command}`, ...parameters);

async function openIncident(name: string): Promise<void> {
  await run('openAsIncident', fileIn(name));
  await waitForRow('Replay Incident');
}

/** Opens a file where texts are open, so that a replay stays in sight. */
async function open(uri: vscode.Uri): Promise<vscode.TextEditor> {
  const column = vscode.window.visibleTextEditors[0]?.viewColumn ?? vscode.ViewColumn.One;
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), column);
}

/** Where a text stands first in a document. */
function placeOf(document: vscode.TextDocument, text: string): vscode.Position {
  const offset = document.getText().indexOf(text);
  assert.ok(offset >= 0, text);
  return document.positionAt(offset);
}

async function hoverOn(document: vscode.TextDocument, text: string): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    placeOf(document, text).translate(0, 1),
  );
  const contents = hovers.flatMap((hover) => hover.contents);
  return contents.map((content) => (typeof content === 'string' ? content : content.value)).join('\n');
}

function inputTabs(): readonly vscode.Uri[] {
  const inputs = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ input }) => input));
  return inputs.flatMap((input) => (input instanceof vscode.TabInputText && input.uri.scheme === inputScheme ? [input.uri] : []));
}

test('without an incident the view says what to do', async () => {
  await run('closeIncident');
  await vscode.commands.executeCommand('clusterLogReplay.incident.focus');
  await until('the welcome', async () => (await welcome()).includes('An incident is all that was collected'));
});

test('a folder is one incident: its files, nodes, volumes and what is missing', async () => {
  await openIncident('incident');
  for (const name of ['NODE1_cluster.log', 'NODE2_cluster.log', 'NODE2_System.xml', 'volume-states.txt']) await waitForRow(name);
  assert.match(await waitForRow('NODE1_cluster.log'), /cluster\.log · NODE1/);
  assert.match(await waitForRow('NODE3'), /NODE3/);
  await waitForRow('Volume1');
  assert.match(await waitForRow('Coverage'), /missing/);
  assert.match(await message(), /^incident, 2024-05-21 07:58/);
  await unfold('Not Recognised');
  await waitForRow('README.md');
});

test('each row is told to a screen reader', async () => {
  const rows = await spokenRows();
  assert.ok(
    rows.some((row) => row.startsWith('NODE2_cluster.log, cluster.log, NODE2')),
    rows.join('\n'),
  );
  assert.ok(
    rows.some((row) => row.startsWith('Missing: ')),
    rows.join('\n'),
  );
  assert.ok(
    rows.every((row) => !row.includes(' · ')),
    rows.join('\n'),
  );
});

test('a row opens its file', async () => {
  await clickRow('NODE2_System.xml');
  await until('the file', async () => vscode.window.activeTextEditor?.document.uri.toString() === events.toString());
});

test('a volume leads to the line that first names it', async () => {
  await clickRow('Volume1');
  const editor = await until('the line', async () => {
    const { activeTextEditor } = vscode.window;
    return activeTextEditor?.document.languageId === 'cluster-log' && activeTextEditor;
  });
  assert.match(editor.document.lineAt(editor.selection.active.line).text, /Volume1|Cluster Disk 1|c4d90b6e/);
});

test('a hover in the log of one node cites the other', async () => {
  const { document } = await open(node2);
  const text = await until('a hover that cites NODE1', async () => {
    const found = await hoverOn(document, lost);
    return found.includes('NODE1_cluster.log') && found;
  });
  assert.match(text, /NODE1_cluster\.log#L\d+/, 'with a link to the line');
});

test('a definition crosses to the file that names the volume first', async () => {
  const { document } = await open(node2);
  const at = placeOf(document, "'Volume1'").translate(0, 2);
  const found = await until('the definition', async () => {
    const places = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeDefinitionProvider', document.uri, at);
    return places.length > 0 && places;
  });
  assert.deepEqual(
    found.map(({ uri }) => uri.toString()),
    [node1.toString()],
  );
});

test('events as XML are explained as part of the incident, those of a stranger are left alone', async () => {
  const { document } = await open(events);
  assert.equal(document.languageId, 'xml');
  await until('a hover', async () => (await hoverOn(document, '5121')).includes('Volume1'));
  const { document: stranger } = await open(fileIn('stranger.xml'));
  assert.equal(await hoverOn(stranger, '5121'), '');
});

test('its replay names the file of each step and opens the right one', async () => {
  await closeAll();
  await run('replayIncident');
  await until('a first step in the view', shownStep);
  await openTab('Steps');
  const writers = await until('the nodes of the steps', async () => {
    const found = await texts('.steps .row .writer');
    return new Set(found).size > 1 && found;
  });
  assert.ok(writers.includes('NODE1') && writers.includes('NODE2'), writers.join());
  await chooseStep('NODE2');
  const { link, line } = await until('the line of the step', async () => {
    const found = await shownLine();
    return found.link.startsWith('NODE2_') && found;
  });
  const editor = await until('the file of the step', async () =>
    vscode.window.visibleTextEditors.find(({ document }) => link.startsWith(`${document.uri.path.split('/').at(-1)!},`)),
  );
  assert.equal(editor.selection.active.line + 1, line);
});

test('evidence in another file opens that file', async () => {
  await openTab('Story');
  const names = await shownTexts('.findings .evidence .input-name');
  assert.ok(names.length > 0);
  const [name = ''] = names;
  await click(`.findings .lines:has(.input-name) .link`);
  await until(name, async () => vscode.window.activeTextEditor?.document.uri.path.endsWith(`/${name}`));
});

test('the caret in any of its logs chooses the step', async () => {
  const editor = await open(node2);
  placeCaret(editor, placeOf(editor.document, lost).line + 1);
  await waitForStep('Volume1');
  await until('the line of the caret', async () => (await shownLine()).line === placeOf(editor.document, lost).line + 1);
});

test('Replay on one of its logs shows the replay of the whole', async () => {
  const tabs = () =>
    vscode.window.tabGroups.all.flatMap((group) => group.tabs.filter(({ input }) => input instanceof vscode.TabInputWebview));
  const before = tabs().length;
  await open(node1);
  await run('replay');
  await until('the replay', shownStep);
  assert.equal(tabs().length, before);
});

test('a clock that a person sets is written to the settings and read at once', async () => {
  const asked = run('setClockSkew', { subject: { name: 'NODE2', clock: 'NODE2', node: 'NODE2' } });
  await typeAnswer('-2.5');
  await asked;
  const skews = () => vscode.workspace.getConfiguration('clusterLogReplay.incident').get<Record<string, number>>('clockSkews');
  await until('the setting', async () => skews()?.['NODE2'] === -2.5);
  await until('the clock in the tree', async () =>
    (await rowTexts()).some((row) => row.startsWith('NODE2_cluster.log') && row.includes('2.5')),
  );
  await vscode.workspace
    .getConfiguration('clusterLogReplay.incident')
    .update('clockSkews', undefined, vscode.ConfigurationTarget.Workspace);
  await until('the measured clock', async () =>
    (await rowTexts()).some((row) => row.startsWith('NODE2_cluster.log') && !row.includes('2.5')),
  );
});

test('a file that changes on disk is told as changed', async () => {
  const text = await vscode.workspace.fs.readFile(node1);
  await vscode.workspace.fs.writeFile(node1, Buffer.concat([text, Buffer.from('\n')]));
  await until('word of it', async () => (await message()).includes('changed since they were read'));
  await vscode.workspace.fs.writeFile(node1, text);
  await run('readIncidentAgain');
  await until('the incident as it is', async () => (await message()).startsWith('incident, 2024-05-21'));
});

test('a reading that is stopped leaves the incident before it', async () => {
  const [{ uri: all } = { uri: fileIn('') }] = vscode.workspace.workspaceFolders ?? [];
  const reading = run('openAsIncident', all);
  await until('the reading', async () => (await message()).startsWith('Reading'));
  await run('stopReadingIncident');
  await reading;
  await until('the incident before', async () => (await message()).startsWith('incident, '));
  await waitForRow('NODE1_cluster.log');
});

test('of several events in one line the right one is shown', async () => {
  await closeAll();
  await openIncident('one line');
  await until('the other incident', async () => (await message()).startsWith('one line'));
  await run('replayIncident');
  await until('a first step in the view', shownStep);
  await chooseStep('works again');
  const uri = fileIn('one line/System.xml').toString();
  const text = Buffer.from(await vscode.workspace.fs.readFile(fileIn('one line/System.xml'))).toString();
  const second = text.lastIndexOf('<Event ');
  await until('the second event', async () => {
    const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
    return editor?.selection.active.character === second;
  });
});

test('a ZIP is an incident, too, and its logs open as documents', async () => {
  await closeAll();
  await openIncident('incident.zip');
  await until('the ZIP', async () => (await message()).startsWith('incident.zip'));
  await clickRow('NODE2_cluster.log');
  const editor = await until('the document', async () => {
    const { activeTextEditor } = vscode.window;
    return activeTextEditor?.document.uri.scheme === inputScheme && activeTextEditor;
  });
  await until('the language', async () => vscode.window.activeTextEditor?.document.languageId === 'cluster-log');
  const { document } = vscode.window.activeTextEditor ?? editor;
  assert.equal(document.getText(), Buffer.from(await vscode.workspace.fs.readFile(node2)).toString());
  const text = await until('a hover that cites NODE1', async () => {
    const found = await hoverOn(document, lost);
    return found.includes('NODE1_cluster.log') && found;
  });
  assert.match(text, /command:clusterLogReplay\.openInput/, 'with a link that the editor follows');
});

test('its replay opens members of the ZIP', async () => {
  await run('replayIncident');
  await until('a first step in the view', shownStep);
  await click('.moment-step .link');
  await until('a member', async () => vscode.window.activeTextEditor?.document.uri.scheme === inputScheme);
});

test('its report is shown as a page without scripts', async () => {
  await closeAll();
  await run('showReport');
  const heads = await until('the report', async () => {
    const found = await reportTexts('h2');
    return found.length > 0 && found;
  });
  assert.equal(heads[0], 'Coverage', 'what is missing comes first');
  assert.deepEqual(await reportTexts('script'), []);
  assert.ok((await reportTexts('body')).join('').includes('NODE3'), 'the node without a log is named');
});

test('closing an incident clears the tree, its texts and its replay', async () => {
  await run('closeIncident');
  await until('no rows', async () => (await rowTexts()).length === 0);
  await until('no texts of the ZIP', async () => inputTabs().length === 0);
  await until('no replay', async () =>
    vscode.window.tabGroups.all.every(({ tabs }) => tabs.every(({ input }) => !(input instanceof vscode.TabInputWebview))),
  );
  const { document } = await open(events);
  assert.equal(await hoverOn(document, '5121'), '');
});

test('what cannot be read says so in the view', async () => {
  await run('openAsIncident', fileIn('no such folder'));
  await until('the reason', async () => (await message()).startsWith('The incident could not be read.'));
  await waitForRow('Try Again');
  await run('closeIncident');
  await until('no rows', async () => (await rowTexts()).length === 0);
  await closeAll();
  assert.deepEqual(await pageErrors(), []);
});
