// Get-ClusterSharedVolume, Get-SmbShare, fltmc and what is none of them, from real text.
import { describe, expect, it } from 'vitest';
import { recogniseFormat } from '../../../server/src/formats/recogniseFormat';
import { recordShape } from '../../../server/src/model/recordTable';
import { factsOf, fixture, readListing } from '../../support/listings';
import { shownRecords } from '../../support/readInput';
import { utf8 } from '../../support/records';

describe('Get-ClusterSharedVolume', () => {
  it('as the default table names disk, state and owner', () => {
    const reading = readListing(fixture('exports/csvlist-docs-2012.txt'));
    expect(reading.input).toMatchObject({ format: 'csv-list', unrecognised: 0 });
    expect(factsOf(reading, 'volumeOwnerListed').map(({ disk, node, stateText }) => [disk, node.name, stateText])).toEqual([
      ['Cluster Disk 3', 'node1', 'Online'],
      ['Cluster Disk 4', 'node2', 'Online'],
    ]);
  });

  it('as a list in a transcript of many commands is found among them', () => {
    const reading = readListing(fixture('exports/csvlist-transcript-s2d.txt'));
    expect(reading.facts.map(({ at }) => at.line)).toEqual([11]);
    expect(reading.facts[0]!.body).toMatchObject({
      kind: 'volumeOwnerListed',
      volume: 'Volume1',
      disk: 'Cluster Virtual Disk (VDisk01)',
      resourceId: '7275ed00-70a7-46d4-a038-78383d63110a',
      node: { name: 'aps-s2d-1' },
      mountPath: 'C:\\ClusterStorage\\Volume1',
    });
    expect(reading.input.problems.map(({ code }) => code)).toEqual(['otherListings']);
    expect(reading.input.problems[0]!.message).toContain(
      'Get-StorageNode and Get-Volume and Get-VirtualDisk and Get-ClusterNode',
    );
  });

  it('with SharedVolumeInfo in Clixml tells mount path, maintenance and redirected access', () => {
    const reading = readListing(fixture('exports/csvlist-sddc-made.xml'));
    expect(reading.input).toMatchObject({ format: 'csv-list', unrecognised: 0, problems: [] });
    expect(factsOf(reading, 'volumeOwnerListed')).toMatchObject([
      {
        volume: 'Volume1',
        volumeGuid: '1c67fa80-1171-4a9e-9f41-0bb132e88ee4',
        disk: 'Cluster Disk 1',
        node: { name: 'node1' },
        stateText: 'Online',
        redirectedAccess: true,
        maintenance: false,
      },
    ]);
  });
});

describe('SharedVolumeSecurityDescriptor', () => {
  it('as PowerShell prints it is cut, and said to be', () => {
    const reading = readListing(fixture('exports/cluster-properties-docs.txt'));
    expect(reading.input).toMatchObject({ format: 'csv-list', problems: [{ code: 'valueCut' }] });
  });

  it('as whole bytes tells who may use CSV', () => {
    // Owner and DACL of a self-relative descriptor: Administrators and Local System are allowed (layout of [MS-DTYP] 2.4.6).
    const system = [1, 1, 0, 0, 0, 0, 0, 5, 18, 0, 0, 0];
    const administrators = [1, 2, 0, 0, 0, 0, 0, 5, 32, 0, 0, 0, 32, 2, 0, 0];
    const ace = (sid: readonly number[]) => [0, 0, 8 + sid.length, 0, 255, 1, 31, 0, ...sid];
    const aces = [...ace(system), ...ace(administrators)];
    const acl = [2, 0, 8 + aces.length, 0, 2, 0, 0, 0, ...aces];
    const bytes = [1, 0, 4, 128, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 36, 0, 0, 0, ...administrators, ...acl];
    const text = `SharedVolumeSecurityDescriptor : {${bytes.join(', ')}}\n`;
    expect(fieldsOf(readListing(text), text)).toMatchObject({
      owner: 'Administrators',
      allowed: ['Local System', 'Administrators'],
      isWhole: true,
    });
  });
});

describe('Get-SmbShare', () => {
  it('without descriptions and with a name wider than its column is read all the same', () => {
    const guid = 'e2d1f7b3-1f6b-4d5f-8b39-6f0e3d4a2f11';
    const reading = readListing(
      `Name      ScopeName Path\n----      --------- ----\nC$        *         C:\\\nIPC$      *\n${guid}-135266304$ * \\\\?\\GLOBALROOT\\Device\\Harddisk2\\ClusterPartition2\\\n`,
    );
    expect(reading.input).toMatchObject({ format: 'smb-shares', unrecognised: 0 });
    expect(factsOf(reading, 'volumeShareListed')).toEqual([{ kind: 'volumeShareListed', shareGuid: guid }]);
  });

  it('tells the share of a volume, that of block redirected IO and the administrative one apart', () => {
    const bytes = fixture('exports/smbshare-hidden-2012r2.txt');
    const reading = readListing(bytes);
    expect(reading.input).toMatchObject({ format: 'smb-shares', unrecognised: 0 });
    expect(kindsOf(reading, new TextDecoder().decode(bytes))).toEqual([
      'listing.command',
      'listing.columns',
      'smbShares.volume',
      'smbShares.share',
      'smbShares.share',
      'smbShares.clusterStorage',
      'smbShares.csv',
      'smbShares.share',
      'smbShares.volume',
      'smbShares.csv',
    ]);
    expect(factsOf(reading, 'volumeShareListed')).toEqual([
      { kind: 'volumeShareListed', shareGuid: '17f81c5c-b533-43f0-a024-dc431b8a7ee9' },
    ]);
    expect(reading.input.problems).toMatchObject([{ code: 'valueCut', line: 4 }]);
  });

  it('misses CSV$ only where hidden shares are shown', () => {
    const without = (text: string) =>
      factsOf(
        readListing(
          text
            .split('\n')
            .filter((line) => !line.startsWith('CSV$'))
            .join('\n'),
        ),
        'csvShareMissing',
      );
    const table = new TextDecoder().decode(fixture('exports/smbshare-hidden-2012r2.txt')).split('\n').slice(0, 9).join('\n');
    expect(without(table)).toEqual([{ kind: 'csvShareMissing', share: 'CSV$' }]);
    expect(factsOf(readListing(table), 'csvShareMissing')).toEqual([]);
    expect(without(new TextDecoder().decode(fixture('exports/smbshare-plain-2012r2.txt')))).toEqual([]);
    // Somebody cut lines out: nothing can be said to be missing.
    expect(without(`${table}\n<skip>`)).toEqual([]);
  });
});

describe('fltmc', () => {
  it('as a Markdown table is read, and a filter known to redirect is told', () => {
    const reading = readListing(fixture('corpus/ps-fltmc-instances-csv.txt'));
    expect(reading.input).toMatchObject({ format: 'filter-instances', records: 7, unrecognised: 0 });
    expect(factsOf(reading, 'filterAttached').map(({ filter, altitude, isOnCsv }) => [filter, altitude, isOnCsv])).toEqual([
      ['CVDLP', '145180', null],
      ['CVDLP', '85610', null],
    ]);
  });

  it('that lost its blanks is read by the altitude between the names', () => {
    const bytes = fixture('exports/fltmc-instances-2012r2.txt');
    const reading = readListing(bytes);
    expect(reading.input.unrecognised).toBe(0);
    const text = new TextDecoder().decode(bytes);
    expect(fieldsOf(reading, text, 3)).toMatchObject({
      filter: 'CsvFlt',
      altitude: '404800',
      target: '\\Device\\HarddiskVolume7',
    });
    expect(fieldsOf(reading, text, 8)).toMatchObject({ filter: 'CsvNSFlt', altitude: '404900', target: 'C:' });
  });

  it('with counts, fractions and legacy filters is read', () => {
    const bytes = fixture('exports/fltmc-filters-legacy.txt');
    const text = new TextDecoder().decode(bytes);
    const reading = readListing(bytes);
    expect(reading.input).toMatchObject({ records: 13, unrecognised: 0 });
    expect(fieldsOf(reading, text, 1)).toMatchObject({ filter: 'cbfsconnect2017', altitude: null });
    expect(fieldsOf(reading, text, 4)).toMatchObject({
      filter: 'storqosflt',
      altitude: '244000',
      instances: 0,
      group: 'FSFilter Quota Management',
    });
  });

  it('tells filters on CSV volumes, and a namespace filter that is missing', () => {
    const table = [
      'Filter                Volume Name                              Altitude        Instance Name       Frame   SprtFtrs  VlStatus',
      '--------------------  -------------------------------------  ------------  ----------------------  -----   --------  --------',
      'CsvFlt                \\Device\\HarddiskVolume7                   404800     CsvFlt Instance           0     0000000f',
      'ThirdFlt              \\Device\\HarddiskVolume7                   321500     ThirdFlt Instance         0     0000000f',
      'WdFilter              C:                                        328010     WdFilter Instance         0     0000000f',
    ].join('\r\n');
    const reading = readListing(table);
    expect(factsOf(reading, 'filterAttached')).toEqual([
      { kind: 'filterAttached', filter: 'ThirdFlt', altitude: '321500', target: '\\Device\\HarddiskVolume7', isOnCsv: true },
    ]);
    expect(factsOf(reading, 'csvFilterMissing')).toEqual([{ kind: 'csvFilterMissing', filter: 'CsvNSFlt', target: null }]);
    const whole = `${table}\r\nCsvNSFlt              C:                                        404900     CsvNSFlt Instance         0     0000000f`;
    expect(factsOf(readListing(whole), 'csvFilterMissing')).toEqual([]);
  });
});

describe('recognition by content', () => {
  const formatOf = (name: string) => recogniseFormat(fixture(name), 'x.txt');

  it.each([
    ['corpus/ps-csvstate-direct-2012r2.txt', 'csv-state'],
    ['corpus/ps-csvstate-old-layout-docs.txt', 'csv-state'],
    ['corpus/ps-csvstate-refs-s2d.txt', 'csv-state'],
    ['exports/csvstate-reasons-table.txt', 'csv-state'],
    ['exports/csvlist-docs-2012.txt', 'csv-list'],
    ['exports/csvlist-transcript-s2d.txt', 'csv-list'],
    ['exports/csvlist-sddc-made.xml', 'csv-list'],
    ['exports/cluster-properties-docs.txt', 'csv-list'],
    ['exports/smbshare-hidden-2012r2.txt', 'smb-shares'],
    ['exports/smbshare-plain-2012r2.txt', 'smb-shares'],
    ['exports/fltmc-instances-2012r2.txt', 'filter-instances'],
    ['exports/fltmc-filters-legacy.txt', 'filter-instances'],
    ['corpus/ps-fltmc-instances-csv.txt', 'filter-instances'],
    ['exports/counters-typeperf.csv', 'perf-counters'],
  ])('%s is %s', (name, format) => {
    expect(formatOf(name).format).toBe(format);
  });

  it.each([
    ['corpus/ps-get-clusternetwork.txt', 'Get-ClusterNetwork'],
    ['corpus/ps-mscluster-resource-disk.txt', 'MSCluster_Resource'],
    ['corpus/ps-validate-storage-pr-2008.txt', 'cluster validation'],
  ])('%s is no CSV state, and named: %s', (name, words) => {
    const found = formatOf(name);
    expect(found).toMatchObject({ format: 'unknown' });
    expect('reason' in found ? found.reason : '').toContain(words);
    // Read all the same, no line is lost and nothing is claimed.
    const reading = readListing(fixture(name));
    expect(reading.input.format).toBe('unknown');
    expect(reading.facts).toEqual([]);
    expect(reading.input.problems[0]!.message).toContain(words);
  });
});

type Reading = ReturnType<typeof readListing>;

function kindsOf(reading: Reading, text: string): readonly (string | undefined)[] {
  return shownRecords(reading, utf8(text)).map(({ listed }) => listed?.rowId);
}

/** Fields of a record; the first entry unless told otherwise. */
function fieldsOf(reading: Reading, text: string, index = reading.records.shape.indexOf(recordShape.entry)) {
  return shownRecords(reading, utf8(text))[index]!.listed?.fields;
}
