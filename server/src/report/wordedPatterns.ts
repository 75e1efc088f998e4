// Names that the words before them tell of, where no other line made them known: `resource 'X'`, `[RES] Type <X>`. Knows nothing of events.
import type { AliasKind } from './aliases';
import { isPublicName } from './publicNames';
import type { Pattern, Redaction } from './redaction';

const kinds: Readonly<Record<string, AliasKind>> = {
  resource: 'resource',
  role: 'group',
  application: 'group',
  group: 'group',
  cluster: 'group',
  node: 'node',
};

/** What Windows puts in such quotes that is no name: `STATUS_IO_TIMEOUT(c00000b5)`, the end of a sentence. */
const noName = /^[A-Z0-9_]+\([0-9a-fx]+\)$|[.:;\\/]/;

export const wordedPatterns: readonly Pattern[] = [
  {
    form: /(resource|role|application|group|cluster|node)(\s+)'([^'\r\n]{2,80})'/iy,
    replace: ([, word, blank, name], redaction) => {
      const alias = aliasOf(kinds[word!.toLowerCase()]!, name!, redaction);
      return alias === null ? null : `${word}${blank}'${alias}'`;
    },
  },
  {
    form: /\[RES\]( [^<>[\]\r\n:]{1,60})<([^<>\r\n]{1,120})>/y,
    replace: ([, type, name], redaction) => {
      const alias = aliasOf('resource', name!, redaction);
      return alias === null ? null : `[RES]${type}<${alias}>`;
    },
  },
];

function aliasOf(kind: AliasKind, name: string, redaction: Redaction): string | null {
  if (isPublicName(name) || noName.test(name)) return null;
  const known = redaction.find(name);
  if (known) return redaction.alias(known.kind, known.key, name);
  // A known name or an address within it is enough; what else stands there is then no name of its own.
  const redacted = redaction.redact(name);
  if (redacted !== name) return redacted;
  redaction.learn({ kind, key: name.toLowerCase(), name });
  return redaction.alias(kind, name.toLowerCase(), name);
}
