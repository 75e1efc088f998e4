import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { isReaderGone, Output, OutputError } from '../../../server/src/cli/output';

/** Takes each piece only when told to. */
class SlowReader extends Writable {
  readonly taken: string[] = [];
  private waiting: (() => void) | null = null;

  override _write(piece: Buffer, _encoding: string, done: () => void): void {
    this.taken.push(piece.toString());
    this.waiting = done;
  }

  take(): void {
    this.waiting?.();
  }
}

describe('Output', () => {
  it('gathers small texts and hands them over in order', async () => {
    const reader = new SlowReader();
    const output = new Output(reader);
    output.write('one ');
    await output.drained();
    output.write('two');
    expect(reader.taken).toEqual([]);
    const flushed = output.flush();
    reader.take();
    await flushed;
    expect(reader.taken).toEqual(['one two']);
  });

  it('waits for a slow reader once much is gathered', async () => {
    const reader = new SlowReader();
    const output = new Output(reader);
    output.write('x'.repeat(1024 * 1024));
    let isDrained = false;
    const drained = output.drained().then(() => (isDrained = true));
    await new Promise((resolve) => setImmediate(resolve));
    expect(isDrained).toBe(false);
    reader.take();
    await drained;
    expect(isDrained).toBe(true);
  });

  it('tells that the reader has left', async () => {
    const reader = new Writable({
      write: (_piece, _encoding, done) => done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })),
    });
    const output = new Output(reader);
    output.write('text');
    const error: unknown = await output.flush().catch((reason: unknown) => reason);
    expect(isReaderGone(error)).toBe(true);
    expect(isReaderGone(new Error('disk full'))).toBe(false);
  });

  it('tells in one line what a full disk is, not where it struck', async () => {
    const disk = new Writable({
      write: (_piece, _encoding, done) =>
        done(Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })),
    });
    const output = new Output(disk);
    output.write('text');
    const error: unknown = await output.flush().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(OutputError);
    expect((error as OutputError).message).toBe('the output cannot be written (ENOSPC: no space left on device, write)');
  });
});
