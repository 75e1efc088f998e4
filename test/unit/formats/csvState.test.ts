// Get-ClusterSharedVolumeState in both layouts, from real text; what the display cut is told and never guessed.
import { describe, expect, it } from 'vitest';
import { factsOf, fixture, readListing } from '../../support/listings';

const states = (name: string) => {
  const reading = readListing(fixture(name));
  return factsOf(reading, 'volumeStateListed').map(
    ({ volume, disk, volumeGuid, node, ioMode, stateText, reasons }) =>
      `${volume} ${disk} ${volumeGuid?.slice(0, 8)} ${node.name}: ${ioMode} (${stateText}) [${reasons.join(' ')}]`,
  );
};

describe('a list of Get-ClusterSharedVolumeState', () => {
  it('of 2012 R2 is read, also its record that was cut off', () => {
    expect(states('corpus/ps-csvstate-direct-2012r2.txt')).toEqual([
      'Volume1 Cluster Disk 1 1c67fa80 clus01: direct (Direct) []',
      'null Cluster Disk 1 1c67fa80 null: null (null) []',
    ]);
  });

  it('in the old layout is read: one reason, values with blanks, blank lines inside records', () => {
    expect(states('corpus/ps-csvstate-old-layout-docs.txt')).toEqual([
      'Volume1 Cluster Disk X 2297f079 ClusterNode1: direct (Direct) []',
      'Volume2 Cluster Disk Y 0312ef48 ClusterNode2: fileSystemRedirected (File System Redirected) [UserRequest]',
      'Volume3 Cluster Disk Z c4689cef ClusterNode3: blockRedirected (Block Redirected) [NoDiskConnectivity]',
    ]);
  });

  it('of several nodes is read, its fields in another order', () => {
    expect(states('corpus/ps-csvstate-refs-s2d.txt')).toEqual(
      ['11', '14', '12', '13'].map(
        (node) =>
          `MIRROR1 Cluster Virtual Disk (MIRROR1) fe0c0f0f SP1HPVR${node}: fileSystemRedirected (FileSystemRedirected) [FileSystemReFs]`,
      ),
    );
  });

  it('without node and volume is read as far as it goes', () => {
    expect(states('exports/csvstate-incompatible-filter.txt')).toEqual([
      'null HV-Nimble4 undefined null: fileSystemRedirected (FileSystemRedirected) [IncompatibleFileSystemFilter]',
    ]);
  });

  it('stands on the lines of its records', () => {
    const reading = readListing(fixture('corpus/ps-csvstate-refs-s2d.txt'));
    expect(reading.facts.map(({ at }) => at.line)).toEqual([4, 12, 20, 28]);
    expect(reading.input).toMatchObject({ format: 'csv-state', lines: 34, records: 5, unrecognised: 0, problems: [] });
    expect(
      reading.facts.every(({ utcMs, source, certainty }) => utcMs === null && source === 'listing' && certainty === 'stated'),
    ).toBe(true);
  });

  it('never mixes two records whose lines were cut', () => {
    const text = [
      'Name       : Disk A',
      'VolumeName : \\\\?\\Volume{1c67fa80-1171-4a9e-9f41-0bb132e88ee4}\\',
      '',
      'StateInfo  : Direct',
      'Name       : Disk B',
      'Node       : N2',
    ];
    const facts = factsOf(readListing(text.join('\r\n')), 'volumeStateListed');
    expect(facts.map(({ disk, ioMode }) => `${disk} ${ioMode}`)).toEqual(['Disk A null', 'Disk B direct']);
  });
});

describe('a table of Get-ClusterSharedVolumeState', () => {
  it('with right-aligned reasons is read, and the mode that a reason proves is a conclusion', () => {
    const reading = readListing(fixture('exports/csvstate-reasons-table.txt'));
    expect(
      factsOf(reading, 'volumeStateListed').map(({ disk, node, ioMode, reasons }) => [disk, node.name, ioMode, reasons.join()]),
    ).toEqual([
      ...['01', '02'].flatMap((disk) =>
        ['B', 'A', 'C'].map((node) => [`iscsi02-Silver-${disk}`, `TT-HV05${node}`, 'fileSystemRedirected', 'FileSystemReFs']),
      ),
      // That the file system does not redirect leaves open whether the volume is block redirected.
      ...['B', 'A', 'C'].map((node) => ['iscsi02-Silver-03', `TT-HV05${node}`, null, '']),
    ]);
    expect(reading.facts.slice(0, 6).every(({ certainty }) => certainty === 'inferred')).toBe(true);
  });

  it('tells of each value that was cut and guesses none', () => {
    const text = [
      'Name           Node  StateInfo         VolumeFriendlyName BlockRedirectedIO...',
      '----           ----  ---------         ------------------ --------------------',
      'Cluster Disk 1 NODE1 Direct            Volume1              NotBlockRedirected',
      'Cluster Vir... NODE2 FileSystemRedi... Volume2            NoDiskConnectivi...',
    ].join('\n');
    const reading = readListing(text);
    expect(
      factsOf(reading, 'volumeStateListed').map(({ volume, ioMode, stateText, reasons }) => [volume, ioMode, stateText, reasons]),
    ).toEqual([
      ['Volume1', 'direct', 'Direct', []],
      ['Volume2', null, null, []],
    ]);
    expect(reading.input.problems).toMatchObject([{ code: 'valueCut', line: 4 }]);
    expect(reading.input.problems[0]!.message).toContain('Name, StateInfo, BlockRedirectedIOReason');
  });

  it('with wrapped cells is put together again', () => {
    const text = [
      'Name           Node  StateInfo            BlockRedirectedIOReason',
      '----           ----  ---------            -----------------------',
      'Cluster Disk 1 NODE1 BlockRedirected      NoDiskConnectivity,    ',
      '                                          StorageSpaceNotAttached',
      'Cluster Disk 2 NODE1 Direct               NotBlockRedirected     ',
    ].join('\n');
    const facts = factsOf(readListing(text), 'volumeStateListed');
    expect(facts.map(({ disk, reasons }) => [disk, reasons])).toEqual([
      ['Cluster Disk 1', ['NoDiskConnectivity', 'StorageSpaceNotAttached']],
      ['Cluster Disk 2', []],
    ]);
  });
});

describe('an export of Get-ClusterSharedVolumeState', () => {
  it('reads several reasons, and numbers where an export gives them', () => {
    const text = [
      '"Name","VolumeName","Node","StateInfo","VolumeFriendlyName","FileSystemRedirectedIOReason","BlockRedirectedIOReason"',
      '"Cluster Disk 1","\\\\?\\Volume{1c67fa80-1171-4a9e-9f41-0bb132e88ee4}\\","NODE1","FileSystemRedirected","Volume1","UserRequest, IncompatibleFileSystemFilter","NoDiskConnectivity"',
      '"Cluster Disk 2","\\\\?\\Volume{2297f079-53c2-41e9-94d1-483d61ea94d7}\\","NODE1","3","Volume2","3","0"',
    ].join('\r\n');
    expect(factsOf(readListing(text), 'volumeStateListed').map(({ ioMode, reasons }) => [ioMode, reasons])).toEqual([
      ['fileSystemRedirected', ['UserRequest', 'IncompatibleFileSystemFilter', 'NoDiskConnectivity']],
      ['fileSystemRedirected', ['UserRequest', 'IncompatibleFileSystemFilter']],
    ]);
  });

  it('keeps a paused volume apart from a direct one', () => {
    const facts = factsOf(readListing('VolumeFriendlyName : V\nNode : N\nStateInfo : Paused\n'), 'volumeStateListed');
    expect(facts).toMatchObject([{ stateText: 'Paused', ioMode: null }]);
  });
});
