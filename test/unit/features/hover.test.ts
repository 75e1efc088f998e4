import { expect, test } from 'vitest';
import { hover } from '../../../server/src/features/hover';
import { analyzed, analyzedCorpus, placeOf, textIn } from '../../support/analyzed';

const seed = analyzedCorpus('seed-2008r2-dcm-bringup-full.log');

test('a line is explained wherever the pointer rests on it', () => {
  const { lineIndex } = placeOf(seed, 'CreateLink');
  const [atStart, atEnd] = [0, 150].map((character) => hover(seed, { lineIndex, character }));
  expect(atStart).toEqual(atEnd);
  expect(textIn(seed, atStart!.range)).toBe(
    'CreateLink C:\\ClusterStorage\\Volume1 => \\\\?\\Volume{f98a57c7-9ec6-11de-ad77-806e6f6e6963}\\',
  );
});

test('proving lines are links where the reader can follow', () => {
  const at = placeOf(seed, 'CreateLink');
  expect(hover(seed, at, { lineAddress: ({ line }) => `file:///cluster.log#L${line}` })!.markdown).toContain(
    'line [9](<file:///cluster.log#L9>)',
  );
  expect(hover(seed, at)!.markdown).not.toContain('#L9');
});

test('a continuation line belongs to its record', () => {
  const log = analyzedCorpus('2016-system-section-quorum-lost.log');
  const at = placeOf(log, 'Run the Validate a Configuration wizard to check your network configuration.');
  const [first, second] = [hover(log, { ...at, lineIndex: 2 }), hover(log, { lineIndex: 3, character: 0 })];
  expect(second!.markdown).toBe(first!.markdown);
  expect(second!.range.start).toEqual({ lineIndex: 3, character: 0 });
});

test('blank lines and places beyond the text have nothing to say', () => {
  const log = analyzed('00000724.00000388::2009/10/08-18:01:35.592 INFO  [DCM] SetRoot message sent\n\n');
  expect(hover(log, { lineIndex: 1, character: 0 })).toBeUndefined();
  expect(hover(log, { lineIndex: 99, character: 0 })).toBeUndefined();
  expect(hover(log, { lineIndex: -1, character: 0 })).toBeUndefined();
});
