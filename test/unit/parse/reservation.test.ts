// Messages on reservations, arbitration and disks that refuse to come online: fields and facts on lines of the corpus.
import { describe, expect, it } from 'vitest';
import { reservationFamily } from '../../../server/src/parse/reservation/family';
import { messagesOf } from '../../support/corpusMessages';

const read = (text: string, component: string | null = 'RES') => reservationFamily.read(text, { component, channel: null });
const readAll = (file: string) => messagesOf(file).map((message) => reservationFamily.read(message.text, message));
const busy = { code: 170, space: 'win32', name: 'ERROR_BUSY' };

describe('arbitration', () => {
  it('reads the lost witness disk of the corpus', () => {
    const read = readAll('2019-witness-disk-pr-status-170.log').filter((result) => result !== undefined);
    expect(read.map(({ row, fields, facts }) => [row.id, fields, facts])).toEqual([
      [
        'reservation.preemptFailed',
        { disk: 'Quorum Disk', newKey: 'bce033420001734d', oldKey: '4dda28d90002734d', status: '170' },
        [{ kind: 'preemptFailed', disk: 'Quorum Disk', newKey: 'bce033420001734d', oldKey: '4dda28d90002734d', status: busy }],
      ],
      [
        'reservation.arbitrationFailed',
        { disk: 'Quorum Disk', status: '170' },
        [{ kind: 'arbitrationFailed', disk: 'Quorum Disk', status: busy }],
      ],
    ]);
  });

  it('claims no failure where the error is 0', () => {
    const line = 'Physical Disk <Quorum Disk>: ResHardDiskArbitrateInternal: PR Arbitration for disk Error: 0';
    expect(read(line)).toMatchObject({ fields: { status: '0' }, facts: [] });
  });

  it('learns nothing of a disk that the line does not name', () => {
    const line = 'Physical Disk: ResHardDiskArbitrateInternal: PR Arbitration for disk Error: 170';
    expect(read(line)).toMatchObject({ fields: { disk: null, status: '170' }, facts: [] });
  });

  it('reads the quorum disk of Windows 2000', () => {
    const won = readAll('w2k-interconnect-loss-node2.log').flatMap((result) => result?.facts ?? []);
    expect(won).toEqual([{ kind: 'arbitrationSucceeded', disk: 'a83b4084-3391-4618-890e-8794d4df923b' }]);
  });
});

describe('a virtual disk without redundancy', () => {
  it('is looked up, warned of and refused', () => {
    const results = readAll('2016-s2d-no-redundancy-online.log');
    expect(results.map((result) => result?.row.id)).toEqual([
      'reservation.spaceLookedUp',
      'reservation.redundancyLost',
      'reservation.diskOnlineRefused',
    ]);
    expect(results.map((result) => result?.fields['disk'])).toEqual(['DiskName', 'DiskName', 'DiskName']);
    expect(results.flatMap((result) => result?.facts)).toEqual([{ kind: 'resourceFailed', resource: 'DiskName', status: null }]);
  });

  it('reads an online that failed with a code', () => {
    expect(read('Physical Disk <Disk (a)>: OnlineThread: Error 1117 bringing resource online.')?.facts).toEqual([
      { kind: 'resourceFailed', resource: 'Disk (a)', status: { code: 1117, space: 'win32', name: 'ERROR_IO_DEVICE' } },
    ]);
  });
});

describe('ValidateStorage.txt', () => {
  it('reads every line of the corpus', () => {
    const results = readAll('2008-validatestorage-pr-unregister.log');
    expect(results.map((result) => [result?.row.id.replace('reservation.validation', ''), result?.fields])).toEqual([
      ['UnregisterEntered', { signature: '0xd0426bb2' }],
      ['DiskFound', { signature: '0xd0426bb2' }],
      ['UnregisterFailed', { status: '1117' }],
      ['UnregisterLeft', { result: '0x8007045d' }],
      ['DiskFound', { signature: '0xd0426bb2' }],
      ['ReadFailed', { status: '0' }],
      ['ReadLeft', { result: '0x0', present: '0' }],
      ['DiskFound', { signature: '0xd0426bb2' }],
      ['Ioctl', { control: '0x70050', returned: '1', status: '122' }],
    ]);
    expect(results[2]?.facts).toEqual([
      {
        kind: 'reservationCallFailed',
        disk: null,
        operation: 'unregister key',
        status: { code: 1117, space: 'win32', name: 'ERROR_IO_DEVICE' },
      },
    ]);
  });
});

describe('phrases that support looks for', () => {
  it.each([
    ['PR reserve failed, status 170', 'reserve', busy],
    ['SetSharedPRKey: failed', 'set shared key', null],
    ['Reservation.SetPrKey failed with status 170.', 'register key', busy],
    ['Unable to arbitrate', 'arbitrate', null],
  ])('%s, at the start of a [DCM] line', (text, operation, status) => {
    expect(read(text, 'DCM')?.facts).toEqual([{ kind: 'reservationCallFailed', disk: null, operation, status }]);
  });

  it('are found behind other words, and the disk before them', () => {
    expect(read("Physical Disk <Disk '1'>: SomeThread: PR reserve failed, status 170 (retrying)")?.facts).toEqual([
      { kind: 'reservationCallFailed', disk: "Disk '1'", operation: 'reserve', status: busy },
    ]);
    expect(read('Physical Disk <Disk 1>: Unable to arbitrate, error 170')?.facts).toEqual([
      { kind: 'arbitrationFailed', disk: 'Disk 1', status: busy },
    ]);
  });

  it('say nothing of a witness that is no disk', () => {
    expect(read('File Share Witness <FSW>: Unable to arbitrate')).toBeUndefined();
  });
});

describe('other lines', () => {
  it('are left alone', () => {
    expect(read('Physical Disk <Disk 1>: OnlineThread: all is well')).toBeUndefined();
    expect(read('Physical Disk <Disk 1')).toBeUndefined();
    expect(read('IP Address <a>: HardDiskpPRArbitrate')).toBeUndefined();
    for (const file of ['2012r2-ag-failover-svr13.log', '2019-quorum-lost-node-unreachable.log']) {
      expect(readAll(file).filter((result) => result !== undefined)).toEqual([]);
    }
  });
});
