// Rows in a quieter colour: the editor colours a row of a tree by its resource alone. Knows nothing of what the rows say.
import * as vscode from 'vscode';

const scheme = 'cluster-log-faded';

/** Resource of a row that is to be faded; it names nothing that can be opened. */
export function fadedUri(id: string): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${id}` });
}

export function registerFadedRows(): vscode.Disposable {
  return vscode.window.registerFileDecorationProvider({
    provideFileDecoration: (uri) =>
      uri.scheme === scheme ? { color: new vscode.ThemeColor('list.deemphasizedForeground') } : undefined,
  });
}
