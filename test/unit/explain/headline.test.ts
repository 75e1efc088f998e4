import { expect, test } from 'vitest';
import { headline } from '../../../server/src/explain/headline';
import { analyzed, analyzedCorpus } from '../../support/analyzed';

test('a known line has the title of its row, a shape its name', () => {
  expect(headline(analyzedCorpus('seed-2008r2-dcm-bringup-full.log'), 7)).toBe('CSV disk SR registered');
  expect(headline(analyzed('[=== Nodes ===]\n'), 1)).toBe('A section begins');
});

test('an unknown line stands for itself, on one line and cut', () => {
  const log = analyzed(
    `00000724.00000388::2009/10/08-18:01:35.592 INFO  [XYZ] nobody  knows\u001b[2J ${'x'.repeat(500)}\nmore\n`,
  );
  expect(headline(log, 1)).toMatch(/^nobody knows\ufffd\[2J x+…$/);
  expect(headline(log, 1).length).toBeLessThan(200);
  expect(headline(log, 99)).toBe('');
});
