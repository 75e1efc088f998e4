// The commands of an incident: what to open is asked for here. Knows nothing of how an incident is read or shown.
import * as vscode from 'vscode';
import type { IncidentSession } from '../incident/incidentSession';
import type { Place } from '../incident/treeEntry';
import { openText } from '../views/openText';

/** Opens what `choice` says, else asks: the workspace, a folder, files or a ZIP. */
export async function openIncident(session: IncidentSession, choice?: unknown): Promise<void> {
  const uris =
    choice === 'workspace'
      ? workspaceFolders()
      : choice === 'folder'
        ? await askForFolder()
        : choice === 'files'
          ? await askForFiles()
          : await ask();
  if (uris.length > 0) await show(session, uris);
}

/** Opens what was chosen in the explorer: `all` where more than one thing was. */
export async function openAsIncident(session: IncidentSession, uri?: vscode.Uri, all?: readonly vscode.Uri[]): Promise<void> {
  const uris = all && all.length > 0 ? all : uri ? [uri] : [];
  if (uris.length > 0) await show(session, uris);
}

/** Goes to a line of an input. Links in hovers and rows of the tree lead here. */
export async function openInput(place: Place | undefined): Promise<void> {
  if (typeof place?.uri !== 'string') return;
  const line = Number.isInteger(place.line) ? place.line : null;
  await openText(vscode.Uri.parse(place.uri), { line, viewColumn: besideReplay(), takeFocus: false, isPreview: true });
}

/** A replay must not be covered by the line that it is read with; undefined = there is none in the way. */
function besideReplay(): vscode.ViewColumn | undefined {
  const isReplay = vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputWebview;
  return isReplay ? (vscode.window.visibleTextEditors[0]?.viewColumn ?? vscode.ViewColumn.Beside) : undefined;
}

async function show(session: IncidentSession, uris: readonly vscode.Uri[]): Promise<void> {
  await vscode.commands.executeCommand('clusterLogReplay.incident.focus');
  await session.open(uris);
}

interface Choice extends vscode.QuickPickItem {
  readonly uris: () => Promise<readonly vscode.Uri[]>;
}

async function ask(): Promise<readonly vscode.Uri[]> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const ofFolder = ({ name, uri }: vscode.WorkspaceFolder): Choice => ({
    label: `$(folder) ${name}`,
    description: uri.fsPath,
    uris: () => Promise.resolve([uri]),
  });
  const all: Choice = {
    label: `$(root-folder) ${vscode.l10n.t('All Folders of the Workspace')}`,
    uris: () => Promise.resolve(workspaceFolders()),
  };
  const choices: readonly Choice[] = [
    ...(folders.length > 1 ? [all] : []),
    ...folders.map(ofFolder),
    { label: `$(folder-opened) ${vscode.l10n.t('Choose a Folder...')}`, uris: askForFolder },
    { label: `$(file-zip) ${vscode.l10n.t('Choose Files or a ZIP...')}`, uris: askForFiles },
  ];
  const chosen = await vscode.window.showQuickPick(choices, {
    title: vscode.l10n.t('Open Incident'),
    placeHolder: vscode.l10n.t('Where are the logs and exports of this incident?'),
    matchOnDescription: true,
  });
  return chosen ? chosen.uris() : [];
}

function workspaceFolders(): readonly vscode.Uri[] {
  return (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
}

async function askForFolder(): Promise<readonly vscode.Uri[]> {
  const chosen = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Choose the folder of an incident'),
    openLabel: vscode.l10n.t('Open Incident'),
    canSelectFolders: true,
    canSelectFiles: false,
  });
  return chosen ?? [];
}

async function askForFiles(): Promise<readonly vscode.Uri[]> {
  const chosen = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Choose the files or the ZIP of an incident'),
    openLabel: vscode.l10n.t('Open Incident'),
    canSelectMany: true,
    filters: {
      [vscode.l10n.t('Logs, exports and archives')]: ['log', 'evtx', 'xml', 'csv', 'txt', 'json', 'zip'],
      [vscode.l10n.t('All files')]: ['*'],
    },
  });
  return chosen ?? [];
}
