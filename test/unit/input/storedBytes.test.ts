import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BytePacker, packBytes, PackedBytes } from '../../../server/src/input/storedBytes';
import { WindowBytes } from '../../../server/src/input/windowBytes';

const mebibyte = 1024 * 1024;
const bytes = Uint8Array.from({ length: 2.5 * mebibyte }, (_none, place) => (place * 7 + (place >> 8)) & 0xff);

describe('packed bytes', () => {
  it('are read again at any place and length', async () => {
    const stored = new PackedBytes(await packBytes(bytes));
    fc.assert(
      fc.property(fc.nat(bytes.length + 10), fc.nat(2 * mebibyte), (start, length) => {
        expect(Buffer.compare(stored.read(start, length), bytes.subarray(start, start + length))).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  it('are the same however they came', async () => {
    const packer = new BytePacker();
    for (let at = 0; at < bytes.length; at += 77_777) await packer.push(bytes.subarray(at, at + 77_777));
    const stored = await packer.finish();
    expect(stored.length).toBe(bytes.length);
    expect(Buffer.compare(new PackedBytes(stored).read(0, bytes.length), bytes)).toBe(0);
  });

  it('take a part of their size', async () => {
    const { pieces } = await packBytes(
      Buffer.from('00000724.00000928::2009/10/08-18:01:41.957 INFO  [DCM] a line\n'.repeat(50_000)),
    );
    const held = pieces.reduce((sum, { buffer }) => sum + buffer.byteLength, 0);
    expect(held).toBeLessThan(300_000);
  });

  it('of nothing are nothing', async () => {
    expect(new PackedBytes(await packBytes(new Uint8Array(0))).read(0, 10)).toHaveLength(0);
  });
});

describe('a window of bytes', () => {
  it('keeps what is still to be shown and forgets the rest', () => {
    const window = new WindowBytes();
    const chunk = Uint8Array.of(1, 2, 3, 4);
    window.push(chunk);
    chunk.fill(9);
    window.push(Uint8Array.of(5, 6, 7, 8));
    expect([...window.read(2, 4)]).toEqual([3, 4, 5, 6]);
    window.keep(4, 100);
    expect([...window.read(4, 4)]).toEqual([5, 6, 7, 8]);
    expect([...window.read(0, 6)]).toEqual([5, 6]);
  });

  it('does not grow with a record that goes on and on', () => {
    const window = new WindowBytes();
    for (let i = 0; i < 50; i++) {
      window.push(new Uint8Array(1000).fill(i));
      window.keep(0, 3000);
    }
    expect(window.read(0, 50_000).length).toBeLessThanOrEqual(4000);
    expect(window.read(0, 10)[0]).toBe(0);
    expect(window.read(49_000, 10)[0]).toBe(49);
  });
});
