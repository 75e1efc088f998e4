import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ioRules, type IoRule } from '../../../server/src/knowledge/ioRules';
import { sources } from '../../../server/src/knowledge/sources';

const rows: readonly (readonly [string, IoRule])[] = Object.entries(ioRules);
const folder = join(__dirname, '..', '..', '..', 'server', 'src', 'simulate');

describe('a rule of the simulation', () => {
  it.each(rows)('%s has known sources and whole sentences', (_code, { text, sources: keys, status }) => {
    for (const key of keys) expect(Object.hasOwn(sources, key)).toBe(true);
    expect(text).toMatch(/^[A-Z].*[.]$/);
    if (keys.every((key) => key === 'S-COMMON')) expect(status).toBe('inferred');
  });

  it('is followed somewhere: no row that nobody needs', () => {
    const code = readdirSync(folder)
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('\n');
    expect(rows.map(([name]) => name).filter((name) => !code.includes(`'${name}'`))).toEqual([]);
  });
});
