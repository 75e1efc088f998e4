// What people call the inputs of a run: the name of the file, with as much of its path as tells it from the others; or its path
// below what was opened.
import type { InputSummary } from './clusterLog';

const named = new WeakMap<readonly InputSummary[], readonly string[]>();

/** One name per input. Log text in it (a path may hold anything) is not escaped. */
export function inputNames(inputs: readonly InputSummary[]): readonly string[] {
  let names = named.get(inputs);
  if (names === undefined) named.set(inputs, (names = shortNames(inputs.map(({ path }) => path))));
  return names;
}

/** The last parts of each path that no other path ends with; equal paths keep equal names. */
function shortNames(paths: readonly string[]): readonly string[] {
  const parts = paths.map((path) => partsOf(path));
  const names = parts.map((all, place) => nameOf(all, 1) || paths[place]!);
  for (let length = 2, open = sameNames(names); open.length > 0; length++, open = sameNames(names)) {
    const longer = open.filter((place) => parts[place]!.length >= length);
    if (longer.length === 0) break;
    for (const place of longer) names[place] = nameOf(parts[place]!, length);
  }
  return names;
}

function nameOf(parts: readonly string[], length: number): string {
  return parts.slice(-length).join('/');
}

/** Places of names that stand more than once, whatever their case. */
function sameNames(names: readonly string[]): readonly number[] {
  const count = new Map<string, number>();
  for (const name of names) count.set(name.toLowerCase(), (count.get(name.toLowerCase()) ?? 0) + 1);
  return [...names.keys()].filter((place) => count.get(names[place]!.toLowerCase())! > 1);
}

/** The path of an input below what was opened, with `/` between its parts; among several roots with the name of its own. */
export function nameBelow(path: string, roots: readonly string[]): string {
  const root = [...roots].sort((a, b) => b.length - a.length).find((candidate) => isBelow(path, candidate));
  if (root === undefined || root === path) return baseName(path);
  const below = partsOf(path.slice(root.length)).join('/');
  return roots.length === 1 ? below : `${baseName(root)}/${below}`;
}

function isBelow(path: string, root: string): boolean {
  if (!path.startsWith(root)) return false;
  return path.length === root.length || /[\\/]$/.test(root) || /[\\/]/.test(path.charAt(root.length));
}

/** The last part of a path. */
export function baseName(path: string): string {
  return partsOf(path).at(-1) ?? path;
}

function partsOf(path: string): readonly string[] {
  return path.split(/[\\/]+/).filter((part) => part !== '');
}
