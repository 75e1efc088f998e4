// Texts shown to people: every one is in the files that translators get, and nothing else is.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

describe('texts of the client', () => {
  it('stand in l10n/bundle.l10n.json, each once and none too many', () => {
    const used = sourcesOf('client').flatMap((source) =>
      [...source.matchAll(/\bt\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g)].map(([, single, double]) =>
        (single ?? double)!.replace(/\\(['"])/g, '$1'),
      ),
    );
    expect(used.length).toBeGreaterThan(20);
    const bundle = JSON.parse(read('l10n/bundle.l10n.json')) as Record<string, string>;
    expect(Object.keys(bundle).sort()).toEqual([...new Set(used)].sort());
    for (const [key, text] of Object.entries(bundle)) expect(text).toBe(key);
  });

  it('of package.json stand in package.nls.json, each once and none too many', () => {
    const used = [...read('package.json').matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key!);
    const texts = JSON.parse(read('package.nls.json')) as Record<string, string>;
    expect(Object.keys(texts).sort()).toEqual([...new Set(used)].sort());
  });
});

function sourcesOf(folder: string): string[] {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return files.filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts')).map((file) => read(join(folder, file)));
}
