import { expect, test } from 'vitest';
import { describeRecord } from '../../../server/src/explain/describeRecord';
import { fieldsInWords } from '../../../server/src/explain/fieldsInWords';
import { headline } from '../../../server/src/explain/headline';
import { analyzed, analyzedCorpus } from '../../support/analyzed';

// Texts of Windows' own message tables (CsvFs events 9216 and 9296, System event 5120) with names put in.
const guid = '7a1b0c52-3d1e-4f6a-9b0c-2f4d6e8a1c35';
const paused = analyzed(
  [
    `[Operational] 00000004.00000a3c::2024/03/12-01:58:20.588 INFO  Volume {${guid}} moved to state Active. Reason 0; Status 0x0. VolumeName: Volume2`,
    `[Operational] 00000004.00001b18::2024/03/12-02:14:07.601 INFO  Volume {${guid}} is autopaused. Status 0xc000026e. Source: Tunneled metadata IO.`,
    `[System] 00000c5c.00001e40::2024/03/12-02:14:07.610 WARN  Cluster Shared Volume 'Volume2' ('Cluster Disk 2') has entered a paused state because of 'STATUS_VOLUME_DISMOUNTED(c000026e)'. All I/O will temporarily be queued until a path to the volume is reestablished.`,
    '',
  ].join('\n'),
);

test('a bare status is told with its name, success as a word, text stays as written', () => {
  const seed = analyzedCorpus('seed-2008r2-dcm-bringup-full.log');
  expect(fieldsInWords(seed, { status: '170', disk: '170' })).toEqual({ status: 'ERROR_BUSY (170)', disk: '170' });
  expect(fieldsInWords(seed, { status: '0x0' })).toEqual({ status: 'success' });
  expect(fieldsInWords(seed, { status: 'c00000b5' })).toEqual({ status: 'STATUS_IO_TIMEOUT (c00000b5)' });
  expect(fieldsInWords(seed, { status: 'soon' })).toEqual({ status: 'soon' });
});

test('a volume that a line names by its GUID is told by its name', () => {
  const seed = analyzedCorpus('seed-2008r2-dcm-bringup-full.log');
  expect(fieldsInWords(seed, { volume: '{f98a57c7-9ec6-11de-ad77-806e6f6e6963}' })).toEqual({ volume: 'Volume1' });
  const unknown = '{00000000-9ec6-11de-ad77-806e6f6e6963}';
  expect(fieldsInWords(seed, { volume: unknown })).toEqual({ volume: unknown });
});

test('the headline of a pause names its status', () => {
  expect(headline(paused, 2)).toContain('paused itself: STATUS_VOLUME_DISMOUNTED (c000026e)');
});

test('what a status means for a paused volume is said once', () => {
  const markdown = describeRecord(paused, 1);
  expect(markdown.split('The file system was taken away on the coordinator')).toHaveLength(2);
});
