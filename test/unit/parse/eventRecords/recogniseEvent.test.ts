// What single events say, by text, by values, and by both against their number.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allEvents } from '../../../../server/src/knowledge/events';
import { eventMessage } from '../../../../server/src/parse/eventRecords/eventMessage';
import { recogniseEvent } from '../../../../server/src/parse/eventRecords/recogniseEvent';
import { RecognisedEvents } from '../../../../server/src/parse/eventRecords/recognisedEvents';
import { csvFltProvider, csvFsProvider, madeEvent, named, values } from '../../../support/madeEvent';

const timeout = { code: 0xc00000b5, space: 'ntstatus', name: 'STATUS_IO_TIMEOUT' };
const volumeId = '{FE0C0F0F-CBC3-43F6-8816-1E80724FA157}';
const volumeGuid = 'fe0c0f0f-cbc3-43f6-8816-1e80724fa157';

describe('an event with its text', () => {
  const text = (file: string, from: string) => {
    const all = readFileSync(`test/fixtures/corpus/${file}`, 'utf8');
    return all.slice(all.indexOf(from)).split('\n')[0]!;
  };

  it('is read by it: wording of 2016', () => {
    const event = madeEvent({ id: 5120, text: text('event-5120-1135-s2d-2016.txt', 'Cluster Shared Volume') });
    expect(recogniseEvent(event)?.facts).toEqual([
      {
        kind: 'volumeAutoPaused',
        volume: 'CSVName',
        volumeGuid: null,
        disk: 'Cluster Virtual Disk (CSVName)',
        status: timeout,
        source: null,
        expected: false,
      },
    ]);
  });

  it('is read by it: 2008 R2 without the name of the resource, under the short name of its source', () => {
    const provider = 'Microsoft-Windows-FailoverCluster';
    const event = madeEvent({ provider, id: 5120, text: text('event-5120-5142-2008r2.txt', 'Cluster Shared Volume') });
    expect(recogniseEvent(event)).toMatchObject({ row: { id: 'system.volumeAutoPaused' }, facts: [{ disk: null }] });
  });

  it('is read by its text where the number is one too low, as in a list of Microsoft', () => {
    const filters = `Cluster Shared Volume 'Volume1' ('Cluster Disk 1') has identified one or more active filter drivers on this device stack that could interfere with CSV operations. I/O access will be redirected to the storage device over the network through another Cluster node. This may result in degraded performance. Please contact the filter driver vendor to verify interoperability with Cluster Shared Volumes. Active filter drivers found: a.sys,b.sys`;
    expect(recogniseEvent(madeEvent({ id: 5124, text: filters }))?.facts).toMatchObject([
      { kind: 'filtersForcedRedirection', level: 'fileSystem', filters: ['a.sys', 'b.sys'] },
    ]);
  });

  it('is read with the quotes of a web copy and with line breaks', () => {
    const copy = 'Cluster Shared Volume ‘Volume1’ (‘Cluster Disk 1’) has now resumed\r\nnormal operation.';
    expect(recogniseEvent(madeEvent({ id: 5122, text: copy }))?.facts).toMatchObject([
      { kind: 'volumeResumed', volume: 'Volume1' },
    ]);
    const shutdown = 'Cluster resource “Cluster Disk 1” (resource type “Physical Disk”, DLL “clusres.dll”)';
    expect(recogniseEvent(madeEvent({ provider: 'Security', id: 5122, text: shutdown }))).toBeUndefined();
  });

  it('without a provider has its text alone', () => {
    const known = "Cluster node 'NODE2' was removed from the active failover cluster membership.";
    expect(recogniseEvent(madeEvent({ provider: null, id: 1135, text: known }))?.facts).toMatchObject([{ kind: 'nodeRemoved' }]);
    expect(recogniseEvent(madeEvent({ provider: null, id: 5120, data: values('Volume1', 'Disk', 'x') }))).toBeUndefined();
  });

  it('in another language is read by its values', () => {
    const event = madeEvent({
      id: 5120,
      text: 'Das freigegebene Clustervolume "Volume1" ("Clusterdatenträger 1") wurde angehalten.',
      data: values('Volume1', 'Clusterdatenträger 1', 'STATUS_IO_TIMEOUT(c00000b5)'),
    });
    expect(recogniseEvent(event)?.facts).toMatchObject([
      { kind: 'volumeAutoPaused', disk: 'Clusterdatenträger 1', status: timeout },
    ]);
  });
});

describe('an event without text', () => {
  const factsOf = (id: number, ...all: string[]) => recogniseEvent(madeEvent({ id, data: values(...all) }))?.facts;

  it('is read by the place of its values', () => {
    expect(factsOf(5142, 'Volume1', 'Cluster Disk 1', 'ERROR_TIMEOUT(1460)')).toMatchObject([
      { kind: 'volumeLost', volume: 'Volume1' },
    ]);
    expect(factsOf(5126, 'Volume1', 'drv1, drv2', 'Cluster Disk 1')).toMatchObject([
      { kind: 'filtersForcedRedirection', level: 'volume', disk: 'Cluster Disk 1', filters: ['drv1', 'drv2'] },
    ]);
    expect(factsOf(1069, 'Cluster Disk 1', 'SQL', 'Physical Disk', '')).toMatchObject([
      { kind: 'resourceFailed', resource: 'Cluster Disk 1' },
    ]);
    expect(factsOf(5143, 'NODE2', 'Cluster Disk 1', '100', '99')).toMatchObject([{ kind: 'moveVetoed', disk: 'Cluster Disk 1' }]);
    expect(factsOf(1135, 'NODE2')).toEqual([{ kind: 'nodeRemoved', node: { name: 'NODE2', id: null } }]);
  });

  it('whose name holds a quote is read whole', () => {
    expect(factsOf(5122, "Bob's volume", "Bob's disk")).toMatchObject([{ volume: "Bob's volume", disk: "Bob's disk" }]);
  });

  it('with too few values has its row and no fact', () => {
    expect(recogniseEvent(madeEvent({ id: 5120, data: values('Volume1') }))).toMatchObject({
      row: { id: 'event.5120' },
      facts: [],
    });
  });

  it('is not told where several events share its number', () => {
    expect(recogniseEvent(madeEvent({ id: 1650, data: values('10.0.0.1:3343', '10.0.0.2:3343') }))).toBeUndefined();
  });

  it('is nothing where its number belongs to another provider', () => {
    const audit = madeEvent({ provider: 'Microsoft-Windows-Security-Auditing', id: 5142, data: values('a', 'b', 'c') });
    expect(recogniseEvent(audit)).toBeUndefined();
    expect(recogniseEvent(madeEvent({ provider: csvFltProvider, id: 5120, data: values('1', '0x0') }))).toMatchObject({
      row: { id: 'event.csvFlt.5120' },
      facts: [],
    });
  });
});

describe('events of CSVFS', () => {
  const csvFs = (id: number, data: Readonly<Record<string, string>>) =>
    recogniseEvent(madeEvent({ provider: csvFsProvider, id, data: named({ Volume: '0xffffe001', VolumeId: volumeId, ...data }) }))
      ?.facts;

  it('name states by number, and DCM by its sequence', () => {
    const own = { kind: 'volumeTransitionBegan', volume: null, volumeGuid, disk: null, from: 'active', to: 'draining' };
    expect(csvFs(8960, { CurrentState: '4', NewState: '2', DcmSequenceId: '' })).toEqual([{ ...own, ordered: false }]);
    expect(csvFs(8960, { CurrentState: '4', NewState: '2', DcmSequenceId: '<1:17>' })).toEqual([{ ...own, ordered: true }]);
    expect(csvFs(8960, { CurrentState: 'Active', NewState: 'Draining' })).toEqual([{ ...own, ordered: null }]);
  });

  it('say nothing of a state that no list names', () => {
    expect(csvFs(9216, { State: '77', Reason: '0', Status: '0x0' })).toEqual([]);
  });

  it('name the volume that only their values name, and the source of a pause', () => {
    const later = { CountersName: 'Volume1', FromDirectIo: 'true', Irp: '0x0', Status: '0xc00000b5', Source: '30' };
    const pause = { kind: 'volumeAutoPaused', volume: 'Volume1', volumeGuid, disk: null, status: timeout, expected: false };
    expect(csvFs(9296, later)).toEqual([{ ...pause, source: 'IOCompletion' }]);
    // As numbers, the way a reader of .evtx gives them.
    expect(csvFs(9296, { ...later, Status: String(0xc00000b5) })).toEqual([{ ...pause, source: 'IOCompletion' }]);
  });

  it('of 2012 have their status at another place', () => {
    const old = madeEvent({ provider: csvFsProvider, id: 9296, data: values('0x1', volumeId, '0', '0x0', '0xc00000b5') });
    expect(recogniseEvent(old)?.facts).toMatchObject([{ kind: 'volumeAutoPaused', volumeGuid, status: timeout, source: null }]);
  });

  it('tell where the file system is', () => {
    const path = String.raw`\\NODE2\fe0c0f0f-135266304$`;
    const data = {
      CurrentState: '1',
      Local: 'false',
      Flags: '0',
      CountersName: 'Volume1',
      VolumeTargetPath: 'x',
      FileSystemTargetPath: path,
    };
    expect(csvFs(8704, data)).toMatchObject([{ to: 'setDownlevel', volume: 'Volume1', mountedHere: false, mountedOn: 'NODE2' }]);
  });

  it('say that the cluster service is gone', () => {
    expect(recogniseEvent(madeEvent({ provider: csvFsProvider, id: 49152 }))?.facts).toEqual([{ kind: 'serviceStopped' }]);
    expect(recogniseEvent(madeEvent({ provider: csvFsProvider, id: 45056 }))?.row.id).toBe('csvfs.serviceConnected');
  });

  it('share numbers with those of the filter', () => {
    const veto = madeEvent({
      provider: csvFltProvider,
      id: 9216,
      data: values('', '', '', '', 'a.vhdx', '', '', '180451', '0', 'x'),
    });
    expect(recogniseEvent(veto)?.facts).toMatchObject([{ kind: 'directIoVetoed', altitude: '180451.0', file: 'a.vhdx' }]);
  });
});

describe('events of the Diagnostic channels', () => {
  it('are lines of cluster.log with their tag', () => {
    const line = '[DCM] PostOnline. CanUseDirectIO for Volume1 => true';
    const event = madeEvent({ id: 2050, data: named({ LogString: line }) });
    expect(recogniseEvent(event)).toMatchObject({
      row: { id: 'dcm.directIoAllowed' },
      fields: { volume: 'Volume1', allowed: true },
    });
    expect(eventMessage(event)).toBe('PostOnline. CanUseDirectIO for Volume1 => true');
  });

  it('of an unknown line keep the row of their number', () => {
    const event = madeEvent({ id: 2051, data: named({ LogString: '[XYZ] nobody knows this' }) });
    expect(recogniseEvent(event)).toMatchObject({ row: { id: 'event.2051' }, facts: [] });
  });
});

describe('events of the storage below', () => {
  it('have a row, and one fact where they may be the sign of a cause', () => {
    const data = values('\\Device\\Harddisk4\\DR4', '0x1a2b', '4', 'x');
    expect(recogniseEvent(madeEvent({ provider: 'disk', id: 153, data }))).toMatchObject({
      row: { id: 'event.disk.153' },
      fields: { LogicalBlockAddress: '0x1a2b', DiskNumber: '4' },
      facts: [{ kind: 'signSeen', sign: 'slowDisk', provider: 'disk', id: 153, device: '4' }],
    });
    expect(recogniseEvent(madeEvent({ provider: 'disk', id: 158 }))?.facts).toEqual([]);
  });

  it.each([
    ['Ntfs', 55, 'event.ntfs.55'],
    ['Microsoft-Windows-Ntfs', 140, 'event.ntfs.140'],
    ['SMBClient', 30803, 'event.smbClient.30803'],
    ['Microsoft-Windows-SmbClient', 30803, 'event.smbClient.30803'],
    ['vioscsi', 129, 'event.storportMiniport.129'],
    ['Microsoft-Windows-ReFS', 134, 'event.reFS.134'],
  ])('are found under the names their providers go by: %s %i', (provider, id, row) => {
    expect(recogniseEvent(madeEvent({ provider, id }))?.row.id).toBe(row);
  });

  it('are read in parts of their text where it is all there is', () => {
    const text = readFileSync('test/fixtures/corpus/event-311-134-5-s2d-detached.txt', 'utf8').split('Description: ')[1]!;
    expect(recogniseEvent(madeEvent({ provider: 'Microsoft-Windows-StorageSpaces-Driver', id: 311, text }))).toMatchObject({
      row: { id: 'event.storageSpacesDriver.311' },
      fields: { DiskId: '{GUID}' },
    });
  });
});

describe('every event of the table', () => {
  const events = allEvents().map((row) => {
    const count = Math.max(0, ...(row.params ?? []).map((names) => names.length));
    const data = values(...Array.from({ length: count }, (_none, i) => `value ${i + 1}`));
    return madeEvent({ provider: row.provider.split(/ [/(]/)[0]!, id: row.id, data });
  });

  it('has a message, and the same row each time it is asked for', () => {
    const remembered = new RecognisedEvents();
    for (const event of events) {
      expect(eventMessage(event)).not.toBe('');
      const read = recogniseEvent(event);
      expect(remembered.find(event)).toEqual(read);
      expect(remembered.find(event)).toBe(remembered.find(event));
    }
  });
});

describe('the message of an event', () => {
  it('is its text, else the text its values make, else the values', () => {
    expect(
      eventMessage(madeEvent({ id: 7040, provider: 'Service Control Manager', data: named({ param1: 'x', param2: 'stopped' }) })),
    ).toBe('param1: x; param2: stopped');
    expect(eventMessage(madeEvent({ id: 5122, data: values('Volume1', 'Cluster Disk 1') }))).toBe(
      "Cluster Shared Volume 'Volume1' ('Cluster Disk 1') has now resumed normal operation.",
    );
    expect(eventMessage(madeEvent({ id: 5122, text: ' as written ' }))).toBe('as written');
    expect(eventMessage(madeEvent({ id: 1, provider: 'x' }))).toBe('Event 1 of x');
    expect(eventMessage(madeEvent({ provider: null }))).not.toBe('');
  });
});
