// CSVFS messages: fields and facts. No line of a real node is public; the wordings are those of the message tables that Windows ships.
import { describe, expect, it } from 'vitest';
import { csvfsFamily } from '../../../server/src/parse/csvfs/family';
import { volumeName } from '../../../server/src/parse/csvfs/volumeName';

const guid = 'f98a57c7-9ec6-11de-ad77-806e6f6e6963';
const byGuid = { volume: null, volumeGuid: guid, disk: null };
const read = (text: string, channel: string | null = null) => csvfsFamily.read(text, { component: null, channel });

describe('transitions', () => {
  it.each([
    ['Active', 'Draining', 'active', 'draining'],
    ['Draining', 'Paused', 'draining', 'paused'],
    ['4', '0', 'active', 'init'],
    ['Paused', 'Set Down Level', 'paused', 'setDownlevel'],
    ['SomethingNew', 'Active', null, 'active'],
  ])('from %s to %s', (from, to, fromState, toState) => {
    expect(read(`Volume {${guid}} transitioning from ${from} to ${to}.`)).toMatchObject({
      row: { id: 'csvfs.volumeTransitionBegan' },
      fields: { volume: `{${guid}}`, from, to },
      facts: [{ kind: 'volumeTransitionBegan', ...byGuid, from: fromState, to: toState, ordered: null }],
    });
  });

  it('says nothing of a state that nobody knows', () => {
    expect(read(`Volume {${guid}} transitioning from Active to Elsewhere.`)?.facts).toEqual([]);
  });

  it('to SetDownlevel names the volume and where its file system is', () => {
    const text =
      `Volume ${guid.toUpperCase()} transitioning from Paused to SetDownlevel. Local false; Flags 0x1; CountersName Bob's; volume (1); ` +
      `Volume target path \\\\?\\Volume1; File System target path \\\\NODE1\\17f81c5c-1048576$.`;
    expect(read(text)).toMatchObject({
      row: { id: 'csvfs.setDownlevelBegan' },
      fields: {
        from: 'Paused',
        local: 'false',
        flags: '0x1',
        countersName: "Bob's; volume (1)",
        volumeTarget: '\\\\?\\Volume1',
        fileSystemTarget: '\\\\NODE1\\17f81c5c-1048576$',
      },
      facts: [
        {
          kind: 'volumeTransitionBegan',
          volume: "Bob's; volume (1)",
          volumeGuid: guid,
          disk: null,
          from: 'paused',
          to: 'setDownlevel',
          ordered: null,
          mountedHere: false,
          mountedOn: 'NODE1',
        },
      ],
    });
  });

  it.each([
    ['false', '\\??\\UNC\\NODE1\\17f81c5c-1048576$', false, 'NODE1'],
    ['false', '\\??\\UNC\\fe80::9087:71d9:495b:27bd%14\\17f81c5c-1048576$', false, null],
    ['0', '\\\\10.0.0.1\\17f81c5c-1048576$', false, null],
    ['true', '\\\\?\\GLOBALROOT\\Device\\Harddisk2\\ClusterPartition1\\', true, null],
    ['maybe', '\\\\NODE1\\17f81c5c-1048576$', null, null],
  ])('Local %s with target %s', (local, target, mountedHere, mountedOn) => {
    const text = `Volume {${guid}} transitioning from Init to SetDownlevel. Local ${local}; Flags 0; CountersName V; Volume target path x; File System target path ${target}.`;
    expect(read(text)?.facts).toMatchObject([{ mountedHere, mountedOn }]);
  });
});

describe('states', () => {
  it.each(['Reson', 'Reason', 'Reason:'])('reads the spelling %s', (reason) => {
    expect(read(`Volume Volume1 moved to state Active. ${reason} VolumeResume; Status 0.`)?.facts).toEqual([
      {
        kind: 'volumeStateReached',
        volume: 'Volume1',
        volumeGuid: null,
        disk: null,
        to: 'active',
        reason: 'VolumeResume',
        status: { code: 0, space: 'win32', name: 'ERROR_SUCCESS' },
      },
    ]);
  });

  it('reads a state by number and an NTSTATUS', () => {
    expect(read(`Volume {${guid}} moved to state 0. Reason 3; Status 0xC00000B5.`)?.facts).toEqual([
      {
        kind: 'volumeStateReached',
        ...byGuid,
        to: 'init',
        reason: '3',
        status: { code: 0xc00000b5, space: 'ntstatus', name: 'STATUS_IO_TIMEOUT' },
      },
    ]);
  });
});

describe('auto-pauses', () => {
  const timeout = { code: 0xc00000b5, space: 'ntstatus', name: 'STATUS_IO_TIMEOUT' };

  it.each([
    ['Status 0xc00000b5.', timeout, null],
    ['Status STATUS_IO_TIMEOUT(c00000b5). Source: IOCompletion.', timeout, 'IOCompletion'],
    ['Status c00000b5. Source: 30.', timeout, 'IOCompletion'],
    ['Status (0xC00000B5). Source: 0x1c.', timeout, 'ReconnectScb'],
    ['Status 0xc00000b5. Source: 99.', timeout, '99'],
  ])('%s', (tail, status, source) => {
    expect(read(`Volume {${guid}} is autopaused. ${tail}`)?.facts).toEqual([
      { kind: 'volumeAutoPaused', ...byGuid, status, source, expected: false },
    ]);
  });
});

describe('the rest', () => {
  it('counts timed out IO without a fact', () => {
    expect(read('12 IOs timed out on the volume Volume 1.')).toMatchObject({
      fields: { count: 12, volume: 'Volume 1' },
      facts: [],
    });
  });

  it('sees the cluster service come and go', () => {
    expect(read('Cluster service connected.')).toMatchObject({ row: { id: 'csvfs.serviceConnected' }, facts: [] });
    expect(read('Cluster service disconnected.')?.facts).toEqual([{ kind: 'serviceStopped' }]);
  });

  it('reads a veto for one file', () => {
    const text = 'Filter at altitude 321300.5 has vetoed Direct IO for the file \\VMs\\a. b\\disk.vhdx. Reason: Compressed.';
    expect(read(text)?.facts).toEqual([
      {
        kind: 'directIoVetoed',
        volume: null,
        volumeGuid: null,
        disk: null,
        altitude: '321300.5',
        file: '\\VMs\\a. b\\disk.vhdx',
        reason: 'Compressed',
      },
    ]);
  });

  it('leaves other lines alone', () => {
    expect(read('Volume Volume1 is fine.')).toBeUndefined();
    expect(read('Cluster service connected to node 2')).toBeUndefined();
    expect(csvfsFamily.read('Cluster service disconnected.', { component: 'CS', channel: null })).toBeUndefined();
  });
});

describe('volumeName', () => {
  it.each([guid, `{${guid}}`, `\\\\?\\Volume{${guid.toUpperCase()}}\\`])('knows the GUID in %s', (text) => {
    expect(volumeName(text)).toEqual(byGuid);
  });

  it('keeps every other name', () => {
    const almost = '{f98a57c7-9ec6-11de';
    expect(volumeName(almost, 'Cluster Disk 1')).toEqual({ volume: almost, volumeGuid: null, disk: 'Cluster Disk 1' });
  });
});
