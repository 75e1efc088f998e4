import { expect, test } from 'vitest';
import { formatInWords, skewInWords, zoneInWords } from '../../../server/src/explain/inputInWords';
import type { InputSummary } from '../../../server/src/model/clusterLog';
import type { InputClock } from '../../../server/src/model/incident';

const clock: InputClock = {
  input: 0,
  zoneFrom: null,
  skewMs: null,
  plusMinusMs: null,
  skewFrom: null,
  reference: null,
  pairs: 0,
};

function zone(
  timeBase: InputSummary['timeBase'],
  utcOffsetMinutes: number | null,
  zoneFrom: InputClock['zoneFrom'] = 'file',
): string {
  return zoneInWords({ timeBase, utcOffsetMinutes, firstUtcMs: 0 } as InputSummary, { ...clock, zoneFrom });
}

test('a format has a name that people use', () => {
  expect(formatInWords('evtx')).toBe('event log (.evtx)');
});

test('a zone says who told it', () => {
  expect(zone('utc', null)).toBe('UTC');
  expect(zone('utc', null, 'event')).toBe('UTC (from a matching event)');
  expect(zone('local', -120)).toBe('local time, UTC+02:00');
  expect(zone('local', 330, 'person')).toBe('local time, UTC-05:30 (as you said)');
  expect(zone('local', 0, 'pairs')).toBe('local time, UTC+00:00 (from what it shares with other nodes)');
  expect(zone('local', null, null)).toBe('local time, zone unknown');
  expect(zone('unknown', null, null)).toBe('zone not said, read as UTC');
  expect(zoneInWords({ timeBase: 'local', utcOffsetMinutes: null, firstUtcMs: null } as InputSummary, clock)).toBe('');
});

test('a skew says how sure it is and by what', () => {
  expect(skewInWords(clock, 'NODE1')).toBeNull();
  const measured = { ...clock, skewMs: 1200, plusMinusMs: 100, skewFrom: 'pairs', reference: 'NODE1', pairs: 12 } as const;
  expect(skewInWords(measured, 'NODE2')).toBe('1.2 s behind NODE1, give or take 0.1 s (12 pairs), corrected');
  expect(skewInWords({ ...measured, skewMs: -15, pairs: 1 }, 'NODE2')).toBe(
    'as that of NODE1: 0.015 s ahead, give or take 0.1 s (1 pair), not corrected',
  );
  expect(skewInWords(measured, 'node1')).toBe('the clock that others are compared with');
  expect(skewInWords({ ...clock, skewMs: -2000, skewFrom: 'person' }, 'NODE2')).toBe('set back by 2 s (as you said)');
});
