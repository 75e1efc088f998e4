// Finds cluster logs among texts that the editor took for something else. Knows nothing of what a log says.
import * as vscode from 'vscode';
import { languageId } from './contributed';

/** A viewer or an author may have put a few lines of their own on top. */
const lookedAtLines = 50;

/** Only what an editor shows for want of something better is ever given another language. */
const replaceableLanguages: ReadonlySet<string> = new Set(['log', 'plaintext']);

/** Tells by the lines themselves, with the pattern that package.json gives VS Code for the first line. */
export class ContentDetection implements vscode.Disposable {
  private readonly pattern: RegExp;
  private readonly subscription: vscode.Disposable;
  /** Documents that were looked at once: who sets the language back means it. */
  private readonly seen = new WeakSet<vscode.TextDocument>();

  constructor(firstLinePattern: string) {
    this.pattern = new RegExp(firstLinePattern);
    this.subscription = vscode.workspace.onDidOpenTextDocument((document) => void this.look(document));
    for (const document of vscode.workspace.textDocuments) void this.look(document);
  }

  dispose(): void {
    this.subscription.dispose();
  }

  private async look(document: vscode.TextDocument): Promise<void> {
    if (document.uri.scheme === 'output' || !replaceableLanguages.has(document.languageId) || this.seen.has(document)) return;
    this.seen.add(document);
    if (looksLikeClusterLog(document, this.pattern)) await vscode.languages.setTextDocumentLanguage(document, languageId);
  }
}

function looksLikeClusterLog(document: vscode.TextDocument, pattern: RegExp): boolean {
  const lines = Math.min(document.lineCount, lookedAtLines);
  for (let line = 0; line < lines; line++) {
    if (pattern.test(document.lineAt(line).text)) return true;
  }
  return false;
}
