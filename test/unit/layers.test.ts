// The imports of server/src and client, as they stand, against the table in layers.mjs. The linter tells of a wrong import where
// it is typed; this sees the whole: imports at run time, arrows nobody needs any more, cycles.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = resolve(__dirname, '..', '..');
const { layers } = (await import(pathToFileURL(join(root, 'layers.mjs')).href)) as {
  layers: Readonly<Record<string, readonly string[]>>;
};

/** Files by their path below the root, each with the files it imports (types and imports at run time too). */
const graph = new Map(['server/src', 'client'].flatMap(filesBelow).map((file) => [file, importsOf(file)] as const));

describe('imports of server/src', () => {
  it('go only where the table lets them', () => {
    const wrong = arrows().filter(({ from, to }) => !layers[from]?.includes(to));
    expect(wrong.map(({ file, imported }) => `${file} -> ${imported}`)).toEqual([]);
  });

  it('use every arrow of the table', () => {
    const used = new Set(arrows().map(({ from, to }) => `${from} -> ${to}`));
    const allowed = Object.entries(layers).flatMap(([from, tos]) => tos.map((to) => `${from} -> ${to}`));
    expect(allowed.filter((arrow) => !used.has(arrow))).toEqual([]);
  });
});

it('the client sees the server only through its messages, and the ways of IO that the view draws', () => {
  const seen = [...graph]
    .filter(([file]) => file.startsWith('client/'))
    .flatMap(([, imported]) => imported.filter((path) => path.startsWith('server/')));
  const beyond = seen.filter((path) => !path.startsWith('server/src/ioWays/'));
  expect([...new Set(beyond)].sort()).toEqual([
    'server/src/protocol/messages.ts',
    'server/src/protocol/recordingMessages.ts',
    'server/src/protocol/replayViewMessages.ts',
    'server/src/protocol/whatIfMessages.ts',
  ]);
});

it('no file imports itself over others, not even for a type', () => {
  expect(firstCycle()).toEqual([]);
});

function arrows(): readonly { from: string; to: string; file: string; imported: string }[] {
  return [...graph]
    .filter(([file]) => file.startsWith('server/'))
    .flatMap(([file, imports]) => imports.map((imported) => ({ from: layerOf(file), to: layerOf(imported), file, imported })))
    .filter(({ from, to }) => from !== to);
}

/** `server/src/parse/dcm/tokens.ts` is of `parse`, `server/src/analyze.ts` of `analyze`; what is outside stands for itself. */
function layerOf(file: string): string {
  return /^server\/src\/(\w+)/.exec(file)?.[1] ?? file;
}

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.split(sep).join('/')}`)
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'));
}

function importsOf(file: string): readonly string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(root, file), 'utf8'), true, true);
  return importedFiles
    .map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.') && !/\.(?:css|svg)$/.test(name))
    .map((name) => {
      const path = ['.ts', '.tsx'].map((end) => `${join(root, dirname(file), name)}${end}`).find(existsSync);
      if (path === undefined) throw new Error(`${file} imports ${name}, which is no file`);
      return relative(root, path).split(sep).join('/');
    });
}

/** The files of a cycle in order; empty when there is none. */
function firstCycle(): readonly string[] {
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): readonly string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    path.push(file);
    for (const imported of graph.get(file) ?? []) {
      const cycle = visit(imported);
      if (cycle.length > 0) return cycle;
    }
    path.pop();
    done.add(file);
    return [];
  };
  for (const file of graph.keys()) {
    const cycle = visit(file);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
