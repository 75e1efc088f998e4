// The real language server as a child process over stdio, spoken to with the protocol library. Knows nothing of what it answers.
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type InitializeParams,
  type InitializeResult,
  type PublishDiagnosticsParams,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import { replayChanged, type DocumentParams } from '../../server/src/protocol/messages';

const root = resolve(__dirname, '..', '..');
const folder = join(root, '.cache', 'server-under-test');

/** Call once before the tests: always the present sources, never an old bundle. */
export async function buildServer(): Promise<void> {
  await build({
    entryPoints: {
      server: join(root, 'server', 'src', 'protocol', 'server.ts'),
      worker: join(root, 'server', 'src', 'input', 'analysisWorker.ts'),
    },
    outdir: folder,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
}

type Listener<T> = (value: T) => void;

export class ServerProcess {
  readonly connection: ProtocolConnection;
  readonly child: ChildProcessWithoutNullStreams;
  /** What the server wrote to its log. */
  readonly messages: string[] = [];
  private readonly diagnosticsOf = new Map<string, PublishDiagnosticsParams>();
  private readonly listeners = new Set<Listener<PublishDiagnosticsParams>>();
  private readonly changes: string[] = [];
  private readonly changeListeners = new Set<() => void>();

  constructor() {
    this.child = spawn(process.execPath, [join(folder, 'server.js'), '--stdio']);
    this.connection = createProtocolConnection(
      new StreamMessageReader(this.child.stdout),
      new StreamMessageWriter(this.child.stdin),
    );
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.diagnosticsOf.set(params.uri, params);
      for (const listener of this.listeners) listener(params);
    });
    this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => void this.messages.push(message));
    this.connection.onNotification(replayChanged, ({ uri }: DocumentParams) => {
      this.changes.push(uri);
      for (const listener of this.changeListeners) listener();
    });
    this.connection.listen();
  }

  async initialize(params: Partial<InitializeParams> = {}): Promise<InitializeResult> {
    const result = await this.connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
      ...params,
    });
    await this.connection.sendNotification('initialized', {});
    return result;
  }

  open(uri: string, text: string, languageId = 'log'): Promise<void> {
    return this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  /** Resolves with the first diagnostics of the document that satisfy the condition, those already there included. */
  diagnostics(
    uri: string,
    isWanted: (params: PublishDiagnosticsParams) => boolean = () => true,
  ): Promise<PublishDiagnosticsParams> {
    const present = this.diagnosticsOf.get(uri);
    if (present && isWanted(present)) return Promise.resolve(present);
    return new Promise((found) => {
      const listener: Listener<PublishDiagnosticsParams> = (params) => {
        if (params.uri !== uri || !isWanted(params)) return;
        this.listeners.delete(listener);
        found(params);
      };
      this.listeners.add(listener);
    });
  }

  hasDiagnostics(uri: string): boolean {
    return this.diagnosticsOf.has(uri);
  }

  /** Resolves when the server has said that the answers for the document changed. */
  changed(uri: string): Promise<void> {
    return new Promise((found) => {
      const listener = () => {
        if (!this.changes.includes(uri)) return;
        this.changeListeners.delete(listener);
        found();
      };
      this.changeListeners.add(listener);
      listener();
    });
  }

  /** Ends the server as a client does; the exit code of the process. */
  async end(): Promise<number | null> {
    const exited = new Promise<number | null>((resolveExit) => this.child.once('exit', resolveExit));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    this.connection.dispose();
    return exited;
  }
}
