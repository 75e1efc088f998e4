// Writes what leaves the replay view where the person says: a picture, or a page of its own. Knows nothing of how they are made.
import * as vscode from 'vscode';
import type { ReplayRecording } from '../../../server/src/protocol/recordingMessages';
import type { SavedPicture } from './replayMessages';
import { standalonePage } from './standalonePage';

/** @param of the log or incident, beside which the file is offered */
export async function savePicture(of: vscode.Uri, picture: Exclude<SavedPicture, { form: 'html' }>): Promise<void> {
  const { form, name, content } = picture;
  const bytes = form === 'png' ? Buffer.from(content, 'base64') : new TextEncoder().encode(content);
  await save(of, name, form, bytes);
}

/** @param viewFolder where the built view stands */
export async function savePage(
  of: vscode.Uri,
  viewFolder: vscode.Uri,
  { name, recording }: { readonly name: string; readonly recording: ReplayRecording },
): Promise<void> {
  const [script, style] = await Promise.all(
    ['replay.js', 'replay.css'].map((file) => textOf(vscode.Uri.joinPath(viewFolder, file))),
  );
  const page = standalonePage({
    title: vscode.l10n.t('Replay of {0}', name),
    name,
    language: vscode.env.language,
    script: script!,
    style: style!,
    recording,
    words: vscode.l10n.bundle ?? {},
  });
  await save(of, name, 'html', new TextEncoder().encode(page));
}

async function textOf(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

async function save(of: vscode.Uri, name: string, extension: 'svg' | 'png' | 'html', bytes: Uint8Array): Promise<void> {
  const title = extension === 'html' ? vscode.l10n.t('Save Page') : vscode.l10n.t('Save Picture');
  const filter = extension === 'html' ? vscode.l10n.t('Web page') : vscode.l10n.t('Picture');
  const file = `${name.replace(/[^\p{L}\p{N} ._-]/gu, '_')}.${extension}`;
  const beside = of.scheme === 'file' ? vscode.Uri.joinPath(of, '..', file) : undefined;
  const target = await vscode.window.showSaveDialog({
    title,
    filters: { [filter]: [extension] },
    ...(beside ? { defaultUri: beside } : {}),
  });
  if (target) await vscode.workspace.fs.writeFile(target, bytes);
}
