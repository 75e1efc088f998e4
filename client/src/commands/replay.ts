// The commands that open a replay. Knows nothing of what a replay shows.
import * as vscode from 'vscode';
import type { Place } from '../incident/treeEntry';
import type { ReplayPanels } from '../views/replayPanels';

/** Opens the replay of the log in the active editor, or of the editor whose title or top line was clicked. */
export function replay(panels: ReplayPanels, uri?: vscode.Uri): void {
  const log = uri ?? vscode.window.activeTextEditor?.document.uri ?? activeTabFile();
  if (log) panels.open(log);
  else
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open a cluster log first, or use "Replay File..." for one that is too large for the editor.'),
    );
}

/** Opens the replay at a line of a log: that of a link, else that of the caret. */
export function replayHere(panels: ReplayPanels, place: Place | undefined): void {
  const editor = vscode.window.activeTextEditor;
  if (typeof place?.uri === 'string') panels.openAt(vscode.Uri.parse(place.uri), Number.isInteger(place.line) ? place.line! : 1);
  else if (editor) panels.openAt(editor.document.uri, editor.selection.active.line + 1);
  else replay(panels);
}

/** A text above 50 MB stands in a tab, but in no editor that extensions are told of. */
function activeTabFile(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputText ? input.uri : undefined;
}

/** Opens the replay of a file from the explorer, or asks for one. The file itself need not open in an editor. */
export async function replayFile(panels: ReplayPanels, uri?: vscode.Uri): Promise<void> {
  const log = uri ?? (await askForLog());
  if (log) panels.open(log);
}

async function askForLog(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Choose a cluster log'),
    openLabel: vscode.l10n.t('Replay'),
    filters: { [vscode.l10n.t('Logs')]: ['log', 'txt'], [vscode.l10n.t('All files')]: ['*'] },
  });
  return chosen?.[0];
}
