// Opens a text at a line, also one that is too large for extensions. Knows nothing of logs.
import * as vscode from 'vscode';

export interface OpenChoice {
  /** From 1; null = where the editor is, or the top. */
  readonly line: number | null;
  /** From 1; absent = the start of the line. */
  readonly column?: number | undefined;
  readonly viewColumn?: vscode.ViewColumn | undefined;
  readonly takeFocus: boolean;
  /** A tab that the next one takes the place of, until somebody works in it. */
  readonly isPreview: boolean;
}

/**
 * Answers the editor that shows the line; null where VS Code keeps the text to itself (above 50 MB): it opens at the line, but cannot
 * be marked or followed.
 * @throws when the file cannot be opened
 */
export async function openText(uri: vscode.Uri, choice: OpenChoice): Promise<vscode.TextEditor | null> {
  const { line, column = 1, viewColumn, takeFocus, isPreview } = choice;
  const at = line === null ? null : new vscode.Position(line - 1, column - 1);
  const place = at && new vscode.Range(at, at);
  const options: vscode.TextDocumentShowOptions = {
    ...(viewColumn === undefined ? {} : { viewColumn }),
    ...(place === null ? {} : { selection: place }),
    preserveFocus: !takeFocus,
    preview: isPreview,
  };
  const document = await documentOf(uri);
  if (document === null) {
    await vscode.commands.executeCommand('vscode.open', uri, options);
    return null;
  }
  const editor = await vscode.window.showTextDocument(document, options);
  if (place !== null) editor.revealRange(place, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}

/** null: too large to be handed to extensions. */
async function documentOf(uri: vscode.Uri): Promise<vscode.TextDocument | null> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch (error) {
    if (uri.scheme !== 'file') throw error;
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size < 50 * 1024 * 1024) throw error;
    return null;
  }
}
