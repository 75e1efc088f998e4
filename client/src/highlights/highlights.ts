// Imported filters as colours of lines, in the lines that are seen; kept for the next time this workspace is opened. Knows nothing of the
// form of filter files.
import * as vscode from 'vscode';
import { inputScheme } from '../../../server/src/protocol/messages';
import { languageId } from '../contributed';
import { lineMatcher, type LineMatcher } from './lineMatcher';
import type { TatFilter } from './tatFilters';

/** Scrolling tells of each line; one look after it is enough. */
const settleMs = 50;

/** Set for `when` clauses. */
const shownContext = 'clusterLogReplay.hasHighlights';

/** Where the filters are kept. */
const keptUnder = 'clusterLogReplay.highlights';

/** Lines that a person filters out: still there, as a log without them would be another. */
const passedOver = 'passed over';

export class Highlights implements vscode.Disposable {
  private matcher: LineMatcher | null = null;
  /** By what `lookOf` gives; each is one style of the editor. */
  private styles = new Map<string, vscode.TextEditorDecorationType>();
  private timer: NodeJS.Timeout | null = null;
  private readonly listeners: vscode.Disposable;

  /** Shows again what was shown when the workspace was closed. */
  constructor(private readonly kept: vscode.Memento) {
    this.listeners = vscode.Disposable.from(
      vscode.window.onDidChangeVisibleTextEditors(() => this.paintSoon()),
      vscode.window.onDidChangeTextEditorVisibleRanges(() => this.paintSoon()),
      vscode.workspace.onDidChangeTextDocument(() => this.paintSoon()),
    );
    const before = kept.get<readonly TatFilter[]>(keptUnder);
    if (before) this.use(before);
  }

  /** Shows these in place of all earlier ones. Returns the filters that cannot be used. */
  show(filters: readonly TatFilter[]): readonly TatFilter[] {
    void this.kept.update(keptUnder, filters);
    return this.use(filters);
  }

  clear(): void {
    void this.kept.update(keptUnder, undefined);
    this.takeBack();
  }

  dispose(): void {
    this.listeners.dispose();
    if (this.timer) clearTimeout(this.timer);
    for (const style of this.styles.values()) style.dispose();
  }

  private use(filters: readonly TatFilter[]): readonly TatFilter[] {
    this.takeBack();
    this.matcher = lineMatcher(filters);
    for (const filter of filters) {
      const look = lookOf(filter);
      if (filter.isEnabled && !this.styles.has(look)) this.styles.set(look, styleOf(filter));
    }
    void vscode.commands.executeCommand('setContext', shownContext, true);
    this.paint();
    return this.matcher.unused;
  }

  private takeBack(): void {
    for (const style of this.styles.values()) style.dispose(); // the editor takes its lines back with it
    this.styles = new Map();
    this.matcher = null;
    void vscode.commands.executeCommand('setContext', shownContext, false);
  }

  private paintSoon(): void {
    if (this.matcher) this.timer ??= setTimeout(() => this.paint(), settleMs);
  }

  private paint(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    for (const editor of vscode.window.visibleTextEditors) if (isLog(editor.document)) this.paintEditor(editor);
  }

  private paintEditor(editor: vscode.TextEditor): void {
    const ranges = new Map<string, vscode.Range[]>([...this.styles.keys()].map((look) => [look, []]));
    for (const { start, end } of editor.visibleRanges) {
      for (let index = start.line; index <= Math.min(end.line, editor.document.lineCount - 1); index++) {
        const line = editor.document.lineAt(index);
        const filter = this.matcher?.find(line.text);
        if (filter) ranges.get(lookOf(filter))?.push(line.range);
      }
    }
    for (const [look, style] of this.styles) editor.setDecorations(style, ranges.get(look) ?? []);
  }
}

function isLog({ languageId: language, uri }: vscode.TextDocument): boolean {
  return language === languageId || uri.scheme === inputScheme;
}

/** Filters that look the same share a style. */
function lookOf({ isExcluding, foreColor, backColor }: TatFilter): string {
  return isExcluding ? passedOver : `${foreColor ?? ''} ${backColor ?? ''}`;
}

function styleOf({ isExcluding, foreColor, backColor }: TatFilter): vscode.TextEditorDecorationType {
  if (isExcluding) return vscode.window.createTextEditorDecorationType({ opacity: '0.4' });
  // A filter without colours is one that a person wants to see all the same.
  const isPlain = foreColor === null && backColor === null;
  return vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    ...(foreColor !== null && { color: foreColor }),
    ...(backColor !== null && { backgroundColor: backColor, overviewRulerColor: backColor }),
    ...(isPlain && { backgroundColor: new vscode.ThemeColor('editor.findMatchHighlightBackground') }),
  });
}
