// What is shown of a quoted line where there is little room.
import { expect, test } from 'vitest';
import { messageOf } from '../../../../client/webview/story/messageOf';
import { corpusText } from '../../../support/analyzed';

test('the message, and a sign that something stands before it', () => {
  expect(messageOf('00000a94.00001c10::2024/10/08-06:12:33.208 WARN [DCM] filter found')).toBe('… [DCM] filter found');
  expect(messageOf('[System] 00000b00.000011f8::2026/03/02-02:05:00.002 INFO  Cluster Shared Volume')).toBe(
    '… Cluster Shared Volume',
  );
});

test('the whole line where it has another form, or nothing behind its prefix', () => {
  for (const line of ['Cluster Shared Volume has resumed.', '', '00000a94.00001c10::2024/10/08-06:12:33.208 WARN '])
    expect(messageOf(line)).toBe(line);
});

test('of real lines of all ages no message is lost', () => {
  for (const name of [
    'nt4-mscs-startup.log',
    '2003-disk-check-path-status-87.log',
    '2012r2-ag-failover-svr13.log',
    '2022-clussvc-stopped-node1.log',
  ])
    for (const line of corpusText(name).split(/\r?\n/)) {
      const shown = messageOf(line);
      if (shown === line) continue;
      expect(line.endsWith(shown.slice(2))).toBe(true);
      expect(shown).not.toMatch(/^… \S*::/);
    }
});
