// The sample incident of two nodes is what its README says: composed, of messages that are known, and telling a lost path.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyzeFile } from '../../server/src/input/analyzeFile';
import { streamRecords } from '../../server/src/input/streamRecords';

const folder = join(__dirname, '..', '..', 'sample-logs', '12-two-nodes-path-lost');
const names = readdirSync(folder).filter((name) => name !== 'README.md');
const logs = names.filter((name) => name.endsWith('.log'));

describe('the sample incident', () => {
  it.each(names)('says in the first line of %s that it is composed', (name) => {
    expect(readFileSync(join(folder, name), 'utf8').split('\n')[0]).toContain('Composed for teaching');
  });

  it('has each file in its README', () => {
    const readme = readFileSync(join(folder, 'README.md'), 'utf8');
    for (const name of names) expect(readme).toContain(`\`${name}\``);
  });

  it.each(logs)('holds in %s no message that the knowledge does not have', (name) => {
    const [first, ...others] = [...streamRecords(join(folder, name))].flat();
    expect(first).toMatchObject({ line: 1, kind: 'unrecognised' });
    for (const { kind, message } of others) expect(kind, message).not.toBeNull();
  });

  it('tells by one log who is coordinator and by the other how the path was lost', () => {
    const [one, two] = logs.map((name) => analyzeFile(join(folder, name)));
    const valuesOf = (log: typeof one, track: string) =>
      log?.history.tracks.filter((item) => item.track === track).flatMap(({ spans }) => spans.map(({ value }) => value));
    expect(valuesOf(one, 'coordinator')).toContain('NODE1');
    expect(valuesOf(two, 'ioMode')).toEqual(['unknown', 'blockRedirected', 'direct', 'unknown']);
    expect(one?.input.node).toBe('NODE1');
    expect(two?.input.node).toBe('NODE2');
  });
});
