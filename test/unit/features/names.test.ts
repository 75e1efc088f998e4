// Definition and references: a thing is found by any of its names.
import { describe, expect, test } from 'vitest';
import { definition } from '../../../server/src/features/definition';
import { references, type ReferencesConfig } from '../../../server/src/features/references';
import { entitiesNamedIn, nameAt } from '../../../server/src/model/nameSearch';
import type { ClusterLog } from '../../../server/src/model/clusterLog';
import type { InputPlace } from '../../../server/src/model/logOfInput';
import type { TextPosition } from '../../../server/src/model/textRange';
import { analyzed, analyzedCorpus, placeOf, textIn } from '../../support/analyzed';

const seed = analyzedCorpus('seed-2008r2-dcm-bringup-full.log');
const all = { maximum: 1000, includeFirst: true };
const volumeGuid = 'f98a57c7-9ec6-11de-ad77-806e6f6e6963';

function shown(log: ClusterLog, places: readonly InputPlace[]): string[] {
  return places.map(({ range }) => `${range.start.lineIndex + 1}: ${textIn(log, range)}`);
}

/** The whole search at once. */
function allReferences(log: ClusterLog, at: TextPosition, config: ReferencesConfig): readonly InputPlace[] {
  return [...references(log, at, config)].flatMap(({ places }) => places);
}

const volumePlaces = [`8: ${volumeGuid}`, '9: Volume1', '12: Volume1', '13: C:\\ClusterStorage\\Volume1', `13: ${volumeGuid}`];

test.each(['Volume1', volumeGuid, 'ClusterStorage\\Volume1'])('all places of a volume are found from %s', (name) => {
  expect(shown(seed, allReferences(seed, placeOf(seed, name, 2), all))).toEqual(volumePlaces);
});

test('the cursor may stand right behind a name', () => {
  expect(allReferences(seed, placeOf(seed, 'Volume1', 'Volume1'.length), all)).toHaveLength(5);
});

test('a disk is found by name and by resource id, in any case', () => {
  const log = analyzed(
    `${Array.from({ length: 13 }, (_none, line) => seed.text.line(line)).join('\n')}\n` +
      '00000724.00000388::2009/10/08-18:01:35.592 INFO  [XYZ] about {8E62EA00-9763-4C21-86D1-4A05708BE24A}, sr and SRV and SR-2\n',
  );
  expect(shown(log, allReferences(log, placeOf(log, "'SR'", 1), all))).toEqual([
    '7: SR',
    '7: 8e62ea00-9763-4c21-86d1-4a05708be24a',
    '10: SR',
    '11: SR',
    '14: 8E62EA00-9763-4C21-86D1-4A05708BE24A',
    '14: sr',
  ]);
});

test('a node is found by name and by number', () => {
  const log = analyzedCorpus('2012r2-ag-failover-svr13.log');
  const found = shown(log, allReferences(log, placeOf(log, 'SVR13', 1), all));
  expect(found.some((place) => place.endsWith(': SVR13'))).toBe(true);
  expect(found.some((place) => place.endsWith(': Node 2'))).toBe(true);
  expect(found.every((place) => /: (SVR13|Node 2)$/i.test(place))).toBe(true);
});

test('the search is bounded, and may leave out the line that first names the thing', () => {
  const at = placeOf(seed, 'Volume1');
  expect(allReferences(seed, at, { ...all, maximum: 2 })).toHaveLength(2);
  expect(shown(seed, allReferences(seed, at, { ...all, includeFirst: false }))).toEqual(volumePlaces.slice(1));
});

test('words that name nothing have no references', () => {
  expect(allReferences(seed, placeOf(seed, 'message sent'), all)).toEqual([]);
  expect(allReferences(seed, { lineIndex: 99, character: 5 }, all)).toEqual([]);
});

test('a GUID that nothing goes by is found as text', () => {
  const log = analyzedCorpus('2019-witness-disk-pr-status-170.log');
  const guid = '97b68097-a457-4539-b315-c3cd433a5e01';
  expect(shown(log, allReferences(log, placeOf(log, guid, 4), all))).toEqual([`1: ${guid}`]);
  expect(definition(log, placeOf(log, guid, 4))).toEqual([]);
});

describe('definition', () => {
  test('of a name is where the thing is first named', () => {
    expect(shown(seed, definition(seed, placeOf(seed, 'ClusterStorage\\Volume1', 16)))).toEqual([`8: ${volumeGuid}`]);
    expect(shown(seed, definition(seed, placeOf(seed, "resource 'SR'", 10)))).toEqual(['7: SR']);
  });

  test('elsewhere on a line is what proves its findings', () => {
    const log = analyzedCorpus('2019-quorum-lost-node-unreachable.log');
    const finding = log.history.findings.find(({ evidence }) => evidence.length > 1)!;
    const lineIndex = finding.at.line - 1;
    const lines = definition(log, { lineIndex, character: 0 }).map(({ range }) => range.start.lineIndex + 1);
    expect(lines).toEqual(
      expect.arrayContaining(finding.evidence.map(({ line }) => line).filter((line) => line !== finding.at.line)),
    );
    expect(lines).not.toContain(finding.at.line);
  });

  test('of nothing is nothing', () => {
    expect(definition(seed, { lineIndex: 2, character: 0 })).toEqual([]);
    expect(definition(seed, { lineIndex: 99, character: 0 })).toEqual([]);
  });
});

test('among a hundred thousand names the one under the cursor is found', () => {
  const count = 100_000;
  const entities = Array.from({ length: count }, (_none, place) => ({
    type: 'group' as const,
    names: [`VM ${place}`],
    firstNamed: { input: 0, line: 1 },
  }));
  const log = { ...seed, history: { ...seed.history, entities } };
  expect(nameAt(log.history, 'Group move of vm 70007 begins', 15)).toMatchObject({ names: ['VM 70007'], from: 14, to: 22 });
  expect(entitiesNamedIn(log.history, 'VM 5 and VM 77777 wait for vm 6').map(({ names }) => names[0])).toEqual([
    'VM 5',
    'VM 77777',
    'VM 6',
  ]);
});
