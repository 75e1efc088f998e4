// The table of findings: every row whole, every cause unique, every source known, every field in use given by the engine.
import { describe, expect, test } from 'vitest';
import { autoPauseRules } from '../../../server/src/knowledge/autoPause';
import { autoPauseCause, findingCause, findingRow, findingRows, type FindingRow } from '../../../server/src/knowledge/findings';
import { ioModeReasons } from '../../../server/src/knowledge/ioModeReasons';
import { sources } from '../../../server/src/knowledge/sources';

const rows: readonly FindingRow[] = findingRows;

test('codes are unique and found', () => {
  expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length);
  for (const row of rows) expect(findingRow(row.code)).toBe(row);
  expect(findingRow('toString')).toBeUndefined();
});

describe.each(rows.map((row) => [row.code, row] as const))('%s', (_code, row) => {
  test('has causes of unique codes', () => {
    expect(new Set(row.causes.map(({ code }) => code)).size).toBe(row.causes.length);
  });

  test('rests on known sources', () => {
    for (const key of [...row.sources, ...row.causes.flatMap((cause) => cause.sources)]) expect(sources[key], key).toBeDefined();
  });

  test('is told in whole texts', () => {
    for (const text of [row.explain, ...row.causes.map((cause) => cause.text)]) expect(text).toMatch(/^[A-Z{].*[.}]$/s);
    for (const text of [row.title, row.explain, ...row.advice, ...row.causes.flatMap((cause) => [cause.text, ...cause.advice])]) {
      expect(text.replace(/\{\w+\}/g, '')).not.toMatch(/[{}]/);
    }
  });

  test('puts log names into commands only when quoted', () => {
    const commands = [...row.advice, ...row.causes.flatMap((cause) => cause.advice)].filter((text) =>
      /-Name|-Node|-VolumeName/.test(text),
    );
    for (const text of commands)
      expect(text).not.toMatch(/\{(?:volume|resource|node)\}[^,.;]*$|-(?:Name|Node|VolumeName) \{(?:volume|resource|node)\}/);
  });
});

test('every reason of Get-ClusterSharedVolumeState is a cause of redirection', () => {
  for (const { name } of ioModeReasons) expect(findingCause('redirected', name)?.code).toBe(name);
  expect(findingCause('redirected', 'UserRequest')?.expected).toBe(true);
  expect(findingCause('redirected', 'NoDiskConnectivity')?.expected).toBe(false);
  expect(findingCause('redirected', null)).toBeUndefined();
});

test('every status that pauses a volume is a cause of an auto-pause', () => {
  for (const { code, cause } of autoPauseRules) {
    const found = findingCause('autoPause', autoPauseCause(code));
    expect(found?.code).toBe(cause === null ? 'otherStatus' : code.toString(16));
    if (cause !== null) expect(found?.text).toBe(cause);
  }
});
