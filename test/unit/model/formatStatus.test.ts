import { expect, it } from 'vitest';
import { formatStatus } from '../../../server/src/model/formatStatus';

it('writes each space as Windows does', () => {
  expect(formatStatus({ code: 170, space: 'win32', name: 'ERROR_BUSY' })).toBe('ERROR_BUSY (170)');
  expect(formatStatus({ code: 0xc00000b5, space: 'ntstatus', name: 'STATUS_IO_TIMEOUT' })).toBe('STATUS_IO_TIMEOUT (c00000b5)');
  expect(formatStatus({ code: 0x80070490, space: 'hresult', name: null })).toBe('0x80070490');
  expect(formatStatus({ code: 0x102, space: 'ntstatus', name: null })).toBe('00000102');
});
