// Who tells whether a finding is part of normal work: the finding itself, then built-in rules, then a person's own.
import { expect, it } from 'vitest';
import { settled } from '../../../server/src/engine/settledFinding';
import type { Finding } from '../../../server/src/model/history';

const pause: Finding = {
  ...{ code: 'autoPause', severity: 'error', at: { input: 0, line: 1 }, utcMs: null, timeOfDayMs: null },
  ...{ volume: 'Volume1', resource: null, node: 'NODE1', causeCode: null, expected: null, fields: {} },
  ...{ evidence: [{ input: 0, line: 1 }], causedBy: [], lookedFor: [] },
};

it.each([
  [null, [], [], null],
  [null, [true], [], true],
  [null, [true, true], [], true],
  [null, [true, false], [], null],
  [null, [null, true], [], null],
  [null, [], [true], true],
  [null, [], [true, null], null],
  [null, [null], [true], true],
  [null, [null], [false], false],
  [null, [null, false], [true], null],
  [null, [true, false], [true], null],
  [null, [true], [false], true],
  [null, [false], [true], false],
  [null, [true], [null], true],
  [false, [true], [true], false],
  [true, [false], [false], true],
] as const)('finding %j, built-in rules %j, own rules %j: %j', (itself, builtIn, own, expected) => {
  const { expected: told, severity } = settled({ ...pause, expected: itself }, builtIn, own);
  expect(told).toBe(expected);
  if (itself === null) expect(severity).toBe(expected === true ? 'warning' : 'error');
});
