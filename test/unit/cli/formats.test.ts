// The forms of a history, from a history made by hand over the lines of the bring-up.
import { describe, expect, it } from 'vitest';
import { historyJson } from '../../../server/src/cli/historyJson';
import { historyTable } from '../../../server/src/cli/historyTable';
import { buildReport } from '../../../server/src/report/buildReport';
import { layOut } from '../../../server/src/report/layOut';
import { markdownReport } from '../../../server/src/report/markdownReport';
import { describeFinding } from '../../../server/src/explain/describeFinding';
import { statusOf } from '../../../server/src/cli/readInputs';
import type { ReadIncident } from '../../../server/src/input/readIncident';
import type { Finding, History } from '../../../server/src/model/history';
import type { Incident, InputClock } from '../../../server/src/model/incident';
import { linkedLogs } from '../../../server/src/model/logOfInput';
import { analyzedCorpus } from '../../support/analyzed';

const decidedMs = Date.UTC(2009, 9, 8, 18, 1, 41, 957);
const line9 = { input: 0, line: 9 };

const redirected: Finding = {
  code: 'redirected',
  severity: 'warning',
  at: line9,
  utcMs: decidedMs,
  timeOfDayMs: null,
  volume: 'Volume1',
  resource: 'SR',
  node: 'NODE1',
  causeCode: null,
  expected: false,
  fields: { volume: 'Volume1', resource: 'SR', resourceArgument: "'SR'", reason: 'no reason is named' },
  evidence: [line9, { input: 0, line: 8 }],
  causedBy: [],
  lookedFor: [],
};

const history: History = {
  nodes: [{ name: 'NODE1', id: 1 }],
  volumes: [{ name: 'Volume1', resource: 'SR', resourceId: null, volumeGuid: null, mountPath: 'C:\\ClusterStorage\\Volume1' }],
  entities: [],
  tracks: [
    {
      track: 'ioMode',
      volume: 'Volume1',
      resource: null,
      node: 'NODE1',
      spans: [
        { fromUtcMs: null, toUtcMs: decidedMs, value: 'unknown', reasons: [], certainty: 'unknown', evidence: [] },
        { fromUtcMs: decidedMs, toUtcMs: null, value: 'direct', reasons: [], certainty: 'stated', evidence: [line9] },
      ],
    },
  ],
  steps: [],
  findings: [redirected],
  writers: ['NODE1'],
};

const clock: InputClock = {
  input: 0,
  zoneFrom: null,
  skewMs: null,
  plusMinusMs: null,
  skewFrom: null,
  reference: null,
  pairs: 0,
};

/** The bring-up as an incident with a history made by hand. */
function bringUp(changed: Partial<History> = {}, incident: Partial<Incident> = {}): ReadIncident {
  const log = { ...analyzedCorpus('seed-2008r2-dcm-bringup-full.log'), history: { ...history, ...changed } };
  return {
    incident: {
      inputs: [log.input],
      clocks: [clock],
      facts: log.facts,
      history: log.history,
      coverage: { nodes: [], missing: [] },
      performance: [],
      ...incident,
    },
    logs: [log],
  };
}

/** Two files of one node: the evidence of the finding lies in both. */
function twoInputs(): ReadIncident {
  const { incident, logs } = bringUp({ findings: [{ ...redirected, evidence: [line9, { input: 1, line: 2, column: 7 }] }] });
  const inputs = ['a/cluster.log', 'b/System.xml'].map((path) => ({ ...incident.inputs[0]!, path }));
  const skewed = {
    ...clock,
    input: 1,
    zoneFrom: 'event',
    skewMs: 1200,
    plusMinusMs: 100,
    skewFrom: 'pairs',
    reference: 'NODE1',
    pairs: 12,
  } as const;
  const missing = [
    { code: 'gap', node: 'NODE1', input: 1, fromUtcMs: decidedMs, toUtcMs: null, at: { input: 1, line: 4 }, message: 'A gap.' },
  ] as const;
  const coverage = { nodes: [{ node: 'NODE1', inputs: [0, 1], hasLog: true, firstUtcMs: decidedMs, lastUtcMs: null }], missing };
  return {
    incident: { ...incident, inputs, clocks: [clock, skewed], coverage },
    logs: linkedLogs(inputs.map((input, index) => ({ ...logs[0]!, history: incident.history, input, index, inputs }))),
  };
}

describe('historyJson', () => {
  it('spells the contract, null where a key does not apply', () => {
    const document: unknown = JSON.parse([...historyJson(bringUp())].join(''));
    expect(document).toMatchObject({
      schema: 'cluster-log-replay/history@1',
      inputs: [
        {
          path: 'seed-2008r2-dcm-bringup-full.log',
          format: 'cluster-log',
          node: null,
          utcOffsetMinutes: null,
          encoding: 'utf-8',
          lines: 13,
          records: 13,
          unrecognised: 0,
          firstUtc: '2009-10-08T18:01:35.592Z',
          lastUtc: '2009-10-08T18:01:41.972Z',
        },
      ],
      nodes: [{ name: 'NODE1', id: 1 }],
      volumes: [
        { name: 'Volume1', resource: 'SR', resourceId: null, volumeGuid: null, mountPath: 'C:\\ClusterStorage\\Volume1' },
      ],
      tracks: [
        {
          track: 'ioMode',
          volume: 'Volume1',
          resource: null,
          node: 'NODE1',
          spans: [
            {
              fromUtc: null,
              toUtc: '2009-10-08T18:01:41.957Z',
              value: 'unknown',
              reasons: [],
              certainty: 'unknown',
              evidence: [],
            },
            {
              fromUtc: '2009-10-08T18:01:41.957Z',
              toUtc: null,
              value: 'direct',
              reasons: [],
              certainty: 'stated',
              evidence: [line9],
            },
          ],
        },
      ],
      findings: [
        {
          code: 'redirected',
          severity: 'warning',
          atUtc: '2009-10-08T18:01:41.957Z',
          volume: 'Volume1',
          cause: null,
          evidence: [line9, { input: 0, line: 8 }],
        },
      ],
    });
  });

  it('says of each input whence its zone and clock are known, and what is missing', () => {
    const document = JSON.parse([...historyJson(twoInputs())].join('')) as Record<string, unknown>;
    expect(document['inputs']).toMatchObject([
      { path: 'a/cluster.log', zoneFrom: null, skewMs: null, skewPlusMinusMs: null },
      { path: 'b/System.xml', zoneFrom: 'event', skewMs: 1200, skewPlusMinusMs: 100 },
    ]);
    expect(document['findings']).toMatchObject([{ evidence: [line9, { input: 1, line: 2, column: 7 }] }]);
    expect(document['coverage']).toEqual({
      nodes: [{ node: 'NODE1', inputs: [0, 1], hasLog: true, firstUtc: '2009-10-08T18:01:41.957Z', lastUtc: null }],
      missing: [
        {
          code: 'gap',
          node: 'NODE1',
          input: 1,
          fromUtc: '2009-10-08T18:01:41.957Z',
          toUtc: null,
          at: { input: 1, line: 4 },
          message: 'A gap.',
        },
      ],
    });
  });

  it('writes empty lists where nothing is known', () => {
    const empty = { nodes: [], volumes: [], tracks: [], findings: [] };
    expect(JSON.parse([...historyJson(bringUp(empty))].join(''))).toMatchObject(empty);
  });
});

describe('historyTable', () => {
  it('tells inputs, findings and tracks with their lines', () => {
    const lines = [...historyTable(bringUp())];
    expect(lines[0]).toBe('1 INPUT');
    expect(lines[1]).toBe('  [0] seed-2008r2-dcm-bringup-full.log');
    expect(lines).toContain('1 FINDING: 1 warning');
    const { title } = describeFinding(redirected, bringUp().logs[0]);
    expect(title).toContain('Volume1');
    expect(lines).toContain(`  warning  2009-10-08 18:01:41.957  ${title} (redirected, not part of normal work)`);
    expect(lines).toContain('           proof: lines 8, 9');
    expect(lines.slice(-2)).toEqual([
      '  IO mode of Volume1 on NODE1',
      '    2009-10-08 18:01:41.957  direct IO  (stated, line 9)',
    ]);
  });

  it('lets no name from a log steer the terminal', () => {
    const [track] = history.tracks;
    const text = [...historyTable(bringUp({ tracks: [{ ...track!, volume: 'V\u001b[2J' }] }))].join('\n');
    expect(text).toContain('IO mode of V\ufffd[2J on NODE1');
    expect(text).not.toContain('\u001b');
  });
});

/** The lines of the report. */
function reportMarkdown(read: ReadIncident): readonly string[] {
  return [...markdownReport(layOut(buildReport(read)))];
}

describe('the report as Markdown', () => {
  const text = [...reportMarkdown(bringUp())].join('\n');

  it('quotes the proving lines of a finding as they stand', () => {
    expect(text).toMatch(/### warning: .*Volume1/);
    expect(text).toContain('- **Normal work?** No, this is alarming.');
    expect(text).toContain('- **Cause:** no line tells one');
    expect(text).toMatch(/ {2}- line 9: `02001 00000724\.00000928::.*PostOnline\. CanUseDirectIO for Volume1 => true`/);
  });

  it('lists the spans of a track with what we know them from', () => {
    expect(text).toContain('### IO mode of Volume1 on NODE1');
    expect(text).toContain('| 2009-10-08 18:01:41.957 |  | direct IO | stated | line 9 |');
  });

  it('names files where there are several, and what is missing first', () => {
    const lines = [...reportMarkdown(twoInputs())];
    const whole = lines.join('\n');
    expect(whole).toContain('- A gap. (`System.xml` line 4)');
    expect(whole).toContain('- **Proof:** `cluster.log` line 9; `System.xml` line 2:7');
    expect(whole).toMatch(/\| NODE1 \| yes \| 2 \|/);
    expect(whole).toContain('1.2 s behind NODE1, give or take 0.1 s (12 pairs), corrected');
    expect(lines.indexOf('- A gap. (`System.xml` line 4)')).toBeLessThan(lines.indexOf('## What happened'));
  });

  it('lists what was not read with the reason, and counts what is too much', () => {
    const { input } = bringUp().logs[0]!;
    const unknown = Array.from({ length: 40 }, (_none, place) => ({
      ...input,
      path: `diag.zip/${place}.hiv`,
      format: 'unknown' as const,
      problems: [{ code: 'unknownFormat', line: null, message: 'This file is a registry hive.' }],
    }));
    const inputs = [input, ...unknown];
    const whole = [...reportMarkdown(bringUp({}, { inputs, clocks: inputs.map(() => clock) }))].join('\n');
    expect(whole).toContain('Not read (40 files):');
    expect(whole).toContain('- `diag.zip/0.hiv`: This file is a registry hive.');
    expect(whole).toContain('- 10 more; `history` lists them');
  });

  it('shows the tracks of the cluster, then those of each node', () => {
    const [track] = history.tracks;
    const tracks = [{ ...track!, node: 'NODE2' }, track!, { ...track!, track: 'coordinator', node: null } as const];
    const headings = [...reportMarkdown(bringUp({ tracks }))].join('\n').split('\n');
    expect(headings.filter((line) => /^#{3,4} .*(?:NODE|cluster$|Coordinator)/.test(line) && !/warning/.test(line))).toEqual([
      '### The cluster',
      '#### Coordinator of Volume1',
      '### NODE2',
      '#### IO mode of Volume1 on NODE2',
      '### NODE1',
      '#### IO mode of Volume1 on NODE1',
    ]);
  });
});

describe('statusOf', () => {
  it('is 1 from the severity asked for upwards', () => {
    const read = bringUp();
    expect([null, 'info', 'warning', 'error'].map((failOn) => statusOf(read, failOn as 'info' | null))).toEqual([0, 1, 1, 0]);
  });
});
