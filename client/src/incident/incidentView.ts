// The tree view of the incident: rows as the editor wants them, progress, failures. Knows nothing of what the rows say.
import * as vscode from 'vscode';
import { incidentViewId, openInputCommand } from '../contributed';
import { fadedUri } from './fadedRows';
import type { IncidentSession } from './incidentSession';
import { failedTree, incidentTree } from './incidentTree';
import { minuteSpan } from '../times';
import type { TreeEntry } from './treeEntry';

export class IncidentView implements vscode.TreeDataProvider<TreeEntry>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly subscription: vscode.Disposable;
  /** Made once a reading, not once a question: the editor asks for each row that is unfolded. */
  private rows: readonly TreeEntry[] = [];
  /** The reading whose progress is shown. */
  private progressOf: Promise<void> | null = null;

  constructor(
    private readonly view: vscode.TreeView<TreeEntry>,
    private readonly session: IncidentSession,
  ) {
    this.subscription = session.onChanged(() => this.show());
    this.show();
  }

  getChildren(entry?: TreeEntry): TreeEntry[] {
    return [...(entry ? (entry.children ?? []) : this.rows)];
  }

  getTreeItem(entry: TreeEntry): vscode.TreeItem {
    const { id, label, description, tooltip, spoken, icon, iconColour, context, opens, command, isFaded } = entry;
    const item = new vscode.TreeItem(label, foldingOf(entry));
    item.id = id;
    if (description !== undefined) item.description = description;
    item.tooltip = tooltip === undefined ? label : new vscode.MarkdownString(tooltip);
    if (icon !== undefined)
      item.iconPath = new vscode.ThemeIcon(icon, iconColour === undefined ? undefined : new vscode.ThemeColor(iconColour));
    if (context !== undefined) item.contextValue = context;
    if (isFaded) item.resourceUri = fadedUri(id);
    if (spoken !== undefined) item.accessibilityInformation = { label: spoken };
    if (opens) item.command = { command: openInputCommand, title: vscode.l10n.t('Open'), arguments: [opens] };
    else if (command !== undefined) item.command = { command, title: label };
    return item;
  }

  dispose(): void {
    this.subscription.dispose();
    this.changed.dispose();
  }

  private show(): void {
    const { overview, failure, isReading } = this.session;
    const t = vscode.l10n.t;
    this.view.message = this.message();
    this.rows = overview ? incidentTree(overview, t) : failure !== null && !isReading ? failedTree(t) : [];
    if (isReading && isReading !== this.progressOf)
      void vscode.window.withProgress({ location: { viewId: incidentViewId } }, () => isReading);
    this.progressOf = isReading;
    this.changed.fire();
  }

  /** Above the tree: how far the reading is, why it failed, or what is open and which time it covers. */
  private message(): string {
    const { overview, failure, isReading, progress } = this.session;
    const t = vscode.l10n.t;
    if (isReading && !progress) return t('Reading the incident...');
    if (isReading && progress) {
      const percent = progress.totalBytes === 0 ? 0 : Math.floor((100 * progress.doneBytes) / progress.totalBytes);
      return t('Reading {0} ({1} %)', progress.name, Math.min(100, percent));
    }
    if (failure !== null) return t('The incident could not be read. {0}', failure);
    if (!overview) return '';
    const { title, inputs, firstUtcMs, lastUtcMs } = overview;
    const changed = inputs.filter(({ problems }) => problems.some(({ code }) => code === 'changedOnDisk')).length;
    if (changed > 0) return t('{0}: {1} of its files changed since they were read. Read the incident again.', title, changed);
    return firstUtcMs === null || lastUtcMs === null ? title : t('{0}, {1} UTC', title, minuteSpan(firstUtcMs, lastUtcMs));
  }
}

function foldingOf({ children = [], isUnfolded = false }: TreeEntry): vscode.TreeItemCollapsibleState {
  if (children.length === 0) return vscode.TreeItemCollapsibleState.None;
  return isUnfolded ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
}
