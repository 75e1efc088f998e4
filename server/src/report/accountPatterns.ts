// Forms of accounts and hosts: security identifiers, DOMAIN\user, user@domain, host.domain. What they name is known from then on
// wherever it stands alone.
import { isPublicDomain, isPublicLabel, isPublicSid, isPublicUser } from './publicNames';
import type { Pattern, Redaction } from './redaction';

/** Lengths are bounded, so that no line of dots and letters costs the square of its length. */
const name = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}._-]{0,62}[\\p{L}\\p{N}_])?\\$?';
/** Endings of domains, so that `clussvc.exe` and `node.The` are none. */
const ending =
  '(?:com|net|org|edu|gov|mil|info|biz|local|localdomain|lan|corp|internal|intern|intra|intranet|priv|private|int|ad|home|lab|test|example|invalid|de|uk|fr|nl|ch|at|it|es|eu|us|ca|au|nz|se|no|dk|fi|pl|cz|be|br|jp|cn|kr|ru|io|cloud|group|global|bank)';

export const accountPatterns: readonly Pattern[] = [
  {
    form: /S-1-\d{1,3}(?:-\d{1,10}){1,15}(?![\w-])/iy,
    replace: ([sid], redaction) => (isPublicSid(sid) ? sid : redaction.alias('user', sid.toLowerCase(), sid)),
  },
  {
    form: new RegExp(`(${name})@([\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,10})(?![\\p{L}\\p{N}])`, 'iuy'),
    replace: ([written, user, domain], redaction) =>
      `${userAlias(user!, domain!, written, redaction)}@${domainAlias(domain!, redaction)}`,
  },
  {
    form: new RegExp(
      `(?<![\\\\/:?.])([\\p{L}\\p{N}](?:[\\p{L}\\p{N}._-]{0,62}[\\p{L}\\p{N}])?)\\\\(${name})(?![\\p{L}\\p{N}\\\\])`,
      'iuy',
    ),
    replace: ([written, domain, user], redaction) => accountAlias(domain!, user!, written, redaction),
  },
  {
    form: new RegExp(`((?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.){1,10}${ending})(?![\\p{L}\\p{N}_-])`, 'iuy'),
    replace: ([written], redaction) => (isOneCase(written) ? hostAlias(written, redaction) : null),
  },
];

/** `file.Net` ends a sentence or names a class. */
function isOneCase(host: string): boolean {
  const last = host.slice(host.lastIndexOf('.') + 1);
  return last === last.toLowerCase() || last === last.toUpperCase();
}

function accountAlias(domain: string, user: string, written: string, redaction: Redaction): string {
  if (isPublicDomain(domain)) return written;
  const known = redaction.find(domain);
  const before = known ? redaction.alias(known.kind, known.key, domain) : domainAlias(domain, redaction);
  return `${before}\\${userAlias(user, domain, written, redaction)}`;
}

function userAlias(user: string, domain: string, written: string, redaction: Redaction): string {
  if (isPublicUser(user)) return user;
  // The account of a machine is the machine.
  const bare = user.replace(/\$$/, '');
  const known = redaction.find(bare);
  if (known) return `${redaction.alias(known.kind, known.key, bare)}${user.slice(bare.length)}`;
  const key = `${domainKey(domain)}\\${user.toLowerCase()}`;
  if (user.length > 2) redaction.learn({ kind: 'user', key, name: user });
  return redaction.alias('user', key, written);
}

/** `node1.contoso.com`: the first part is the machine where it is known or where more than a domain is left behind it. */
function hostAlias(written: string, redaction: Redaction): string {
  const [first = '', ...rest] = written.split('.');
  const known = redaction.find(first);
  const isHost = rest.length > 1 || (known !== undefined && known.kind !== 'domain');
  if (!isHost || known?.kind === 'domain') return domainAlias(written, redaction);
  const domain = domainAlias(rest.join('.'), redaction);
  if (known) return `${redaction.alias(known.kind, known.key, first)}.${domain}`;
  const key = first.toLowerCase();
  if (first.length > 2) redaction.learn({ kind: 'host', key, name: first });
  return `${redaction.alias('host', key, first)}.${domain}`;
}

/** `CONTOSO` and `contoso.com` are one. */
function domainAlias(domain: string, redaction: Redaction): string {
  const key = domainKey(domain);
  for (const label of domain.split('.')) if (!isPublicLabel(label)) redaction.learn({ kind: 'domain', key, name: label });
  redaction.learn({ kind: 'domain', key, name: domain });
  return redaction.alias('domain', key, domain);
}

/** The first label that is not found in many domains. */
function domainKey(domain: string): string {
  const labels = domain.toLowerCase().split('.');
  return labels.find((label) => !isPublicLabel(label)) ?? labels.join('.');
}
