// The text editors of the logs as the replay sees them: shows a line, tells where the caret is. Knows nothing of steps.
import * as vscode from 'vscode';
import { openText } from './openText';

/** A caret that rests this long is meant; below it someone scrolls by key. */
const caretRestMs = 120;

/** A line, from 1, of one of the logs; uris as the editor writes them. */
export interface LogPlace {
  readonly uri: string;
  readonly line: number;
  /** From 1; absent = the start of the line. */
  readonly column?: number;
}

/** The last line of a log at a moment; `isStep`: the moment is this line. */
export interface LogMoment {
  readonly uri: string;
  readonly line: number;
  readonly isStep: boolean;
}

export class LogEditor implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[] = [];
  private readonly caretRested = new vscode.EventEmitter<LogPlace>();
  private readonly marked = vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    // As a debugger marks the line at which it stands: plain to see beside the line of the caret.
    backgroundColor: new vscode.ThemeColor('editor.stackFrameHighlightBackground'),
    borderColor: new vscode.ThemeColor('contrastActiveBorder'),
    borderStyle: 'dotted',
    borderWidth: '1px 0',
    overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.rangeHighlightForeground'),
    overviewRulerLane: vscode.OverviewRulerLane.Full,
  });
  /** Where a log stands at a moment of which another log tells. */
  private readonly passed = vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    borderColor: new vscode.ThemeColor('editorLineNumber.activeForeground'),
    borderStyle: 'dashed',
    borderWidth: '0 0 1px 0',
    overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.rangeHighlightForeground'),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
  });
  private timer: NodeJS.Timeout | null = null;
  /** Line this side moved the caret to: not a choice of the person, so never told back. */
  private ownPlace: LogPlace | null = null;
  private uris: ReadonlySet<string> = new Set();

  /** The person moved the caret to another line. */
  readonly onCaretRested = this.caretRested.event;

  /** Where the caret is; null when no editor shows one of the logs. The editor with the focus goes first. */
  get caret(): LogPlace | null {
    const { activeTextEditor, visibleTextEditors } = vscode.window;
    const candidates = activeTextEditor ? [activeTextEditor, ...visibleTextEditors] : visibleTextEditors;
    const shown = candidates.find((editor) => this.isLog(editor));
    return shown ? placeOf(shown) : null;
  }

  /** `replayColumn`: where the replay stands, which a log must not cover. */
  constructor(private readonly replayColumn: () => vscode.ViewColumn | undefined) {
    this.subscriptions.push(
      this.caretRested,
      this.marked,
      this.passed,
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.caretMoved(textEditor)),
    );
  }

  /** The logs by their uris. */
  watch(uris: readonly string[]): void {
    this.uris = new Set(uris);
  }

  /**
   * Shows a line in the editor that has its log, else beside the replay. `takeFocus`: go there, rather than only look.
   * @throws when the file cannot be opened
   */
  async show(place: LogPlace, { takeFocus }: { readonly takeFocus: boolean }): Promise<void> {
    const { uri, line, column } = place;
    const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
    this.ownPlace = place;
    this.forgetCaret();
    const editor = await openText(vscode.Uri.parse(uri), {
      line,
      column,
      viewColumn: shown?.viewColumn ?? columnOfTab((tab) => tab === uri) ?? this.columnOfLogs() ?? this.freeColumn(),
      takeFocus,
      isPreview: this.uris.size > 1,
    });
    this.unmark();
    if (editor) decorate(editor, this.marked, line);
  }

  /** Marks a line in each log that is in sight and brings it into sight there; carets stay where they are. */
  mark(lines: readonly LogMoment[]): void {
    this.unmark();
    for (const editor of vscode.window.visibleTextEditors) {
      const at = lines.find(({ uri }) => uri === editor.document.uri.toString());
      if (at) decorate(editor, at.isStep ? this.marked : this.passed, at.line);
    }
  }

  dispose(): void {
    this.forgetCaret();
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private caretMoved(editor: vscode.TextEditor): void {
    if (!this.isLog(editor)) return;
    this.forgetCaret();
    const place = placeOf(editor);
    if (place.uri === this.ownPlace?.uri && place.line === this.ownPlace.line) return;
    this.timer = setTimeout(() => {
      this.ownPlace = null;
      this.unmark();
      this.caretRested.fire(place);
    }, caretRestMs);
  }

  private unmark(): void {
    for (const editor of vscode.window.visibleTextEditors) {
      editor.setDecorations(this.marked, []);
      editor.setDecorations(this.passed, []);
    }
  }

  private forgetCaret(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private isLog({ document }: vscode.TextEditor): boolean {
    return this.uris.has(document.uri.toString());
  }

  /** Where other logs of the same replay stand. */
  private columnOfLogs(): vscode.ViewColumn | undefined {
    const column = columnOfTab((tab) => this.uris.has(tab));
    return column === this.replayColumn() ? undefined : column;
  }

  private freeColumn(): vscode.ViewColumn {
    return this.replayColumn() === vscode.ViewColumn.One ? vscode.ViewColumn.Two : vscode.ViewColumn.One;
  }
}

/** A text that is cut ends before the lines that were left out; its last line is not the one that was asked for. */
function decorate(editor: vscode.TextEditor, how: vscode.TextEditorDecorationType, line: number): void {
  if (line > editor.document.lineCount) return;
  const range = new vscode.Range(line - 1, 0, line - 1, 0);
  editor.setDecorations(how, [range]);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function placeOf({ document, selection }: vscode.TextEditor): LogPlace {
  return { uri: document.uri.toString(), line: selection.active.line + 1 };
}

function columnOfTab(isWanted: (uri: string) => boolean): vscode.ViewColumn | undefined {
  const has = ({ input }: vscode.Tab) => input instanceof vscode.TabInputText && isWanted(input.uri.toString());
  return vscode.window.tabGroups.all.find((group) => group.tabs.some(has))?.viewColumn;
}
