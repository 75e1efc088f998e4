// Forms of paths: shares and folders. What Windows itself names in them stays, the rest stands under one alias a path.
import { isPublicShare } from './publicNames';
import type { Pattern, Redaction } from './redaction';

/** Up to the quote that closes it where one opens it; a path without quotes ends at a blank. */
const partOpen = '[^\\\\/\\s\'"<>|*?,;:()]{1,255}';
const quotedPart = '[^\\\\/\'"<>|*?\\r\\n]{1,255}';

export const pathPatterns: readonly Pattern[] = [
  share(`(?<=['"])`, quotedPart),
  share('(?<!\\\\)', partOpen),
  folder(`(?<=['"])`, quotedPart),
  folder('', partOpen),
];

function share(before: string, part: string): Pattern {
  return {
    form: new RegExp(`${before}\\\\\\\\(?![?.]\\\\)([^\\\\/\\s'"<>|*?,;:]{1,255})\\\\(${part})((?:\\\\${part}){0,40})`, 'iuy'),
    replace: ([, host, name, rest], redaction) =>
      `\\\\${hostAlias(host!, redaction)}\\${shareAlias(name!, redaction)}${below(rest!, redaction)}`,
  };
}

function folder(before: string, part: string): Pattern {
  return {
    form: new RegExp(`${before}([a-z]:)((?:[\\\\/]${part}){1,40})`, 'iuy'),
    replace: ([, drive, rest], redaction) => folderAlias(drive!, rest!.replaceAll('/', '\\'), redaction),
  };
}

function hostAlias(host: string, redaction: Redaction): string {
  const known = redaction.find(host);
  if (known) return redaction.alias(known.kind, known.key, host);
  // An address or a name with its domain has a form of its own.
  const redacted = redaction.redact(host);
  if (redacted !== host) return redacted;
  if (host.length > 2) redaction.learn({ kind: 'host', key: host.toLowerCase(), name: host });
  return redaction.alias('host', host.toLowerCase(), host);
}

function shareAlias(name: string, redaction: Redaction): string {
  if (isPublicShare(name)) return name;
  const known = redaction.find(name);
  if (known) return redaction.alias(known.kind, known.key, name);
  const redacted = redaction.redact(name);
  return redacted === name ? redaction.alias('share', name.toLowerCase(), name) : redacted;
}

const windowsFolder = /^\\(?:Windows|WinNT|Program Files|Program Files \(x86\)|ProgramData\\Microsoft)(?:\\|$)/i;
const shared = /^\\(ClusterStorage)(?:\\([^\\]+))?(.*)$/i;
const profile = /^\\(Users|Documents and Settings)\\([^\\]+)(.*)$/i;

function folderAlias(drive: string, rest: string, redaction: Redaction): string {
  if (windowsFolder.test(rest)) return `${drive}${redaction.redact(rest)}`;
  const [, root, volume, behind] = shared.exec(rest) ?? [];
  if (root !== undefined)
    return `${drive}\\${root}${volume === undefined ? '' : `\\${volumeAlias(volume, redaction)}`}${below(behind ?? '', redaction)}`;
  const [, users, user, inside] = profile.exec(rest) ?? [];
  if (users !== undefined && user !== undefined)
    return `${drive}\\${users}\\${profileAlias(user, redaction)}${below(inside ?? '', redaction)}`;
  return `${drive}${below(rest, redaction)}`;
}

function volumeAlias(volume: string, redaction: Redaction): string {
  const known = redaction.find(volume);
  if (known) return redaction.alias(known.kind, known.key, volume);
  redaction.learn({ kind: 'volume', key: volume.toLowerCase(), name: volume });
  return redaction.alias('volume', volume.toLowerCase(), volume);
}

function profileAlias(user: string, redaction: Redaction): string {
  if (/^(?:Public|Default|All Users|Administrator)$/i.test(user)) return user;
  const known = redaction.find(user);
  if (known) return redaction.alias(known.kind, known.key, user);
  if (user.length > 2) redaction.learn({ kind: 'user', key: `\\${user.toLowerCase()}`, name: user });
  return redaction.alias('user', `\\${user.toLowerCase()}`, user);
}

/** What lies below as one alias, with the ending that tells the kind of file. */
function below(rest: string, redaction: Redaction): string {
  const path = rest.replace(/^\\/, '');
  if (path === '') return rest;
  const [ending = ''] = /\.[a-z0-9]{1,5}$/i.exec(path) ?? [];
  return `\\${redaction.alias('path', path.toLowerCase(), path)}${ending}`;
}
