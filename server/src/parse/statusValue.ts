// Reads a status code in every spelling that logs use. Knows nothing of the message around it.
import { lookUpStatus, lookUpStatusName, type StatusSpace } from '../knowledge/statusCodes';
import type { StatusValue } from '../model/facts';

/**
 * Reads one status: `c00000b5`, `STATUS_IO_TIMEOUT(c00000b5)`, `(0xC00000A5)`, `ERROR_TIMEOUT(1460)`, `(1460)`, `170`, `-1073741643`,
 * `0x80070490`, `ERROR_NOT_FOUND`. Quotes and brackets around it do not matter. Null when the text is none of these.
 */
export function readStatus(text: string): StatusValue | null {
  if (text.length > maxStatusLength) return null;
  const bare = unwrap(text);
  const named = /^([A-Z][A-Z0-9]*_[A-Z0-9_]+|WSA[A-Z]+|[A-Z][A-Za-z]+)\s*\(\s*([^()]+?)\s*\)$/.exec(bare);
  if (named) return readNumber(named[2]!, named[1]!);
  return readNumber(bare, null) ?? readName(bare);
}

/** Longest name in the tables is below 80 characters. */
const maxStatusLength = 160;
/** Win32 codes end here; a larger decimal is a 32-bit code written in decimal. */
const maxWin32 = 0xffff;

function unwrap(text: string): string {
  return text
    .replace(/^[\s'"‘’“”(]+(?=\S)/, '')
    .replace(/[\s'"‘’“”.,;]+$/, '')
    .replace(/^([^()]*)\)+$/, '$1');
}

function readNumber(text: string, written: string | null): StatusValue | null {
  if (/^-?\d{1,10}$/.test(text) && !/^0\d{7}$/.test(text) && !isHex8WithDigitsOnly(text, written)) {
    const code = Number(text) < 0 ? Number(text) + 2 ** 32 : Number(text);
    if (code < 0 || code >= 2 ** 32) return null;
    return withName(code, code <= maxWin32 ? 'win32' : spaceOf(code, written), written);
  }
  const hex = /^(0x)?([0-9a-f]{1,8})h?$/i.exec(text);
  if (!hex || (!hex[1] && hex[2]!.length !== 8)) return null;
  const code = parseInt(hex[2]!, 16);
  const space = hex[1] && code <= maxWin32 && !written?.startsWith('STATUS_') ? 'win32' : spaceOf(code, written);
  return withName(code, space, written);
}

/** `80000011` is hexadecimal although it has no letter: eight digits that begin as an NTSTATUS or HRESULT does. */
function isHex8WithDigitsOnly(text: string, written: string | null): boolean {
  return /^8\d{7}$/.test(text) || (/^\d{8}$/.test(text) && written?.startsWith('STATUS_') === true);
}

/** Which table a 32-bit code belongs to: its written name decides, then the tables, then its bits. */
function spaceOf(code: number, written: string | null): StatusSpace {
  if (written?.startsWith('STATUS_')) return 'ntstatus';
  if (written && /^(?:ERROR|HRESULT|E|VSS_E|FVE_E)_/.test(written) && code > maxWin32) return 'hresult';
  if (code >>> 16 === 0x8007) return 'hresult';
  if (lookUpStatus(code, 'ntstatus')) return 'ntstatus';
  if (lookUpStatus(code, 'hresult')) return 'hresult';
  // The top two bits of an NTSTATUS error are set; an HRESULT failure has the top bit alone.
  return code >>> 30 === 3 || code >>> 30 === 0 ? 'ntstatus' : 'hresult';
}

function readName(text: string): StatusValue | null {
  if (!/^[A-Z][A-Z0-9_]+$/.test(text)) return null;
  const row = lookUpStatusName(text);
  return row ? { code: row.code, space: row.space, name: row.name } : null;
}

/** The name on the line wins where it is one (`GracefulClose` is the name of an exception, not of the status). */
function withName(code: number, space: StatusSpace, written: string | null): StatusValue {
  const name = written !== null && /^(?:[A-Z][A-Z0-9]*_|WSA)/.test(written) ? written : (lookUpStatus(code, space)?.name ?? null);
  return { code, space, name };
}
