import { describe, expect, it } from 'vitest';
import { ioRules } from '../../../server/src/knowledge/ioRules';
import { sources } from '../../../server/src/knowledge/sources';
import { simulate } from '../../../server/src/simulate/simulate';
import type { Future, TryAction } from '../../../server/src/whatIf/future';
import { UnknownNameError } from '../../../server/src/whatIf/tryAction';
import { whatIf } from '../../../server/src/whatIf/whatIf';
import { analyzed, analyzedCorpus } from '../../support/analyzed';
import { lastTellingStep, modesIn, scenarioNamed, toldBy, toldByScenario, valueIn } from '../../support/futures';

const volume = 'Volume1';
const nothing = analyzed('');

describe('the question under the seed: of four nodes one loses its path', () => {
  const ofVersion = (generation: 1 | 2, actions: readonly TryAction[]) =>
    whatIf({ ...nothing, history: { ...nothing.history, generation } }, { step: 0, example: 'fourNodes', actions, volume: null });
  const example = (...actions: readonly TryAction[]) => ofVersion(1, actions);

  it('begins with all nodes direct, assumes nothing of logs, and offers to cut each path', () => {
    const future = example();
    expect(future.generation).toBe(1);
    expect(modesIn(future, 'first')).toEqual(['NODE1 direct', 'NODE2 direct', 'NODE3 direct', 'NODE4 direct']);
    expect(future.happenings).toEqual([]);
    expect(future.choices.filter((choice) => choice.do === 'cutPath').map((choice) => 'node' in choice && choice.node)).toEqual(
      future.nodes,
    );
  });

  it('redirects the node that lost its path and no other', () => {
    const future = example({ do: 'cutPath', node: 'NODE3', volume });
    expect(modesIn(future, 'last')).toEqual(['NODE1 direct', 'NODE2 direct', 'NODE3 fileSystemRedirected', 'NODE4 direct']);
    expect(future.happenings.map(({ text }) => text)).toEqual([
      'All IO of NODE3 to Volume1 goes through the file system of the coordinator, NODE1.',
      'NODE1, NODE2 and NODE4 go on reading and writing Volume1 directly.',
    ]);
    expect(future.happenings.map(({ rule }) => `${rule.source} ${rule.status}`)).toEqual([
      'S-SEED1 documented',
      'S-SEED1 inferred',
    ]);
  });

  it('is asked of version 2 where the logs are of it: the same node is block redirected', () => {
    const future = ofVersion(2, [{ do: 'cutPath', node: 'NODE3', volume }]);
    expect(future.generation).toBe(2);
    expect(future.title).toContain('2012 or later');
    expect(modesIn(future, 'last')).toEqual(['NODE1 direct', 'NODE2 direct', 'NODE3 blockRedirected', 'NODE4 direct']);
    expect(future.happenings.map(({ text, rule }) => `${rule.source}: ${text}`)).toEqual([
      'S-SEED2: Reads and writes of NODE3 to Volume1 go over the network to the coordinator, NODE1, below its file system.',
      'S-SEED2: NODE1, NODE2 and NODE4 go on reading and writing Volume1 directly.',
    ]);
  });

  it('moves the disk where it was the coordinator, and then redirects only the old one', () => {
    const future = example({ do: 'cutPath', node: 'NODE1', volume });
    expect(valueIn(future, 'last', 'coordinator', volume, null)).toBe('NODE2');
    expect(modesIn(future, 'last')).toEqual(['NODE1 fileSystemRedirected', 'NODE2 direct', 'NODE3 direct', 'NODE4 direct']);
  });
});

describe('a what-if from logs of version 2, where NODE3 has lost its path', () => {
  const told = toldByScenario('data-server-loses-its-path', 1);
  const step = lastTellingStep(told);
  const tried = (...actions: readonly TryAction[]) => whatIf(told, { step, example: null, actions, volume: null });

  it('begins in the state that the lines tell, and says what it assumes', () => {
    const future = tried();
    expect(modesIn(future, 'first')).toEqual(['NODE1 direct', 'NODE2 direct', 'NODE3 blockRedirected']);
    expect(valueIn(future, 'first', 'coordinator', volume, null)).toBe('NODE1');
    expect(future.assumptions).toContain('that NODE2 has a path to Cluster Disk 1, and nothing redirects the file system there');
    expect(future.assumptions).toContain('that nothing redirects Volume1 on NODE1, its coordinator');
    expect(future.assumptions.join(' ')).not.toMatch(/NODE3 has a path|is the coordinator|are up/);
    expect(future.fromMs).toBe(told.history.steps[step]!.utcMs);
    expect(future.title).toContain('simulated');
  });

  it.each<[TryAction, string, readonly string[]]>([
    [{ do: 'restorePath', node: 'NODE3', volume }, 'NODE1', ['direct', 'direct', 'direct']],
    [{ do: 'cutPath', node: 'NODE2', volume }, 'NODE1', ['direct', 'blockRedirected', 'blockRedirected']],
    [{ do: 'cutPath', node: 'NODE1', volume }, 'NODE2', ['blockRedirected', 'direct', 'blockRedirected']],
    [{ do: 'moveCoordinator', to: 'NODE2', volume }, 'NODE2', ['direct', 'direct', 'blockRedirected']],
    [{ do: 'stopNode', node: 'NODE1' }, 'NODE2', ['unknown', 'direct', 'blockRedirected']],
    [{ do: 'crashNode', node: 'NODE1' }, 'NODE2', ['unknown', 'direct', 'blockRedirected']],
    [{ do: 'crashNode', node: 'NODE2' }, 'NODE1', ['direct', 'unknown', 'blockRedirected']],
    [{ do: 'attachFilter', node: 'NODE2', volume }, 'NODE1', ['direct', 'fileSystemRedirected', 'blockRedirected']],
    [{ do: 'turnRedirectionOn', volume }, 'NODE1', ['fileSystemRedirected', 'fileSystemRedirected', 'fileSystemRedirected']],
    [{ do: 'beginBackup', volume }, 'NODE1', ['direct', 'direct', 'blockRedirected']],
    [{ do: 'breakSmb', node: 'NODE3', volume }, 'NODE1', ['direct', 'direct', 'blockRedirected']],
    [{ do: 'loseReservation', node: 'NODE1', volume }, 'NODE2', ['direct', 'direct', 'blockRedirected']],
  ])('after %o: the coordinator is %s', (action, coordinator, modes) => {
    const future = tried(action);
    expect(valueIn(future, 'last', 'coordinator', volume, null)).toBe(coordinator);
    expect(future.nodes.map((node) => valueIn(future, 'last', 'ioMode', volume, node))).toEqual(modes);
    expect(future.happenings.length).toBeGreaterThan(0);
    expectTrueRules(future);
  });

  it('takes a fault of the coordinator through the states of the seed, each by its rule', () => {
    const { happenings } = tried({ do: 'cutPath', node: 'NODE1', volume });
    expect(happenings.map(({ rule }) => rule.code)).toEqual([
      'autoPause',
      'drainingOnAllNodes',
      'pausedWhenAllHaveDrained',
      'coordinatorMustSeeTheDisk',
      'coordinatorMustSeeTheDisk',
      'setDownlevelReopensFiles',
      'lostPathRedirectsBlocks',
      'activeReleasesIo',
      'pathIsOfOneNode',
    ]);
    expect(happenings[0]!.text).toBe('Volume1 pauses by itself on NODE1: new and failed IO is held (draining).');
  });

  it('says of a node that is down only that: what its IO does needs no words', () => {
    const { happenings } = tried({ do: 'crashNode', node: 'NODE2' });
    const ofNode = happenings.filter(({ text }) => text.includes('NODE2')).map(({ text }) => text);
    expect(ofNode).toEqual(['NODE2 is down.']);
  });

  it('tells a move by order from a fault: nothing pauses by itself', () => {
    const codes = tried({ do: 'moveCoordinator', to: 'NODE2', volume }).happenings.map(({ rule }) => rule.code);
    expect(codes[0]).toBe('movedByOrder');
    expect(codes).not.toContain('autoPause');
  });

  it('loses the volume when no node sees the disk any more, and offers nothing for it after that', () => {
    const future = tried({ do: 'cutPath', node: 'NODE2', volume }, { do: 'cutPath', node: 'NODE1', volume });
    expect(future.happenings.at(-1)!.rule.code).toBe('volumeLostWithoutDisk');
    expect(valueIn(future, 'last', 'volumeState', volume, 'NODE2')).toBe('init');
    expect(valueIn(future, 'last', 'coordinator', volume, null)).toBe('unknown');
    expect(future.choices.some((choice) => 'volume' in choice)).toBe(false);
  });

  it.each<[TryAction, string]>([
    [{ do: 'cutPath', node: 'NODE3', volume }, 'alreadySo'],
    [{ do: 'moveCoordinator', to: 'NODE3', volume }, 'coordinatorMustSeeTheDisk'],
    [{ do: 'moveCoordinator', to: 'NODE1', volume }, 'alreadySo'],
    [{ do: 'breakSmb', node: 'NODE1', volume }, 'coordinatorNeedsNoSmb'],
    [{ do: 'loseReservation', node: 'NODE2', volume }, 'reservationIsLostAtTheCoordinator'],
    [{ do: 'startNode', node: 'NODE1' }, 'alreadySo'],
    [{ do: 'turnRedirectionOff', volume }, 'alreadySo'],
  ])('says why nothing changes after %o', (action, rule) => {
    const { happenings, choices } = tried(action);
    expect(happenings.map((one) => one.rule.code)).toEqual([rule]);
    expect(happenings[0]!.text).toMatch(/^Nothing changes/);
    expect(choices).not.toContainEqual(action);
  });

  it('tells of one action after the other, with a pause between them', () => {
    const { happenings } = tried({ do: 'restorePath', node: 'NODE3', volume }, { do: 'crashNode', node: 'NODE2' });
    expect([...new Set(happenings.map(({ action }) => action))]).toEqual([0, 1]);
    const [first, second] = [
      happenings.filter(({ action }) => action === 0).at(-1)!,
      happenings.find(({ action }) => action === 1)!,
    ];
    expect(second.atMs - first.atMs).toBeGreaterThanOrEqual(5000);
  });

  it('knows no names but those of the replay', () => {
    expect(() => tried({ do: 'crashNode', node: 'NODE9' })).toThrow(UnknownNameError);
    expect(() => tried({ do: 'cutPath', node: 'NODE1', volume: 'Volume9' })).toThrow('This replay has no volume Volume9.');
  });

  it('shows lanes side by side to the end, marked as no step of a log', () => {
    const future = tried({ do: 'cutPath', node: 'NODE1', volume });
    expect(future.groups.map((group) => group.volume)).toEqual([null, volume]);
    for (const { bands } of future.groups.flatMap(({ spans }) => spans)) {
      expect(bands[0]!.fromMs).toBe(future.fromMs);
      expect(bands.at(-1)!.toMs).toBe(future.toMs);
      for (const [place, band] of bands.entries()) {
        if (place > 0) expect(band.fromMs).toBe(bands[place - 1]!.toMs);
        expect([band.step, band.certainty]).toEqual([-1, 'inferred']);
      }
    }
    const node1 = future.groups[1]!.spans[0]!;
    expect(node1.bands.map(({ band }) => band)).toEqual(['direct', 'draining', 'paused', 'setDownlevel', 'blockRedirected']);
    expect(node1.bands.at(-1)!.words).toContain('NoDiskConnectivity');
    expect(future.groups[1]!.spans.map(({ coordinator }) => coordinator.length)).toEqual([1, 1, 0]);
  });
});

describe('a what-if while a recovery is under way', () => {
  const told = toldByScenario('coordinator-loses-its-path', 1);
  const paused = told.history.steps.findIndex(({ changes }) => changes.some(({ to }) => to === 'paused'));

  it('takes the round to its end before anything is tried', () => {
    const future = whatIf(told, { step: paused, example: null, actions: [], volume: null });
    expect(future.happenings.every(({ action }) => action === -1)).toBe(true);
    expect(future.nodes.map((node) => valueIn(future, 'last', 'volumeState', volume, node))).toEqual([
      'active',
      'active',
      'active',
    ]);
    expect(future.assumptions).toContain('that the recovery or move of Volume1 that is under way comes to a good end');
  });

  it('begins with the coordinator that the lines tell, though it is down, and gives the disk to another', () => {
    const { history, facts } = toldByScenario('data-server-loses-its-path', 1);
    const step = lastTellingStep({ history, facts });
    const key = { track: 'nodeState', volume: null, resource: null, node: 'NODE1' } as const;
    const down = { ...key, from: 'up', to: 'down', reasons: [], certainty: 'stated' } as const;
    const steps = history.steps.map((one, index) => (index === step ? { ...one, changes: [...one.changes, down] } : one));
    const future = whatIf({ facts, history: { ...history, steps } }, { step, example: null, actions: [], volume });
    expect(valueIn(future, 'first', 'coordinator', volume, null)).toBe('NODE1');
    expect(valueIn(future, 'last', 'coordinator', volume, null)).toBe('NODE2');
    expect(future.happenings.map(({ action, rule }) => [action, rule.code])).toEqual([[-1, 'coordinatorMustSeeTheDisk']]);
  });
});

describe('a what-if from a real log', () => {
  it('goes on from the bring-up of 2008 R2', () => {
    const log = analyzedCorpus('seed-2008r2-dcm-bringup-full.log');
    const step = lastTellingStep(log);
    const before = whatIf(log, { step, example: null, actions: [], volume: null });
    expect(before.generation).toBe(1);
    expect(before.volumes).toEqual([{ volume, disk: 'SR' }]);
    expect(before.assumptions).toContain('that this node is none of Node 1 and Node 2: no line tells which node it is');
    const [writer, other] = [valueIn(before, 'first', 'coordinator', volume, null)!, before.nodes.at(-1)!];
    expect(before.nodes).toContain(writer);
    const future = whatIf(log, { step, example: null, actions: [{ do: 'crashNode', node: other }], volume: null });
    expectTrueRules(future);
  });

  it('keeps volumes apart that lines put on one disk, and says so', () => {
    const { history, facts } = toldByScenario('data-server-loses-its-path', 1);
    const [first] = history.volumes;
    const told = { facts, history: { ...history, volumes: [first!, { ...first!, name: 'Volume2' }] } };
    const future = whatIf(told, {
      step: lastTellingStep(told),
      example: null,
      actions: [{ do: 'cutPath', node: 'NODE2', volume: 'Volume2' }],
      volume,
    });
    expect(future.assumptions).toContain('that Volume1 and Volume2 move apart, although all of them are on Cluster Disk 1');
    expect(future.volumes.map(({ disk }) => disk)).toEqual(['Cluster Disk 1', 'the disk of Volume2']);
    expect(valueIn(future, 'last', 'ioMode', volume, 'NODE2')).toBe('direct');
    expect(valueIn(future, 'last', 'ioMode', 'Volume2', 'NODE2')).toBe('blockRedirected');
  });

  it('has nothing to try where lines name no volume', () => {
    const future = whatIf(nothing, { step: -1, example: null, actions: [], volume: null });
    expect(future.choices).toEqual([]);
    expect(future.leftOut).toContain('no volume');
  });
});

describe('a what-if of many volumes', () => {
  const names = Array.from({ length: 12 }, (_none, place) => `Volume${place + 1}`);
  const scenario = scenarioNamed('move-by-admin');
  const disks = names.map((name, place) => ({ ...scenario.disks[0]!, name: `Cluster Disk ${place + 1}`, volume: name }));
  const told = toldBy(simulate({ ...scenario, disks, actions: [] }));
  const tried = (chosen: string | null, ...actions: readonly TryAction[]) =>
    whatIf(told, { step: lastTellingStep(told), example: null, actions, volume: chosen });

  it('shows the chosen one and those that actions name, and offers what can be done with them', () => {
    const future = tried('Volume11', { do: 'cutPath', node: 'NODE2', volume: 'Volume3' });
    expect(future.volumes.map((one) => one.volume)).toEqual(['Volume3', 'Volume11']);
    expect(future.leftOut).toBeNull();
    const offered = new Set(future.choices.flatMap((choice) => ('volume' in choice ? [choice.volume] : [])));
    expect([...offered]).toEqual(['Volume3', 'Volume11']);
  });

  it('shows eight of those that lose their coordinator, and says how many more there are', () => {
    const future = tried('Volume11', { do: 'crashNode', node: 'NODE1' });
    expect(future.volumes.length).toBe(8);
    expect(future.volumes.map((one) => one.volume)).toContain('Volume11');
    expect(future.leftOut).toBe('4 more volumes change, too, and are not shown: choose one to see it.');
    expect(future.happenings.filter(({ volume: of }) => of !== null && !future.volumes.some((one) => one.volume === of))).toEqual(
      [],
    );
  });
});

/** Each happening follows a rule of the table, in its words, with a source that is known. */
function expectTrueRules({ happenings }: Future): void {
  for (const { rule } of happenings) {
    expect(ioRules[rule.code].text).toBe(rule.text);
    expect(Object.hasOwn(sources, rule.source)).toBe(true);
    expect(rule.sourceTitle).toBe(sources[rule.source]!.title);
  }
}
