// Problems, hovers and symbols of a log, as the editor gets them.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { test, until } from './harness';
import { tell } from './launcher';
import { closeAll, fileIn, openLog } from './workspace';

const seed = 'node1.cluster.log';

test('a cluster log is known by its name and starts the extension', async () => {
  const { document } = await openLog(seed);
  assert.equal(document.languageId, 'cluster-log');
  await until(
    'the extension to run',
    async () => vscode.extensions.getExtension('cluster-log-replay.cluster-log-replay')?.isActive,
  );
});

test('a hover on the line that decides direct IO says so in words', async () => {
  const { document } = await openLog(seed);
  const line = lineWith(document, 'CanUseDirectIO for Volume1 => true');
  const text = await hoverText(document, line, 'CanUseDirectIO');
  assert.match(text, /direct/i);
  assert.match(text, /Volume1/);
});

test('every DCM line of the seed log has a hover', async () => {
  const { document } = await openLog(seed);
  for (let line = 0; line < document.lineCount; line++) {
    if (!document.lineAt(line).text.includes('[DCM]')) continue;
    assert.notEqual(await hoverText(document, line, '[DCM] '), '', `line ${line + 1}`);
  }
});

test('the symbols of a log lead to its lines', async () => {
  const { document } = await openLog(seed);
  const symbols = await until('symbols', async () => {
    const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    return found?.length > 0 && found;
  });
  for (const { range, name } of symbols) {
    assert.ok(range.end.line < document.lineCount, name);
    assert.notEqual(name.trim(), '');
  }
});

test('a refused reservation is among the problems', async () => {
  const document = await vscode.workspace.openTextDocument(fileIn('mail attachment.txt'));
  await vscode.window.showTextDocument(document);
  const problems = await until('problems', async () => {
    const found = vscode.languages.getDiagnostics(document.uri);
    return found.length > 0 && found;
  });
  assert.ok(
    problems.some(({ range }) => document.lineAt(range.start.line).text.includes('170')),
    'a problem on a line with status 170',
  );
});

test('the colours tell ids, time, tag, GUID and quoted names from plain words', async () => {
  await openLog(seed);
  const plain = await colourOf('resource');
  for (const part of ['00000724.00000388', '2009/10/08-18:01:35.592', '[DCM]', "'SR'", '8e62ea00-9763-4c21-86d1-4a05708be24a']) {
    assert.notEqual(await colourOf(part), plain, part);
  }
  await closeAll();
});

/** Colour of the first piece of an editor that holds the text and is coloured as one. */
async function colourOf(text: string): Promise<string> {
  return until(`colours of ${text}`, async () => (await tell('colour', { text })) as string | null);
}

function lineWith(document: vscode.TextDocument, text: string): number {
  const offset = document.getText().indexOf(text);
  assert.ok(offset >= 0, text);
  return document.positionAt(offset).line;
}

async function hoverText(document: vscode.TextDocument, line: number, at: string): Promise<string> {
  const character = document.lineAt(line).text.indexOf(at) + 1;
  const hovers = await until(`a hover on line ${line + 1}`, async () => {
    const found = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new vscode.Position(line, character),
    );
    return found.length > 0 && found;
  });
  return hovers
    .flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value)))
    .join('\n');
}
