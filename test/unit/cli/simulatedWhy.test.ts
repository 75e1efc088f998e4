import { describe, expect, it } from 'vitest';
import { simulatedWhy } from '../../../server/src/cli/simulatedWhy';
import { simulate } from '../../../server/src/simulate/simulate';
import { scenarioNamed } from '../../support/futures';

describe('why a simulated cluster did what it did', () => {
  const lines = [...simulatedWhy(simulate(scenarioNamed('v1-one-of-four-loses-its-path')))];

  it('begins by saying that no real log says so', () => {
    expect(lines[0]).toBe('WHY (rules of the simulation; no line of a real log)');
  });

  it('tells who is redirected and who is not, each with its rule and source', () => {
    expect(lines.slice(1).map((line) => line.trim())).toEqual([
      expect.stringMatching(
        /^2026-03-02 02:05:00\.\d{3} {2}All IO of NODE3 to Volume1 goes through the file system of the coordinator, NODE1\.$/,
      ),
      expect.stringMatching(/^why: In version 1 a node without a path .*\(lostPathRedirectsInVersion1; documented, S-SEED1\)$/),
      expect.stringMatching(/NODE1, NODE2 and NODE4 go on reading and writing Volume1 directly\.$/),
      expect.stringMatching(/\(pathIsOfOneNodeInVersion1; inferred, S-SEED1\)$/),
      expect.stringMatching(/^2026-03-02 02:25:00\.\d{3} {2}Volume1 is active on NODE3: IO flows\.$/),
      expect.stringMatching(/\(pathBackIsDirect; documented, S-WELM\)$/),
      expect.stringMatching(/NODE3 reads and writes Volume1 directly\.$/),
      'why: as above, pathBackIsDirect',
    ]);
  });

  it('tells a rule in full only once', () => {
    const why = [...simulatedWhy(simulate(scenarioNamed('coordinator-crashes')))].filter((line) => /^ +why:/.test(line));
    const full = why.filter((line) => !line.includes('as above')).map((line) => /\((\w+);/.exec(line)![1]!);
    expect(new Set(full).size).toBe(full.length);
    expect(why.length).toBeGreaterThan(full.length);
    for (const line of why.filter((one) => one.includes('as above'))) expect(full).toContain(line.split(', ').at(-1));
  });
});
