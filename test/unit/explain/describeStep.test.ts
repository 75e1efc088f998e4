import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeFinding, describeFindingMarkdown } from '../../../server/src/explain/describeFinding';
import { describeStep } from '../../../server/src/explain/describeStep';
import { analyzedCorpus } from '../../support/analyzed';
import { sampleFolder } from '../../support/sampleFolder';

test('a step takes the words of its line, and its why from the finding it raised', () => {
  const log = analyzedCorpus('2019-witness-disk-pr-status-170.log');
  expect(describeStep(log, 0)).toEqual({
    title: 'Quorum Disk could not be taken from its holder: ERROR_BUSY (170)',
    why: 'The old key 4dda28d90002734d looks like that of node 2 of a failover cluster.',
  });
  expect(describeStep(log, 99)).toEqual({ title: '', why: null });
});

test('a step names the node that wrote its line, where anybody says which it is', () => {
  const { whole } = sampleFolder('12-two-nodes-path-lost');
  const titles = whole.history.steps.map((_step, index) => describeStep(whole, index).title);
  expect(titles).toContain('Direct access to Volume1 lost on NODE2');
  expect(titles.join(' ')).not.toContain('this node');
});

test('missing lines say that nobody knows', () => {
  const titles = (name: string) => {
    const log = analyzedCorpus(name);
    return log.history.steps.map((_step, index) => describeStep(log, index).title);
  };
  expect(titles('w2k-interconnect-loss-node2.log')).toContain('Lines were cut out here: what happened in them is not known');
  expect(titles('2019-quorum-lost-node-unreachable.log')).toContain(
    'No line for 15 h 41 min: what happened meanwhile is not known',
  );
  expect(titles('seed-2008r2-dcm-bringup-full.log')).toContain('At least 753 lines are missing from this file');
});

test('a status without a name is written as logs write it', () => {
  const log = analyzedCorpus('2019-witness-disk-pr-status-170.log');
  const status = { code: 0xc0ff1234, space: 'ntstatus', name: null } as const;
  const fact = { ...log.facts[0]!, rowId: null, body: { kind: 'failureMentioned', entity: 'Volume1', status } as const };
  const step = { ...log.history.steps[0]!, fact: 0, findings: [] };
  const { title } = describeStep({ ...log, facts: [fact], history: { ...log.history, steps: [step] } }, 0);
  expect(title).toBe('Volume1: a failure is mentioned (c0ff1234)');
});

const names = readdirSync(join(__dirname, '../../fixtures/corpus')).filter(
  (name) => name.endsWith('.log') || name.endsWith('.txt'),
);

test.each(names)('%s: no text of a step or a finding has a hole', (name) => {
  const log = analyzedCorpus(name);
  const texts = log.history.findings.flatMap((finding) => {
    const { title, meaning, cause, advice } = describeFinding(finding, log);
    return [title, meaning, cause?.text ?? 'no cause', ...advice];
  });
  const steps = log.history.steps.map((_step, index) => describeStep(log, index).title);
  for (const text of [...texts, ...steps]) {
    expect(text).not.toBe('');
    expect(text).not.toMatch(/[{}]|undefined|\bnull\b|\s\?(\s|$)/);
  }
});

test('commands in advice stand as code, with the names quoted', () => {
  const log = analyzedCorpus('2019-witness-disk-pr-status-170.log');
  const { advice } = describeFindingMarkdown(log.history.findings[0]!, log);
  expect(advice).toContain('Show the nodes: `Get-ClusterNode | Format-Table Name, State, NodeWeight`');
  const hostile = { ...log.history.findings[0]!, fields: { ...log.history.findings[0]!.fields, resource: '`[x](command:y)`' } };
  expect(describeFindingMarkdown(hostile, log).title).toContain('`` `[x](command:y)` ``');
});
