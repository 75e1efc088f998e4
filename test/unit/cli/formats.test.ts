// The forms of a history, from a history made by hand over the lines of the bring-up.
import { describe, expect, it } from 'vitest';
import { historyJson } from '../../../server/src/cli/historyJson';
import { historyTable } from '../../../server/src/cli/historyTable';
import { reportMarkdown } from '../../../server/src/cli/reportMarkdown';
import { describeFinding } from '../../../server/src/explain/describeFinding';
import { statusOf } from '../../../server/src/cli/analyzeInputs';
import type { ClusterLog } from '../../../server/src/model/clusterLog';
import type { Finding, History } from '../../../server/src/model/history';
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
  localNode: 'NODE1',
};

function bringUp(changed: Partial<History> = {}): ClusterLog {
  return { ...analyzedCorpus('seed-2008r2-dcm-bringup-full.log'), history: { ...history, ...changed } };
}

describe('historyJson', () => {
  it('spells the contract, null where a key does not apply', () => {
    const document: unknown = JSON.parse([...historyJson([bringUp()])].join(''));
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

  it('names each node and volume of several logs once', () => {
    const document = JSON.parse([...historyJson([bringUp(), bringUp()])].join('')) as Record<string, unknown[]>;
    expect(document['inputs']).toHaveLength(2);
    expect(document['nodes']).toHaveLength(1);
    expect(document['volumes']).toHaveLength(1);
    expect(document['tracks']).toHaveLength(2);
  });

  it('writes empty lists where nothing is known', () => {
    const empty = { nodes: [], volumes: [], tracks: [], findings: [] };
    expect(JSON.parse([...historyJson([bringUp(empty)])].join(''))).toMatchObject(empty);
  });
});

describe('historyTable', () => {
  it('tells inputs, findings and tracks with their lines', () => {
    const lines = [...historyTable([bringUp()])];
    expect(lines[0]).toBe('1 INPUT');
    expect(lines[1]).toBe('  [0] seed-2008r2-dcm-bringup-full.log');
    expect(lines).toContain('1 FINDING: 1 warning');
    const { title } = describeFinding(redirected, bringUp());
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
    const text = [...historyTable([bringUp({ tracks: [{ ...track!, volume: 'V\u001b[2J' }] })])].join('\n');
    expect(text).toContain('IO mode of V\ufffd[2J on NODE1');
    expect(text).not.toContain('\u001b');
  });
});

describe('reportMarkdown', () => {
  const text = [...reportMarkdown([bringUp()])].join('\n');

  it('quotes the proving lines of a finding as they stand', () => {
    expect(text).toMatch(/### warning: .*`Volume1`/);
    expect(text).toContain('- Normal work? No, this is alarming.');
    expect(text).toContain('- Cause: no line tells one');
    expect(text).toMatch(/ {2}- line 9: `02001 00000724\.00000928::.*PostOnline\. CanUseDirectIO for Volume1 => true`/);
  });

  it('lists the spans of a track with what we know them from', () => {
    expect(text).toContain('### IO mode of Volume1 on NODE1');
    expect(text).toContain('| 2009-10-08 18:01:41.957 |  | direct IO | stated | line 9 |');
  });

  it('names the nodes whose log is missing', () => {
    const nodes = [...history.nodes, { name: 'NODE2', id: 2 }];
    expect([...reportMarkdown([bringUp({ nodes })])].join('\n')).toContain('No log of NODE2:');
    expect(text).not.toContain('No log of');
  });
});

describe('statusOf', () => {
  it('is 1 from the severity asked for upwards', () => {
    const logs = [bringUp()];
    expect([null, 'info', 'warning', 'error'].map((failOn) => statusOf(logs, failOn as 'info' | null))).toEqual([0, 1, 1, 0]);
  });
});
