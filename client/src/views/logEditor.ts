// The log's own text editor as the replay sees it: shows a line, tells where the caret is. Knows nothing of steps.
import * as vscode from 'vscode';

/** A caret that rests this long is meant; below it someone scrolls by key. */
const caretRestMs = 120;

export class LogEditor implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[] = [];
  private readonly caretRested = new vscode.EventEmitter<number>();
  private readonly marked = vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new vscode.ThemeColor('editor.rangeHighlightBackground'),
    borderColor: new vscode.ThemeColor('contrastActiveBorder'),
    borderStyle: 'dotted',
    borderWidth: '1px 0',
    overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.rangeHighlightForeground'),
    overviewRulerLane: vscode.OverviewRulerLane.Full,
  });
  private timer: NodeJS.Timeout | null = null;
  /** Line this side moved the caret to: not a choice of the person, so never told back. */
  private ownLine: number | null = null;

  /** The person moved the caret to another line, from 1. */
  readonly onCaretRested = this.caretRested.event;

  /** Where the caret is, from 1; null when no editor shows the log. */
  get caretLine(): number | null {
    const shown = vscode.window.visibleTextEditors.find((editor) => this.isLog(editor));
    return shown ? shown.selection.active.line + 1 : null;
  }

  /** `replayColumn`: where the replay stands, which a log must not cover. */
  constructor(
    private readonly uri: vscode.Uri,
    private readonly replayColumn: () => vscode.ViewColumn | undefined,
  ) {
    this.subscriptions.push(
      this.caretRested,
      this.marked,
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.caretMoved(textEditor)),
    );
  }

  /**
   * Shows a line, from 1, in the editor that has the log, else beside the replay. `takeFocus`: go there, rather than only look.
   * @throws when the file cannot be opened
   */
  async show(line: number, { takeFocus }: { readonly takeFocus: boolean }): Promise<void> {
    const place = new vscode.Range(line - 1, 0, line - 1, 0);
    const shown = vscode.window.visibleTextEditors.find((editor) => this.isLog(editor));
    const viewColumn = shown?.viewColumn ?? this.columnOfTab() ?? this.freeColumn();
    this.ownLine = line;
    this.forgetCaret();
    const options = { viewColumn, preserveFocus: !takeFocus, selection: place, preview: false };
    const document = await documentOf(this.uri);
    if (document === null) {
      // Above 50 MB VS Code keeps the text to itself: it opens at the line, but cannot be marked or followed.
      await vscode.commands.executeCommand('vscode.open', this.uri, options);
      return;
    }
    const editor = await vscode.window.showTextDocument(document, options);
    editor.revealRange(place, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    editor.setDecorations(this.marked, [place]);
  }

  dispose(): void {
    this.forgetCaret();
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private caretMoved(editor: vscode.TextEditor): void {
    if (!this.isLog(editor)) return;
    this.forgetCaret();
    const line = editor.selection.active.line + 1;
    if (line === this.ownLine) return;
    this.timer = setTimeout(() => {
      this.ownLine = null;
      editor.setDecorations(this.marked, []);
      this.caretRested.fire(line);
    }, caretRestMs);
  }

  private forgetCaret(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private isLog(editor: vscode.TextEditor): boolean {
    return editor.document.uri.toString() === this.uri.toString();
  }

  private freeColumn(): vscode.ViewColumn {
    return this.replayColumn() === vscode.ViewColumn.One ? vscode.ViewColumn.Two : vscode.ViewColumn.One;
  }

  private columnOfTab(): vscode.ViewColumn | undefined {
    const isLogTab = ({ input }: vscode.Tab) =>
      input instanceof vscode.TabInputText && input.uri.toString() === this.uri.toString();
    return vscode.window.tabGroups.all.find((group) => group.tabs.some(isLogTab))?.viewColumn;
  }
}

/** null: too large to be handed to extensions. */
async function documentOf(uri: vscode.Uri): Promise<vscode.TextDocument | null> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch (error) {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size < 50 * 1024 * 1024) throw error;
    return null;
  }
}
