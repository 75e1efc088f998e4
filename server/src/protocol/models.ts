// The analysed logs by uri: inputs of the open incident, open documents by their version, other files by their time of change. Analyses
// run elsewhere, are put off while a person types, and are dropped when the text moves on. Knows nothing of features and of LSP messages.
import type { CancellationToken } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../model/clusterLog';
import { prepareLookUps } from '../model/prepareLookUps';
import { StringText } from '../model/stringText';
import { cancellation } from './cancellation';
import type { ClosedFiles } from './closedFiles';
import { isChosenByPerson, isClusterLog } from './documentChoice';
import { finished, inSlices } from './inSlices';
import { uriKey } from './inputUris';
import { inputScheme } from './messages';
import { loneModel, type Model } from './model';
import { comparison } from './sameText';

/** The incident that is held, as documents are looked up in it. */
export interface SharedModels {
  /** Another object whenever another incident is held; null for a document that is not part of it. */
  readonly get: (uri: string) => Model | null;
}

export interface ModelsOptions {
  /** Analyses a text away from the main loop; rejects when `signal` aborts. */
  readonly analyze: (text: string, uri: string, signal: AbortSignal) => Promise<Analysis>;
  readonly shared: SharedModels;
  readonly closedFiles: ClosedFiles;
  readonly nextVersion: () => number;
  /** Told after each analysis of an open log; `null` = it is no cluster log any more, or was closed. */
  readonly onChanged: (uri: string, model: Model | null) => void;
  readonly onFailed: (uri: string, error: unknown) => void;
  /** Pause in typing before a new analysis begins, in milliseconds. */
  readonly delayMs: number;
}

/** What an answer belongs to. */
interface Moment {
  readonly version: number;
  /** Counts what is known beside the text. */
  readonly turn: number;
  readonly shared: Model | null;
}

interface OpenDocument {
  readonly document: TextDocument;
  /** Result for the settled moment; null = no cluster log, or the analysis failed. */
  model: Model | null;
  settled: Moment | null;
  running: { readonly moment: Moment; readonly abort: AbortController; readonly done: Promise<void> } | null;
  timer: NodeJS.Timeout | null;
}

export class Models {
  private readonly open = new Map<string, OpenDocument>();
  private turn = 0;

  constructor(private readonly options: ModelsOptions) {}

  /** A document was opened or its text changed. `document` is kept and read again at each call. */
  changed(document: TextDocument): void {
    const known = this.open.get(document.uri);
    const entry: OpenDocument =
      known?.document === document ? known : { document, model: null, settled: null, running: null, timer: null };
    if (known && known !== entry) this.stop(known);
    this.open.set(document.uri, entry);
    this.stop(entry);
    if (!this.mayHaveModel(document)) this.settle(entry, this.momentOf(entry), null);
    else if (known !== entry) void this.start(entry);
    else entry.timer = setTimeout(() => void this.start(entry), this.options.delayMs);
  }

  closed(uri: string): void {
    const entry = this.open.get(uri);
    if (!entry) return;
    this.stop(entry);
    this.open.delete(uri);
    const shared = this.options.shared.get(uri);
    if (entry.model || shared) this.options.onChanged(uri, shared);
  }

  /** What is known beside the texts is another: no analysis made before holds any more. */
  analyzeAgain(): void {
    this.turn++;
    this.options.closedFiles.forgetAll();
    this.sharedChanged();
  }

  /** Another incident is held, or none any more: open documents may be part of it, or not be any more. */
  sharedChanged(): void {
    for (const entry of this.open.values()) {
      if (!entry.settled || !isSame(entry.settled, this.momentOf(entry))) void this.start(entry);
    }
  }

  /** Of the documents that are open: equal however an address is written. */
  openKeys(): ReadonlySet<string> {
    return new Set([...this.open.keys()].map(uriKey));
  }

  /** The model of the text as it is now: waits for its analysis. Null for what is no cluster log. */
  async get(uri: string, token: CancellationToken): Promise<Model | null> {
    const { shared, closedFiles, nextVersion } = this.options;
    while (!token.isCancellationRequested) {
      const entry = this.open.get(uri);
      if (!entry) return shared.get(uri) ?? closedFiles.get(uri, nextVersion, token);
      if (entry.settled && isSame(entry.settled, this.momentOf(entry))) return entry.model;
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

  private mayHaveModel(document: TextDocument): boolean {
    return this.options.shared.get(document.uri) !== null || isClusterLog(document);
  }

  private momentOf({ document }: OpenDocument): Moment {
    return { version: document.version, turn: this.turn, shared: this.options.shared.get(document.uri) };
  }

  /** Begins the analysis of the present text, or joins the one that runs for it. Ends when that is done or dropped. */
  private start(entry: OpenDocument): Promise<void> {
    const moment = this.momentOf(entry);
    if (entry.running && isSame(entry.running.moment, moment)) return entry.running.done;
    this.stop(entry);
    const abort = new AbortController();
    const done = this.answer(entry, moment, abort.signal).finally(() => {
      if (entry.running?.abort === abort) entry.running = null;
    });
    entry.running = { moment, abort, done };
    return done;
  }

  private async answer(entry: OpenDocument, moment: Moment, signal: AbortSignal): Promise<void> {
    const { uri } = entry.document;
    try {
      const model = (await this.sharedModel(entry.document, signal)) ?? (await this.ownModel(entry, signal));
      if (!signal.aborted) this.settle(entry, moment, model);
    } catch (error) {
      if (signal.aborted) return;
      this.options.onFailed(uri, error);
      this.settle(entry, moment, null);
    }
  }

  /** The incident's answer, where the text is the one that the incident was read from. */
  private async sharedModel(document: TextDocument, signal: AbortSignal): Promise<Model | null> {
    const model = this.options.shared.get(document.uri);
    // What only the server has the text of cannot be edited; it may be shown cut.
    if (model === null || document.uri.startsWith(`${inputScheme}:`)) return model;
    let isSameText = false;
    const isWhole = await inSlices(
      comparison(document.getText(), model.log.text),
      () => signal.aborted,
      (isSameSoFar) => (isSameText = isSameSoFar),
    );
    return isWhole && isSameText ? model : null;
  }

  private async ownModel({ document }: OpenDocument, signal: AbortSignal): Promise<Model | null> {
    if (signal.aborted || !isClusterLog(document)) return null;
    const { uri } = document;
    const text = document.getText();
    const analysis = await this.options.analyze(text, uri, signal);
    if (analysis.input.format !== 'cluster-log' && !isChosenByPerson(document)) return null;
    const log = { ...analysis, text: new StringText(text), index: 0, inputs: [analysis.input] };
    await finished(prepareLookUps(log), () => signal.aborted);
    return loneModel(log, uri, this.options.nextVersion());
  }

  private settle(entry: OpenDocument, moment: Moment, model: Model | null): void {
    const hadModel = entry.model !== null;
    const isNews = entry.model !== model;
    entry.model = model;
    entry.settled = moment;
    if (isNews && (hadModel || model)) this.options.onChanged(entry.document.uri, model);
  }

  private stop(entry: OpenDocument): void {
    if (entry.timer) clearTimeout(entry.timer);
    entry.timer = null;
    entry.running?.abort.abort();
    entry.running = null;
  }
}

function isSame(a: Moment, b: Moment): boolean {
  return a.version === b.version && a.turn === b.turn && a.shared === b.shared;
}
