import { describe, expect, it } from 'vitest';
import { readStatus } from '../../../server/src/parse/statusValue';

describe('readStatus', () => {
  it.each([
    ['c00000b5', 0xc00000b5, 'ntstatus', 'STATUS_IO_TIMEOUT'],
    ['STATUS_IO_TIMEOUT(c00000b5)', 0xc00000b5, 'ntstatus', 'STATUS_IO_TIMEOUT'],
    ['STATUS_VOLUME_DISMOUNTED(C000026E)', 0xc000026e, 'ntstatus', 'STATUS_VOLUME_DISMOUNTED'],
    ['(0xC00000A5)', 0xc00000a5, 'ntstatus', 'STATUS_BAD_IMPERSONATION_LEVEL'],
    ['C0000225', 0xc0000225, 'ntstatus', 'STATUS_NOT_FOUND'],
    ['80000011', 0x80000011, 'ntstatus', 'STATUS_DEVICE_BUSY'],
    ['-1073741643', 0xc00000b5, 'ntstatus', 'STATUS_IO_TIMEOUT'],
    ['ERROR_TIMEOUT(1460)', 1460, 'win32', 'ERROR_TIMEOUT'],
    ['(1460)', 1460, 'win32', 'ERROR_TIMEOUT'],
    ["'(1460)'", 1460, 'win32', 'ERROR_TIMEOUT'],
    ['170', 170, 'win32', 'ERROR_BUSY'],
    ['5925', 5925, 'win32', 'ERROR_CLUSTER_NO_QUORUM'],
    ['GracefulClose(1226)', 1226, 'win32', 'ERROR_GRACEFUL_DISCONNECT'],
    ['ERROR_MOD_NOT_FOUND(126)', 126, 'win32', 'ERROR_MOD_NOT_FOUND'],
    ['0x80070490', 0x80070490, 'hresult', 'ERROR_NOT_FOUND'],
    ['0x8007045d', 0x8007045d, 'hresult', 'ERROR_IO_DEVICE'],
    ['0xd00000b5', 0xd00000b5, 'hresult', 'STATUS_IO_TIMEOUT'],
    ['0x0', 0, 'win32', 'ERROR_SUCCESS'],
    ['ERROR_NOT_FOUND', 1168, 'win32', 'ERROR_NOT_FOUND'],
    ['STATUS_MADE_UP(c0ff1234)', 0xc0ff1234, 'ntstatus', 'STATUS_MADE_UP'],
    ['15999', 15999, 'win32', null],
  ] as const)('%s', (text, code, space, name) => {
    expect(readStatus(text)).toEqual({ code, space, name });
  });

  it.each(['', 'hello', 'c00000b', '99999999999', '()', 'ERROR_', '0x', "'", '12 34', 'x'.repeat(100_000)])(
    '%j is none',
    (text) => {
      expect(readStatus(text)).toBeNull();
    },
  );
});
