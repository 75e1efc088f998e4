// The folder that the tests have open, and its logs in the editor.
import * as vscode from 'vscode';
import { until } from './harness';

export function fileIn(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('The launcher opens a folder.');
  return vscode.Uri.joinPath(folder.uri, name);
}

export async function openLog(name: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(fileIn(name));
  return vscode.window.showTextDocument(document, vscode.ViewColumn.One);
}

export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await until('no open tab', async () => vscode.window.tabGroups.all.every(({ tabs }) => tabs.length === 0));
}

/** Line of the caret in the editor of a log, from 1. */
export function caretLine(name: string): number | undefined {
  const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === fileIn(name).toString());
  return editor && editor.selection.active.line + 1;
}

export function placeCaret(editor: vscode.TextEditor, line: number): void {
  editor.selection = new vscode.Selection(line - 1, 0, line - 1, 0);
}
