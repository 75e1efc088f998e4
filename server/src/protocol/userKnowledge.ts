// The folder of a person's own rows, as one connection uses it: what is wrong with a row stands at its line in its file.
// Knows nothing of what rows say.
import { dirname, isAbsolute, resolve } from 'node:path';
import { DidChangeWatchedFilesNotification, type Diagnostic, type Disposable } from 'vscode-languageserver/node';
import { InputError } from '../input/fileChunks';
import { isRowFile, putUserRowsToUse, type FileProblem } from '../input/userRowFiles';
import { noUserRows, userRowsInUse, useUserRows } from '../parse/userRows';
import type { ClientVoice } from './clientVoice';
import { fileUri, pathKey } from './inputUris';
import * as toLsp from './toLsp';

export class UserKnowledge {
  private folder: string | null = null;
  /** Of the files that have problems shown. */
  private shown: ReadonlySet<string> = new Set();

  private watched: { readonly folder: string; readonly watch: Disposable } | null = null;

  /** @param canWatch whether the client can be asked to tell of changed files; known once it has said so */
  constructor(
    private readonly client: ClientVoice,
    private readonly canWatch: () => boolean,
  ) {}

  /**
   * Reads the folder, whether or not it is the one in use, and has its rows used from here on. A folder that cannot be read is told in
   * the log, and no own rows are in use then.
   * @param folder as written in the settings; null = none
   * @param workspace what a relative path is relative to; null = there is no such folder
   * @returns as `readAgain`
   */
  async use(folder: string | null, workspace: string | null): Promise<boolean> {
    this.folder = folder === null ? null : absolute(folder, workspace);
    if (folder !== null && this.folder === null)
      this.warn(`${folder}: is no absolute path, and no folder is open that it could be relative to; write the whole path`);
    const isOther = await this.readAgain();
    await this.watch();
    return isOther;
  }

  /** True when the change of a file at `path` may change the rows. */
  isHeld(path: string): boolean {
    return this.folder !== null && isRowFile(path) && pathKey(dirname(path)) === pathKey(this.folder);
  }

  /** Reads the same folder once more. Returns whether its causes are others than before: then no history made before holds any more. */
  async readAgain(): Promise<boolean> {
    const before = causesAsText();
    const problems = this.folder === null ? noProblems() : this.read(this.folder);
    const isOther = causesAsText() !== before;
    await this.show(problems);
    return isOther;
  }

  private read(folder: string): readonly FileProblem[] {
    try {
      const { used, files, problems } = putUserRowsToUse(folder);
      const rows = new Set(problems.map(({ path, row }) => `${path}\n${row ?? ''}`));
      const words = `Own rows: ${used} of ${files} ${files === 1 ? 'file' : 'files'} in ${folder} are in use`;
      if (rows.size === 0) this.client.connection.console.info(`${words}.`);
      else this.warn(`${words}; ${rows.size} left out, as the problems of these files tell.`);
      return problems;
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      this.warn(`Own rows are not in use. ${error.message}.`);
      return noProblems();
    }
  }

  /** Asks the client to tell of changes in the folder, so that a row that was mended is used at once. */
  private async watch(): Promise<void> {
    const { folder, watched } = this;
    if (watched?.folder === folder) return;
    this.watched = null;
    watched?.watch.dispose();
    if (folder === null || !this.canWatch()) return;
    const globPattern = { baseUri: fileUri(folder), pattern: '*.{yaml,yml,json}' };
    const watch = await this.client.connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern }],
    });
    if (this.folder === folder) this.watched = { folder, watch };
    else watch.dispose();
  }

  /** Files whose problems are gone are told of it. */
  private async show(problems: readonly FileProblem[]): Promise<void> {
    const byUri = new Map<string, Diagnostic[]>();
    for (const problem of problems) {
      const uri = fileUri(problem.path);
      const found = byUri.get(uri) ?? [];
      byUri.set(uri, found);
      found.push(toLsp.rowProblem(problem));
    }
    for (const uri of this.shown) if (!byUri.has(uri)) byUri.set(uri, []);
    this.shown = new Set([...byUri].filter(([, found]) => found.length > 0).map(([uri]) => uri));
    for (const [uri, diagnostics] of byUri) await this.client.connection.sendDiagnostics({ uri, diagnostics });
  }

  private warn(words: string): void {
    this.client.connection.console.warn(words);
  }
}

function causesAsText(): string {
  return JSON.stringify(userRowsInUse().causes);
}

/** Nothing is read, so nothing is in use. */
function noProblems(): readonly FileProblem[] {
  useUserRows(noUserRows);
  return [];
}

function absolute(folder: string, workspace: string | null): string | null {
  if (isAbsolute(folder)) return folder;
  return workspace === null ? null : resolve(workspace, folder);
}
