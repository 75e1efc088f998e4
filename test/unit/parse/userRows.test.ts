// Rows of a person's own: asked where no built-in row knows a record, never before one, and never by the analysis.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeRecord } from '../../../server/src/explain/describeRecord';
import { recogniseEvent } from '../../../server/src/parse/eventRecords/recogniseEvent';
import { recognise } from '../../../server/src/parse/recognise';
import { recordKind } from '../../../server/src/parse/recordKind';
import { noUserRows, recogniseUserEvent, recogniseUserMessage, useUserRows } from '../../../server/src/parse/userRows';
import { readUserRows } from '../../../server/src/userRows/readUserRows';
import { analyzed } from '../../support/analyzed';
import { madeEvent, values } from '../../support/madeEvent';
import { ownLine, ownRows } from '../../support/ownRows';
import { utf8, viewRecords } from '../../support/records';

const res = { component: 'RES', channel: null };
const prefix = '00001d5c.00000ba0::2012/06/01-09:00:00.000 WARN  [RES] ';

beforeEach(() => useUserRows(readUserRows([{ name: 'acme.yaml', text: ownRows }]).rows));
afterEach(() => useUserRows(noUserRows));

describe('a message', () => {
  it('is read with its fields and without facts', () => {
    const read = recogniseUserMessage(ownLine, res);
    expect(read).toMatchObject({ row: { id: 'acme.pathLost' }, fields: { resource: 'Cluster Disk 2', path: '3' }, facts: [] });
    expect(recogniseUserMessage(ownLine, { component: 'DCM', channel: null })).toBeUndefined();
    expect(recogniseUserMessage(`${ownLine} again`, res)).toBeUndefined();
  });

  it('is the kind of a record', () => {
    const [record] = viewRecords(utf8(`${prefix}${ownLine}\n`));
    expect(recordKind(record!, [])).toEqual({
      kind: 'acme.pathLost',
      fields: { resource: 'Cluster Disk 2', path: '3' },
      ownFile: 'acme.yaml',
    });
  });

  it('is unknown to the analysis, and no more so when no rows are in use', () => {
    expect(recognise(ownLine, res)).toBeUndefined();
    useUserRows(noUserRows);
    expect(recogniseUserMessage(ownLine, res)).toBeUndefined();
  });

  it('is explained in a hover, with the file it comes from', () => {
    const markdown = describeRecord(analyzed(`${prefix}${ownLine}\n`), 0);
    expect(markdown).toContain('**Path `3` of `Cluster Disk 2` is gone**');
    expect(markdown).toContain('The multipath driver lost a path.');
    expect(markdown).toContain('**What follows:** IO goes over the paths that are left.');
    expect(markdown).toContain('*Known from your own rows: acme.yaml (inferred; its source: Acme manual 3.2).*');
  });

  it('with hostile words is shown as they are, never as markup', () => {
    const hostile = ownRows
      .replace('The multipath driver lost a path.', '"[click](command:evil) <img src=x onerror=alert(1)>"')
      .replace('Acme manual 3.2', '"**[x](http://evil.example)**"');
    useUserRows(readUserRows([{ name: '<b>a.yaml', text: hostile }]).rows);
    const markdown = describeRecord(analyzed(`${prefix}${ownLine}\n`), 0);
    expect(markdown).not.toMatch(/(?<!\\)<(?:img|b)|(?<!\\)\]\((?!<)/);
    expect(markdown).toContain('\\[click\\]');
  });

  it('of any component is read under each', () => {
    const any = ownRows
      .replace('component: RES', 'component: "*"')
      .replace('Acme Disk <{resource}>: path', 'Acme lost')
      .replace(ownLine, 'Acme lost 3 is gone');
    const { rows, problems } = readUserRows([{ name: 'a.yaml', text: any.replace('of {resource} ', '') }]);
    expect(problems).toEqual([]);
    useUserRows(rows);
    for (const component of ['RES', 'DCM', 'NEW', null])
      expect(recogniseUserMessage('Acme lost 7 is gone', { component, channel: null })?.fields).toEqual({ path: '7' });
  });
});

describe('an event', () => {
  it('is told by provider and number, with its values by name', () => {
    const event = madeEvent({ provider: 'AcmeDsm', id: 17, data: values('3', 'LUN 7') });
    expect(recogniseEvent(event)).toBeUndefined();
    expect(recogniseUserEvent(event)).toMatchObject({
      row: { id: 'ownEvent.AcmeDsm.17', severity: 'warning' },
      fields: { path: '3', device: 'LUN 7' },
      facts: [],
    });
    expect(recogniseUserEvent({ ...event, id: 18 })).toBeUndefined();
    expect(recogniseUserEvent({ ...event, provider: null })).toBeUndefined();
  });

  it('is read from its text where it has no values', () => {
    const event = madeEvent({ provider: 'acmedsm', id: 17, text: 'Path 2 of LUN 9 has failed.' });
    expect(recogniseUserEvent(event)?.fields).toEqual({ path: '2', device: 'LUN 9' });
  });

  it('that holds a line of a cluster.log is read as that line', () => {
    const event = madeEvent({ id: 2051, data: [{ name: 'LogString', value: `[RES] ${ownLine}` }] });
    expect(recogniseUserEvent(event)?.row.id).toBe('acme.pathLost');
  });
});
