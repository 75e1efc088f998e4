// Own rules of causes: what a good row becomes, and every way in which one can be wrong, told at its line with what to do.
import { describe, expect, it } from 'vitest';
import { causeRules } from '../../../server/src/knowledge/causes/causeRules';
import { mostCauses, readUserRows } from '../../../server/src/userRows/readUserRows';
import { ownCauses } from '../../support/ownRows';

const read = (text: string, name = 'acme.yaml') => readUserRows([{ name, text }]);

/** The good row with one text in the place of another. */
function changed(from: string, to: string): string {
  expect(ownCauses).toContain(from);
  return ownCauses.replace(from, to);
}

describe('a good cause', () => {
  it('is read with all it says', () => {
    const { rows, problems } = read(ownCauses);
    expect(problems).toEqual([]);
    expect(rows.causes).toEqual([
      {
        code: 'acme.switchUpdate',
        effect: { finding: 'redirected', causeCodes: ['NoDiskConnectivity', null] },
        seen: [
          {
            what: 'a disk of the Acme array that a node lost',
            findings: [{ code: 'diskDisconnected' }],
            signs: ['pathFault'],
            where: 'same',
            storage: 'same',
            heldBy: ['System'],
          },
        ],
        notSeen: [
          {
            what: 'an orderly stop of the cluster service',
            facts: ['serviceStopping'],
            where: 'same',
            storage: 'any',
            heldBy: ['cluster.log'],
          },
        ],
        withinMs: 300_000,
        afterMs: 60_000,
        cause: 'The switch below {causeNode} was updated.',
        expected: true,
        advice: [
          'Ask the owner of the switches about {volume}: Get-ClusterNode {causeNodeArgument}',
          'Wait for the second switch',
        ],
        sources: ['Acme runbook 7'],
        status: 'inferred',
        ownFile: 'acme.yaml',
      },
    ]);
  });

  it('may leave out what is not needed, and may be JSON', () => {
    const sign = { what: 'a slow disk', signs: 'slowDisk', where: 'any', heldBy: 'System' };
    const row = { code: 'a.b', finding: 'autoPause', seen: sign, within: '1.5 s', cause: 'Slow!', sources: 'me', status: 'seen' };
    const { rows, problems } = read(JSON.stringify({ causes: [row] }));
    expect(problems).toEqual([]);
    expect(rows.causes).toMatchObject([
      { effect: { finding: 'autoPause' }, notSeen: [], withinMs: 1500, afterMs: 0, cause: 'Slow!', expected: null, advice: [] },
    ]);
    expect(rows.causes[0]!.effect).not.toHaveProperty('causeCodes');
  });

  it.each([
    ['250 ms', 250],
    ['90s', 90_000],
    ['24 h', 86_400_000],
  ])('stands within %s', (written, ms) => {
    expect(read(changed('within: 5 min', `within: ${written}`)).rows.causes[0]?.withinMs).toBe(ms);
  });

  it('may look for any event, by whatever name of its provider', () => {
    const events = 'events: [{provider: AcmeDsm, id: 17}, {provider: FailoverClustering, id: 5120}]';
    const { rows, problems } = read(changed('findings: [diskDisconnected]', events));
    expect(problems).toEqual([]);
    expect(rows.causes[0]!.seen[0].signs).toEqual([
      'pathFault',
      'event 17 of acmedsm',
      'event 5120 of microsoft-windows-failoverclustering',
    ]);
  });

  it('may look for a finding with one of its causes', () => {
    const { rows, problems } = read(
      changed('findings: [diskDisconnected]', 'findings: [{code: autoPause, causeCodes: [c00000b5]}, volumeLost]'),
    );
    expect(problems).toEqual([]);
    expect(rows.causes[0]!.seen[0].findings).toEqual([{ code: 'autoPause', causeCodes: ['c00000b5'] }, { code: 'volumeLost' }]);
  });
});

describe('a bad cause', () => {
  it.each([
    ['code: acme.switchUpdate', '', 'code is missing; write it'],
    ['code: acme.switchUpdate', 'code: switchUpdate', 'the code "switchUpdate" is not of the form topic.name'],
    ['code: acme.switchUpdate', 'id: acme.switchUpdate', '"id" is no key of causes; use code, finding, causeCodes'],
    ['finding: redirected', '', 'finding is missing'],
    ['finding: redirected', 'finding: volumeList', 'finding is "volumeList"; write volumeLost'],
    ['finding: redirected', 'finding: redirectedIoCounted', 'finding is "redirectedIoCounted"; write redirected'],
    ['causeCodes: [NoDiskConnectivity, null]', 'causeCodes: [c00000b5]', '"c00000b5" is no cause of redirected; write '],
    ['causeCodes: [NoDiskConnectivity, null]', 'causeCodes: []', 'causeCodes is empty; name causes of the finding'],
    ['causeCodes: [NoDiskConnectivity, null]', 'causeCodes: [80000011]', 'causeCodes is a number where a text is wanted'],
    ['seen:', 'sightings:', 'seen is missing; write at least one sign'],
    ['seen:', 'seen: pathFault\n    before:', 'seen has a text where a group is wanted; write what: and facts: and so on'],
    ['seen:', 'seen: [*sign]\n    before:', 'seen has a reference (*name) where a group is wanted'],
    ['- what: a disk of the Acme array that a node lost\n        findings', '- findings', 'what is missing; write it'],
    ['what: a disk of', 'what: a disk {device} of', 'what has a brace, but no fields'],
    ['what: a disk of', 'colour: red\n        what: a disk of', '"colour" is no key of a group here; use what, facts'],
    [
      'findings: [diskDisconnected]',
      'findings: [diskGone]',
      'findings has "diskGone", which is none; write diskFailed or diskDisconnected',
    ],
    ['findings: [diskDisconnected]', 'findings: [{code: diskGone}]', 'code is "diskGone"; write diskFailed or diskDisconnected'],
    [
      'findings: [diskDisconnected]',
      'findings: [{code: autoPause, causeCodes: [c00000b6]}]',
      '"c00000b6" is no cause of autoPause; write ',
    ],
    ['signs: [pathFault]', 'signs: [pathFalt]', 'signs has "pathFalt", which is none; write pathFault, diskFault'],
    ['facts: [serviceStopping]', 'facts: [serviceStoping]', 'facts has "serviceStoping", which is none; write serviceStarted,'],
    ['facts: [serviceStopping]', 'facts: [signSeen]', 'facts has "signSeen", which is none'],
    ['facts: [serviceStopping]', 'facts: []', 'a sign looks for nothing; write facts, findings, signs or events'],
    [
      'facts: [serviceStopping]',
      'events: [17]',
      'events has a number where a group is wanted; write provider: and id: and so on',
    ],
    ['facts: [serviceStopping]', 'events: [{provider: AcmeDsm}]', 'id is missing; write it'],
    ['facts: [serviceStopping]', 'events: [{id: 17}]', 'provider is missing; write it'],
    ['where: same', 'where: here', 'where is "here"; write same, coordinator, former, another, any or cluster'],
    ['storage: any', 'storage: some', 'storage is "some"; write same or any'],
    ['heldBy: [System]', '', 'heldBy is missing; name the logs that would hold the sign: cluster.log, System'],
    ['heldBy: [System]', 'heldBy: []', 'heldBy is missing'],
    ['heldBy: [System]', 'heldBy: [Security]', 'heldBy has "Security", which is none; write cluster.log, System'],
    ['within: 5 min', 'within: 5', 'within is no time; write a number with ms, s, min or h, for example 5 min'],
    ['within: 5 min', 'within: -5 min', 'within is no time'],
    ['within: 5 min', 'within: 5 days', 'within is no time'],
    ['within: 5 min', 'within: 25 h', 'within is longer than 24 h'],
    ['within: 5 min\n    after: 1 min', '', 'within is missing; write how long before the finding'],
    ['cause: The switch below {causeNode} was updated', '', 'cause is missing'],
    [
      'below {causeNode}',
      'below {switch}',
      'cause uses {switch}, which no cause has; use {volume}, {resource}, {node}, {causeNode} or {device}',
    ],
    ['Wait for the second switch', '"Wait for {second}"', 'advice uses {second}, which no cause has'],
    [
      '{causeNodeArgument}',
      '{causeNode}',
      'uses {causeNode}, a name from a log; write {causeNodeArgument}, which is quoted for PowerShell',
    ],
    ['expected: true', 'expected: yes', 'expected is a text; write true, false or null'],
    ['sources: [Acme runbook 7]', '', 'sources is missing'],
    ['status: inferred', 'status: guess', 'status is "guess"; write documented, seen or inferred'],
  ])('%#: %s -> %s', (from, to, words) => {
    const { rows, problems } = read(changed(from, to));
    expect(rows.causes).toEqual([]);
    expect(problems.map(({ message }) => message).join('\n')).toContain(words);
    for (const { message, file } of problems) {
      expect(message).not.toMatch(/[\r\n]|\.$/);
      expect(file).toBe('acme.yaml');
    }
  });

  it('is told at the line of what is wrong, within its signs, too', () => {
    expect(read(changed('facts: [serviceStopping]', 'facts: [stopping]')).problems).toMatchObject([
      { row: 'acme.switchUpdate', range: { start: { lineIndex: 12, character: 16 }, end: { lineIndex: 12, character: 24 } } },
    ]);
    expect(read(changed('heldBy: [System]', 'heldby: [System]')).problems.map(({ range }) => range.start.lineIndex)).toEqual([
      5, 9,
    ]);
  });

  it('has more signs than are looked for', () => {
    const sign = { what: 'a slow disk', signs: ['slowDisk'], where: 'any', heldBy: ['System'] };
    const row = { code: 'a.b', finding: 'autoPause', seen: Array.from({ length: 9 }, () => sign), within: '1 s', cause: 'Slow.' };
    const { problems } = read(JSON.stringify({ causes: [{ ...row, sources: 'me', status: 'inferred' }] }));
    expect(problems.map(({ message }) => message)).toEqual(['seen and notSeen have more than 8 signs; make several rows of it']);
  });

  it('has a code that another has', () => {
    const { rows, problems } = readUserRows([
      { name: 'a.yaml', text: ownCauses },
      { name: 'b.yaml', text: ownCauses },
    ]);
    expect(rows.causes.map(({ ownFile }) => ownFile)).toEqual(['a.yaml']);
    expect(problems).toMatchObject([{ file: 'b.yaml', row: 'acme.switchUpdate', range: { start: { lineIndex: 1 } } }]);
    expect(problems[0]!.message).toBe('the code acme.switchUpdate is taken by a row of a.yaml; give one of them another');
  });

  it('cannot have the code of a built-in one: those have no dot', () => {
    for (const { code } of causeRules) expect(code).not.toContain('.');
  });

  it('is one of too many', () => {
    const [, row = ''] = /^causes:\n([^]*)/.exec(ownCauses) ?? [];
    const rows = Array.from({ length: mostCauses + 2 }, (_, index) => row.replace('switchUpdate', `number${index}`));
    const found = read(`causes:\n${rows.join('')}`);
    expect(found.rows.causes).toHaveLength(mostCauses);
    expect(found.problems.map(({ row: name, message }) => [name, message])).toEqual(
      [`acme.number${mostCauses}`, `acme.number${mostCauses + 1}`].map((name) => [
        name,
        'only the first 200 causes are used; take out rows that you do not need',
      ]),
    );
  });
});
