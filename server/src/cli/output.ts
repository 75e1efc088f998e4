// Text to stdout: gathered into large pieces, held back when the reader is slow, whole before the process ends.
// Knows nothing of what is written.
import type { Writable } from 'node:stream';

/** Characters gathered before they are handed to the stream. */
const pieceLength = 256 * 1024;

export class Output {
  private gathered = '';

  constructor(private readonly stream: Writable) {
    // The error comes to whoever waits for the write; without a listener it would end the process with a stack trace.
    stream.on('error', () => undefined);
  }

  /** Adds text. Wait for `drained` now and then: without it memory grows with the output. */
  write(text: string): void {
    this.gathered += text;
  }

  /** Resolves at once while little is gathered, else when the system has taken it. */
  async drained(): Promise<void> {
    if (this.gathered.length >= pieceLength) await this.flush();
  }

  /** Hands over everything written so far; resolves when the system has taken it. */
  async flush(): Promise<void> {
    if (this.gathered === '') return;
    const piece = this.gathered;
    this.gathered = '';
    await new Promise<void>((resolve, reject) => {
      this.stream.write(piece, (error) => {
        if (error) reject(isReaderGone(error) ? error : new OutputError(`the output cannot be written (${error.message})`));
        else resolve();
      });
    });
  }
}

/** The output cannot be written: a full disk, a share that went away. `message` says what to do. */
export class OutputError extends Error {}

/** True for the error of writing to a pipe whose reader has left, as `head` does (`EOF` on Windows). */
export function isReaderGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['EPIPE', 'EOF', 'ERR_STREAM_DESTROYED'].includes(String(error.code));
}
