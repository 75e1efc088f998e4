// Hovers over listings: what a block, its reasons, a filter or a share means, and that they know the rest of the incident.
import { describe, expect, it } from 'vitest';
import { describeRecord } from '../../../server/src/explain/describeRecord';
import { headline } from '../../../server/src/explain/headline';
import { recordAtLine } from '../../../server/src/model/recordAt';
import type { ClusterLog } from '../../../server/src/model/clusterLog';
import { fixture } from '../../support/listings';
import { incidentOf } from '../../support/incidentOf';
import { madeCounters } from '../../support/madeCounters';

const textOf = (name: string) => new TextDecoder().decode(fixture(name));
const logOf = (name: string): ClusterLog => incidentOf([{ path: name, text: textOf(name) }]).logs[0]!;
const hover = (log: ClusterLog, line: number) => describeRecord(log, recordAtLine(log.records, line - 1));

describe('a hover', () => {
  it('over a listed volume explains its state, its reasons and the finding', () => {
    const log = logOf('corpus/ps-csvstate-old-layout-docs.txt');
    const text = hover(log, 12);
    expect(text).toContain('**`Volume2` on `ClusterNode2`: `File System Redirected`**');
    expect(text).toContain('An administrator or a tool switched redirected access on');
    expect(text).toContain('Volume2');
    expect(headline(log, 10)).toBe('Volume2 on ClusterNode2: File System Redirected');
  });

  it('over ReFS says that it is by design', () => {
    expect(hover(logOf('corpus/ps-csvstate-refs-s2d.txt'), 5)).toContain('This is by design.');
  });

  it('over a filter explains its altitude and what is known of it', () => {
    const text = hover(logOf('corpus/ps-fltmc-instances-csv.txt'), 7);
    expect(text).toContain('FSFilter Encryption (140000 to 149999)');
    expect(text).toContain('CommVault');
  });

  it('over a share of a volume tells its use and who may use it', () => {
    const text = hover(logOf('exports/smbshare-hidden-2012r2.txt'), 20);
    expect(text).toContain('hidden share');
    expect(text).toContain('`Local System` may');
  });

  it('over a cut security descriptor says how to have it whole', () => {
    expect(hover(logOf('exports/cluster-properties-docs.txt'), 5)).toContain('FormatEnumerationLimit');
  });

  it('over a counter sample shows its values', () => {
    expect(hover(logOf('exports/counters-typeperf.csv'), 3)).toContain('`Memory\\Commit Limit = 20261367808.000000`');
  });

  it('over a counter sample says what each counter of CSV measures', () => {
    const text = madeCounters({
      startUtcMs: Date.UTC(2024, 5, 4),
      values: { 'Redirected Reads/sec': [7], 'Cluster CSVFS\\Avg. sec/Read': [0.5] },
    });
    const words = hover(incidentOf([{ path: 'counters.csv', text }]).logs[0]!, 2);
    expect(words).toContain('`Cluster CSV File System(Volume1)\\Redirected Reads/sec = 7`: Redirected reads a second.');
    expect(words).toContain('How long a read took on average, whichever way it went. (documented)');
  });

  it('escapes what a listing claims', () => {
    const text =
      'VolumeFriendlyName : <img src=x>[a](b)\nNode : N\nStateInfo : FileSystemRedirected\nFileSystemRedirectedIOReason : <b>, UserRequest\n';
    const [log] = incidentOf([{ path: 'x.txt', text }]).logs;
    const markdown = hover(log!, 1);
    // Code spans show their text as it is.
    expect(markdown.replace(/`[^`]*`/g, '')).not.toMatch(/<img|<b>|\[a\]/);
    expect(markdown).toContain('a reason that nobody has published');
  });
});

describe('an incident', () => {
  it('knows a volume of a listing and of a log as one, and keeps their times apart', () => {
    const log = `00000724.00000928::2024/05/03-10:00:01.000 INFO  [DCM] CreateLink C:\\ClusterStorage\\Volume1 => \\\\?\\Volume{1c67fa80-1171-4a9e-9f41-0bb132e88ee4}\\
00000724.00000928::2024/05/03-10:00:02.000 INFO  [DCM] PostOnline. CanUseDirectIO for Volume1 => true
`;
    const { incident } = incidentOf([log, { path: 'state.txt', text: textOf('corpus/ps-csvstate-direct-2012r2.txt') }]);
    expect(incident.history.volumes).toMatchObject([
      {
        name: 'Volume1',
        resource: 'Cluster Disk 1',
        volumeGuid: '1c67fa80-1171-4a9e-9f41-0bb132e88ee4',
        mountPath: 'C:\\ClusterStorage\\Volume1',
      },
    ]);
    const direct = incident.history.tracks
      .filter(({ track }) => track === 'ioMode')
      .flatMap(({ node, spans }) =>
        spans
          .filter(({ value }) => value === 'direct')
          .map(({ fromUtcMs, evidence }) => [node, fromUtcMs === null, evidence.map(({ input }) => input)]),
      );
    expect(direct).toEqual(expect.arrayContaining([['clus01', true, [1]]]));
    expect(direct.filter(([, isUndated]) => isUndated === false)).toHaveLength(1);
  });
});
