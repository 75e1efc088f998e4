// What the pictures share: a quiet window, themes, sizes. Knows nothing of what is shown.
import * as vscode from 'vscode';
import { tell } from '../suite/launcher';

export const themes = {
  dark: 'Default Dark Modern',
  light: 'Default Light Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
};

/** Waits for pictures that move: panels slide, fonts come late. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 1200));

/** `isPointed`: what lies under the pointer belongs to the picture. */
export async function picture(name: string, { isPointed = false } = {}): Promise<void> {
  if (!isPointed) await tell('windowPointAway', {});
  await settled();
  await tell('screenshot', { name });
}

export async function setTheme(theme: string): Promise<void> {
  await vscode.workspace.getConfiguration('workbench').update('colorTheme', theme, vscode.ConfigurationTarget.Global);
}

export async function size(width: number, height: number): Promise<void> {
  await tell('resize', { width, height });
}

/** Two groups of editors, side by side; `first`: share of the left one. */
export async function columns(first: number): Promise<void> {
  await layout(0, first);
}

/** Two groups of editors, one above the other; `first`: share of the upper one. */
export async function rows(first: number): Promise<void> {
  await layout(1, first);
}

/** The replay, which stands beside its log, comes above it; `first`: its share of the height. */
export async function replayAbove(first: number): Promise<void> {
  await rows(0.5);
  await vscode.commands.executeCommand('workbench.action.focusSecondEditorGroup');
  await vscode.commands.executeCommand('workbench.action.moveActiveEditorGroupUp');
  await rows(first);
}

async function layout(orientation: 0 | 1, first: number): Promise<void> {
  const groups = [{ size: first }, { size: 1 - first }];
  await vscode.commands.executeCommand('vscode.setEditorLayout', { orientation, groups });
}

/** Leaves only what the pictures are about. */
export async function quietWindow(): Promise<void> {
  const quiet: Readonly<Record<string, unknown>> = {
    'chat.disableAIFeatures': true,
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'workbench.statusBar.visible': false,
    'workbench.layoutControl.enabled': false,
    'window.commandCenter': false,
    'editor.minimap.enabled': false,
    'breadcrumbs.enabled': false,
    'workbench.tips.enabled': false,
  };
  for (const [name, value] of Object.entries(quiet))
    await vscode.workspace.getConfiguration().update(name, value, vscode.ConfigurationTarget.Global);
  await setTheme(themes.dark);
  await vscode.commands.executeCommand('workbench.action.closeAuxiliaryBar');
  await vscode.commands.executeCommand('workbench.action.closeSidebar');
}
