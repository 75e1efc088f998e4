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

export async function picture(name: string): Promise<void> {
  await settled();
  await tell('screenshot', { name });
}

export async function setTheme(theme: string): Promise<void> {
  await vscode.workspace.getConfiguration('workbench').update('colorTheme', theme, vscode.ConfigurationTarget.Global);
}

export async function size(width: number, height: number): Promise<void> {
  await tell('resize', { width, height });
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
