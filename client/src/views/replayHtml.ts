// The page of the replay view: loads its own script and style, and nothing else. Knows nothing of logs.
import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { ReplayOf } from './replayMessages';

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
  const nonce = randomBytes(16).toString('base64');
  const script = webview.asWebviewUri(vscode.Uri.joinPath(viewFolder(extensionUri), 'replay.js')).toString();
  const style = webview.asWebviewUri(vscode.Uri.joinPath(viewFolder(extensionUri), 'replay.css')).toString();
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource}; img-src 'none'; font-src 'none'; connect-src 'none'`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(vscode.env.language)}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <link rel="stylesheet" href="${escapeHtml(style)}">
  <title>Cluster Log Replay</title>
</head>
<body data-of="${escapeHtml(JSON.stringify(of))}" data-words="${escapeHtml(JSON.stringify(words))}">
  <main id="replay"></main>
  <script nonce="${nonce}" src="${escapeHtml(script)}"></script>
</body>
</html>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
