// The analysed logs by uri: open documents by their version, other files by their time of change. Analyses run elsewhere, are
// put off while a person types, and are dropped when the text moves on. Knows nothing of features and of LSP messages.
import type { CancellationToken } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../model/clusterLog';
import { StringText } from '../model/stringText';
import { cancellation } from './cancellation';
import type { ClosedFiles } from './closedFiles';
import { isChosenByPerson, isClusterLog } from './documentChoice';
import type { Model } from './model';

export interface ModelsOptions {
  /** Analyses a text away from the main loop; rejects when `signal` aborts. */
  readonly analyze: (text: string, uri: string, signal: AbortSignal) => Promise<Analysis>;
  readonly closedFiles: ClosedFiles;
  /** Told after each analysis of an open log; `null` = it is no cluster log any more, or was closed. */
  readonly onChanged: (uri: string, model: Model | null) => void;
  readonly onFailed: (uri: string, error: unknown) => void;
  /** Pause in typing before a new analysis begins, in milliseconds. */
  readonly delayMs: number;
}

interface OpenDocument {
  readonly document: TextDocument;
  /** Result for `settledVersion`; null = no cluster log, or the analysis failed. */
  model: Model | null;
  /** Version of the document that `model` answers for. */
  settledVersion: number | null;
  running: { readonly version: number; readonly abort: AbortController; readonly done: Promise<void> } | null;
  timer: NodeJS.Timeout | null;
}

export class Models {
  private readonly open = new Map<string, OpenDocument>();
  private lastVersion = 0;

  constructor(private readonly options: ModelsOptions) {}

  /** A document was opened or its text changed. `document` is kept and read again at each call. */
  changed(document: TextDocument): void {
    const known = this.open.get(document.uri);
    const entry: OpenDocument =
      known?.document === document ? known : { document, model: null, settledVersion: null, running: null, timer: null };
    if (known && known !== entry) this.stop(known);
    this.open.set(document.uri, entry);
    this.stop(entry);
    if (!isClusterLog(document)) this.settle(entry, document.version, null);
    else if (known !== entry) void this.start(entry);
    else entry.timer = setTimeout(() => void this.start(entry), this.options.delayMs);
  }

  closed(uri: string): void {
    const entry = this.open.get(uri);
    if (!entry) return;
    this.stop(entry);
    this.open.delete(uri);
    if (entry.model) this.options.onChanged(uri, null);
  }

  /** The model of the text as it is now: waits for its analysis. Null for what is no cluster log. */
  async get(uri: string, token: CancellationToken): Promise<Model | null> {
    while (!token.isCancellationRequested) {
      const entry = this.open.get(uri);
      if (!entry) return this.options.closedFiles.get(uri, () => ++this.lastVersion, token);
      if (entry.settledVersion === entry.document.version) return entry.model;
      await Promise.race([this.start(entry), cancellation(token)]);
    }
    return null;
  }

  /** Models of all open documents that have one. */
  current(): readonly (readonly [string, Model])[] {
    return [...this.open].flatMap(([uri, { model }]) => (model ? [[uri, model] as const] : []));
  }

  dispose(): void {
    for (const entry of this.open.values()) this.stop(entry);
    this.open.clear();
  }

  /** Begins the analysis of the present text, or joins the one that runs for it. Ends when that is done or dropped. */
  private start(entry: OpenDocument): Promise<void> {
    const { version } = entry.document;
    if (entry.running?.version === version) return entry.running.done;
    this.stop(entry);
    const abort = new AbortController();
    const done = this.analyze(entry, version, abort.signal).finally(() => {
      if (entry.running?.abort === abort) entry.running = null;
    });
    entry.running = { version, abort, done };
    return done;
  }

  private async analyze(entry: OpenDocument, version: number, signal: AbortSignal): Promise<void> {
    const { uri } = entry.document;
    const text = entry.document.getText();
    try {
      const analysis = await this.options.analyze(text, uri, signal);
      if (signal.aborted) return;
      const isOne = analysis.input.format === 'cluster-log' || isChosenByPerson(entry.document);
      this.settle(
        entry,
        version,
        isOne
          ? {
              log: { ...analysis, text: new StringText(text), index: 0, inputs: [analysis.input] },
              version: ++this.lastVersion,
            }
          : null,
      );
    } catch (error) {
      if (signal.aborted) return;
      this.options.onFailed(uri, error);
      this.settle(entry, version, null);
    }
  }

  private settle(entry: OpenDocument, version: number, model: Model | null): void {
    const hadModel = entry.model !== null;
    entry.model = model;
    entry.settledVersion = version;
    if (hadModel || model) this.options.onChanged(entry.document.uri, model);
  }

  private stop(entry: OpenDocument): void {
    if (entry.timer) clearTimeout(entry.timer);
    entry.timer = null;
    entry.running?.abort.abort();
    entry.running = null;
  }
}
