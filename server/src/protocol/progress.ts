// Shows that something takes its time, where it takes long enough to notice and the client can show it. Knows nothing of logs.
import type { Connection, WorkDoneProgressReporter } from 'vscode-languageserver/node';

/** Below a second nobody wonders. */
const noticeableMs = 1000;

/** How far the work is. */
export interface Progress {
  /** @param share from 0 to 1 */
  tell(share: number, message?: string): void;
}

export interface ProgressOptions {
  readonly title: string;
  /** The work tells how far it is. */
  readonly isMeasured?: boolean;
  /** Ends the work when the person asks for it; without it nobody can. */
  readonly onStop?: () => void;
}

/** Waits for `work`; from one second on the client shows the title until it ends. */
export async function withProgress<T>(
  connection: Connection,
  isSupported: boolean,
  { title, isMeasured, onStop }: ProgressOptions,
  work: (progress: Progress) => Promise<T>,
): Promise<T> {
  if (!isSupported) return work({ tell: () => undefined });
  let isOver = false;
  let shown: Shown | null = null;
  let lastTold = '';
  const timer = setTimeout(() => {
    connection.window
      .createWorkDoneProgress()
      .then((progress) => {
        progress.begin(title, isMeasured ? 0 : undefined, undefined, onStop !== undefined);
        if (onStop) progress.token.onCancellationRequested(onStop);
        shown = { tell: (share, message) => report(progress, Math.floor(share * 100), message), end: () => progress.done() };
        if (isOver) shown.end();
      })
      .catch((error: unknown) => connection.console.warn(`The client shows no progress: ${String(error)}`));
  }, noticeableMs);
  try {
    return await work({
      tell: (share, message) => {
        const told = `${Math.floor(share * 100)} ${message ?? ''}`;
        if (shown === null || told === lastTold) return; // work may tell thousands of times a second
        lastTold = told;
        tell(shown, share, message);
      },
    });
  } finally {
    isOver = true;
    clearTimeout(timer);
    finish(shown);
  }
}

function report(progress: WorkDoneProgressReporter, percentage: number, message: string | undefined): void {
  if (message === undefined) progress.report(percentage);
  else progress.report(percentage, message);
}

interface Shown extends Progress {
  end(): void;
}

/** Calls of their own: the compiler cannot see that a timer sets the variable. */
function tell(shown: Shown | null, share: number, message?: string): void {
  shown?.tell(share, message);
}

function finish(shown: Shown | null): void {
  shown?.end();
}
