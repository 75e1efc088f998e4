import { expect, test } from 'vitest';
import { defaultSettings, readSettings } from '../../../server/src/protocol/settings';

test.each([[null], [undefined], [5], ['x'], [[]], [{ diagnostics: 7 }], [{ diagnostics: { minimumSeverity: 'loud' } }]])(
  '%j gives the defaults',
  (value) => {
    expect(readSettings(value)).toEqual(defaultSettings);
  },
);

test('what is usable is taken', () => {
  const settings = readSettings({
    diagnostics: { enabled: false, minimumSeverity: 'warning' },
  });
  expect(settings).toEqual({ diagnostics: { enabled: false, minimumSeverity: 'warning' } });
});
