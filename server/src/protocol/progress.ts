// Shows that an analysis runs, where it takes long enough to notice and the client can show it. Knows nothing of logs.
import type { Connection } from 'vscode-languageserver/node';

/** Below a second nobody wonders. */
const noticeableMs = 1000;

/** Waits for `work`; from one second on the client shows `title` until it ends. */
export async function withProgress<T>(connection: Connection, isSupported: boolean, title: string, work: Promise<T>): Promise<T> {
  if (!isSupported) return work;
  let isOver = false;
  let done: (() => void) | null = null;
  const timer = setTimeout(() => {
    connection.window
      .createWorkDoneProgress()
      .then((progress) => {
        progress.begin(title, undefined, undefined, false);
        done = () => progress.done();
        if (isOver) done();
      })
      .catch((error: unknown) => connection.console.warn(`The client shows no progress: ${String(error)}`));
  }, noticeableMs);
  try {
    return await work;
  } finally {
    isOver = true;
    clearTimeout(timer);
    finish(done);
  }
}

/** A call of its own: the compiler cannot see that a timer sets the variable. */
function finish(done: (() => void) | null): void {
  done?.();
}
