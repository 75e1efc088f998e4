import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readdirSync } from 'node:fs';
import { sniffLength } from '../../server/src/text/encoding';
import { corpusFile, corpusFolder, readRecords, utf16, utf8 } from '../support/records';

const logs = readdirSync(corpusFolder).filter((name) => name.endsWith('.log'));
const corpusText = fc.constantFrom(...logs).map((name) => new TextDecoder().decode(corpusFile(name)));

/** What must be equal however a log came in. */
function content(reader: ReturnType<typeof readRecords>) {
  const { byteOffset, ...table } = reader.table();
  expect(byteOffset.length).toBe(table.count);
  return table;
}

describe('record reader', () => {
  it('never throws, and covers every line once, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 4000 }), (bytes) => {
        const reader = readRecords(bytes);
        const { count, lineIndex, lineCount, byteOffset } = reader.table();
        if (count > 0) expect(lineIndex[0]).toBe(0);
        expect(count).toBeLessThanOrEqual(lineCount);
        for (let i = 1; i < count; i++) {
          expect(lineIndex[i]).toBeGreaterThan(lineIndex[i - 1]!);
          expect(byteOffset[i]).toBeGreaterThan(byteOffset[i - 1]!);
        }
        expect(reader.bytes).toBe(bytes.length);
      }),
    );
  });

  it('gives the same records however the bytes are cut into chunks', () => {
    fc.assert(
      fc.property(corpusText, fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 40 }), fc.boolean(), (log, cuts, wide) => {
        const text = log.repeat(Math.ceil(sniffLength / log.length) + 2);
        const bytes = wide ? utf16(text, 'le', true) : utf8(text);
        const pieces = [bytes.subarray(0, sniffLength)]; // from here on each piece is read as it comes
        let at = sniffLength;
        for (const cut of cuts) {
          pieces.push(bytes.subarray(at, at + cut));
          at += cut;
        }
        pieces.push(bytes.subarray(at));
        expect(readRecords(...pieces).table()).toEqual(readRecords(bytes).table());
      }),
      { numRuns: 60 },
    );
  });

  it('reads any cut of a log', () => {
    fc.assert(
      fc.property(corpusText, fc.nat(), (text, where) => {
        const bytes = utf8(text);
        const length = where % (bytes.length + 1);
        const whole = readRecords(bytes).table();
        const cut = readRecords(bytes.subarray(0, length)).table();
        expect(cut.lineCount).toBeLessThanOrEqual(whole.lineCount);
        // All records but the last, which may be cut in its middle, are those of the whole log.
        const sure = Math.max(0, cut.count - 1);
        expect(cut.lineIndex.slice(0, sure)).toEqual(whole.lineIndex.slice(0, sure));
        expect(cut.shape.slice(0, sure)).toEqual(whole.shape.slice(0, sure));
      }),
    );
  });

  it('gives equal records for UTF-8 and UTF-16 copies of a log', () => {
    fc.assert(
      fc.property(corpusText, fc.constantFrom('le' as const, 'be' as const), fc.boolean(), (text, order, mark) => {
        expect(content(readRecords(utf16(text, order, mark)))).toEqual(content(readRecords(utf8(text))));
      }),
      { numRuns: 60 },
    );
  });

  it('gives equal records for CR LF and LF', () => {
    fc.assert(
      fc.property(corpusText, (text) => {
        const lf = text.replace(/\r\n/g, '\n');
        expect(content(readRecords(utf8(lf.replace(/\n/g, '\r\n'))))).toEqual(content(readRecords(utf8(lf))));
      }),
      { numRuns: 22 },
    );
  });
});
