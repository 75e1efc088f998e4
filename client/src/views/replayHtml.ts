// Where the page of the replay view finds its script and style in a webview. Knows nothing of logs.
import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { ReplayOf } from './replayMessages';
import { replayPage } from './replayPage';

/** Folder of the built view, the only one the page may read. */
export function viewFolder(extensionUri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
}

/** `words`: texts of the view in the language of the editor, by their English form; `of` is kept by the page for the next start. */
export function replayHtml(
  webview: vscode.Webview,
  extensionUri: vscode.Uri,
  of: ReplayOf,
  words: Readonly<Record<string, string>>,
): string {
  const addressOf = (file: string) => webview.asWebviewUri(vscode.Uri.joinPath(viewFolder(extensionUri), file)).toString();
  return replayPage({
    language: vscode.env.language,
    script: addressOf('replay.js'),
    style: addressOf('replay.css'),
    styleSource: webview.cspSource,
    nonce: randomBytes(16).toString('base64'),
    of,
    words,
  });
}
