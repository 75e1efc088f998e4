// A status code as people look it up. Knows nothing of what the code means.
import type { StatusValue } from './facts';

/** `STATUS_IO_TIMEOUT (c00000b5)`, `ERROR_BUSY (170)`, `ERROR_NOT_FOUND (0x80070490)`; the number alone where there is no name. */
export function formatStatus(status: StatusValue): string {
  const number = formatStatusNumber(status);
  return status.name === null ? number : `${status.name} (${number})`;
}

/** The number as Windows prints it in its space: `170`, `c00000b5`, `0x80070490`. */
export function formatStatusNumber(status: Pick<StatusValue, 'code' | 'space'>): string {
  if (status.space === 'win32') return String(status.code);
  const hex = status.code.toString(16).padStart(8, '0');
  return status.space === 'hresult' ? `0x${hex}` : hex;
}
