// A tree whose rows come from code that is loaded when the editor first asks for them. Knows nothing of the rows.
import * as vscode from 'vscode';

export class LazyTree<T> implements vscode.TreeDataProvider<T> {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private loaded: Promise<vscode.TreeDataProvider<T>> | null = null;

  constructor(private readonly load: () => Promise<vscode.TreeDataProvider<T>>) {}

  async getChildren(row?: T): Promise<T[]> {
    return (await (await this.tree()).getChildren(row)) ?? [];
  }

  async getTreeItem(row: T): Promise<vscode.TreeItem> {
    return (await this.tree()).getTreeItem(row);
  }

  private tree(): Promise<vscode.TreeDataProvider<T>> {
    this.loaded ??= this.load().then((tree) => {
      tree.onDidChangeTreeData?.(() => this.changed.fire());
      return tree;
    });
    return this.loaded;
  }
}
