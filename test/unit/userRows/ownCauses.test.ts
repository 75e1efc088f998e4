// What rules of causes of a person's own do: they stand beside the built-in ones, under their own name, and change nothing of them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { describeRecord } from '../../../server/src/explain/describeRecord';
import { findingAdvice } from '../../../server/src/explain/describeFinding';
import { causeRule } from '../../../server/src/knowledge/causes/causeRules';
import type { ClusterLog } from '../../../server/src/model/clusterLog';
import type { Finding } from '../../../server/src/model/history';
import { noUserRows, useUserRows } from '../../../server/src/parse/userRows';
import type { FindingTold } from '../../../server/src/report/report';
import { readUserRows } from '../../../server/src/userRows/readUserRows';
import { analyzed, placeOf } from '../../support/analyzed';
import { incidentOf } from '../../support/incidentOf';
import { ownCauses } from '../../support/ownRows';
import { sampleReport } from '../../support/sampleReport';

const pathLost = '08-path-lost-block-redirected.cluster.log';

afterEach(() => useUserRows(noUserRows));

function use(text: string): void {
  const { rows, problems } = readUserRows([{ name: 'acme.yaml', text }]);
  expect(problems).toEqual([]);
  useUserRows(rows);
}

function sampleLog(): ClusterLog {
  return analyzed(readFileSync(join(__dirname, '../../../sample-logs', pathLost), 'utf8'), pathLost);
}

function redirected({ history }: ClusterLog): Finding {
  return history.findings.find(({ code }) => code === 'redirected')!;
}

/** Why the witness disk of sample 02 is held by another node, and why it cannot be taken over then. */
const planned = (finding: string, sign: string, expected: string) => `causes:
  - code: acme.plannedChange
    finding: ${finding}
    seen: [{what: a conflict at the witness, findings: [${sign}], where: any, heldBy: [cluster.log]}]
    within: 1 min
    after: 1 min
    cause: The witness was handed over in a planned change
    expected: ${expected}
    sources: [Acme runbook 7]
    status: inferred
`;

function witness(code: string): FindingTold {
  return sampleReport('02-witness-disk-reservation-busy.cluster.log').findings.items.find((finding) => finding.code === code)!;
}

describe('a rule that is met', () => {
  it('is linked after the built-in ones, also where those have used the same sign, and what they say stays as it was', () => {
    const before = redirected(sampleLog());
    expect(before.causedBy.map(({ rule }) => rule)).toEqual(['redirectedByLostPath']);
    use(ownCauses);
    const after = redirected(sampleLog());
    expect(after.causedBy.map(({ rule }) => rule)).toEqual(['redirectedByLostPath', 'acme.switchUpdate']);
    expect(after.causedBy[0]).toEqual(before.causedBy[0]);
    expect(after.lookedFor.slice(0, before.lookedFor.length)).toEqual(before.lookedFor);
    expect(after.lookedFor.slice(before.lookedFor.length).map(({ what, found }) => [what, found])).toEqual([
      ['a disk of the Acme array that a node lost', true],
      ['an orderly stop of the cluster service', null],
    ]);
    const [, own] = after.causedBy;
    expect(own).toMatchObject({ certainty: 'inferred', sameStorage: true, lagMs: 298, evidence: [{ input: 0, line: 7 }] });
    expect(own!.finding).toBe(before.causedBy[0]!.finding);
  });

  it('tells its cause and its advice in a hover, as a conclusion of the row of that file', () => {
    use(ownCauses);
    const log = sampleLog();
    const { lineIndex } = placeOf(log, 'is no longer directly accessible');
    const hover = describeRecord(log, lineIndex);
    expect(hover).toContain('was updated. It was seen 298 ms before and names the same disk or volume; that the one led');
    expect(hover).toContain('a conclusion of your own row `acme.switchUpdate` (`acme.yaml`).');
    expect(findingAdvice(redirected(log), log).map(({ text }) => text)).toContain('Wait for the second switch');
  });

  it('is shown as it is written, never as markup', () => {
    use(
      ownCauses
        .replace('was updated', '[click](command:evil) <img src=x onerror=alert(1)>')
        .replace('Wait for', '"**[x](http://evil.example)** `code`, wait for the"')
        .replace(' the second switch]', ']')
        .replace('an orderly stop of', 'an orderly <b>stop</b> [x](y) of'),
    );
    const log = sampleLog();
    const { lineIndex } = placeOf(log, 'is no longer directly accessible');
    const hover = describeRecord(log, lineIndex);
    expect(hover).not.toMatch(/(?<!\\)<(?:img|b)|(?<!\\)\]\((?!<)/);
    expect(hover).toContain('\\[click\\]');
  });

  it('stays known by its code while a history made with it may still be shown', () => {
    use(ownCauses);
    useUserRows(noUserRows);
    expect(redirected(sampleLog()).causedBy.map(({ rule }) => rule)).toEqual(['redirectedByLostPath']);
    expect(causeRule('acme.switchUpdate')?.ownFile).toBe('acme.yaml');
  });
});

describe('an event that only a rule of a person looks for', () => {
  const folder = join(__dirname, '../../../sample-logs/12-two-nodes-path-lost');
  const files = ['NODE1_cluster.log', 'NODE2_cluster.log', 'NODE2_System.xml'].map((path) => ({
    path,
    text: readFileSync(join(folder, path), 'utf8'),
  }));
  const system = files[2]!.text.split('\n');
  /** Event 5121 made one of a vendor, seven seconds earlier. */
  const vendors = system[1]!
    .replace("Name='Microsoft-Windows-FailoverClustering'", "Name='AcmeDsm'")
    .replace('<EventID>5121', '<EventID>17')
    .replace('10:01:57', '10:01:50')
    .replace('18029', '18028');
  const withVendors = [
    ...files.slice(0, 2),
    { path: 'NODE2_System.xml', text: [system[0], vendors, ...system.slice(1)].join('\n') },
  ];
  const told = () => incidentOf(withVendors).incident.history.findings;

  it('is found, and nothing else is found than without it', () => {
    const before = told();
    use(
      ownCauses
        .replace('signs: [pathFault]', 'events: [{provider: AcmeDsm, id: 17}]')
        .replace('findings: [diskDisconnected]', ''),
    );
    const after = told();
    expect(after).toHaveLength(before.length);
    const links = after.flatMap(({ causedBy }, index) => {
      const { length } = before[index]!.causedBy;
      expect(causedBy.slice(0, length)).toEqual(before[index]!.causedBy);
      return causedBy.slice(length);
    });
    expect(links).toMatchObject([
      { rule: 'acme.switchUpdate', node: 'NODE2', evidence: [{ input: 2, line: 2 }], finding: null, certainty: 'inferred' },
    ]);
    expect(links[0]!.lagMs).toBeGreaterThan(5000);
  });

  it('is looked for and not found where an export of its log does not have it', () => {
    use(
      ownCauses
        .replace('signs: [pathFault]', 'events: [{provider: AcmeDsm, id: 18}]')
        .replace('findings: [diskDisconnected]', ''),
    );
    const sought = told().flatMap(({ lookedFor }) => lookedFor.filter(({ what }) => what.includes('Acme')));
    expect(sought.length).toBeGreaterThan(0);
    for (const { found } of sought) expect(found).not.toBe(true);
  });
});

describe('a rule that is not met', () => {
  it.each([
    ['because it is for another cause', 'causeCodes: [NoDiskConnectivity, null]', 'causeCodes: [UserRequest]', 0],
    ['because a sign is not there', 'within: 5 min\n    after: 1 min', 'within: 100 ms', 2],
    ['because a sign is there that must not be', 'facts: [serviceStopping]', 'facts: [diskDisconnected]', 2],
  ])('%s links nothing', (_, from, to, searches) => {
    const before = redirected(sampleLog());
    use(ownCauses.replace(from, to));
    const after = redirected(sampleLog());
    expect(after.causedBy).toEqual(before.causedBy);
    expect(after.lookedFor).toHaveLength(before.lookedFor.length + searches);
  });
});

describe('whether a finding is expected', () => {
  it('is told by a rule where nothing else tells it', () => {
    expect(witness('reservationConflict')).toMatchObject({ standing: 'notKnown', severity: 'error', causes: [] });
    use(planned('reservationConflict', 'arbitrationFailed', 'true'));
    const { standing, causes } = witness('reservationConflict');
    expect(standing).toBe('expected');
    expect(causes.map(({ rule }) => rule)).toEqual(['acme.plannedChange']);
    expect(causes[0]!.text).toMatch(/^The witness was handed over in a planned change\. Its line came 277 ms later /);
    expect(causes[0]!.quotes.length).toBeGreaterThan(0);
    use(planned('reservationConflict', 'arbitrationFailed', 'false'));
    expect(witness('reservationConflict').standing).toBe('alarming');
  });

  it('is left open by a rule that does not decide it', () => {
    use(planned('reservationConflict', 'arbitrationFailed', 'null'));
    expect(witness('reservationConflict')).toMatchObject({ standing: 'notKnown', causes: [{ rule: 'acme.plannedChange' }] });
  });

  it('is not told against a built-in rule', () => {
    const rulesOf = ({ causes }: FindingTold) => causes.map(({ rule }) => rule);
    expect(rulesOf(witness('arbitrationFailed'))).toEqual(['arbitrationRefused']);
    use(planned('arbitrationFailed', 'reservationConflict', 'true'));
    expect(rulesOf(witness('arbitrationFailed'))).toEqual(['arbitrationRefused', 'acme.plannedChange']);
    expect(witness('arbitrationFailed').standing).toBe('alarming');
  });
});
