import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileKind } from '../../../server/src/cli/fileKind';

const corpus = join(__dirname, '..', '..', 'fixtures', 'corpus');
const samples = join(__dirname, '..', '..', '..', 'sample-logs');

/** Not of cluster.log's layouts at all; the corpus keeps it as text that a parser must survive. */
const otherLayouts = ['2008-validatestorage-pr-unregister.log'];

function bytesOf(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'utf8'));
}

describe('fileKind', () => {
  it('knows every cluster log of the corpus and of the samples by its content', () => {
    for (const folder of [corpus, samples]) {
      for (const name of readdirSync(folder).filter((file) => file.endsWith('.log') && !otherLayouts.includes(file))) {
        expect(fileKind(new Uint8Array(readFileSync(join(folder, name)))), name).toBe('clusterLog');
      }
    }
  });

  it('does not take notes and exports for logs', () => {
    for (const name of readdirSync(corpus).filter((file) => !file.endsWith('.log'))) {
      expect(fileKind(new Uint8Array(readFileSync(join(corpus, name)))), name).toBe('otherText');
    }
    expect(fileKind(new Uint8Array(readFileSync(join(samples, 'README.md'))))).toBe('otherText');
    expect(
      fileKind(
        bytesOf(
          'One line of it:\n\n00000724.00000928::2009/10/08-18:01:41.957 INFO [DCM] SetRoot message sent\n\nWhy?\n\nBecause.\n',
        ),
      ),
    ).toBe('otherText');
  });

  it('knows what stands beside logs', () => {
    expect(fileKind(new Uint8Array())).toBe('empty');
    expect(fileKind(Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0))).toBe('zip');
    expect(fileKind(bytesOf('ElfFile\0\0\0'))).toBe('eventLog');
    expect(fileKind(Uint8Array.from({ length: 2000 }, (_none, place) => (place * 37) % 256))).toBe('binary');
  });

  it('takes a log with a run of NUL bytes for a log', () => {
    const line = '00000724.00000928::2009/10/08-18:01:41.957 INFO [DCM] SetRoot message sent\n';
    expect(fileKind(bytesOf(`${line}${line}${'\0'.repeat(4096)}${line}`))).toBe('clusterLog');
  });

  it('knows UTF-16 logs, also when the head ends inside them', () => {
    const text = readFileSync(join(corpus, 'seed-2008r2-dcm-bringup-full.log'), 'utf8').repeat(100);
    const head = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]).subarray(0, 64 * 1024);
    expect(fileKind(new Uint8Array(head))).toBe('clusterLog');
  });
});
