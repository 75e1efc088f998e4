// The same listing gives the same facts in every form, encoding and cut; nothing that people or attackers send makes a reader throw.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PerfCountersReader } from '../../server/src/formats/perfCounters/perfCounters';
import { readListedAgain } from '../../server/src/formats/powershell/readListedAgain';
import type { RecordShape } from '../../server/src/model/recordTable';
import { readListing } from '../support/listings';
import { utf16, utf8 } from '../support/records';

interface State {
  readonly Name: string;
  readonly VolumeName: string;
  readonly Node: string;
  readonly StateInfo: string;
  readonly VolumeFriendlyName: string;
  readonly FileSystemRedirectedIOReason: string;
  readonly BlockRedirectedIOReason: string;
}

const fields = [
  'Name',
  'VolumeName',
  'Node',
  'StateInfo',
  'VolumeFriendlyName',
  'FileSystemRedirectedIOReason',
  'BlockRedirectedIOReason',
] as const satisfies readonly (keyof State)[];

const state: fc.Arbitrary<State> = fc.record({
  Name: fc.constantFrom('Cluster Disk 1', 'Cluster Virtual Disk (MIRROR1)', 'Größe & Co'),
  VolumeName: fc.uuid().map((guid) => `\\\\?\\Volume{${guid}}\\`),
  Node: fc.constantFrom('NODE1', 'node-2', 'N3'),
  StateInfo: fc.constantFrom('Direct', 'FileSystemRedirected', 'BlockRedirected', 'Paused', 'Unavailable'),
  VolumeFriendlyName: fc.constantFrom('Volume1', 'SQL Daten', 'v'),
  FileSystemRedirectedIOReason: fc.constantFrom(
    'NotFileSystemRedirected',
    'FileSystemReFs',
    'UserRequest, IncompatibleFileSystemFilter',
  ),
  BlockRedirectedIOReason: fc.constantFrom(
    'NotBlockRedirected',
    'NoDiskConnectivity',
    'NoDiskConnectivity, StorageSpaceNotAttached',
  ),
});

const states = fc.array(state, { minLength: 1, maxLength: 6 });
const order = fc.shuffledSubarray([...fields], { minLength: fields.length });

function asList(all: readonly State[], names: readonly (keyof State)[]): string {
  const width = Math.max(...names.map(({ length }) => length));
  return all.map((one) => names.map((name) => `${name.padEnd(width)} : ${one[name]}`).join('\r\n')).join('\r\n\r\n') + '\r\n';
}

function asTable(all: readonly State[], names: readonly (keyof State)[]): string {
  const widths = names.map((name) => Math.max(name.length, ...all.map((one) => one[name].length)));
  // Enumerations stand right-aligned, as PowerShell prints them.
  const cell = (name: string, text: string, i: number) =>
    /Reason|StateInfo/.test(name) ? text.padStart(widths[i]!) : text.padEnd(widths[i]!);
  const row = (of: (name: keyof State) => string) => names.map((name, i) => cell(name, of(name), i)).join(' ');
  return [
    '',
    row((name) => name),
    row((name) => '-'.repeat(name.length)),
    ...all.map((one) => row((name) => one[name])),
    '',
  ].join('\r\n');
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

function asCsv(all: readonly State[], names: readonly (keyof State)[]): string {
  return [
    '#TYPE Microsoft.FailoverClusters.PowerShell.ClusterSharedVolumeStateInfo',
    names.map(quoted).join(','),
    ...all.map((one) => names.map((name) => quoted(one[name])).join(',')),
  ].join('\r\n');
}

const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function asClixml(all: readonly State[], names: readonly (keyof State)[]): string {
  const property = (name: keyof State, text: string, id: number) =>
    /Reason|StateInfo/.test(name)
      ? `<Obj N="${name}" RefId="${id}"><ToString>${xml(text)}</ToString><I32>1</I32></Obj>`
      : `<S N="${name}">${xml(text)}</S>`;
  const type = '<TN RefId="0"><T>Microsoft.FailoverClusters.PowerShell.ClusterSharedVolumeStateInfo</T></TN>';
  const objects = all.map(
    (one, i) =>
      `  <Obj RefId="${i * 10}">\r\n    ${i === 0 ? type : '<TNRef RefId="0" />'}\r\n    <Props>\r\n${names.map((name, n) => `      ${property(name, one[name], i * 10 + n + 1)}`).join('\r\n')}\r\n    </Props>\r\n  </Obj>`,
  );
  return `<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">\r\n${objects.join('\r\n')}\r\n</Objs>`;
}

const bodiesOf = (bytes: Uint8Array | string, chunk?: number) => readListing(bytes, chunk).facts.map(({ body }) => body);

describe('one listing in every form', () => {
  it('gives the same facts as list, table, CSV and Clixml, whatever the order of its fields', () => {
    fc.assert(
      fc.property(states, order, (all, names) => {
        const expected = bodiesOf(asList(all, fields));
        expect(expected).toHaveLength(all.length);
        for (const write of [asList, asTable, asCsv, asClixml]) expect(bodiesOf(write(all, names)), write.name).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same in UTF-8 and UTF-16, in any cut', () => {
    const write = fc.constantFrom(asList, asTable, asCsv, asClixml);
    fc.assert(
      fc.property(states, write, fc.integer({ min: 1, max: 300 }), fc.constantFrom('le', 'be'), (all, form, chunk, byteOrder) => {
        const text = form(all, fields);
        const whole = readListing(text);
        const wide = readListing(utf16(text, byteOrder, true), chunk);
        expect(readListing(utf8(text), chunk)).toEqual(whole);
        expect(wide.facts).toEqual(whole.facts);
        expect([...wide.records.lineIndex]).toEqual([...whole.records.lineIndex]);
      }),
      { numRuns: 60 },
    );
  });
});

/** Pieces of listings in any order, and anything between them. */
const mess = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Name  State Node',
        '----  ----- ----',
        'a     b     c',
        'Name : x',
        'StateInfo : Direct',
        '"Name","Node"',
        '"a',
        '| a |',
        '|---|',
        '#TYPE X',
      ),
      fc.constantFrom(
        'PS C:\\> Get-SmbShare',
        '<Objs>',
        '<Obj RefId="0">',
        '"(PDH-CSV 4.0)","\\\\N\\O(i)\\C"',
        '"03/02/2026 11:21:33.123","1"',
        '...',
        '',
      ),
      fc.string({ maxLength: 30 }),
    ),
    { maxLength: 30 },
  )
  .chain((pieces) => fc.constantFrom('\n', '\r\n', '\r').map((end) => pieces.join(end)));

describe('whatever is sent', () => {
  it('is read without a throw, and its records cover every line', () => {
    fc.assert(
      fc.property(
        fc.oneof(mess.map(utf8), fc.uint8Array({ maxLength: 200 })),
        fc.integer({ min: 1, max: 40 }),
        (bytes, chunk) => {
          const counters = new PerfCountersReader('x');
          for (let at = 0; at < bytes.length; at += chunk) counters.push(bytes.subarray(at, at + chunk));
          for (const { input, records } of [readListing(bytes, chunk), counters.finish()]) {
            expect(input.bytes).toBe(bytes.length);
            expect(records.lineCount).toBe(input.lines);
            if (records.count > 0) expect(records.lineIndex[0]).toBe(0);
            for (let i = 1; i < records.count; i++)
              expect(records.lineIndex[i]).toBeGreaterThanOrEqual(records.lineIndex[i - 1]!);
            for (const index of records.lineIndex) expect(index).toBeLessThan(input.lines);
          }
        },
      ),
    );
  });

  it('is shown without a throw', () => {
    fc.assert(
      fc.property(mess, mess, fc.integer({ min: 0, max: 6 }), (own, columns, shape) => {
        expect(() => readListedAgain(own, columns, shape as RecordShape)).not.toThrow();
      }),
    );
  });
});
