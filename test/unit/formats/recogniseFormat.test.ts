// What every file of the fixtures and of the samples is, told by its content; and what is said of files that nobody reads.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileHead } from '../../../server/src/formats/fileHead';
import { knownFormats } from '../../../server/src/formats/openReader';
import { recogniseFormat } from '../../../server/src/formats/recogniseFormat';
import { decidingLength } from '../../../server/src/parse/looksLikeClusterLog';
import { utf16 } from '../../support/records';

const corpus = join(__dirname, '..', '..', 'fixtures', 'corpus');
const exportsFolder = join(__dirname, '..', '..', 'fixtures', 'exports');
const samples = join(__dirname, '..', '..', '..', 'sample-logs');

/** Of an unknown format the reason. */
function formatOf(content: string | Uint8Array, name = 'some file'): string {
  const bytes = typeof content === 'string' ? new Uint8Array(Buffer.from(content, 'latin1')) : content;
  const recognition = recogniseFormat(bytes.subarray(0, decidingLength), name);
  return recognition.format === 'unknown' ? recognition.reason : recognition.format;
}

function formatOfFile(...path: string[]): string {
  return formatOf(new Uint8Array(readFileSync(join(...path))), path.at(-1));
}

describe('a cluster log', () => {
  it('is known by its content wherever it stands', () => {
    for (const folder of [corpus, samples]) {
      for (const name of readdirSync(folder).filter((file) => file.endsWith('.log'))) {
        expect(formatOfFile(folder, name), name).toBe('cluster-log');
      }
    }
  });

  it('is known with a run of NUL bytes, and in UTF-16 where the head ends inside it', () => {
    const line = '00000724.00000928::2009/10/08-18:01:41.957 INFO [DCM] SetRoot message sent\n';
    expect(formatOf(`${line}${line}${'\0'.repeat(4096)}${line}`)).toBe('cluster-log');
    const text = readFileSync(join(corpus, 'seed-2008r2-dcm-bringup-full.log'), 'utf8').repeat(100);
    expect(formatOf(utf16(text, 'le', true).subarray(0, decidingLength))).toBe('cluster-log');
    expect(formatOf(utf16(text, 'be', false))).toBe('cluster-log');
  });

  it('is not what quotes a line of one, unless it is called a log or a person chose it', () => {
    const notes =
      'One line of it:\n\n00000724.00000928::2009/10/08-18:01:41.957 INFO [DCM] SetRoot message sent\n\nWhy?\n\nBecause.\n';
    expect(formatOf(notes, 'notes.md')).toMatch(/text of no known form/);
    expect(formatOf(notes, 'mail/cluster.LOG')).toBe('cluster-log');
    expect(recogniseFormat(new Uint8Array(Buffer.from(notes)), 'notes.md', true).format).toBe('cluster-log');
    expect(formatOfFile(samples, 'README.md')).toMatch(/text of no known form/);
  });
});

/** By the name of the fixture, which says what it is. */
const wantedFormats: readonly (readonly [RegExp, RegExp])[] = [
  [/README/, /no known form/],
  [/^event-xml-|^event-2051-|-clixml/, /^event-xml$/],
  [/^events-.*(?:csv)/, /^event-csv$/],
  [/^events-.*(?:json)/, /^event-json$/],
  [/^events?-|^ps-csvfs-9296/, /^event-text$/],
  [/csvstate-/, /^csv-state$/],
  [/^csvlist-|^cluster-properties-/, /^csv-list$/],
  [/smbshare-/, /^smb-shares$/],
  [/fltmc-/, /^filter-instances$/],
  [/^counters-/, /^perf-counters$/],
  [/^ps-get-clusternetwork/, /is Get-ClusterNetwork, which tells nothing of how IO/],
  [/^ps-mscluster-resource/, /WMI shows it/],
  [/^ps-validate-storage/, /a report of cluster validation/],
  [/\.evtx$/, /^evtx$/],
];

describe('an export or a listing', () => {
  const fixtures = [corpus, exportsFolder].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => !name.endsWith('.log'))
      .map((name) => [name, folder] as const),
  );
  it.each(fixtures)('%s is known by its content', (name, folder) => {
    const wanted = wantedFormats.find(([names]) => names.test(name));
    expect(wanted, `no format is named for ${name}`).toBeDefined();
    const bytes = new Uint8Array(readFileSync(join(folder, name)));
    expect(formatOf(bytes, name)).toMatch(wanted![1]);
    expect(formatOf(bytes, 'renamed.bin')).toMatch(wanted![1]);
  });
});

describe('what nobody reads', () => {
  it.each([
    ['nothing', '', /is empty/],
    ['a mark alone', '\xef\xbb\xbf', /is empty/],
    ['blanks', '  \r\n\t\n', /nothing but blanks/],
    ['a picture', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', /is a picture/],
    ['a registry hive', 'regf\0\0\0\0\x01\0\0\0', /registry hive/],
    ['a cabinet', 'MSCF\0\0\0\0', /cabinet \(\.cab\)\. Unpack it/],
    ['a dump', 'PAGEDU64\0\0', /memory dump/],
    ['another archive', '7z\xbc\xaf\x27\x1c\0\x04', /archive of a kind that is not read\. Unpack it/],
    ['an old event log', '\x30\0\0\0LfLe\x01\0\0\0', /Windows 2003 or older \(\.evt\)/],
    ['a ZIP too deep', 'PK\x03\x04\x14\0', /ZIP that is not read/],
    ['a page', '<!DOCTYPE html><html><body>Validation report</body></html>', /HTML report/],
    ['a web archive', 'From: <Saved by Windows>\r\nSubject: x\r\nMIME-Version: 1.0\r\n', /web archive or mail \(\.mht\)/],
    [
      'objects',
      '<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04"><Obj RefId="0"><TN RefId="0"><T>System.IO.FileInfo</T></TN></Obj></Objs>',
      /Clixml of System\.IO\.FileInfo/,
    ],
    ['other XML', '<?xml version="1.0"?>\n<assembly xmlns="urn:x">', /XML of another kind \(<assembly>\)/],
    ['prose', 'We saw it again tonight.\nThe disks were slow.\n', /text of no known form/],
    ['letters that begin like a picture', 'BMC firmware was updated.\nMZ is not a program.\n', /text of no known form/],
    [
      'random bytes',
      String.fromCharCode(...Array.from({ length: 2000 }, (_none, place) => (place * 37) % 256)),
      /binary and of no known kind/,
    ],
  ] as const)('%s is called what it is', (_what, content, reason) => {
    expect(formatOf(content)).toMatch(reason);
  });

  it('is told by its name only where its bytes tell nothing', () => {
    const noise = String.fromCharCode(...Array.from({ length: 2000 }, (_none, place) => (place * 37) % 256));
    expect(formatOf(noise, 'GetCounters.blg')).toMatch(/relog in\.blg -f csv -o out\.csv/);
    expect(formatOf(noise, 'x.etl')).toMatch(/tracerpt/);
    expect(formatOf('plain prose', 'GetCounters.blg')).toMatch(/text of no known form/);
  });
});

describe('a head of one thing over and over', () => {
  // A reader that looks again from each place needs minutes for a MiB of these, and the test ends before.
  const heads = [
    '\n',
    '\r\n',
    ' ',
    ' \n',
    '\t',
    '<',
    '<Event ',
    '<Event>',
    '- ',
    '- System\n',
    '[ Name] x\n',
    '{',
    '[',
    '"',
    '","',
    '>',
  ]
    .concat(['a :\n', 'Name : x\n', 'Log Name: x\n', '---\n', '|-|\n', '<!--', '<Objs <T>', '\0', 'a '])
    .map((unit) => [JSON.stringify(unit), unit] as const);
  it.each(heads)('%s is looked at once by every format', (_name, unit) => {
    const bytes = new Uint8Array(Buffer.from(unit.repeat((1024 * 1024) / unit.length)));
    const found = knownFormats.filter(({ looksLike }) => looksLike(fileHead(bytes, 'file')));
    expect(found.map(({ format }) => format).filter((format) => format === 'evtx' || format === 'perf-counters')).toEqual([]);
    expect(formatOf(bytes)).toMatch(/\w/);
  });
});
