// Every way in which a row of a person's own can be wrong, each told at its line with what to do; what is good is kept.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noUserRows } from '../../../server/src/parse/userRows';
import { readUserRows } from '../../../server/src/userRows/readUserRows';

const goodMessage = `
  - id: acme.pathLost
    component: RES
    templates: ["Acme Disk <{resource}>: path {path} is gone"]
    title: Path {path} of {resource} is gone
    explain: The multipath driver lost a path.
    severity: warning
    sources: [Acme manual 3.2]
    status: seen
    samples: ["Acme Disk <Cluster Disk 2>: path 3 is gone"]
`;
const goodEvent = `
  - provider: AcmeDsm
    id: 17
    level: Warning
    texts: ["Path {path} of {device} has failed"]
    summary: A path of {device} failed
    meaning: The driver of the array took a path out of use.
    causes: [A cable or a switch port.]
    next: [Look at the port of the switch.]
    sources: [Acme manual 4.1]
    status: documented
`;

function problemsOf(text: string, name = 'rows.yaml') {
  return readUserRows([{ name, text }]).problems;
}

/** The good message with one line in the place of another. */
function changed(from: string, to: string): string {
  expect(goodMessage).toContain(from);
  return `messages:${goodMessage.replace(from, to)}`;
}

describe('good rows', () => {
  it('are read with all they say', () => {
    const { rows, problems } = readUserRows([{ name: 'acme.yaml', text: `messages:${goodMessage}events:${goodEvent}` }]);
    expect(problems).toEqual([]);
    expect(rows.messages).toEqual([
      {
        id: 'acme.pathLost',
        component: 'RES',
        channel: null,
        templates: ['Acme Disk <{resource}>: path {path} is gone'],
        title: 'Path {path} of {resource} is gone',
        explain: 'The multipath driver lost a path.',
        follows: null,
        severity: 'warning',
        sources: ['Acme manual 3.2'],
        ownFile: 'acme.yaml',
        status: 'seen',
        samples: [{ text: 'Acme Disk <Cluster Disk 2>: path 3 is gone', source: 'acme.yaml' }],
      },
    ]);
    expect(rows.events.map(({ row }) => row)).toMatchObject([
      {
        id: 'ownEvent.AcmeDsm.17',
        title: 'A path of {device} failed',
        explain: 'The driver of the array took a path out of use. Usual causes: A cable or a switch port.',
        follows: 'Next: Look at the port of the switch.',
        severity: 'warning',
        ownFile: 'acme.yaml',
      },
    ]);
  });

  it('may be JSON, and may have their text over several lines', () => {
    const row = {
      id: 'a.b',
      component: null,
      templates: 'Acme says {what}',
      title: 'Acme',
      explain: 'One\n  two',
      severity: 'info',
    };
    const text = JSON.stringify({ messages: [{ ...row, sources: 'me', status: 'inferred' }] }, null, '\t');
    const { rows, problems } = readUserRows([{ name: 'acme.json', text }]);
    expect(problems).toEqual([]);
    expect(rows.messages[0]).toMatchObject({ component: null, templates: ['Acme says {what}'], explain: 'One two', samples: [] });
  });

  it.each(['', '# nothing yet\n', 'messages:\n', 'messages: []\nevents: []\ncauses: []\n', '{}'])('may be none: %j', (text) => {
    expect(readUserRows([{ name: 'a.yaml', text }])).toEqual({ rows: noUserRows, problems: [] });
  });

  it('are those that CONTRIBUTING.md shows', () => {
    const guide = readFileSync(join(import.meta.dirname, '../../../CONTRIBUTING.md'), 'utf8');
    const text = Array.from(guide.matchAll(/```yaml\r?\n([^]*?)```/g), ([, block]) => block).join('');
    const { rows, problems } = readUserRows([{ name: 'acme.yaml', text }]);
    expect(problems).toEqual([]);
    expect([rows.messages.length, rows.events.length, rows.causes.length]).toEqual([1, 1, 1]);
  });

  it('work beside bad ones', () => {
    const text = `${changed('severity: warning', 'severity: bad')}${goodMessage.replace('acme.pathLost', 'acme.other')}`;
    const { rows, problems } = readUserRows([{ name: 'a.yaml', text }]);
    expect(rows.messages.map(({ id }) => id)).toEqual(['acme.other']);
    expect(problems).toHaveLength(1);
  });
});

describe('a bad file', () => {
  it.each([
    ['messages: [', 'is no YAML or JSON that can be read'],
    ['messages:\n  - id: a\n   x: b', 'is no YAML or JSON that can be read'],
    ['{"messages": [1, 2', 'is no YAML or JSON that can be read'],
    ['messages: []\nmessages: []', 'messages is there twice; put the rows of both into one list'],
    ['a: 1\n---\nb: 2', 'is no YAML or JSON that can be read'],
    ['messages: !!js/function "return 1"', 'is no YAML or JSON that can be read: Unresolved tag'],
    ['- id: a', 'does not begin with a kind of row; write messages:, events: or causes:'],
    ['just words', 'does not begin with a kind of row'],
    ['rules: []', '"rules" is no kind of row; write messages:, events: or causes:'],
    ['messages: text', 'messages is a text, not a list; begin each row with a dash'],
    ['messages:\n  - word', 'messages 1 is a text, not a row of keys and values'],
    ['messages:\n  -', 'messages 1 is empty, not a row'],
  ])('%j', (text, words) => {
    const { rows, problems } = readUserRows([{ name: 'a.yaml', text }]);
    expect(rows).toEqual(noUserRows);
    expect(problems[0]).toMatchObject({ file: 'a.yaml', row: null });
    expect(problems[0]!.message).toContain(words);
    expect(problems[0]!.message).not.toMatch(/[\r\n]|\.$/);
  });

  it('is told where it is wrong', () => {
    const [problem] = problemsOf('messages:\r\n  - id: a.b\r\n    templates: [\r\n');
    expect(problem!.range.start.lineIndex).toBeGreaterThanOrEqual(2);
    expect(problem!.range.end.lineIndex).toBe(problem!.range.start.lineIndex);
  });

  it.each([
    ['brackets', '['.repeat(1_000_000)],
    ['braces', '{a: '.repeat(200_000)],
    ['dashes', '- '.repeat(400_000)],
    [
      'anchors',
      `a: &a [x,x]\n${Array.from({ length: 30 }, (_, i) => `k${i}: &k${i} [*${i ? `k${i - 1}` : 'a'},*${i ? `k${i - 1}` : 'a'}]`).join('\n')}`,
    ],
    ['indents', Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
    ['keys', Array.from({ length: 80_000 }, (_, i) => `k${i}: 1`).join('\n')],
    ['quotes', '"'.repeat(1_000_000)],
    ['tags', '! '.repeat(500_000)],
    ['length', `# ${'x'.repeat(1024 * 1024)}`],
  ])('that is a trap of %s is refused', (_, text) => {
    const { rows, problems } = readUserRows([{ name: 'a.yaml', text }]);
    expect(rows).toEqual(noUserRows);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThan(50);
  });

  it('does not keep others from being read', () => {
    const { rows, problems } = readUserRows([
      { name: 'a.yaml', text: '[' },
      { name: 'b.yaml', text: `messages:${goodMessage}` },
    ]);
    expect(rows.messages).toHaveLength(1);
    expect(new Set(problems.map(({ file }) => file))).toEqual(new Set(['a.yaml']));
  });

  it('has more rows than are used', () => {
    const text = `messages:\n${'  - word\n'.repeat(100)}${'  - id: a.b\n'.repeat(6000)}`;
    const { rows, problems } = readUserRows([{ name: 'a.yaml', text }]);
    expect(rows.messages).toEqual([]);
    expect(problems.filter(({ row }) => row === null)).toHaveLength(10);
    const beyond = problems.filter(({ message }) => message.startsWith('only the first 5000 rows are used'));
    expect(beyond.map(({ range }) => range.start.lineIndex)).toEqual([1 + 100 + 5000]);
  });

  it('is one of too many', () => {
    const files = Array.from({ length: 202 }, (_, i) => ({ name: `${i}.yaml`, text: '' }));
    expect(readUserRows(files).problems.map(({ file, message }) => [file, message])).toEqual([
      ['200.yaml', 'only the first 200 files are read, and this is the next; join some'],
    ]);
  });
});

describe('a bad message', () => {
  it.each([
    ['id: acme.pathLost', '', 'id is missing; write it'],
    ['id: acme.pathLost', 'id: 7', 'id is a number where a text is wanted'],
    ['id: acme.pathLost', 'id: pathLost', 'is not of the form topic.name'],
    ['id: acme.pathLost', 'id: dcm.directIoAllowed', "the id dcm.directIoAllowed is one of the product's own"],
    ['id: acme.pathLost', 'id: event.5120', "the id event.5120 is one of the product's own"],
    ['id: acme.pathLost', 'id: section.start', "the id section.start is one of the product's own"],
    ['component: RES', '', 'component is missing; write the tag of the line, null for a line without tag, or "*" for any'],
    ['component: RES', 'component: "[RES]"', 'component is the tag without brackets; write RES'],
    ['component: RES', 'component: [RES]', 'component is a list where a text is wanted'],
    ['templates: ["Acme Disk <{resource}>: path {path} is gone"]', '', 'templates is missing; write a list of at least one text'],
    ['templates: ["Acme Disk <{resource}>: path {path} is gone"]', 'templates: []', 'templates is missing'],
    ['path {path} is gone"]\n    title', 'path {path is gone"]\n    title', 'has a brace that belongs to no {field}'],
    ['path {path} is gone"]\n    title', '{a}{path} is gone"]\n    title', 'has two fields side by side'],
    ['path {path} is gone"]\n    title', '{path} and {path} are gone"]\n    title', 'has {path} twice'],
    ['"Acme Disk <{resource}>: path {path} is gone"]', '"{resource}: {path}"]', 'has fewer than 4 fixed characters'],
    ['title: Path {path} of', 'title: Path {way} of', 'title uses {way}, which not every template has'],
    [
      'is gone"]\n    title',
      'is gone", "Acme Disk <{resource}>: none"]\n    title',
      'title uses {path}, which not every template has',
    ],
    ['explain: The multipath driver lost a path.', 'explain: ""', 'explain has an empty text'],
    ['explain: The multipath driver lost a path.', `explain: ${'x'.repeat(5000)}`, 'more than 4000 characters'],
    ['severity: warning', 'severity: fatal', 'severity is "fatal"; write error, warning or info'],
    ['sources: [Acme manual 3.2]', '', 'sources is missing'],
    ['status: seen', 'status: true', 'status is true or false where a text is wanted'],
    ['status: seen', 'status: sure', 'status is "sure"; write documented, seen or inferred'],
    ['samples: ["Acme Disk <Cluster Disk 2>: path 3 is gone"]', '', 'status is seen, but there is no sample'],
    ['Disk 2>: path 3 is gone"]\n', 'Disk 2>: path 3 went"]\n', 'no template of the row reads the sample'],
    [
      'samples: ["Acme',
      'samples: ["00001d5c.00000ba0::2012/06/01-09:00:00.000 WARN  [RES] Acme',
      'write the sample without process',
    ],
    ['samples: ["Acme Disk <Cluster Disk 2>: path 3 is gone"]', 'samples: [{source: me}]', 'a sample has no text'],
    ['severity: warning', 'severity: warning\n    severity: error', 'severity is there twice; take one of them out'],
    ['severity: warning', 'severity: warning\n    colour: red', '"colour" is no key of messages; use id, component'],
  ])('%#: %s', (from, to, words) => {
    const text = changed(from, to);
    const { rows, problems } = readUserRows([{ name: 'a.yaml', text }]);
    expect(rows.messages).toEqual([]);
    expect(problems.map(({ message }) => message).join('\n')).toContain(words);
    for (const { message, file, row } of problems) {
      expect(message).not.toMatch(/[\r\n]|\.$/);
      expect(file).toBe('a.yaml');
      expect(row).toMatch(/^[a-z]+\.\w+$|^messages 1$|^pathLost$/i);
    }
  });

  it('is told at the line of its key', () => {
    const [problem] = problemsOf(changed('severity: warning', 'severity: fatal'));
    expect(problem).toMatchObject({
      row: 'acme.pathLost',
      range: { start: { lineIndex: 6, character: 4 }, end: { lineIndex: 6, character: 12 } },
    });
  });

  it('has all that is wrong told at once', () => {
    const text = changed('severity: warning', 'severity: fatal').replace('status: seen', 'status: sure');
    expect(problemsOf(text).map(({ range }) => range.start.lineIndex)).toEqual([6, 8]);
  });

  it('has an id that another has', () => {
    const other = goodMessage.replaceAll('path', 'port');
    const { rows, problems } = readUserRows([
      { name: 'a.yaml', text: `messages:${goodMessage}` },
      { name: 'b.yaml', text: `messages:${other.replace('acme.portLost', 'acme.pathLost')}` },
    ]);
    expect(rows.messages.map(({ ownFile }) => ownFile)).toEqual(['a.yaml']);
    expect(problems).toMatchObject([{ file: 'b.yaml', row: 'acme.pathLost' }]);
    expect(problems[0]!.message).toContain('is taken by a row of a.yaml');
  });

  it('is about a line that the product knows', () => {
    const line = 'PostOnline. CanUseDirectIO for Volume1 => true'; // seed-2008r2-dcm-bringup-full.log
    const text = `messages:
  - id: my.directIo
    component: DCM
    templates: ["PostOnline. CanUseDirectIO for {volume} => true"]
    title: Mine
    explain: Mine.
    severity: info
    sources: [me]
    status: seen
    samples: ["${line}"]`;
    const [problem] = problemsOf(text);
    expect(problem!.message).toContain('the product itself knows the sample');
    expect(problem!.message).toContain('dcm.directIoAllowed');
  });

  it('is about a line that another row of the person knows', () => {
    const wider = goodMessage
      .replace('acme.pathLost', 'acme.anyPath')
      .replace('path {path} is gone"]\n    title', 'path {path}"]\n    title');
    const { rows, problems } = readUserRows([{ name: 'a.yaml', text: `messages:${goodMessage}${wider}` }]);
    expect(rows.messages.map(({ id }) => id)).toEqual(['acme.pathLost']);
    expect(problems.every(({ row }) => row === 'acme.anyPath')).toBe(true);
    expect(problems[0]!.message).toContain('acme.pathLost of a.yaml reads the same line');
  });
});

describe('a bad event', () => {
  it.each([
    ['id: 17', 'id: seventeen', 'id is no number of an event; write a whole number'],
    ['id: 17', 'id: -1', 'id is no number of an event'],
    ['id: 17', 'ids: 17', 'id is missing'],
    ['level: Warning', 'level: warning', 'level is "warning"; write Critical, Error, Warning or Information'],
    ['texts: ["Path', 'texts: ["{which} path', 'begins with a field'],
    [
      'summary: A path of {device}',
      'summary: A path of {disk}',
      'summary uses {disk}, which not every text has and fields does not name',
    ],
    ['next: [Look', 'next: ["See {port}", Look', 'next uses {port}'],
    ['status: documented', 'status: seen', 'status is seen, but there is no sample'],
    ['status: documented', 'status: seen\n    samples: [Way 1 of D has failed]', 'begins as none of texts'],
    ['level: Warning', 'fields: ["a b"]', 'the field "a b" is no name'],
  ])('%s -> %s', (from, to, words) => {
    expect(goodEvent).toContain(from);
    const { rows, problems } = readUserRows([{ name: 'a.yaml', text: `events:${goodEvent.replace(from, to)}` }]);
    expect(rows.events).toEqual([]);
    expect(problems.map(({ message }) => message).join('\n')).toContain(words);
  });

  it('is one that the product explains, by whatever name', () => {
    for (const provider of ['Microsoft-Windows-FailoverClustering', 'FailoverClustering', 'microsoft-windows-failovercluster']) {
      const text = `events:${goodEvent.replace('AcmeDsm', provider).replace('id: 17', 'id: 5120')}`;
      expect(problemsOf(text)[0]?.message).toContain(`the product itself explains event 5120 of ${provider}`);
    }
  });

  it('is there twice', () => {
    const { rows, problems } = readUserRows([
      { name: 'a.yaml', text: `events:${goodEvent}${goodEvent.replace('AcmeDsm', 'acmedsm')}` },
    ]);
    expect(rows.events).toHaveLength(1);
    expect(problems).toMatchObject([{ row: 'events 2' }]);
    expect(problems[0]!.message).toContain('event 17 of acmedsm is explained by a row of a.yaml');
  });

  it('may use its values by their place and by names of its own', () => {
    const text = `events:${goodEvent.replace('level: Warning', 'fields: [slot]').replace('of {device} failed', 'of {slot} and {P2} failed')}`;
    expect(problemsOf(text)).toEqual([]);
  });
});
