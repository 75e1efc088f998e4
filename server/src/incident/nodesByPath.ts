// The node of an input that names none, where its file or a folder around it goes by the name of a node that other inputs know.
// Knows nothing of how diagnostic scripts lay files out.
import { nodesNamed } from '../engine/mentions';
import type { InputSummary } from '../model/clusterLog';
import type { FactBody } from '../model/facts';
import type { InputReading } from '../model/inputReading';
import { nodeKey } from './nodeKey';

/** The same readings, some with a node and a problem that says how we know. */
export function withNodesByPath(readings: readonly InputReading[]): readonly InputReading[] {
  if (readings.length < 2 || !readings.some(isNameless)) return readings;
  const known = nodesKnown(readings);
  const paths = readings.map(({ input }) => input.path.toLowerCase().split(/[\\/]+/));
  const shared = sharedFolders(paths);
  return readings.map((reading, index) => {
    const node = isNameless(reading) ? nodeIn(paths[index]!.slice(shared), known) : null;
    if (node === null) return reading;
    return { ...reading, input: named(reading.input, node, `Its name or folder says ${node}.`) };
  });
}

/** A file that tells of itself and not of whom. Where its records name several computers, each of these is a writer. */
export function isNameless({ input, facts }: InputReading): boolean {
  return input.node === null && input.format !== 'unknown' && facts.every(({ writer }) => writer === undefined);
}

/** The summary with a node and a problem. @param how a sentence: what tells the node */
export function named(input: InputSummary, node: string, how: string): InputSummary {
  const problem = { code: 'nodeFromName', line: null, message: `The file does not say which node wrote it. ${how}` };
  return { ...input, node, problems: [...input.problems, problem] };
}

/** Names by which headers, records and lines call nodes, by key. */
export function nodesKnown(readings: readonly InputReading[]): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  const learn = (name: string | null | undefined) => {
    const key = nodeKey(name);
    if (key !== null && !known.has(key)) known.set(key, name!.trim());
  };
  for (const { input } of readings) learn(input.node);
  const seen = new Set<FactBody>();
  for (const { facts } of readings) {
    for (const { body, writer } of facts) {
      learn(writer?.name);
      if (seen.has(body)) continue;
      seen.add(body);
      for (const { name } of nodesNamed(body)) learn(name);
    }
  }
  return known;
}

/** How many folders all paths have in common: where the incident lies says nothing of its files. */
function sharedFolders(paths: readonly (readonly string[])[]): number {
  const [first = []] = paths;
  let shared = 0;
  while (shared < first.length - 1 && paths.every((parts) => shared < parts.length - 1 && parts[shared] === first[shared]))
    shared++;
  return shared;
}

/** By the innermost part of the path that holds the name of a node, and of one only. */
function nodeIn(parts: readonly string[], known: ReadonlyMap<string, string>): string | null {
  for (const part of [...parts].reverse()) {
    const named = [...known.keys()].filter((key) => key.length >= leastName && holds(part, key));
    // `HV1` stands within `HV1-OLD` too: the longer name is the one that is meant.
    const meant = named.filter((key) => !named.some((other) => other !== key && holds(other, key)));
    if (meant.length === 1) return known.get(meant[0]!)!;
    if (meant.length > 1) return null;
  }
  return null;
}

/** Shorter ones stand in any file name. */
const leastName = 2;

/** Does the name stand in the text by itself? */
function holds(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!isNamePart(text[at - 1]) && !isNamePart(text[at + name.length])) return true;
  }
  return false;
}

function isNamePart(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
}
