// Tells of changes on disk of a log that no editor has open: nobody else tells the server of those. Knows nothing of replays.
import * as vscode from 'vscode';

export function watchClosedFile(uri: vscode.Uri, changed: () => void): vscode.Disposable {
  // The folder, not the name: brackets and stars in a name would be a pattern.
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), '*'));
  const key = uri.toString();
  const look = (file: vscode.Uri) => {
    const isOpen = vscode.workspace.textDocuments.some((document) => document.uri.toString() === key);
    if (file.toString() === key && !isOpen) changed();
  };
  return vscode.Disposable.from(watcher, watcher.onDidChange(look), watcher.onDidCreate(look), watcher.onDidDelete(look));
}
