// Copies what a row of the incident's tree is about. Knows nothing of incidents.
import * as vscode from 'vscode';
import type { TreeEntry } from '../incident/treeEntry';

export async function copyName(entry: TreeEntry | undefined): Promise<void> {
  if (entry?.subject) await vscode.env.clipboard.writeText(entry.subject.name);
}

/** The path of a file on disk; what stands in an archive has only the path below it. */
export async function copyPath(entry: TreeEntry | undefined): Promise<void> {
  if (!entry?.subject) return;
  const uri = entry.opens ? vscode.Uri.parse(entry.opens.uri) : null;
  await vscode.env.clipboard.writeText(uri?.scheme === 'file' ? uri.fsPath : entry.subject.name);
}
