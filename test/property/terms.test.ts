// Whatever a log holds, terms are found without an exception, in order, apart from each other and within the text.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatStatus } from '../../server/src/model/formatStatus';
import { readStatus } from '../../server/src/parse/statusValue';
import { findTerms } from '../../server/src/parse/terms/findTerms';

/** Pieces that begin or complete terms, so that random texts come near them. */
const pieces = [
  'status ',
  'status = ',
  '(',
  ')',
  "'",
  ' because of ',
  '170',
  'c00000b5',
  '0x80070490',
  'ERROR_BUSY(',
  'STATUS_',
  'Node ',
  'n1',
  '(1 2)',
  'joiners=',
  '904',
  'key ',
  'bce033420001734d',
  ':~3343~',
  'fe80::1%14',
  '10.1.1.1',
  'C:\\ClusterStorage\\',
  '\\\\',
  '\\\\?\\Volume{',
  '8e62ea00-9763-4c21-86d1-4a05708be24a',
  '}',
  'Physical Disk <',
  '>',
  'Cluster Disk 1',
  '2020/05/12-01:17:42.347',
  ' seconds',
  '\n',
  '\0',
  '\ud800',
];
const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string(), fc.string({ unit: 'binary' })), { maxLength: 30 })
  .map((parts) => parts.join(''));

describe('findTerms', () => {
  it('orders terms and keeps them apart and within the text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        let end = 0;
        for (const term of findTerms(text)) {
          expect(term.start).toBeGreaterThanOrEqual(end);
          expect(term.end).toBeGreaterThan(term.start);
          expect(term.end).toBeLessThanOrEqual(text.length);
          end = term.end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('gives the same for the same text, whatever was read before', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (first, second) => {
        const before = findTerms(second);
        findTerms(first);
        expect(findTerms(second)).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });
});

describe('readStatus', () => {
  it('never throws and reads back what formatStatus writes', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const status = readStatus(text);
        if (status) expect(readStatus(formatStatus(status))?.code).toBe(status.code);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffffff }), (code) => {
        const status = readStatus(`0x${code.toString(16)}`);
        expect(status?.code).toBe(code);
      }),
    );
  });
});
