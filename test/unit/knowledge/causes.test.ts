// The rules of causes and the signs they look for: every name exists, every text is whole, what has no source says so.
import { describe, expect, test } from 'vitest';
import type { CauseRule, Sign } from '../../../server/src/knowledge/causes/causeRule';
import { causeRule, causeRules, rulesFor } from '../../../server/src/knowledge/causes/causeRules';
import { allEvents } from '../../../server/src/knowledge/events';
import { eventSigns, signOf, signsOf } from '../../../server/src/knowledge/eventSigns';
import { findingRow } from '../../../server/src/knowledge/findings';
import { sources } from '../../../server/src/knowledge/sources';
import { signNames } from '../../../server/src/model/signs';
import { factKinds } from '../../support/anyFact';

const signsIn = ({ seen, notSeen }: CauseRule): readonly Sign[] => [...seen, ...notSeen];

test('codes are unique and found', () => {
  expect(new Set(causeRules.map(({ code }) => code)).size).toBe(causeRules.length);
  for (const rule of causeRules) expect(causeRule(rule.code)).toBe(rule);
  expect(causeRule('toString')).toBeUndefined();
});

describe.each(causeRules.map((rule) => [rule.code, rule] as const))('%s', (_code, rule) => {
  test('explains a finding that exists, with causes that it can have', () => {
    const row = findingRow(rule.effect.finding);
    expect(row).toBeDefined();
    const known = [null, ...row!.causes.map(({ code }) => code)];
    for (const code of rule.effect.causeCodes ?? []) expect(known, String(code)).toContain(code);
  });

  test('looks for facts, findings and signs that exist', () => {
    for (const { facts = [], findings = [], signs = [], what } of signsIn(rule)) {
      expect(facts.length + findings.length + signs.length, what).toBeGreaterThan(0);
      for (const kind of facts) expect(factKinds).toContain(kind);
      for (const { code, causeCodes = [] } of findings) {
        const row = findingRow(code);
        expect(row, code).toBeDefined();
        for (const cause of causeCodes) expect(row!.causes.map((known) => known.code)).toContain(cause);
      }
      for (const name of signs) expect(signNames).toContain(name);
    }
  });

  test('rests on known sources, or says that it is a conclusion', () => {
    for (const key of rule.sources) expect(sources[key], key).toBeDefined();
    if (rule.sources.length === 0) expect(rule.status).toBe('inferred');
  });

  test('searches some time, and states only what a cause of the finding says', () => {
    expect(rule.withinMs + rule.afterMs).toBeGreaterThan(0);
    expect(Math.min(rule.withinMs, rule.afterMs)).toBeGreaterThanOrEqual(0);
    if (rule.isStated) expect(rule.effect.causeCodes?.every((code) => code !== null)).toBe(true);
  });

  test('is told in whole texts with fields that the engine gives', () => {
    const given = ['volume', 'resource', 'node', 'causeNode', 'device'];
    expect(rule.cause).toMatch(/^[A-Z{].*\.$/);
    for (const text of [rule.cause, ...rule.advice])
      for (const [, field] of text.matchAll(/\{(\w+)\}/g))
        expect([...given, ...given.map((name) => `${name}Argument`)]).toContain(field);
    for (const { what } of signsIn(rule)) expect(what).toMatch(/^[a-zI][^{}]*[^.]$/);
    for (const text of rule.advice) expect(text).not.toMatch(/-(?:Name|Node|VolumeName) \{(?:volume|resource|node|causeNode)\}/);
  });
});

test('rules for the cause of a finding come before those for any cause', () => {
  const codes = rulesFor('autoPause', 'c00000b5').map(({ code }) => code);
  expect(codes).toContain('slowDiskOnCoordinator');
  expect(codes).not.toContain('logonRefused');
  expect(codes.indexOf('pathLostOnCoordinator')).toBeLessThan(codes.indexOf('pathLostHere'));
  expect(rulesFor('gap', 'silence')).toEqual([]);
});

describe('signs of events', () => {
  test('are looked for by a rule, each', () => {
    const sought = new Set(causeRules.flatMap((rule) => signsIn(rule).flatMap(({ signs = [] }) => signs)));
    expect(signNames.filter((name) => !sought.has(name))).toEqual([]);
    expect(signNames.filter((name) => !eventSigns.some(({ sign }) => sign === name))).toEqual([]);
  });

  test.each(eventSigns.flatMap((row) => row.ids.map((id) => [row.provider, id, row] as const)))(
    '%s %i is in the table of events, with the values in use',
    (provider, id, row) => {
      const event = allEvents().find((known) => known.provider === provider && known.id === id && known.variant === row.variant);
      expect(event).toBeDefined();
      expect(signsOf(event!)).toContain(row);
      const fields = [...(row.device ?? []), ...Object.keys(row.only ?? {}), ...(row.atLeast ? [row.atLeast.field] : [])];
      const known = [
        ...(event!.params?.flat() ?? []),
        ...Array.from([event!.summary, ...event!.texts].join(' ').matchAll(/\{(\w+)\}/g), ([, name]) => name!),
      ];
      // One of several names for the same thing is enough.
      if (fields.length > 0)
        expect(
          fields.some((field) => known.includes(field)),
          fields.join(),
        ).toBe(true);
    },
  );

  test('are told by provider and number, and by what the values say where that decides', () => {
    expect(signOf({ provider: 'disk', id: 157 }, { DiskNumber: '5' })).toEqual({ sign: 'pathFault', device: '5' });
    expect(signOf({ provider: 'disk', id: 9999 }, {})).toBeUndefined();
    const clock = { provider: 'Microsoft-Windows-Kernel-General', id: 1 };
    expect(signOf(clock, { TimeDeltaInMs: '1289' })).toBeUndefined();
    expect(signOf(clock, { TimeDeltaInMs: '-300000' })?.sign).toBe('clockSet');
    const installed = { provider: 'Service Control Manager', id: 7045 };
    expect(signOf(installed, { ServiceName: 'X', ServiceType: 'user mode service' })).toBeUndefined();
    expect(signOf(installed, { ServiceName: 'X', ServiceType: 'kernel mode driver' })).toEqual({
      sign: 'filterLoaded',
      device: 'X',
    });
    const state = { provider: 'Service Control Manager', id: 7036 };
    expect(signOf(state, { Service: 'Server', State: 'running' })).toBeUndefined();
    expect(signOf(state, { Service: 'Server', State: 'stopped' })?.sign).toBe('fileServiceStopped');
  });
});
