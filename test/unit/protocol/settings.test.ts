import { expect, test } from 'vitest';
import { defaultSettings, isSameIncidentSettings, readSettings } from '../../../server/src/protocol/settings';

test.each([[null], [undefined], [5], ['x'], [[]], [{ diagnostics: 7 }], [{ diagnostics: { minimumSeverity: 'loud' } }]])(
  '%j gives the defaults',
  (value) => {
    expect(readSettings(value)).toEqual(defaultSettings);
  },
);

test('what is usable is taken', () => {
  const settings = readSettings({
    diagnostics: { enabled: false, minimumSeverity: 'warning' },
    incident: { utcOffsets: { NODE1: '+02:00', 'System.csv': '-0530' }, clockSkews: { NODE2: -1.25 } },
  });
  expect(settings).toEqual({
    diagnostics: { enabled: false, minimumSeverity: 'warning' },
    incident: {
      utcOffsetMinutes: new Map([
        ['NODE1', -120],
        ['System.csv', 330],
      ]),
      skewMs: new Map([['NODE2', -1250]]),
    },
    knowledge: { folder: null },
  });
});

test('what is no offset and no number is left out', () => {
  const { incident } = readSettings({
    incident: {
      utcOffsets: { a: 'Europe/Berlin', b: '+15:00', c: 2, d: '+1:75', ' ': '+01:00', e: '+0' },
      clockSkews: { a: '3', b: Number.NaN, c: null },
    },
  });
  expect([...incident.utcOffsetMinutes]).toEqual([['e', 0]]);
  expect([...incident.skewMs]).toEqual([]);
});

test('settings are compared by what they say', () => {
  const read = (clockSkews: object) => readSettings({ incident: { clockSkews } }).incident;
  expect(isSameIncidentSettings(read({ a: 1, b: 2 }), read({ b: 2, a: 1 }))).toBe(true);
  expect(isSameIncidentSettings(read({ a: 1 }), read({ a: 2 }))).toBe(false);
  expect(isSameIncidentSettings(read({ a: 1 }), read({}))).toBe(false);
});

test.each([
  [' rows ', 'rows'],
  ['C:\\rows', 'C:\\rows'],
  ['', null],
  ['  ', null],
  [7, null],
  [null, null],
])('the folder of own rows %j is %j', (folder, read) => {
  expect(readSettings({ knowledge: { folder } }).knowledge.folder).toBe(read);
});
