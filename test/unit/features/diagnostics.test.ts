import { expect, test } from 'vitest';
import { diagnostics, type DiagnosticsConfig, type LogDiagnostic } from '../../../server/src/features/diagnostics';
import type { ClusterLog } from '../../../server/src/model/clusterLog';
import type { Finding } from '../../../server/src/model/history';
import type { Severity } from '../../../server/src/model/severity';
import { analyzed, analyzedCorpus, textIn } from '../../support/analyzed';

const everything: DiagnosticsConfig = { maximum: 1000, minimumSeverity: 'info' };
/** Everything there is, at once. */
function all(log: ClusterLog, config: DiagnosticsConfig): readonly LogDiagnostic[] {
  return [...diagnostics(log, config)];
}

const witness = analyzedCorpus('2019-witness-disk-pr-status-170.log');

test('findings stand on the message of their line, with title and cause', () => {
  const [conflict, failure] = all(witness, { ...everything, minimumSeverity: 'error' }).filter(
    ({ severity }) => severity === 'error',
  );
  expect(textIn(witness, conflict!.range)).toMatch(/^Physical Disk <Quorum Disk>: HardDiskpPRArbitrate: Failed to preempt/);
  expect(conflict).toMatchObject({ code: 'reservationConflict', severity: 'error' });
  expect(conflict!.message).toBe(
    'Another holder defends the reservation of Quorum Disk: ERROR_BUSY (170). The old key 4dda28d90002734d looks like that of node 2 of a failover cluster.',
  );
  expect(failure).toMatchObject({ code: 'arbitrationFailed', related: [] });
});

test('problems of the input stand where they are', () => {
  const log = analyzed('00000724.00000388::2009/10/08-18:01:35.592 INFO  [DCM] SetRoot message sent');
  const found = all(log, everything);
  expect(found.map(({ code, severity, range }) => [code, severity, range.start.lineIndex])).toEqual([
    ['timeBaseUnknown', 'info', 0],
    ['cutLastLine', 'info', 0],
  ]);
});

/** A history with findings of our making: real ones of such number fill no test. */
function withFindings(
  findings: readonly { readonly line: number; readonly severity: Severity; readonly evidence?: readonly number[] }[],
) {
  const made = findings.map(({ line, severity, evidence = [line] }): Finding => {
    const [first = line, ...others] = evidence;
    return {
      code: 'arbitrationFailed',
      severity,
      at: { input: 0, line },
      utcMs: null,
      timeOfDayMs: null,
      volume: null,
      resource: 'Quorum Disk',
      node: null,
      causeCode: null,
      expected: null,
      fields: { resource: 'Quorum Disk', status: 'ERROR_BUSY (170)' },
      causedBy: [],
      lookedFor: [],
      evidence: [{ input: 0, line: first }, ...others.map((other) => ({ input: 0, line: other }))],
    };
  });
  return { ...witness, input: { ...witness.input, problems: [] }, history: { ...witness.history, findings: made } };
}

test('the lines that prove a finding are offered', () => {
  const [found] = all(withFindings([{ line: 9, severity: 'error', evidence: [9, 8] }]), everything);
  expect(found!.related.map(({ range, message }) => [range.start.lineIndex, message])).toEqual([
    [7, 'Quorum Disk could not be taken from its holder: ERROR_BUSY (170)'],
  ]);
});

test('of thousands the gravest are kept in file order, and one last diagnostic counts the rest', () => {
  const many = Array.from({ length: 3000 }, (_none, i) => ({
    line: (i % 9) + 1,
    severity: i === 2999 ? ('error' as const) : ('warning' as const),
  }));
  const found = all(withFindings(many), { maximum: 100, minimumSeverity: 'info' });
  expect(found).toHaveLength(101);
  expect(found.filter(({ severity }) => severity === 'error')).toHaveLength(1);
  expect(found.slice(0, 100).map(({ range }) => range.start.lineIndex)).toEqual(
    found
      .slice(0, 100)
      .map(({ range }) => range.start.lineIndex)
      .sort((a, b) => a - b),
  );
  expect(found.at(-1)).toMatchObject({ code: 'moreFindings', severity: 'warning' });
  expect(found.at(-1)!.message).toMatch(/^2900 more findings are not listed here/);
});

test('what is too mild is left out', () => {
  const log = withFindings([
    { line: 1, severity: 'info' },
    { line: 2, severity: 'warning' },
    { line: 3, severity: 'error' },
  ]);
  const shown = (minimumSeverity: Severity) => all(log, { maximum: 10, minimumSeverity }).map(({ severity }) => severity);
  expect(shown('info')).toEqual(['info', 'warning', 'error']);
  expect(shown('warning')).toEqual(['warning', 'error']);
  expect(shown('error')).toEqual(['error']);
});
