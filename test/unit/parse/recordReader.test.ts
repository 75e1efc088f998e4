import { describe, expect, it } from 'vitest';
import { recordShape } from '../../../server/src/model/recordTable';
import { corpusFile, readRecords, utf16, utf8, viewRecords } from '../../support/records';

/** Lines, records and unrecognised lines of every real log, counted by hand from the files. */
const corpus: readonly (readonly [file: string, lines: number, records: number, unrecognised: number])[] = [
  ['2003-disk-check-path-status-87.log', 2, 2, 0],
  ['2003-majority-node-set-share-unreachable.log', 1, 1, 0],
  ['2008-disk-file-read-only.log', 1, 1, 0],
  ['2008-disk-volume-guid-not-set.log', 3, 3, 0],
  ['2008-validatestorage-pr-unregister.log', 9, 9, 0],
  ['2008r2-ag-resource-offline.log', 8, 8, 0],
  ['2008r2-disk-online-fails-123.log', 12, 10, 0], // two blank lines
  ['2008r2-file-server-share-status-5.log', 4, 4, 0],
  ['2008r2-filter-unsafe-altitude.log', 3, 3, 0],
  ['2008r2-join-udp-3343-blocked.log', 11, 11, 0],
  ['2008r2-network-name-account-disabled.log', 1, 1, 0],
  ['2008r2-network-name-vco-logon-failed.log', 10, 9, 0], // two lines of a single dot are one cut
  ['2008r2-rhs-resource-dll-missing.log', 2, 2, 0],
  ['2012-fsw-deadlock-monitor.log', 12, 12, 0],
  ['2012r2-ag-failover-svr13.log', 140, 140, 0],
  ['2012r2-ag-failover-svr14.log', 45, 45, 0],
  ['2014-netft-routes-down-quorum-lost.log', 29, 29, 0],
  ['2016-ag-health-check-hang.log', 5, 5, 0],
  ['2016-s2d-no-redundancy-online.log', 3, 3, 0],
  ['2016-s2d-sbl-disks-section.log', 7, 5, 0], // two blank lines
  ['2016-system-section-quorum-lost.log', 10, 8, 0], // two messages of two lines
  ['2019-ag-health-check-timeout.log', 6, 6, 0],
  ['2019-ag-lease-timeout-counters.log', 7, 7, 0],
  ['2019-ag-sql-service-down.log', 4, 4, 0],
  ['2019-ip-address-network-role.log', 1, 1, 0],
  ['2019-ip-resource-interface-failed.log', 6, 6, 0],
  ['2019-quorum-lost-node-unreachable.log', 23, 12, 0], // a blank line after each but the last
  ['2019-witness-disk-pr-status-170.log', 9, 9, 0],
  ['2020-ag-odbc-login-delay.log', 7, 7, 0],
  ['2022-clussvc-stop-debug-level.log', 6, 6, 0],
  ['2022-clussvc-stopped-node-cleanup.log', 16, 16, 0],
  ['2022-clussvc-stopped-node1.log', 10, 10, 0],
  ['2022-clussvc-stopped-node2-cloud-witness.log', 7, 7, 0],
  ['2022-join-schannel-refused-joiner.log', 1, 1, 0],
  ['2022-join-schannel-refused-sponsor.log', 2, 2, 0],
  ['2022-load-balancer-threshold.log', 1, 1, 0],
  ['nt4-mscs-startup.log', 8, 8, 0],
  ['seed-2008r2-dcm-bringup-full.log', 13, 13, 0],
  ['w2k-disk-drive-letter-change.log', 8, 8, 0],
  ['w2k-interconnect-loss-node2.log', 31, 17, 0], // seven cuts of three dots
  ['w2k-sql-server-property-unreadable.log', 2, 2, 0],
];

describe('real logs', () => {
  it.each(corpus)('%s: every line is in a record', (file, lines, records, unrecognised) => {
    const reader = readRecords(corpusFile(file));
    expect({ lines: reader.lineCount, records: reader.columns.count, unrecognised: reader.unrecognised }).toEqual({
      lines,
      records,
      unrecognised,
    });
  });

  it('reads a line of the seed into its parts', () => {
    const [first] = viewRecords(corpusFile('seed-2008r2-dcm-bringup-full.log'));
    expect(first).toMatchObject({
      line: 1,
      endLine: 1,
      utcMs: Date.UTC(2009, 9, 8, 18, 1, 35, 592),
      timeOfDay: null,
      process: '00000724',
      thread: '00000388',
      level: 'INFO',
      channel: null,
      component: 'DCM',
      message: 'Cluster Shared Volume Root is C:\\ClusterStorage',
    });
  });

  it('reads NT 4: thread alone, day of the month, tag with a colon', () => {
    const records = viewRecords(corpusFile('nt4-mscs-startup.log'));
    expect(records[1]).toMatchObject({
      process: null,
      thread: '082',
      utcMs: null,
      timeOfDay: '21:29:26.625',
      level: null,
      component: null,
      message: 'OS Version 4.0.1381 - Service Pack 3.',
    });
    expect(records[3]).toMatchObject({ thread: '0b5', timeOfDay: '20:15:23.531', component: 'DM', message: 'Initialization' });
  });

  it('reads a channel, a masked date and stray blanks', () => {
    const records = viewRecords(corpusFile('2016-s2d-no-redundancy-online.log'));
    expect(records.map((r) => [r.channel, r.process, r.timeOfDay, r.level, r.component])).toEqual([
      ['Verbose', '00002904', '12:03:44.891', 'INFO', 'RES'],
      ['Verbose', '00002904', '12:03:44.891', 'WARN', 'RES'],
      ['Verbose', '00002904', '12:03:44.891', 'ERR', 'RES'],
    ]);
  });

  it('reads ids where a word stands in place of the time', () => {
    expect(viewRecords(corpusFile('2008r2-disk-online-fails-123.log'))[6]).toMatchObject({
      line: 9,
      process: '00001668',
      thread: '00001f88',
      utcMs: null,
      timeOfDay: null,
      level: 'ERR',
      component: 'RES',
      message: 'Physical Disk <G:\\>: OnlineThread: Error 123 bringing resource online.',
    });
    expect(viewRecords(corpusFile('2022-join-schannel-refused-sponsor.log'))[0]).toMatchObject({
      channel: 'Verbose',
      process: '000016ec',
      thread: '00000e7c',
      level: 'ERR',
      component: null,
    });
    // Without a blank behind it `<...>` is part of a text, and so is a word too long for a time.
    for (const text of ['0a.0b::<int>(x) y', `0a.0b::<${'x'.repeat(40)}> y`, '0a.0b::<']) {
      expect(readRecords(utf8(text)).unrecognised).toBe(1);
    }
  });

  it('reads the time in brackets', () => {
    expect(viewRecords(corpusFile('2008r2-filter-unsafe-altitude.log'))[0]).toMatchObject({
      utcMs: null,
      timeOfDay: '06:26:07.394',
      level: 'WARN',
      component: 'DCM',
      message: 'filter <filter_name> found at unsafe altitude <altitude_numeric>',
    });
    for (const text of ['7c8:088.06/10[06:26:07.394](00', '7c8:088.06/10[06:26:07.394] x', '7c8:088.06/10[26:26:07.394](0) x']) {
      expect(readRecords(utf8(text)).unrecognised).toBe(1);
    }
  });

  it('reads viewer numbers before a channel', () => {
    const records = viewRecords(corpusFile('2022-clussvc-stopped-node-cleanup.log'));
    expect(records[0]).toMatchObject({
      channel: 'Operational',
      process: '000036ec',
      thread: '000019ac',
      level: 'INFO',
      component: null,
      utcMs: Date.UTC(2024, 6, 7, 12, 16, 59, 868),
    });
    expect(records[8]).toMatchObject({ shape: recordShape.elision, line: 9 });
    expect(records[9]).toMatchObject({ component: 'NETWORK', message: 'Processing initial connection to node sqlnode02' });
  });

  it('reads lines cut at their start', () => {
    const records = viewRecords(corpusFile('2012-fsw-deadlock-monitor.log'));
    expect(records[3]).toMatchObject({
      level: 'INFO',
      component: 'RCM',
      message:
        'rcm::RcmMonitor::RestartResources[RCM] rcm::RcmMonitor::RestartResources: Monitor restart for resource agMyDatabaseProd_12.3.4.567',
    });
  });

  it('reads tags with data and seven-digit ids', () => {
    expect(viewRecords(corpusFile('2008r2-join-udp-3343-blocked.log'))[1]?.component).toBe('CHANNEL 10.100.20.27:~3343~');
    expect(viewRecords(corpusFile('2019-ip-resource-interface-failed.log'))[0]?.component).toBe('IM - public-1.0.0');
    expect(viewRecords(corpusFile('2008r2-rhs-resource-dll-missing.log'))[0]).toMatchObject({
      process: '00000ccc',
      thread: '0000ca4',
      component: 'CS',
    });
  });

  it('joins the lines of one message', () => {
    const record = viewRecords(corpusFile('2016-system-section-quorum-lost.log'))[2];
    expect(record).toMatchObject({ line: 3, endLine: 4, channel: 'System', level: 'DBG' });
    expect(record?.message).toMatch(
      /^The Cluster service is shutting down because quorum was lost\.[^]*\nRun the Validate a Configuration wizard/,
    );
  });

  it('tells rows of a section table from column names', () => {
    const shapes = viewRecords(corpusFile('2016-s2d-sbl-disks-section.log')).map((r) => r.shape);
    expect(shapes).toEqual([recordShape.section, recordShape.row, recordShape.section, recordShape.row, recordShape.row]);
    const named = viewRecords(
      utf8('[=== Resources ===]\n_name,_id,_embeddedFailureAction,_x,_embeddedFailureAction\nDisk 1,8e62,1,2,3,\n'),
    );
    expect(named.map((r) => r.shape)).toEqual([recordShape.section, recordShape.columns, recordShape.row]);
  });
});

const line = (text: string) => `00000724.00000388::2009/10/08-18:01:35.592 INFO  [DCM] ${text}`;

describe('encodings', () => {
  const text = `${line('volume \u2018Gr\u00f6\u00dfe\u2019 is paused')}\r\n${line('SetRoot message sent')}\r\n`;
  it.each([
    ['utf-8', utf8(text)],
    ['utf-8', utf8('\ufeff' + text)],
    ['utf-16le', utf16(text, 'le', true)],
    ['utf-16le', utf16(text, 'le', false)],
    ['utf-16be', utf16(text, 'be', true)],
    ['utf-16be', utf16(text, 'be', false)],
  ] as const)('%s', (encoding, bytes) => {
    expect(readRecords(bytes).encoding).toBe(encoding);
    expect(viewRecords(bytes).map((r) => r.message)).toEqual([
      'volume \u2018Gr\u00f6\u00dfe\u2019 is paused',
      'SetRoot message sent',
    ]);
  });

  it('falls back to Windows-1252 for bytes that are no UTF-8', () => {
    const bytes = Uint8Array.from(line('volume Gr\u00f6\u00dfe'), (char) => char.charCodeAt(0));
    expect(viewRecords(bytes)[0]?.message).toBe('volume Gr\u00f6\u00dfe');
  });

  it('survives half a UTF-16 character at the end', () => {
    const whole = utf16(text, 'le', true);
    const reader = readRecords(whole.subarray(0, whole.length - 3));
    expect(reader.lineCount).toBe(2);
    expect(reader.endsInsideLine).toBe(true);
    expect(reader.bytes).toBe(whole.length - 3);
  });
});

describe('bad input', () => {
  it('counts a line longer than memory is given to it', () => {
    const reader = readRecords(
      ...Array.from({ length: 5 }, () => new Uint8Array(1024 * 1024).fill(0x61)),
      utf8('\n' + line('SetRoot message sent')),
    );
    expect({ lines: reader.lineCount, long: reader.longLineIndex, records: reader.columns.count }).toEqual({
      lines: 2,
      long: 0,
      records: 2,
    });
    expect(reader.table().byteOffset[1]).toBe(5 * 1024 * 1024 + 1);
  });

  it('steps over NUL bytes before a prefix', () => {
    const reader = readRecords(utf8('\0'.repeat(40) + line('SetRoot message sent') + '\n'));
    expect(reader.nulBytes).toBe(true);
    expect(viewRecords(utf8('\0'.repeat(40) + line('SetRoot message sent')))[0]?.message).toBe('SetRoot message sent');
  });

  it('keeps each line that is no log line', () => {
    const reader = readRecords(utf8('\nhello\nworld\n'));
    expect({ lines: reader.lineCount, records: reader.columns.count, unrecognised: reader.unrecognised }).toEqual({
      lines: 3,
      records: 3,
      unrecognised: 3,
    });
  });

  it('does not take impossible dates and times for such', () => {
    for (const time of [
      '2009/02/30-18:01:35.592',
      '2009/13/08-18:01:35.592',
      '2009/00/08-18:01:35.592',
      '2009/MM/08-18:01:35.592',
      '2009/10/08-25:01:35.592',
    ]) {
      const [record] = viewRecords(utf8(`00000724.00000388::${time} INFO  [DCM] x`));
      expect(record?.utcMs ?? null, time).toBeNull();
    }
  });

  it('counts a lone CR as a line end, as editors do', () => {
    expect(readRecords(utf8(`${line('a')}\r${line('b')}\n`)).lineCount).toBe(2);
    expect(readRecords(utf8(`${line('a')}\r`), utf8(`\n${line('b')}\n`)).lineCount).toBe(2);
  });

  it('reports lines that viewer numbers prove to be missing', () => {
    const reader = readRecords(corpusFile('seed-2008r2-dcm-bringup-full.log'));
    // 1255 to 2020 are 766 numbers, of which 13 are there.
    expect({ missing: reader.numberedLinesMissing, jumps: reader.numberJumps, at: reader.firstJumpLineIndex }).toEqual({
      missing: 753,
      jumps: 6,
      at: 1,
    });
  });
});
