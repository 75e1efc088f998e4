// `Get-Cluster | fl SharedVolumeSecurityDescriptor`: who may open the hidden file system of CSV directly. Knows nothing of the form it
// was printed in.
import { listed, type ListedObject } from '../powershell/listing';
import type { ReadObject } from '../powershell/listingKind';
import { bytesOfBase64 } from './base64';
import { descriptorInWords, readDescriptorBytes, readSddl } from './securityDescriptor';

const propertyName = 'SharedVolumeSecurityDescriptor';

export function readSecurity(object: ListedObject): ReadObject | undefined {
  const found = listed(object, propertyName);
  if (found === undefined) return undefined;
  const bytes = bytesIn(found.value) ?? (object.form === 'clixml' ? bytesOfBase64(found.value) : null);
  const descriptor = bytes === null ? readSddl(found.value) : found.isCut ? null : readDescriptorBytes(bytes);
  const words = descriptor === null ? null : descriptorInWords(descriptor);
  return {
    rowId: 'csvList.securityDescriptor',
    fields: {
      descriptor: found.value,
      bytes: bytes === null ? null : bytes.length,
      isWhole: !found.isCut,
      owner: words?.owner ?? null,
      allowed: words?.allowed ?? null,
      denied: words?.denied ?? null,
    },
    facts: [],
  };
}

/** `{1, 0, 4, 128...}`: the bytes as PowerShell prints an array; four of them unless $FormatEnumerationLimit says otherwise. */
function bytesIn(text: string): Uint8Array | null {
  const inner = /^\{([\d\s,]*)(?:\.{3}|…)?\}$/.exec(text)?.[1];
  if (inner === undefined) return null;
  const numbers = inner.split(',').map((part) => Number(part.trim()));
  return numbers.every((number) => Number.isInteger(number) && number >= 0 && number <= 255) ? Uint8Array.from(numbers) : null;
}
