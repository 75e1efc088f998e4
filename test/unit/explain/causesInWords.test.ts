// Causes as sentences: how near, how sure, whose log is missing; names of a log are shown, never obeyed.
import { describe, expect, test } from 'vitest';
import {
  causeChain,
  causesInMarkdown,
  causesInWords,
  lookedForInWords,
  searchInMarkdown,
} from '../../../server/src/explain/causesInWords';
import { describeFindingMarkdown } from '../../../server/src/explain/describeFinding';
import { describeRecord } from '../../../server/src/explain/describeRecord';
import type { CauseLink, Finding, LookedFor } from '../../../server/src/model/history';
import { recordAtLine } from '../../../server/src/model/recordAt';
import { analyzedCorpus } from '../../support/analyzed';

const at = { input: 0, line: 7 };

function finding(of: Partial<Finding>): Finding {
  return {
    ...{
      code: 'autoPause',
      severity: 'error',
      at,
      utcMs: 0,
      timeOfDayMs: null,
      volume: 'Volume1',
      resource: null,
      node: 'NODE2',
    },
    ...{ causeCode: null, expected: null, fields: {}, evidence: [at], causedBy: [], lookedFor: [], ...of },
  };
}

const link: CauseLink = {
  ...{ rule: 'smbBroke', certainty: 'inferred', evidence: [at], finding: null, node: 'NODE2', lagMs: 1500, sameStorage: null },
  fields: { causeNode: 'NODE2', device: '*NODE1*' },
};

const sought: LookedFor = { what: 'a sign', found: null, evidence: [], fromUtcMs: 0, toUtcMs: 1, missing: [] };

describe('a possible cause', () => {
  const textOf = (of: Partial<CauseLink>) => causesInWords(finding({ causedBy: [{ ...link, ...of }] }))[0]!.text;

  test('tells how far apart it stands, and that the link is a conclusion', () => {
    const cause = 'SMB on NODE2 lost its connection (*NODE1*).';
    expect(textOf({})).toBe(`${cause} It was seen 1.5 s before; that the one led to the other is a conclusion.`);
    expect(textOf({ lagMs: -200 })).toContain('Its line came 200 ms later;');
    expect(textOf({ lagMs: 0, sameStorage: true })).toContain('It was seen at the same time and names the same disk or volume;');
    expect(textOf({ certainty: 'stated' })).toBe(`${cause} It was seen 1.5 s before.`);
  });

  test('names the node that it concerns where its sentence does not', () => {
    const network = { rule: 'networkBroke', node: 'NODE1', fields: {} };
    expect(textOf(network)).toBe(
      'The network between the nodes had trouble, so the SMB connection to the coordinator broke. It was seen 1.5 s before and concerns NODE1; that the one led to the other is a conclusion.',
    );
    expect(textOf({ ...network, sameStorage: true })).toContain(
      'It was seen 1.5 s before, concerns NODE1 and names the same disk or volume;',
    );
    expect(textOf({ node: 'NODE1' })).not.toContain('concerns');
    expect(textOf({ ...network, node: 'NODE2' })).not.toContain('concerns');
  });

  test('begins as a sentence does, also with a stand-in for a name', () => {
    expect(textOf({ rule: 'redirectedByLostPath', fields: { causeNode: 'this node' } })).toMatch(/^This node lost a path/);
  });

  test('shows names of the log as they are, and as code in Markdown', () => {
    const [words] = causesInMarkdown(finding({ causedBy: [{ ...link, rule: 'networkBroke', node: '<b>' }] }));
    const [named] = causesInMarkdown(finding({ causedBy: [link] }));
    expect(named!.text).toContain('(`*NODE1*`)');
    expect(words!.text).toContain('`<b>`');
  });

  test('brings its own advice, before that of the finding', () => {
    const { advice } = describeFindingMarkdown(finding({ causedBy: [link] }));
    expect(advice[0]).toBe('Show the ways of CSV: `Get-SmbMultichannelConnection -SmbInstance CSV`');
  });
});

describe('what was looked for', () => {
  const textsOf = (...lookedFor: readonly LookedFor[]) => lookedForInWords(finding({ lookedFor })).map(({ text }) => text);

  test('stays unknown where a log is missing, and the words name it once', () => {
    const missing = [
      { node: 'NODE1', log: 'System' },
      { node: 'NODE3', log: 'System' },
    ];
    expect(textsOf({ ...sought, missing }, { ...sought, what: 'another', missing })).toEqual([
      'a sign; another: there is no System log of NODE1 and NODE3 for all of that time.',
    ]);
    expect(textsOf({ ...sought, missing: [{ node: null, log: 'cluster.log' }] })).toEqual([
      'a sign: there is no cluster.log for all of that time.',
    ]);
    expect(textsOf(sought)).toEqual(['a sign: the lines have no date.']);
  });

  test('is told as not found only where it was', () => {
    const lookedFor = [
      { ...sought, found: false },
      { ...sought, what: 'another', found: true, evidence: [at] },
    ];
    expect(searchInMarkdown(finding({ lookedFor }))).toEqual(['Looked for and not found: a sign.']);
    expect(lookedForInWords(finding({ lookedFor })).map(({ found }) => found)).toEqual([false, true]);
  });
});

test('a chain goes from cause to cause and ends where it would begin anew', () => {
  const to = (index: number) => finding({ causedBy: [{ ...link, finding: index }] });
  const history = { findings: [to(2), to(0), to(1)] } as unknown as Parameters<typeof causeChain>[0]['history'];
  expect(causeChain({ history }, 1)).toEqual([2, 0, 1]);
  expect(causeChain({ history: { ...history, findings: [finding({}), to(0)] } }, 1)).toEqual([0, 1]);
});

test('a hover on a finding shows its possible cause with the line', () => {
  const witness = analyzedCorpus('2019-witness-disk-pr-status-170.log');
  const markdown = describeRecord(witness, recordAtLine(witness.records, 8));
  expect(markdown).toContain('**Possible cause**');
  expect(markdown).toMatch(/Another holder defends the reservation of the disk\\?\. It was seen 277 ms before/);
  expect(markdown).toContain('See line 8.');
});
