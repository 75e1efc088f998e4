// Security descriptors as Windows stores them (self-relative bytes) and writes them (SDDL). Knows nothing of clusters.
import { accountOf } from '../../knowledge/wellKnownSids';

export interface Descriptor {
  /** SID or SDDL abbreviation; null where the descriptor has none. */
  readonly owner: string | null;
  readonly entries: readonly AccessEntry[];
}

export interface AccessEntry {
  readonly isAllowed: boolean;
  /** SID or SDDL abbreviation. */
  readonly account: string;
}

/** Offsets and sizes of SECURITY_DESCRIPTOR_RELATIVE, ACL and ACE_HEADER ([MS-DTYP] 2.4.4 to 2.4.6). */
const headerLength = 20;
const aclHeaderLength = 8;
const aceHeaderLength = 8;
const accessAllowed = 0;
const accessDenied = 1;

/** Null where the bytes are no whole descriptor. */
export function readDescriptorBytes(bytes: Uint8Array): Descriptor | null {
  if (bytes.length < headerLength || bytes[0] !== 1) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const owner = readSid(view, view.getUint32(4, true));
  const aclAt = view.getUint32(16, true);
  const entries: AccessEntry[] = [];
  if (aclAt !== 0) {
    if (aclAt + aclHeaderLength > bytes.length) return null;
    const count = view.getUint16(aclAt + 4, true);
    let at = aclAt + aclHeaderLength;
    for (let i = 0; i < count; i++) {
      if (at + aceHeaderLength > bytes.length) return null;
      const type = view.getUint8(at);
      const size = view.getUint16(at + 2, true);
      const account = readSid(view, at + aceHeaderLength);
      if (size < aceHeaderLength || account === null) return null;
      if (type === accessAllowed || type === accessDenied) entries.push({ isAllowed: type === accessAllowed, account });
      at += size;
    }
  }
  return { owner, entries };
}

function readSid(view: DataView, at: number): string | null {
  if (at === 0 || at + 8 > view.byteLength || view.getUint8(at) !== 1) return null;
  const count = view.getUint8(at + 1);
  if (at + 8 + count * 4 > view.byteLength) return null;
  const authority = view.getUint16(at + 2, false) * 2 ** 32 + view.getUint32(at + 4, false);
  const parts = Array.from({ length: count }, (_, i) => view.getUint32(at + 8 + i * 4, true));
  return ['S', 1, authority, ...parts].join('-');
}

/** `O:SYG:SYD:(A;;FA;;;SY)(A;;FA;;;S-1-5-...)`; null where the text is none. */
export function readSddl(text: string): Descriptor | null {
  const parts = /^(?:O:([A-Z]{2}|S-[\d-]+))?(?:G:(?:[A-Z]{2}|S-[\d-]+))?D:[A-Z]*((?:\([^()]*\))*)/.exec(text.replace(/\s/g, ''));
  if (parts === null) return null;
  const entries: AccessEntry[] = [];
  for (const [, entry = ''] of (parts[2] ?? '').matchAll(/\(([^()]*)\)/g)) {
    const [type, , , , , account] = entry.split(';');
    if ((type === 'A' || type === 'D') && account !== undefined && account !== '')
      entries.push({ isAllowed: type === 'A', account });
  }
  return { owner: parts[1] ?? null, entries };
}

export interface DescriptorWords {
  readonly owner: string | null;
  readonly allowed: readonly string[];
  readonly denied: readonly string[];
}

/** The accounts by name where everybody knows them, else by SID; each once. */
export function descriptorInWords({ owner, entries }: Descriptor): DescriptorWords {
  const accounts = (isAllowed: boolean) => [
    ...new Set(entries.filter((entry) => entry.isAllowed === isAllowed).map(({ account }) => accountOf(account))),
  ];
  return { owner: owner === null ? null : accountOf(owner), allowed: accounts(true), denied: accounts(false) };
}
