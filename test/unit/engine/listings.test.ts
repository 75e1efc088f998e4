// What listings tell the engine: values without a time that end with their listing, and findings that nothing ends.
import { describe, expect, it } from 'vitest';
import { replay } from '../../../server/src/engine/replay';
import type { Fact, FactBody } from '../../../server/src/model/facts';
import type { History } from '../../../server/src/model/history';
import { line, soleInput, startUtcMs, volume1 } from '../../support/engineSpecification';

const stateOf = (node: string, of: Partial<Extract<FactBody, { kind: 'volumeStateListed' }>>): FactBody => ({
  kind: 'volumeStateListed',
  ...volume1,
  node: { name: node, id: null },
  ioMode: 'direct',
  stateText: 'Direct',
  reasons: [],
  ...of,
});

const owner: FactBody = {
  kind: 'volumeOwnerListed',
  ...volume1,
  node: { name: 'NODE2', id: null },
  mountPath: null,
  resourceId: '17f81c5c-b533-43f0-a024-dc431b8a7ee9',
  stateText: 'Online',
  redirectedAccess: null,
  maintenance: null,
};

/** A fact of a listing: input 1, no time. */
function listed(number: number, body: FactBody, options: Partial<Fact> = {}): Fact {
  return line(number, body, {
    source: 'listing',
    utcMs: null,
    process: null,
    thread: null,
    at: { input: 1, line: number },
    ...options,
  });
}

const listing = { input: 1, node: null, lastUtcMs: null, lastLine: { input: 1, line: 99 } };

function historyOf(facts: readonly Fact[], node: string | null = null): History {
  const inputs = [
    soleInput({ lastUtcMs: startUtcMs + 60_000, lastLine: { input: 0, line: 60 } }),
    { ...listing, node: node === null ? null : { name: node, id: null } },
  ];
  return replay(facts, { inputs, generation: 2 });
}

const spans = ({ tracks }: History) =>
  tracks.flatMap(({ track, volume, node, spans: all }) =>
    all
      .filter(({ value }) => value !== 'unknown')
      .map(({ value, reasons, certainty, fromUtcMs, toUtcMs, evidence }) =>
        [
          track,
          volume,
          node ?? '-',
          value,
          `[${reasons.join(' ')}]`,
          certainty,
          fromUtcMs ?? '...',
          toUtcMs ?? '...',
          evidence.map((ref) => `${ref.input}:${ref.line}`).join(),
        ].join(' '),
      ),
  );

const found = ({ findings }: History) =>
  findings.map(({ code, causeCode, severity, volume, node }) => [code, causeCode, severity, volume, node].join(' '));

describe('a listed volume state', () => {
  it('is a stated span of its node without times', () => {
    const history = historyOf([
      listed(2, stateOf('NODE1', {})),
      listed(9, stateOf('NODE2', { ioMode: 'blockRedirected', stateText: 'BlockRedirected', reasons: ['NoDiskConnectivity'] })),
    ]);
    expect(spans(history)).toEqual([
      'ioMode Volume1 NODE1 direct [] stated ... ... 1:2',
      'ioMode Volume1 NODE2 blockRedirected [NoDiskConnectivity] stated ... ... 1:9',
    ]);
    expect(found(history)).toEqual(['redirected NoDiskConnectivity warning Volume1 NODE2']);
  });

  it('because of ReFS is expected', () => {
    const redirection = {
      ioMode: 'fileSystemRedirected',
      stateText: 'FileSystemRedirected',
      reasons: ['FileSystemReFs'],
    } as const;
    expect(found(historyOf([listed(2, stateOf('NODE1', redirection))]))).toEqual([
      'redirected FileSystemReFs info Volume1 NODE1',
    ]);
  });

  it('with several reasons is a finding for each, listed again none', () => {
    const redirection = { ioMode: 'fileSystemRedirected', reasons: ['UserRequest', 'NoDiskConnectivity'] } as const;
    const history = historyOf([listed(2, stateOf('NODE1', redirection)), listed(20, stateOf('NODE1', redirection))]);
    expect(found(history)).toEqual([
      'redirected UserRequest info Volume1 NODE1',
      'redirected NoDiskConnectivity warning Volume1 NODE1',
    ]);
    expect(spans(history)).toEqual([
      'ioMode Volume1 NODE1 fileSystemRedirected [UserRequest NoDiskConnectivity] stated ... ... 1:2,1:20',
    ]);
  });

  it('never flows into what a log dates', () => {
    const history = historyOf([
      listed(2, stateOf('NODE1', { ioMode: 'fileSystemRedirected', reasons: ['UserRequest'] })),
      line(10, { kind: 'directIoLost', ...volume1, generation: 2 }),
    ]);
    const dated = history.tracks
      .flatMap(({ spans: all }) => all)
      .filter(({ evidence }) => evidence.some((ref) => ref.input === 0 && ref.line === 10));
    expect(dated.map(({ value, reasons }) => [value, reasons])).toEqual([['blockRedirected', ['NoDiskConnectivity']]]);
    expect(history.findings.some(({ code }) => code === 'leftOn' || code === 'surprise')).toBe(false);
  });

  it('of which the mode was cut changes no track', () => {
    const history = historyOf([listed(2, stateOf('NODE1', { ioMode: null, stateText: null }))]);
    expect(spans(history)).toEqual([]);
    expect(found(history)).toEqual([]);
    // It still names things.
    expect(history.volumes).toMatchObject([{ name: 'Volume1', resource: 'Cluster Disk 1' }]);
  });

  it('as paused or unavailable is a finding', () => {
    const history = historyOf([
      listed(2, stateOf('NODE1', { ioMode: null, stateText: 'Paused' })),
      listed(9, stateOf('NODE2', { ioMode: null, stateText: 'Unavailable' })),
    ]);
    expect(found(history)).toEqual([
      'listedNotActive paused error Volume1 NODE1',
      'listedNotActive unavailable error Volume1 NODE2',
    ]);
  });

  it('without a node is told though no track can hold it', () => {
    const body = stateOf('', {
      node: { name: null, id: null },
      ioMode: 'fileSystemRedirected',
      reasons: ['IncompatibleFileSystemFilter'],
    });
    const history = historyOf([listed(1, body)]);
    expect(spans(history)).toEqual([]);
    expect(found(history)).toEqual(['redirected IncompatibleFileSystemFilter warning Volume1 ']);
  });

  it('whose volume is named by its disk alone is that of the disk', () => {
    const alone = stateOf('NODE1', { volume: null, disk: 'Cluster Disk 7' });
    expect(spans(historyOf([listed(2, alone)]))).toEqual(['ioMode volume of Cluster Disk 7 NODE1 direct [] stated ... ... 1:2']);
    const named = historyOf([listed(2, stateOf('NODE1', { volume: null })), line(5, { kind: 'volumeResumed', ...volume1 })]);
    expect(named.volumes.map(({ name }) => name)).toEqual(['Volume1']);
  });
});

describe('a listed owner', () => {
  it('of an online disk is the coordinator, also by its own name in other inputs', () => {
    const history = historyOf([listed(4, owner)]);
    expect(spans(history)).toEqual(['coordinator Volume1 - NODE2 [] stated ... ... 1:4']);
    expect(history.volumes).toMatchObject([{ resource: 'Cluster Disk 1', resourceId: '17f81c5c-b533-43f0-a024-dc431b8a7ee9' }]);
  });

  it('of a disk that is not online is not', () => {
    expect(spans(historyOf([listed(4, { ...owner, stateText: 'Offline' } as FactBody)]))).toEqual([]);
  });

  it('tells of redirected access and maintenance that are on, and not that they were left on', () => {
    const history = historyOf([listed(4, { ...owner, redirectedAccess: true, maintenance: true } as FactBody)]);
    expect(found(history)).toEqual(['maintenance  info Volume1 ', 'redirected UserRequest info Volume1 ']);
  });
});

describe('a share of a volume', () => {
  const share: FactBody = { kind: 'volumeShareListed', shareGuid: '17f81c5c-b533-43f0-a024-dc431b8a7ee9' };
  const disk = line(1, { ...owner, node: { name: null, id: null }, stateText: null } as FactBody);

  it('makes the node of the listing its coordinator, as a conclusion', () => {
    const history = historyOf([disk, listed(11, share)], 'NODE3');
    expect(spans(history).filter((span) => span.includes('NODE3'))).toEqual([
      'coordinator Volume1 - NODE3 [] inferred ... ... 1:11',
    ]);
  });

  it('says nothing where nobody knows whose listing it is', () => {
    expect(spans(historyOf([disk, listed(11, share)]))).toEqual([]);
  });
});

describe('filters and shares', () => {
  const attached = (filter: string, isOnCsv: boolean | null): FactBody => ({
    kind: 'filterAttached',
    filter,
    altitude: '145180',
    target: null,
    isOnCsv,
  });

  it('known to redirect are told wherever they sit, unknown ones on CSV volumes, those of Windows never', () => {
    const history = historyOf(
      [
        listed(1, attached('CVDLP', null)),
        listed(2, attached('ThirdFlt', true)),
        listed(3, attached('ThirdFlt2', null)),
        listed(4, attached('WdFilter', true)),
      ],
      'NODE1',
    );
    expect(found(history)).toEqual(['filterRedirects cvdlp warning  NODE1', 'filterOnCsv  info  NODE1']);
  });

  it('that are missing are told', () => {
    const history = historyOf([
      listed(1, { kind: 'csvShareMissing', share: 'CSV$' }),
      listed(2, { kind: 'csvFilterMissing', filter: 'CsvNSFlt', target: null }),
    ]);
    expect(found(history)).toEqual(['csvShareMissing  warning  ', 'csvFilterMissing  warning  ']);
  });
});
