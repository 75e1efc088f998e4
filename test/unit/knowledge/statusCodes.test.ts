import { describe, expect, it } from 'vitest';
import { explainedStatusCodes, lookUpStatus, lookUpStatusName } from '../../../server/src/knowledge/statusCodes';
import { ntstatusNames, win32Names } from '../../../server/src/knowledge/data/statusNames';
import { sources } from '../../../server/src/knowledge/sources';

describe('status codes', () => {
  it('explains each code once, with a meaning and known sources', () => {
    const rows = explainedStatusCodes();
    expect(rows.length).toBeGreaterThan(580);
    for (const row of rows) {
      expect(row.meaning, row.name).toBeTruthy();
      for (const key of row.sources) expect(sources, `${row.name}: ${key}`).toHaveProperty([key]);
    }
    expect(new Set(rows.map((row) => `${row.space} ${row.code}`)).size).toBe(rows.length);
  });

  it('keeps Win32 and NTSTATUS apart', () => {
    expect(lookUpStatus(170, 'win32')?.name).toBe('ERROR_BUSY');
    expect(lookUpStatus(170, 'ntstatus')).toBeUndefined();
    expect(lookUpStatus(0xc00000b5, 'ntstatus')).toMatchObject({ name: 'STATUS_IO_TIMEOUT', status: 'documented' });
  });

  it('knows the codes of the signature lines', () => {
    expect(lookUpStatus(5925, 'win32')?.name).toBe('ERROR_CLUSTER_NO_QUORUM');
    expect(lookUpStatus(5985, 'win32')?.name).toBe('ERROR_CLUSTER_NODE_QUARANTINED');
    expect(lookUpStatus(5979, 'win32')?.name).toBe('ERROR_CLUSTER_CSV_IO_PAUSE_TIMEOUT');
    expect(lookUpStatus(258, 'win32')?.name).toBe('WAIT_TIMEOUT');
    expect(lookUpStatus(10060, 'win32')?.name).toBe('WSAETIMEDOUT');
  });

  it('unwraps an HRESULT made of a Win32 code', () => {
    expect(lookUpStatus(0x8007045d, 'hresult')).toMatchObject({
      name: 'ERROR_IO_DEVICE',
      code: 0x8007045d,
      space: 'hresult',
      wraps: { code: 1117, space: 'win32' },
    });
  });

  it('unwraps an HRESULT made of an NTSTATUS', () => {
    expect(lookUpStatus(0xd00000b5, 'hresult')).toMatchObject({
      name: 'STATUS_IO_TIMEOUT',
      wraps: { code: 0xc00000b5, space: 'ntstatus' },
    });
  });

  it('reads a negative decimal as the 32-bit code it stands for', () => {
    expect(lookUpStatus(-1073741643, 'ntstatus')?.name).toBe('STATUS_IO_TIMEOUT');
  });

  it('shows both names where Microsoft texts disagree', () => {
    expect(lookUpStatus(0xc0130021, 'ntstatus')).toMatchObject({
      name: 'STATUS_CLUSTER_CSV_AUTO_PAUSE_ERROR',
      otherName: 'STATUS_CLUSTER_CSV_NO_SNAPSHOTS',
    });
  });

  it('falls back to the name alone', () => {
    expect(lookUpStatus(107, 'win32')).toMatchObject({ name: 'ERROR_DISK_CHANGE', meaning: null, hint: null });
    expect(lookUpStatus(0xc0380046, 'ntstatus')).toMatchObject({ name: 'STATUS_VOLMGR_VOLUME_ID_INVALID', meaning: null });
    expect(lookUpStatus(15999, 'win32')).toBeUndefined();
    expect(lookUpStatus(1.5, 'win32')).toBeUndefined();
  });

  it('finds every name of the lists by its code, and none between them', () => {
    for (const [list, space, radix] of [
      [win32Names, 'win32', 10],
      [ntstatusNames, 'ntstatus', 16],
    ] as const) {
      const codes = list
        .trim()
        .split('\n')
        .map((line) => parseInt(line, radix));
      expect(codes).toEqual([...new Set(codes)].sort((a, b) => a - b));
      for (const code of codes) expect(lookUpStatus(code, space)).toMatchObject({ code, space });
    }
    for (const code of [65535, 4294967295]) expect(lookUpStatus(code, 'win32')).toBeUndefined();
  });

  it('finds a code by its name', () => {
    expect(lookUpStatusName('ERROR_NOT_FOUND')).toMatchObject({ code: 1168, space: 'win32' });
    expect(lookUpStatusName('STATUS_VOLUME_DISMOUNTED')).toMatchObject({ code: 0xc000026e, space: 'ntstatus' });
    expect(lookUpStatusName('STATUS_VOLMGR_VOLUME_ID_INVALID')).toMatchObject({ code: 0xc0380046, meaning: null });
    expect(lookUpStatusName('ERROR_NO_SUCH_NAME_AT_ALL')).toBeUndefined();
  });

  it('tells what CSVFS does when IO fails with a status', () => {
    expect(lookUpStatus(0xc00000b5, 'ntstatus')?.autoPause).toMatchObject({ pausesRedirectedIo: true, pausesDirectIo: true });
    expect(lookUpStatus(0xc0000120, 'ntstatus')?.autoPause).toMatchObject({ pausesRedirectedIo: false, pausesDirectIo: false });
    expect(lookUpStatus(0xc0000022, 'ntstatus')?.autoPause).toBeUndefined();
  });
});
