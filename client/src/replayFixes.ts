// Offers the replay at each problem of a log: in the editor, and in the menu of the Problems list. Knows nothing of how a replay looks.
import * as vscode from 'vscode';
import { inputScheme } from '../../server/src/protocol/messages';
import { replayHereCommand } from './contributed';

/** As the server signs its problems. */
const source = 'Cluster Log Replay';

export function registerReplayFixes(): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    [{ scheme: 'file' }, { scheme: 'untitled' }, { scheme: inputScheme }],
    { provideCodeActions: ({ uri }, _range, { diagnostics }) => diagnostics.filter(isOurs).map((one) => fixOf(uri, one)) },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}

function isOurs(diagnostic: vscode.Diagnostic): boolean {
  return diagnostic.source === source && diagnostic.code !== 'ownRow'; // rows of one's own are no log
}

function fixOf(uri: vscode.Uri, diagnostic: vscode.Diagnostic): vscode.CodeAction {
  const title = vscode.l10n.t('Replay this moment');
  const fix = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  const line = diagnostic.range.start.line + 1;
  fix.command = { title, command: replayHereCommand, arguments: [{ uri: uri.toString(), line }] };
  fix.diagnostics = [diagnostic];
  return fix;
}
