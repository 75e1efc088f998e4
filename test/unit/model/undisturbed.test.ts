import { expect, test } from 'vitest';
import { isUndisturbed } from '../../../server/src/model/undisturbed';
import { analyzed, analyzedCorpus } from '../../support/analyzed';

const line = (message: string) => `00000724.00000928::2009/10/08-18:01:41.957 INFO  [DCM] ${message}\n`;

test('a bring-up with direct IO is quiet', () => {
  expect(isUndisturbed(analyzed(line('PostOnline. CanUseDirectIO for Volume1 => true')).history)).toBe(true);
});

test('a pause is no quiet, even where nothing is wrong with it', () => {
  expect(isUndisturbed(analyzed(line("volume 'Volume1' is already paused")).history)).toBe(false);
});

test('an error is no quiet', () => {
  expect(isUndisturbed(analyzedCorpus('2019-witness-disk-pr-status-170.log').history)).toBe(false);
});
