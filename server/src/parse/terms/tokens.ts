// Tokens of the terms in a message: atoms that are terms by themselves, words that announce one, and the rest. Knows no grammar.
// Every pattern begins with a known character and is bounded or free of overlapping repeats, so that hostile text costs linear time.
import { createToken, Lexer, type TokenType } from 'chevrotain';

/** A term without a word before it. */
export const Atom = createToken({ name: 'Atom', pattern: Lexer.NA });
/** What may stand behind a `StatusIntro`. */
export const StatusNumber = createToken({ name: 'StatusNumber', pattern: Lexer.NA });
/** What may stand behind a `SetIntro`. */
export const AnySet = createToken({ name: 'AnySet', pattern: Lexer.NA });
/** What means nothing where no word announced it or nothing follows that it announces. */
export const Noise = createToken({ name: 'Noise', pattern: Lexer.NA });

const digits = '0123456789';
const lower = 'abcdefghijklmnopqrstuvwxyz';
const letters = lower + lower.toUpperCase();
const guid = '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}';

/** What Windows writes where a status stands: name and number in one word. */
export const NamedStatus = token(
  'NamedStatus',
  [Atom, StatusNumber],
  /(?:STATUS|ERROR|HRESULT|RPC|EPT|DNS|FVE|VSS|WAIT|WSA|E)_?[A-Z][A-Z0-9_]{1,80}\((?:0x)?[0-9a-fA-F]{1,10}\)/,
  'SEHRDFVW',
);
/** `(2)' because of '...`, `GracefulClose(1226)' because of '...`: how the service prints an exception it caught. */
export const CaughtStatus = token(
  'CaughtStatus',
  [Atom],
  /(?:[A-Z][A-Za-z]{0,60})?\(-?(?:0x)?[0-9a-fA-F]{1,10}\)(?=' because of)/,
  '(' + lower.toUpperCase(),
);
export const StatusName = token('StatusName', [Atom], /(?:STATUS|ERROR)_[A-Z][A-Z0-9_]{1,80}(?![\w(])/, 'SE');
/** A bare NTSTATUS error or warning, or an HRESULT that wraps a Win32 code. */
export const BareStatus = token('BareStatus', [Atom, StatusNumber], /(?:0x)?(?:c0|C0|8013|8007)[0-9a-fA-F]{4,6}(?!\w)/, '0cC8');

export const VolumePath = token('VolumePath', [Atom], new RegExp(`(?:\\\\\\\\\\?\\\\)?Volume\\{${guid}\\}\\\\?`), '\\V');
export const MountPath = token('MountPath', [Atom], /[A-Za-z]:\\ClusterStorage(?:\\[^\\\s'"<>,;|*?:()]{1,255}(?<!\.))?/, letters);
export const UncPath = token('UncPath', [Atom], /\\\\[\w.-]{1,255}\\[^\s'"<>,;|*?:]{1,1024}(?<![.)])/, '\\');
export const Endpoint = token('Endpoint', [Atom], /(?:::)?\w[\w.:%]{0,49}:~\d{1,5}~/, digits + letters + '_:');
export const Guid = token('Guid', [Atom], new RegExp(`\\{${guid}\\}|${guid}(?!\\w)`), digits + 'abcdefABCDEF{');
export const Time = token('Time', [Atom], /\d{4}\/\d\d\/\d\d-\d\d:\d\d:\d\d\.\d{3}(?!\d)/, digits);
export const View = token('View', [Atom], /\d{1,9}\((?:\d{1,2}(?: \d{1,2}){0,70})?\)/, digits);
/** Two or more numbers are a set of nodes wherever they stand; one number or none needs a word before it. */
export const NodeSet = token('NodeSet', [Atom, AnySet], /\(\d{1,2}(?: \d{1,2}){1,70}\)/, '(');
const SmallSet = token('SmallSet', [AnySet, Noise], /\(\d{1,2}\)/, '(');
/** A resource of the type Physical Disk with its name: `Physical Disk <X>`. */
export const TypedDisk = token('TypedDisk', [Atom], /Physical Disk <[^<>\n]{1,255}>/, 'P');
export const ClusterDisk = token('ClusterDisk', [Atom], /Cluster Disk \d{1,5}(?!\w)/, 'C');
export const ShortNode = token('ShortNode', [Atom], /n\d{1,2}(?!\w)/, 'n');
export const Duration = token(
  'Duration',
  [Atom],
  /\d{1,10}(?:\.\d{1,6})? ?(?:milliseconds?|msecs?|ms|seconds?|secs?|minutes?|mins?|hours?|days?)(?!\w)/,
  digits,
);

/** Word and connectors before a status: `status `, `status = `, `(status = `, `error (`, `winError `, `error code was '`, `hr `. */
export const StatusIntro = token(
  'StatusIntro',
  [Noise],
  /(?:win(?:32)? ?error|error ?code|return code|lasterror|status|error|result|hr)\b(?: was| is)?\s{0,2}[=:]?\s{0,2}['(]?(?=[-0-9a-f])/i,
  'wWeErRsShHlL',
);
export const NodeIntro = token('NodeIntro', [Noise], /node\s(?=\d)/i, 'nN');
export const SetIntro = token(
  'SetIntro',
  [Noise],
  /(?:node(?:\(s\)|set|s)?|joiners|downers|SetMembership\([^()\n]{1,255},)\s{0,2}=?\s{0,2}(?=\()/i,
  'nNjJdDsS',
);
/** The answer of a health check is yes or no, not a status: `IsAlive result 0` is a failure. */
export const AliveResult = token('AliveResult', [Noise], /(?:Is|Looks)?Alive result\b/i, 'iIlLaA');
export const KeyIntro = token('KeyIntro', [Noise], /key\s(?=[0-9a-fA-F]{16}(?!\w))/i, 'kK');

export const Key = token('Key', [Atom], /[0-9a-fA-F]{16}(?!\w)/, digits + 'abcdefABCDEF');
/** A small negative number is an answer of its own (`Return code -1`), not a status; an HRESULT in decimal is a large one. */
export const Code = token(
  'Code',
  [StatusNumber, Noise],
  /(?:-(?=0x|\d{6}))?(?:0x[0-9a-fA-F]{1,8}|\d{1,10}|[0-9a-fA-F]{8})(?!\w|[-.]\w)/,
  digits + '-abcdefABCDEF',
);
/** Host names and addresses are one word, so that no term is found inside `sql-n1`. */
export const Word = token('Word', [Noise], /\w+(?:[-.]\w+)*/, digits + letters + '_');
export const Other = createToken({ name: 'Other', pattern: /[\u0000-\uffff]/, line_breaks: true, categories: [Noise] });
export const Blank = createToken({ name: 'Blank', pattern: /[\t\n\v\f\r ]+/, line_breaks: true, group: Lexer.SKIPPED });

/** In the order in which they are tried at one place. */
export const termTokens: TokenType[] = [
  Atom,
  StatusNumber,
  AnySet,
  Noise,
  Blank,
  NamedStatus,
  StatusName,
  CaughtStatus,
  VolumePath,
  UncPath,
  MountPath,
  Endpoint,
  Time,
  Guid,
  Duration,
  View,
  NodeSet,
  SmallSet,
  TypedDisk,
  ClusterDisk,
  AliveResult,
  StatusIntro,
  SetIntro,
  KeyIntro,
  NodeIntro,
  ShortNode,
  Key,
  BareStatus,
  Code,
  Word,
  Other,
];

function token(name: string, categories: TokenType[], pattern: RegExp, firstCharacters: string): TokenType {
  return createToken({
    name,
    categories,
    pattern,
    start_chars_hint: [...firstCharacters],
    line_breaks: pattern.source.includes('\\s'),
  });
}
