// Candidates for the thing a line speaks of: everything in it that is spelled as names of volumes, disks and nodes are.
// Knows nothing of which of them exist; lines of known wording decide that.

/** The names that one place of a line offers for one thing, as written; the fullest first. */
export type Candidate = readonly [string, ...string[]];

const guid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** Longest name taken from between quotes or brackets; longer ones are sentences. */
const quoted = /(?<=^|[\s(=,:])'([^'\n]{1,100})'|"([^"\n]{1,100})"/g;
const bracketed = /\b(?:Physical Disk|Storage Pool) ?<\s*([^<>\n]{1,100}?)\s*>/gi;
const mountPath = /\b[a-z]:\\ClusterStorage\\([^\\\s'",;)]{1,100})/gi;
const plain = new RegExp(`\\b(?:Volume\\d{1,6}|Cluster Disk \\d{1,6}|${guid})\\b`, 'gi');
const node = /\bnode (?:'([^'\n]{1,64})'|([\w-]{1,64}))/gi;

/** Longest stretch of a message that is searched; real lines are shorter. */
const maxSearched = 4096;

/** All candidates of a message, without repetition. A node that only says who writes (`Node 2: ...`) is none. */
export function namedEntities(message: string): readonly Candidate[] {
  const text = message.slice(0, maxSearched);
  const found: Candidate[] = [];
  const seen = new Set<string>();
  const add = (...names: Candidate) => {
    const keys = names.map((name) => name.toLowerCase());
    if (!keys.some((key) => seen.has(key))) found.push(names);
    for (const key of keys) seen.add(key);
  };
  for (const [, path, name] of text.matchAll(wholeMountPath)) add(path!, name!);
  const rest = text.replace(mountPath, ' ');
  for (const match of rest.matchAll(plain)) add(match[0]);
  for (const match of rest.matchAll(bracketed)) add(match[1]!);
  for (const match of rest.matchAll(quoted)) add(match[1] ?? match[2]!);
  for (const match of rest.matchAll(node)) {
    const name = match[1] ?? match[2]!;
    if (match.index === 0 && /^[:\s]*\d+:/.test(rest.slice(5))) continue;
    if (/^\d+$/.test(name)) add(`node ${name}`);
    else add(name);
  }
  return found;
}

const wholeMountPath = new RegExp(`(${mountPath.source})`, 'gi');
