// Each rule of causes on a composed incident of three nodes: with its signs in time, too early, on another disk, and with a log missing.
import { describe, expect, test } from 'vitest';
import { withCauses } from '../../../server/src/engine/causes';
import type { CoveredTime, RunContext } from '../../../server/src/engine/runContext';
import { worldOf } from '../../../server/src/engine/world';
import type { CauseRule, Sign } from '../../../server/src/knowledge/causes/causeRule';
import { causeRules } from '../../../server/src/knowledge/causes/causeRules';
import type { Fact, FactBody } from '../../../server/src/model/facts';
import type { Finding, Step, Track } from '../../../server/src/model/history';
import { startUtcMs } from '../../support/engineSpecification';

const nodes = ['NODE1', 'NODE2', 'NODE3'] as const;
type Node = (typeof nodes)[number];

const hourMs = 3_600_000;
const effectMs = startUtcMs + 30 * hourMs;
const ownDisk = { volume: 'Volume1', volumeGuid: null, disk: 'Cluster Disk 1' } as const;
const otherDisk = { volume: 'Volume2', volumeGuid: null, disk: 'Cluster Disk 2' } as const;

const everyLog: readonly CoveredTime[] = [
  'cluster.log',
  'System',
  'Microsoft-Windows-SmbClient/Connectivity',
  'Microsoft-Windows-SMBServer/Operational',
  'Microsoft-Windows-StorageSpaces-Driver/Operational',
].map((log) => ({ log, fromUtcMs: startUtcMs, toUtcMs: startUtcMs + 100 * hourMs }));

function runOf(covers: (node: Node) => readonly CoveredTime[] = () => everyLog, plusMinusMs = 0): RunContext {
  return {
    generation: 2,
    inputs: nodes.map((name, input) => ({
      ...{ input, node: { name, id: input + 1 }, plusMinusMs, covers: covers(name) },
      ...{ lastUtcMs: startUtcMs + 100 * hourMs, lastLine: { input, line: 9999 } },
    })),
  };
}

interface Event {
  readonly ms: number;
  readonly writer: Node;
  readonly body: FactBody;
  readonly finding?: Partial<Finding>;
}

/** The coordinator is NODE1 throughout; findings are those of the events that make one. */
function linked(events: readonly Event[], run: RunContext = runOf()): readonly Finding[] {
  const links: Event[] = [
    { ms: startUtcMs, writer: 'NODE1', body: { kind: 'volumeResumed', ...ownDisk } },
    { ms: startUtcMs, writer: 'NODE1', body: { kind: 'volumeResumed', ...otherDisk } },
  ];
  const all = [...links, ...events].sort((a, b) => a.ms - b.ms);
  const facts = all.map(({ ms, writer, body }, place): Fact => ({
    ...{ body, at: { input: nodes.indexOf(writer), line: place + 1 }, utcMs: ms, timeOfDayMs: null, process: 1, thread: 1 },
    ...{ channel: null, source: 'service', certainty: 'stated', rowId: null },
  }));
  const findings: Finding[] = [];
  const steps: Step[] = [];
  all.forEach(({ finding }, place) => {
    const { at, utcMs, timeOfDayMs } = facts[place]!;
    if (finding === undefined) return;
    steps.push({ fact: place, at, utcMs, timeOfDayMs, changes: [], findings: [findings.length] });
    findings.push({
      ...{ code: 'gap', severity: 'warning', at, utcMs, timeOfDayMs, volume: null, resource: null, node: null },
      ...{ causeCode: null, expected: null, fields: {}, evidence: [at], causedBy: [], lookedFor: [] },
      ...finding,
    });
  });
  const span = { reasons: [], certainty: 'stated', evidence: [facts[0]!.at] } as const;
  const coordinator: Track = {
    ...{ track: 'coordinator', volume: 'Volume1', resource: null, node: null },
    spans: [{ fromUtcMs: startUtcMs, toUtcMs: null, value: 'NODE1', ...span }],
  };
  return withCauses({ facts, findings, steps, tracks: [coordinator] }, run, worldOf(facts, run));
}

/** NODE2 has the finding; the volume came to it from NODE1, where that matters. */
function effectOf({ effect: { finding, causeCodes } }: CauseRule, ms = effectMs): Event {
  return {
    ...{ ms, writer: 'NODE2' },
    body: { kind: 'networkRouteChanged' },
    finding: {
      ...{ code: finding, causeCode: causeCodes?.[0] ?? null, node: 'NODE2', volume: 'Volume1', resource: 'Cluster Disk 1' },
      fields: { from: 'NODE1', to: 'NODE2' },
    },
  };
}

function nodeOf({ where }: Sign): Node {
  if (where === 'same') return 'NODE2';
  return where === 'another' ? 'NODE3' : 'NODE1';
}

/** By the last mark of the sign: an event where there is one, else a fact, else a finding. */
function eventOf(sign: Sign, ms: number, disk: typeof ownDisk | typeof otherDisk = ownDisk): Event {
  const writer = nodeOf(sign);
  const name = sign.signs?.[0];
  if (name !== undefined)
    return { ms, writer, body: { kind: 'signSeen', sign: name, provider: 'disk', id: 1, device: disk.volume } };
  const kind = sign.facts?.[0];
  if (kind !== undefined) return { ms, writer, body: bodyOf(kind, disk) };
  const { code, causeCodes } = sign.findings![0]!;
  const finding = { code, node: writer, volume: disk.volume, resource: disk.disk, causeCode: causeCodes?.[0] ?? null };
  return { ms, writer, body: { kind: 'networkRouteChanged' }, finding };
}

function bodyOf(kind: FactBody['kind'], { disk, ...names }: typeof ownDisk | typeof otherDisk): FactBody {
  switch (kind) {
    case 'groupMoveRequested':
      return { kind, group: disk, toNodeId: 2 };
    case 'unsafeFilterFound':
      return { kind, filter: 'x', altitude: '1' };
    case 'serviceStopping':
      return { kind };
    case 'backupTurnedOn':
      return { kind, ...names, disk };
    case 'arbitrationSucceeded':
      return { kind, disk };
    default:
      throw new Error(`no ${kind} here`);
  }
}

const lagOf = ({ withinMs }: CauseRule) => (withinMs > 0 ? withinMs / 2 : -1000);
const last = (findings: readonly Finding[], rule: CauseRule) =>
  findings.filter(({ code }) => code === rule.effect.finding).at(-1)!;
const rulesOf = ({ causedBy }: Finding) => causedBy.map(({ rule }) => rule);

describe.each(causeRules.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  const signsAt = (ms: number, disk: typeof ownDisk | typeof otherDisk = ownDisk) =>
    rule.seen.map((sign) => eventOf(sign, ms, disk));

  test('is a cause when its signs stand in time and place', () => {
    const effect = last(linked([effectOf(rule), ...signsAt(effectMs - lagOf(rule))]), rule);
    const link = effect.causedBy.find((candidate) => candidate.rule === code);
    expect(link, rulesOf(effect).join()).toBeDefined();
    expect(link!.lagMs).toBe(lagOf(rule));
    expect(link!.node).toBe(nodeOf(rule.seen[0]));
    expect(link!.evidence.length).toBeGreaterThan(0);
    expect(link!.certainty).toBe(rule.isStated ? 'stated' : 'inferred');
    for (const { what } of rule.seen)
      expect(effect.lookedFor.find((sought) => sought.what === what)).toMatchObject({ found: true, missing: [] });
  });

  test('is none when they stand too early: then they were looked for and not found', () => {
    const tooEarly = effectMs - rule.withinMs - 1;
    const effect = last(linked([effectOf(rule), ...signsAt(tooEarly)]), rule);
    expect(rulesOf(effect)).not.toContain(code);
    expect(rule.seen.some(({ what }) => effect.lookedFor.find((sought) => sought.what === what)?.found === false)).toBe(true);
  });

  test('is none when they stand too late', () => {
    const effect = last(linked([effectOf(rule), ...signsAt(effectMs + rule.afterMs + 1)]), rule);
    expect(rulesOf(effect)).not.toContain(code);
  });

  if (rule.seen.some(({ storage }) => storage === 'same'))
    test('is none when they are about another disk', () => {
      const effect = last(linked([effectOf(rule), ...signsAt(effectMs - lagOf(rule), otherDisk)]), rule);
      expect(rulesOf(effect)).not.toContain(code);
    });

  if (rule.notSeen.length > 0)
    test('is none when something speaks against it', () => {
      const against = eventOf(rule.notSeen[0]!, effectMs - lagOf(rule) - 1);
      const effect = last(linked([effectOf(rule), ...signsAt(effectMs - lagOf(rule)), against]), rule);
      expect(rulesOf(effect)).not.toContain(code);
    });

  test('cannot be known without the log that would tell', () => {
    const effect = last(
      linked(
        [effectOf(rule)],
        runOf(() => []),
      ),
      rule,
    );
    expect(effect.causedBy).toEqual([]);
    for (const { what } of rule.seen) {
      const sought = effect.lookedFor.find((candidate) => candidate.what === what)!;
      expect(sought.found).toBeNull();
      expect(sought.missing.length).toBeGreaterThan(0);
    }
  });
});

const pathRule = causeRules.find(({ code }) => code === 'pathLostOnCoordinator')!;
const pathLost = pathRule.seen[0];

test('names the node whose log is missing, and only that one', () => {
  const [pause] = linked(
    [effectOf(pathRule)],
    runOf((node) => (node === 'NODE1' ? [] : everyLog)),
  );
  const sought = pause!.lookedFor.find(({ what }) => what === pathLost.what)!;
  expect(sought).toMatchObject({ found: null, missing: [{ node: 'NODE1', log: 'System' }] });
  expect(sought.fromUtcMs).toBe(effectMs - pathRule.withinMs);
  expect(sought.toUtcMs).toBe(effectMs + pathRule.afterMs);
});

test('cannot be known across a silence of the log, and not from an excerpt', () => {
  const rule = causeRules.find(({ code }) => code === 'movedOnRequest')!;
  const soughtWith = (body: FactBody, ms: number) =>
    last(linked([effectOf(rule), { ms, writer: 'NODE3', body }]), rule).lookedFor.find(({ what }) => what === rule.seen[0].what);
  const silence = { kind: 'linesMissing', how: 'silence', missingLines: null, silentMs: hourMs } as const;
  expect(soughtWith(silence, effectMs - 30 * 60_000)?.missing).toEqual([{ node: 'NODE3', log: 'cluster.log' }]);
  expect(soughtWith(silence, effectMs - 2 * hourMs)?.found).toBe(false);
  const jump = { kind: 'linesMissing', how: 'lineNumbers', missingLines: 5, silentMs: null } as const;
  expect(soughtWith(jump, effectMs - 20 * hourMs)?.found).toBeNull();
});

test('two possible causes are both told', () => {
  const slow = causeRules.find(({ code }) => code === 'slowDiskOnCoordinator')!;
  const pause = { ...effectOf(pathRule), finding: { ...effectOf(pathRule).finding, causeCode: 'c00000b5' } };
  const [told] = linked([pause, eventOf(pathLost, effectMs - 5000), eventOf(slow.seen[0], effectMs - 9000)]);
  expect(rulesOf(told!)).toEqual(expect.arrayContaining(['pathLostOnCoordinator', 'slowDiskOnCoordinator']));
});

test('one sign is told by the most exact rule only', () => {
  const effect = effectOf(pathRule);
  const onCoordinator = { ...effect, writer: 'NODE1' as const, finding: { ...effect.finding, node: 'NODE1' } };
  const [told] = linked([onCoordinator, eventOf(pathLost, effectMs - 5000)]);
  expect(rulesOf(told!)).toEqual(['pathLostOnCoordinator']);
});

test('a sign that names no disk of the cluster may be it; one that names another volume is not', () => {
  const named = (device: string | null): Event => ({
    ...{ ms: effectMs - 5000, writer: 'NODE1' },
    body: { kind: 'signSeen', sign: 'pathFault', provider: 'disk', id: 157, device },
  });
  expect(linked([effectOf(pathRule), named('5')])[0]!.causedBy[0]).toMatchObject({ sameStorage: null });
  expect(linked([effectOf(pathRule), named('Volume1')])[0]!.causedBy[0]).toMatchObject({ sameStorage: true });
  expect(linked([effectOf(pathRule), named('C:')])[0]!.causedBy).toEqual([]);
  expect(linked([effectOf(pathRule), named('\\\\?\\Volume{11111111-2222-3333-4444-555555555555}')])[0]!.causedBy).toEqual([]);
});

test('clocks that may be off widen the search between nodes, not within one', () => {
  const early = (writer: Node): Event => ({ ...eventOf(pathLost, effectMs - pathRule.withinMs - 1500), writer });
  const off = runOf(() => everyLog, 1000);
  expect(linked([effectOf(pathRule), early('NODE1')], off)[0]!.causedBy).toHaveLength(1);
  expect(linked([effectOf(pathRule), early('NODE1')])[0]!.causedBy).toEqual([]);
  const here = causeRules.find(({ code }) => code === 'pathLostHere')!;
  const own = { ...eventOf(here.seen[0], effectMs - here.withinMs - 500), writer: 'NODE2' as const };
  expect(linked([effectOf(here), own], off)[0]!.causedBy).toEqual([]);
});

test('a cause settles whether a finding is expected, unless the finding says so itself', () => {
  const rule = causeRules.find(({ code }) => code === 'movedOnRequest')!;
  const events = [effectOf(rule), eventOf(rule.seen[0], effectMs - 1000)];
  expect(last(linked(events), rule)).toMatchObject({ expected: true, severity: 'info' });
  const alarming = { ...effectOf(rule), finding: { ...effectOf(rule).finding, expected: false } };
  expect(last(linked([alarming, events[1]!]), rule)).toMatchObject({ expected: false, severity: 'warning' });
});

test('lines with a time of day only are compared within their own log', () => {
  const bare = (input: number, line: number, timeOfDayMs: number, body: FactBody): Fact => ({
    ...{ body, at: { input, line }, utcMs: null, timeOfDayMs, process: 1, thread: 1, channel: null },
    ...{ source: 'system', certainty: 'stated', rowId: null },
  });
  const lost: FactBody = { kind: 'signSeen', sign: 'pathFault', provider: 'disk', id: 157, device: null };
  const told = (input: number) => {
    const facts = [bare(input, 1, 1000, lost), bare(0, 2, 5000, { kind: 'volumeResumed', ...ownDisk })];
    const { at, utcMs, timeOfDayMs } = facts[1]!;
    const step: Step = { fact: 1, at, utcMs, timeOfDayMs, changes: [], findings: [0] };
    const finding: Finding = {
      ...{ code: 'autoPause', severity: 'error', at, utcMs, timeOfDayMs, volume: 'Volume1', resource: null, node: 'NODE1' },
      ...{ causeCode: 'c000009d', expected: false, fields: {}, evidence: [at], causedBy: [], lookedFor: [] },
    };
    const run = runOf();
    return withCauses({ facts, findings: [finding], steps: [step], tracks: [] }, run, worldOf(facts, run))[0]!;
  };
  expect(told(0).causedBy[0]).toMatchObject({ lagMs: 4000 });
  expect(told(1).causedBy).toEqual([]);
  expect(told(1).lookedFor.every(({ found, missing }) => found === null && missing.length === 0)).toBe(true);
});
