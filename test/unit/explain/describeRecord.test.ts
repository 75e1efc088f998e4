import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeRecord } from '../../../server/src/explain/describeRecord';
import { recordAtLine } from '../../../server/src/model/recordAt';
import { analyzed, analyzedCorpus, placeOf } from '../../support/analyzed';

const seed = analyzedCorpus('seed-2008r2-dcm-bringup-full.log');
const witness = analyzedCorpus('2019-witness-disk-pr-status-170.log');

function describeLineWith(log: typeof seed, words: string): string {
  return describeRecord(log, recordAtLine(log.records, placeOf(log, words).lineIndex));
}

describe('the bring-up of a shared volume', () => {
  test('a decision for direct IO says what, for which volume, what follows and how that is known', () => {
    const markdown = describeLineWith(seed, 'PostOnline. CanUseDirectIO');
    expect(markdown).toMatch(/^\*\*.*`Volume1`.*\*\*$/m);
    expect(markdown).toContain('**What follows:**');
    expect(markdown).toContain('IO mode of `Volume1 on this node`: unknown → **direct IO** (stated)');
    expect(markdown).toContain('Volume `Volume1`');
    expect(markdown).toContain('`f98a57c7-9ec6-11de-ad77-806e6f6e6963`');
    expect(markdown).toContain('Written by `DCM`, Disk Control Manager');
    expect(markdown).toMatch(/Known from \[.*itinfras.*\]\(<https:\/\/itinfras/);
  });

  test('members of a reservation are listed, a nameless node is not given a name', () => {
    const markdown = describeLineWith(seed, 'Reservation.SetMembership');
    expect(markdown).toContain('`SR`');
    expect(markdown).toContain('are the nodes 1, 2; this log does not name them');
    expect(markdown).toContain('Reservation of `SR`: unknown → **shared by Node 1, Node 2**');
  });

  test('state that a line does not change is shown with the line that made it', () => {
    const markdown = describeLineWith(seed, 'CreateLink');
    expect(markdown).toContain('**State at this line, not changed by it**');
    expect(markdown).toMatch(/IO mode of `Volume1 on this node`: direct IO, since 2009-10-08 18:01:41\.957 \(stated, line 9\)/);
  });

  test('every line of it has a description of its own', () => {
    const headlines = Array.from({ length: 13 }, (_none, record) => describeRecord(seed, record).split('\n')[0]);
    expect(new Set(headlines).size).toBe(13);
    expect(headlines.join('\n')).not.toContain('no known description');
  });
});

test('codes and keys are decoded', () => {
  const markdown = describeLineWith(witness, 'Failed to preempt reservation');
  expect(markdown).toContain('is `ERROR_BUSY`, Win32 code `170`');
  expect(markdown).toContain('`bce033420001734d` is the persistent-reservation key of node 1');
  expect(markdown).toContain('`Quorum Disk`');
});

test('findings stand with cause and advice', () => {
  const markdown = describeLineWith(witness, 'Failed to preempt reservation');
  expect(markdown).toMatch(/\*\*(Error|Warning):\*\* /);
  expect(markdown).toContain('**Why:**');
  expect(markdown).toContain('**What to check**');
});

test('a message that nobody has published is said to be unknown, and decoded all the same', () => {
  const log = analyzed(
    '00000724.00000388::2009/10/08-18:01:35.592 INFO  [XYZ] Frobnicating node 3 gave STATUS_IO_TIMEOUT(c00000b5).\n',
  );
  const markdown = describeRecord(log, 0);
  expect(markdown).toContain('**A message of `XYZ` that no known description covers**');
  expect(markdown).toContain('No published description of this message is known');
  expect(markdown).toContain('`STATUS_IO_TIMEOUT`');
  expect(markdown).toContain('no source we know says what that tag stands for');
  expect(markdown).not.toContain('Known from');
});

test('there is nothing to say beyond the records', () => {
  expect(describeRecord(seed, -1)).toBe('');
  expect(describeRecord(seed, 13)).toBe('');
});

describe('a section of a 2016 log', () => {
  const log = analyzed('[=== Nodes ===]\r\nName,Id,Weight,State,\r\n NODE1,1,1,Up,\r\n\r\n[=== Cluster Logs ===]\r\n');

  test('says what it holds', () => {
    expect(describeRecord(log, 0)).toContain('Every node with its properties.');
  });

  test('rows are read by their columns', () => {
    const markdown = describeRecord(log, 2);
    expect(markdown).toContain('- Name: `NODE1`');
    expect(markdown).toContain('- State: `Up`');
  });
});

describe('hostile text', () => {
  const attack =
    '`</code><img src=x onerror=alert(1)>[run](command:workbench.action.terminal.new)<command:x> https://evil.example www.evil.example';

  /** What a Markdown renderer could take for more than text: everything outside code spans and behind no back-slash. */
  function live(markdown: string): string {
    return markdown.replace(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, '').replace(/\\[!-/:-@[-`{-~]/g, '');
  }

  const lines = [
    `[DCM] PostOnline. CanUseDirectIO for ${attack} => true`,
    `[DCM] db.CreateDcmDisk '${attack}' 8e62ea00-9763-4c21-86d1-4a05708be24a`,
    `[${'`'}<b>x</b>] ${attack}`,
    attack,
    `[RES] Physical Disk <${attack}>: HardDiskpPRArbitrate: Failed to preempt reservation, new key bce033420001734d, old key 4dda28d90002734d, status 170`,
  ];

  test.each(lines)('%s never becomes more than text', (message) => {
    const log = analyzed(`00000724.00000388::2009/10/08-18:01:35.592 INFO  ${message}\n`);
    const rest = live(describeRecord(log, 0));
    expect(rest).not.toMatch(/<img|<\/?b>|<command|\]\(command/i);
    expect(rest).not.toMatch(/(?<!\(<)https?:\/\//);
    expect(rest).not.toContain('www.');
  });
});

test('every record of the corpus has a description that stays short', () => {
  const names = readdirSync(join(__dirname, '../../fixtures/corpus')).filter(
    (name) => name.endsWith('.log') || name.endsWith('.txt'),
  );
  for (const name of names) {
    const log = analyzedCorpus(name);
    for (let record = 0; record < log.records.count; record++) {
      const markdown = describeRecord(log, record);
      expect(markdown, `${name}, record ${record}`).not.toBe('');
      expect(markdown.length, `${name}, record ${record}`).toBeLessThan(12_000);
      expect(markdown, `${name}, record ${record}`).not.toMatch(/undefined|\[object|NaN/);
    }
  }
});
