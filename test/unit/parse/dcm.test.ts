// [DCM] messages: fields and facts on the lines of the corpus and on the damaged copies of a blog.
import { describe, expect, it } from 'vitest';
import { dcmFamily } from '../../../server/src/parse/dcm/family';
import { messagesOf } from '../../support/corpusMessages';

const context = { component: 'DCM', channel: null };
const read = (message: string) => dcmFamily.read(message, context);

describe('the bring-up of a CSV (2008 R2)', () => {
  const guid = 'f98a57c7-9ec6-11de-ad77-806e6f6e6963';
  const expected = [
    ['dcm.csvRootChosen', { path: 'C:\\ClusterStorage' }, { kind: 'csvRootChosen', path: 'C:\\ClusterStorage' }],
    ['dcm.csvDriverStarted', { driver: 'CSVFilter' }, { kind: 'csvDriverStarted', driver: 'CSVFilter' }],
    ['dcm.csvShortNameRead', { path: 'C:\\CLUSTE~1' }, { kind: 'csvShortNameRead', path: 'C:\\CLUSTE~1' }],
    [
      'dcm.csvRootSet',
      { processId: 1828, rootFolder: '\\ClusterStorage\\' },
      { kind: 'csvRootSet', rootFolder: '\\ClusterStorage\\', processId: 1828 },
    ],
    ['dcm.csvRootMessageSent', {}, { kind: 'csvRootMessageSent' }],
    ['dcm.filterListenerLaunched', {}, { kind: 'filterListenerLaunched' }],
    [
      'dcm.diskRegistered',
      { disk: 'SR', resourceId: '8e62ea00-9763-4c21-86d1-4a05708be24a' },
      { kind: 'diskRegistered', disk: 'SR', resourceId: '8e62ea00-9763-4c21-86d1-4a05708be24a' },
    ],
    ['dcm.directIoQueried', { volumeGuid: guid }, { kind: 'directIoQueried', volumeGuid: guid }],
    ['dcm.directIoAllowed', { volume: 'Volume1', allowed: true }, { kind: 'directIoDecided', volume: 'Volume1', allowed: true }],
    ['dcm.volumeStatesCleared', { disk: 'SR' }, { kind: 'volumeStatesCleared', disk: 'SR' }],
    [
      'dcm.reservationMembershipSet',
      { disk: 'SR', nodes: [1, 2] },
      { kind: 'reservationMembershipSet', disk: 'SR', nodeIds: [1, 2] },
    ],
    ['dcm.volumeFoundPaused', { volume: 'Volume1' }, { kind: 'volumeFoundPaused', volume: 'Volume1' }],
    [
      'dcm.volumeLinked',
      { mountPath: 'C:\\ClusterStorage\\Volume1', volumeGuid: guid },
      { kind: 'volumeLinked', mountPath: 'C:\\ClusterStorage\\Volume1', volume: 'Volume1', volumeGuid: guid },
    ],
  ] as const;
  const messages = messagesOf('seed-2008r2-dcm-bringup-full.log');

  it('has thirteen lines', () => {
    expect(messages).toHaveLength(expected.length);
  });

  it.each(expected.map((line, i) => [line[0], i] as const))('reads %s', (id, i) => {
    const message = messages[i]!;
    expect(message.component).toBe('DCM');
    const result = dcmFamily.read(message.text, message);
    expect(result?.row.id).toBe(id);
    expect(result?.fields).toEqual(expected[i]![1]);
    expect(result?.facts).toEqual([expected[i]![2]]);
  });

  it('ignores trailing blanks', () => {
    for (const { text } of messages) expect(read(`${text}  `)).toEqual(read(text));
  });

  it('leaves lines of other components alone', () => {
    for (const { text } of messages) expect(dcmFamily.read(text, { component: 'RCM', channel: null })).toBeUndefined();
  });
});

describe('damaged copies of the blog', () => {
  it('reads a root folder without process id', () => {
    expect(read('Filter.CfsSetRootFolder (, RootFolder=\\ClusterStorage\\)')?.facts).toEqual([
      { kind: 'csvRootSet', rootFolder: '\\ClusterStorage\\', processId: null },
    ]);
  });

  it('reads a disk id with the comment of the author behind it', () => {
    const line = "db.CreateDcmDisk 'SR' 8e62ea00-9763-4c21-86d1-4a05708be24a-----SR is name of my CSV disk resource";
    expect(read(line)?.facts).toEqual([
      { kind: 'diskRegistered', disk: 'SR', resourceId: '8e62ea00-9763-4c21-86d1-4a05708be24a' },
    ]);
  });

  it('reads a volume path that was turned into a link', () => {
    const line = 'FsFilterCanUseDirectIO is called for file:///?\\Volume{F98A57C7-9EC6-11DE-AD77-806E6F6E6963}\\';
    expect(read(line)?.facts).toEqual([{ kind: 'directIoQueried', volumeGuid: 'f98a57c7-9ec6-11de-ad77-806e6f6e6963' }]);
  });
});

describe('later versions', () => {
  it('reads what the disk driver is told', () => {
    const lines = messagesOf('2012r2-ag-failover-svr13.log').filter(({ component }) => component === 'DCM');
    expect(lines.map(({ text }) => read(text)?.facts)).toEqual([
      [{ kind: 'clusDiskMembershipUpdated', control: 300224, nodeIds: [2], status: null }],
      [
        {
          kind: 'clusDiskMembershipUpdated',
          control: 300224,
          nodeIds: [2],
          status: { code: 0, space: 'win32', name: 'ERROR_SUCCESS' },
        },
      ],
      [{ kind: 'clusDiskMembershipUpdated', control: 300228, nodeIds: [2], status: null }],
    ]);
  });

  it('reads a changed route and the request about it', () => {
    expect(read('HandleNetftRemoteRouteChange')?.facts).toEqual([{ kind: 'networkRouteChanged' }]);
    expect(read('HandleRequest: dcm/netftRouteChange')?.facts).toEqual([{ kind: 'networkRouteChanged' }]);
    expect(read('HandleRequest: dcm/other')).toMatchObject({ fields: { request: 'other' }, facts: [] });
  });

  it('reads an unsafe filter, however many blanks follow its name', () => {
    expect(read('filter somefilter  found at unsafe altitude 321300.00')?.facts).toEqual([
      { kind: 'unsafeFilterFound', filter: 'somefilter', altitude: '321300.00' },
    ]);
  });
});

describe('names and answers', () => {
  it('reads a refusal of direct IO', () => {
    expect(read('PostOnline. CanUseDirectIO for Volume1 => false')?.fields).toEqual({ volume: 'Volume1', allowed: false });
  });

  it('reads an empty and a long set of nodes', () => {
    expect(read('Reservation.SetMembership(SR,())')?.fields).toEqual({ disk: 'SR', nodes: [] });
    expect(read('Reservation.SetMembership(SR,(1 2 10 64))')?.fields).toEqual({ disk: 'SR', nodes: [1, 2, 10, 64] });
  });

  it.each(['Cluster Virtual Disk (MIRROR1)', "Bob's disk", 'a, b (c', "x' y", 'Диск 1', '=>', "'", ')', '(1 2),(3'])(
    'keeps the disk name %s',
    (disk) => {
      expect(read(`Reservation.SetMembership(${disk},(1 2))`)?.fields).toEqual({ disk, nodes: [1, 2] });
      expect(read(`ClearVolumeStates: resource '${disk}' states`)?.fields).toEqual({ disk });
      expect(read(`db.CreateDcmDisk '${disk}' 8e62ea00-9763-4c21-86d1-4a05708be24a`)?.fields).toMatchObject({ disk });
    },
  );

  it('reads none that it does not know to the end', () => {
    expect(read("volume 'Volume1' is already paused, or so it seems")).toBeUndefined();
    expect(read('Reservation.SetMembership(SR)')).toBeUndefined();
    expect(read('PostOnline. CanUseDirectIO for Volume1 => perhaps')).toBeUndefined();
    expect(read('filter driver loaded')).toBeUndefined();
    expect(read('')).toBeUndefined();
  });
});
