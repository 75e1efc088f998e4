// Messages that are explained without a fact: owners, fields, and the matcher of templates.
import { describe, expect, it } from 'vitest';
import { plainFamily } from '../../../server/src/parse/plain/family';
import { splitNode, splitResource } from '../../../server/src/parse/plain/owner';
import { compileTemplate } from '../../../server/src/parse/plain/template';

const read = (component: string | null, text: string) => plainFamily.read(text, { component, channel: null });

describe('templates', () => {
  const match = (template: string, text: string) => compileTemplate(template).match(text);

  it('match whole texts only', () => {
    expect(match('stopping death timer', 'stopping death timer')).toEqual({});
    expect(match('stopping death timer', 'stopping death timer now')).toBeUndefined();
    expect(match('tag {tag}.', 'tag 1:2.')).toEqual({ tag: '1:2' });
    expect(match('tag {tag}.', 'a tag 1:2.')).toBeUndefined();
    expect(match('tag {tag}.', 'tag 1:2')).toBeUndefined();
    expect(match('ab{x}ba', 'aba')).toBeUndefined();
  });

  it('read numbers where a field is one, and nothing else', () => {
    expect(match('Read {bytes} bytes', 'Read 88 bytes')).toEqual({ bytes: 88 });
    expect(match('Read {bytes} bytes', 'Read many bytes')).toBeUndefined();
    expect(match('Read {bytes} bytes', 'Read  bytes')).toBeUndefined();
  });

  it('give the last field all that is left', () => {
    expect(match('{a} to {b}.', 'x to y to z.')).toEqual({ a: 'x', b: 'y to z' });
  });
});

describe('owners', () => {
  it('are resources with any name', () => {
    expect(splitResource('File Share Witness <a: b>: done')).toEqual({
      owner: 'File Share Witness',
      fields: { resource: 'a: b' },
      rest: 'done',
    });
    expect(splitResource('SQL Server Availability Group : [hadrag] x')?.fields).toEqual({ resource: null });
    expect(splitResource('Physical Disk < DiskName>: x')?.fields).toEqual({ resource: 'DiskName' });
    expect(splitResource('no owner')).toBeUndefined();
    expect(splitResource('open <end')).toBeUndefined();
  });

  it('are nodes by number', () => {
    expect(splitNode('Node 12 CompareAndSetWitnessTag: x')).toEqual({
      owner: 'Node',
      fields: { observer: 12 },
      rest: 'CompareAndSetWitnessTag: x',
    });
    expect(splitNode('Node 7nodetsqldb08 attempted')).toBeUndefined();
  });
});

describe('messages', () => {
  it('of a witness tell the path and the error', () => {
    const line =
      'File Share Witness <File Share Witness>: Failed to arbitrate for \\\\ServerName\\ShareName\\6202f55b-61b8-4b4b-811f-3302f0847ad9 with 121.';
    expect(read('RES', line)).toMatchObject({
      row: { id: 'witness.arbitrationFailed', severity: 'error' },
      fields: {
        resource: 'File Share Witness',
        path: '\\\\ServerName\\ShareName\\6202f55b-61b8-4b4b-811f-3302f0847ad9',
        status: '121',
      },
      facts: [],
    });
  });

  it('of a resource DLL without a tag tell the resource', () => {
    const line = 'Physical Disk <Disk Q:>: DiskspCheckPath: GetFileAttrs(Q:) returned status of 87.';
    expect(read(null, line)).toMatchObject({
      row: { id: 'oldDisk.pathCheckFailed' },
      fields: { resource: 'Disk Q:', path: 'Q:', status: '87' },
    });
  });

  it('are read over the lines that a page broke them into', () => {
    const line = 'SQL Server Availability Group : [hadrag]\nODBC Error: [42000] [Microsoft]Cannot alter the availability\ngroup';
    expect(read('RES', line)).toMatchObject({
      row: { id: 'availabilityGroup.odbcError' },
      fields: { resource: null, state: '42000', text: '[Microsoft]Cannot alter the availability group' },
    });
  });

  it('of counters are read where all of them are numbers', () => {
    const columns = 'SQL Server Availability Group: [hadrag] 8/7/2020 14:16:1.0, 99.991336, 31695892480.000000, 0.046983, ';
    expect(read('RES', columns + '0.035440')).toMatchObject({
      row: { id: 'availabilityGroup.countersTold' },
      fields: { time: '14:16:1.0', processorPercent: 99.991336, writeSeconds: 0.03544 },
    });
    expect(read('RES', columns + 'slow')).toBeUndefined();
  });

  it('of a global update tell its number', () => {
    const line = 'Node 2: Executing locally gumId: 357, updates: 1, first action: /dm/update';
    expect(read('GUM', line)?.fields).toEqual({ observer: 2, gumId: 357, updates: 1, action: '/dm/update' });
  });

  it('of regroup tell both views in all three wordings', () => {
    const state = '902(1) => 1101(1 2) +(2) -() [(1)]';
    for (const to of ['64 nodes', 'node(2)', 'all nodes']) {
      expect(read('RGP', `sending to ${to} 1: ${state}`)).toMatchObject({
        row: { id: 'regroup.stateSent' },
        fields: { node: 1, oldView: '902(1)', newView: '1101(1 2)', joiners: '2', downers: '', agreed: '1' },
      });
    }
  });

  it('are known under a tag that holds data', () => {
    expect(read('CHANNEL 10.100.20.27:~3343~', 'Not closing handle because it is invalid.')?.row.id).toBe(
      'connection.handleInvalid',
    );
    expect(read('IM - public-1.0.0', 'Adding interface states for cross-subnet-route-only interfaces')?.row.id).toBe(
      'interface.statesAdded',
    );
  });

  it('of a tag that is better in the witness warn of the loss', () => {
    const line = 'Node 1 CompareAndSetWitnessTag: witness tag (87:87:31907) is better than proposed tag (87:86:31906).';
    expect(read('QUORUM', line)).toMatchObject({
      row: { id: 'quorumWork.witnessTagBetter', severity: 'error' },
      fields: { observer: 1, witnessTag: '87:87:31907', proposedTag: '87:86:31906' },
    });
  });

  it('of other components are left alone', () => {
    expect(read('RCM', 'Node 2: stopping death timer')).toBeUndefined();
    expect(read('QUORUM', 'stopping death timer')).toBeUndefined();
    expect(read('RES', 'Network Name <x>: Beginning arbitration ...')).toBeUndefined();
  });
});
