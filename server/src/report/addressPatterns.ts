// Forms of addresses and numbers that are somebody's own: GUIDs, IPv4, IPv6, MAC. Each knows how it is replaced.
import { isPublicAddress, isPublicGuid } from './publicNames';
import type { Pattern } from './redaction';

const hex4 = '[0-9a-f]{1,4}';
const ipv4 = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}';

export const addressPatterns: readonly Pattern[] = [
  {
    form: /(\{?)([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(\}?)(?![0-9a-z])/iy,
    replace: ([, open, guid, close], redaction) => {
      const key = guid!.toLowerCase();
      return isPublicGuid(key) ? `${open}${guid}${close}` : `${open}${redaction.alias('guid', key, guid!)}${close}`;
    },
  },
  {
    // A GUID without its hyphens.
    form: /[0-9a-f]{32}(?![0-9a-z])/iy,
    replace: ([digits], redaction) => {
      const key = digits.toLowerCase().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
      return isPublicGuid(key) ? digits : redaction.alias('guid', key, digits);
    },
  },
  {
    form: /[0-9a-f]{2}([-:])[0-9a-f]{2}(?:\1[0-9a-f]{2}){4}(?![-:]?[0-9a-z])/iy,
    replace: ([address], redaction) => redaction.alias('mac', address.toLowerCase().replaceAll('-', ':'), address),
  },
  {
    form: new RegExp(`(?<![.:/-])${ipv4}(?![0-9a-z])(?!\\.\\d)`, 'iy'),
    replace: ([address], redaction) => (isPublicAddress(address) ? address : redaction.alias('ip', address, address)),
  },
  {
    form: new RegExp(
      `(?<![.:/])(?:${hex4}(?::${hex4}){7}|(?:${hex4}(?::${hex4}){0,6})?::(?:(?:${hex4}:){0,6}(?:${ipv4}|${hex4}))?)(?![0-9a-z:/-])(?!\\.\\d)`,
      'iy',
    ),
    replace: ([address], redaction) => {
      if (!/\d/.test(address) || !address.includes(':') || address === '::') return null;
      return isPublicAddress(address) ? address : redaction.alias('ip', expanded(address), address);
    },
  },
];

/** One spelling for all of one IPv6 address. */
function expanded(address: string): string {
  const [head = '', tail] = address.toLowerCase().split('::');
  const groups = (part: string) => (part === '' ? [] : part.split(':'));
  const left = groups(head);
  const right = tail === undefined ? [] : groups(tail);
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  return [...left, ...Array<string>(zeros).fill('0'), ...right].map((group) => group.replace(/^0+(?=.)/, '')).join(':');
}
