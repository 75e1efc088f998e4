// Records of event exports in a hover: which event it is, what it says, what it carries.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeRecord } from '../../../server/src/explain/describeRecord';
import { incidentOf } from '../../support/incidentOf';

function exported(name: string) {
  const path = join(__dirname, '../../fixtures/exports', name);
  return incidentOf([{ path: name, text: readFileSync(path, 'utf8').replace(/^\ufeff/, '') }]).logs[0]!;
}

/** One event as wevtutil exports it; composed, like all its values. */
function eventXml(provider: string, id: number, data: readonly (readonly [string, string])[]): string {
  const fields = data.map(([name, value]) => `<Data Name='${name}'>${value}</Data>`).join('');
  return (
    `<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='${provider}'/><EventID>${id}</EventID>` +
    `<Level>2</Level><TimeCreated SystemTime='2024-05-21T10:30:01.2174417Z'/><EventRecordID>1</EventRecordID><Channel>System</Channel>` +
    `<Computer>NODE2.contoso.com</Computer></System><EventData>${fields}</EventData></Event>\n`
  );
}

function described(xml: string): string {
  const [log] = incidentOf([{ path: 'System.xml', text: xml }]).logs;
  return describeRecord(log!, 0);
}

test('every record of the real exports has a description that stays short', () => {
  const names = [
    'events-winevent-csv.csv',
    'events-winevent-list-replica.txt',
    'events-wevtutil-text.txt',
    'events-winevent-json-5.1.json',
  ];
  for (const name of names) {
    const log = exported(name);
    expect(log.records.count, name).toBeGreaterThan(0);
    for (let record = 0; record < log.records.count; record++) {
      const markdown = describeRecord(log, record);
      expect(markdown, `${name}, record ${record}`).not.toBe('');
      expect(markdown.length).toBeLessThan(12_000);
      expect(markdown).not.toMatch(/undefined|\[object|NaN/);
    }
  }
});

test('an event that nobody knows is named, with its values, and these are decoded', () => {
  const markdown = described(
    eventXml('Contoso-Storage', 4711, [
      ['Status', '0xc00000b5'],
      ['Volume', '{c4d90b6e-51f2-4c87-8a3d-0e7b92f1a664}'],
      ['Empty', ''],
    ]),
  );
  expect(markdown).toMatch(/^\*\*Event 4711 of `Contoso-Storage`, which no known description covers\*\*/);
  expect(markdown).toContain('in `System`, written on `NODE2.contoso.com` at 2024-05-21 10:30:01.217 UTC.');
  expect(markdown).toContain('- Status: `0xc00000b5`');
  expect(markdown).not.toContain('Empty');
  expect(markdown).toContain('is `STATUS_IO_TIMEOUT`');
  expect(markdown).toContain('is a GUID that no line of this log gives a name to');
  expect(markdown).not.toContain('Known from');
  expect(markdown).not.toContain('Written by');
});

test('more values than anybody reads are counted', () => {
  const data = Array.from({ length: 40 }, (_none, place) => [`Field${place}`, `value ${place}`] as const);
  const markdown = described(eventXml('Contoso-Storage', 1, data));
  expect(markdown).toContain('- Field15: `value 15`');
  expect(markdown).not.toContain('- Field16:');
  expect(markdown).toContain('- and 24 more');
});

test('a text that Windows rendered stands for its values', () => {
  const log = exported('events-winevent-csv.csv');
  const texts = Array.from({ length: log.records.count }, (_none, record) => describeRecord(log, record));
  expect(texts.some((markdown) => /^\*\*Message:\*\* \S/m.test(markdown))).toBe(true);
  expect(texts.some((markdown) => markdown.includes('this export has no text'))).toBe(false);
});

test('hostile names and values stay text', () => {
  const attack = '`&lt;/code&gt;&lt;img src=x onerror=alert(1)&gt;[run](command:x) https://evil.example';
  const markdown = described(eventXml(attack, 5, [[attack, attack]]));
  // What a renderer could take for more than text: everything behind no back-slash and outside code spans.
  const rest = markdown.replace(/\\[!-/:-@[-`{-~]|(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, '');
  expect(markdown).toContain('onerror');
  expect(rest).not.toMatch(/<img|\]\(command|https?:\/\//);
});
