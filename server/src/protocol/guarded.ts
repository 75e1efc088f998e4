// Keeps one failed request from taking the server down: logs it with its document and answers with nothing. The only catch
// around features. Knows nothing of what they do.
import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver/node';

export interface ErrorLog {
  error(message: string): void;
}

type Answer<R> = R | ResponseError<void>;

/** A request handler that never throws: `neutral` is the answer when `handle` fails. */
export function guarded<P, R>(
  name: string,
  neutral: R,
  log: ErrorLog,
  handle: (params: P, token: CancellationToken) => R | Promise<R>,
): (params: P, token: CancellationToken) => Promise<Answer<R>> {
  return async (params, token) => {
    try {
      const answer = await handle(params, token);
      return token.isCancellationRequested ? cancelled() : answer;
    } catch (error) {
      if (token.isCancellationRequested) return cancelled();
      log.error(`${name} failed for ${documentOf(params)}: ${inWords(error)}`);
      return neutral;
    }
  };
}

/** Runs `work` for a document; a failure is logged, nothing else. */
export async function guardedWork(name: string, uri: string, log: ErrorLog, work: () => void | Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log.error(`${name} failed for ${uri}: ${inWords(error)}`);
  }
}

function cancelled(): ResponseError<void> {
  return new ResponseError<void>(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}

function documentOf(params: unknown): string {
  const request = params as { uri?: unknown; textDocument?: { uri?: unknown } } | null | undefined;
  const uri = request?.textDocument?.uri ?? request?.uri;
  return typeof uri === 'string' ? uri : 'a request without a document';
}

export function inWords(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
