// A request that nobody wants answered any more, as something to wait for. Knows nothing of requests.
import type { CancellationToken } from 'vscode-languageserver/node';

/** Resolves when the client no longer wants the answer: an analysis may take longer than its patience. */
export function cancellation(token: CancellationToken): Promise<void> {
  return new Promise((resolve) => {
    if (token.isCancellationRequested) resolve();
    else token.onCancellationRequested(() => resolve());
  });
}
