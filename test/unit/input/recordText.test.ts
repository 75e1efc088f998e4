import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { InputError } from '../../../server/src/input/fileChunks';
import { RecordText } from '../../../server/src/input/recordText';
import { FileBytes } from '../../../server/src/input/storedBytes';
import { maxLineLength } from '../../../server/src/model/clusterLog';
import { corpusFile, readRecords, utf16, utf8 } from '../../support/records';

const folder = mkdtempSync(join(tmpdir(), 'file-text-'));
afterAll(() => rmSync(folder, { recursive: true }));

function textOf(name: string, bytes: Uint8Array): { text: RecordText; path: string } {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const reader = readRecords(bytes);
  return { path, text: new RecordText(new FileBytes(path, reader.bytes), reader.encoding, reader.table(), reader.bytes) };
}

describe('text of a file by line', () => {
  const log = new TextDecoder().decode(corpusFile('2016-system-section-quorum-lost.log'));
  const lines = log.split('\n');

  it.each([
    ['utf8', utf8(log)],
    ['crlf', utf8(log.replaceAll('\n', '\r\n'))],
    ['utf16', utf16(log, 'le', true)],
    ['utf16be', utf16(log, 'be', false)],
  ])('%s: every line, in any order', (name, bytes) => {
    const { text } = textOf(name, bytes);
    expect(text.lineCount).toBe(10);
    for (const lineIndex of [9, 0, 3, 4, 2, 8]) expect(text.line(lineIndex)).toBe(lines[lineIndex]);
    expect(text.line(10)).toBe('');
    expect(text.line(-1)).toBe('');
  });

  it('reads lines from all over a file larger than its block', () => {
    const many = Array.from({ length: 9000 }, (_, i) => `00000724.00000388::2009/10/08-18:01:35.592 INFO  [DCM] line ${i}`);
    const { text } = textOf('large', utf8(many.join('\n')));
    for (const lineIndex of [0, 8999, 4500, 1, 8998]) expect(text.line(lineIndex)).toBe(many[lineIndex]);
  });

  it('gives all lines in pieces, from any line on', () => {
    const many = Array.from({ length: 9000 }, (_, i) =>
      i % 5 === 4 ? '  goes on' : `00000724.00000388::2009/10/08-18:01:35.592 INFO  [DCM] line ${i}`,
    );
    const { text } = textOf('pieces', utf8(many.join('\r\n')));
    for (const first of [0, 4, 8998, 8999]) {
      let all = '';
      for (let line = first; line < text.lineCount;) {
        const piece = text.piece(line);
        expect(piece.nextLineIndex).toBeGreaterThan(line);
        all += piece.text;
        line = piece.nextLineIndex;
      }
      expect(all).toBe(many.slice(first).join('\r\n'));
    }
  });

  it('says what is wrong when the file is gone', () => {
    const { text, path } = textOf('gone', utf8(log));
    rmSync(path);
    expect(() => text.line(3)).toThrow(InputError);
    expect(() => text.line(3)).toThrow(/does not exist/);
  });

  it('says what is wrong when the file became shorter: its lines are not where they were', () => {
    const { text, path } = textOf('shorter', utf8(log));
    truncateSync(path, 700);
    expect(() => text.line(0)).toThrow(InputError);
    expect(() => text.line(0)).toThrow(/became shorter/);
  });

  it('shows over-long lines cut', () => {
    const { text } = textOf('long', utf8(`${'a'.repeat(maxLineLength + 5)}\nb`));
    expect(text.line(0)).toHaveLength(maxLineLength);
    expect(text.line(1)).toBe('b');
  });
});
