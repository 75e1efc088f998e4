// Asks for the zone of a file or the clock of a node and writes it to the settings; the server then reads the incident anew.
// Knows nothing of how clocks are compared.
import * as vscode from 'vscode';
import { readClockSkew, readUtcOffset, withEntry } from '../incident/clockSettings';
import type { TreeEntry } from '../incident/treeEntry';

const section = 'clusterLogReplay.incident';

interface Question<T> {
  readonly setting: 'utcOffsets' | 'clockSkews';
  /** Node or path. */
  readonly name: string;
  readonly title: string;
  readonly prompt: string;
  readonly example: string;
  readonly wrong: string;
  /** null: this is none. */
  readonly read: (text: string) => T | null;
}

/** @param entry the row of an input or a node */
export async function setUtcOffset(entry: TreeEntry | undefined): Promise<void> {
  if (!entry?.subject) return;
  const { clock: name } = entry.subject;
  await ask({
    setting: 'utcOffsets',
    name,
    title: vscode.l10n.t('UTC Offset of {0}', name),
    prompt: vscode.l10n.t('How far its local time is ahead of UTC. Leave it empty to take what the files say.'),
    example: '+02:00',
    wrong: vscode.l10n.t('Write it as +02:00 or -05:30.'),
    read: readUtcOffset,
  });
}

/** @param entry the row of an input or a node; without a node there is no clock to set */
export async function setClockSkew(entry: TreeEntry | undefined): Promise<void> {
  const name = entry?.subject?.node;
  if (typeof name !== 'string') return;
  await ask({
    setting: 'clockSkews',
    name,
    title: vscode.l10n.t('Clock Skew of {0}', name),
    prompt: vscode.l10n.t('Seconds to add to the clock of this node. Leave it empty to take what is measured.'),
    example: '-1.5',
    wrong: vscode.l10n.t('Write it as a number of seconds: 2 or -1.5.'),
    read: readClockSkew,
  });
}

async function ask<T extends string | number>({
  setting,
  name,
  title,
  prompt,
  example,
  wrong,
  read,
}: Question<T>): Promise<void> {
  const present = vscode.workspace.getConfiguration(section).get<Readonly<Record<string, T>>>(setting, {});
  const answer = await vscode.window.showInputBox({
    title,
    prompt,
    placeHolder: example,
    value: String(present[name] ?? ''),
    validateInput: (text) => (text.trim() === '' || read(text) !== null ? undefined : wrong),
  });
  if (answer === undefined) return;
  await write(setting, name, answer.trim() === '' ? null : read(answer));
}

/** Into the workspace, where there is one: another incident may have nodes of the same names. */
async function write<T>(setting: string, name: string, value: T | null): Promise<void> {
  const configuration = vscode.workspace.getConfiguration(section);
  const { globalValue, workspaceValue } = configuration.inspect<Readonly<Record<string, T>>>(setting) ?? {};
  const hasWorkspace = vscode.workspace.workspaceFolders !== undefined;
  const target = hasWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  await configuration.update(setting, withEntry((hasWorkspace ? workspaceValue : globalValue) ?? {}, name, value), target);
}
