// What is replaced by an alias, in which spellings, and what stays.
import { describe, expect, it } from 'vitest';
import type { HiddenName } from '../../../server/src/report/namesToHide';
import { TextRedaction } from '../../../server/src/report/redactText';

const names: readonly HiddenName[] = [
  { kind: 'node', key: 'hv-berlin-01', name: 'HV-BERLIN-01' },
  { kind: 'node', key: 'hv-berlin-02', name: 'HV-BERLIN-02' },
  { kind: 'volume', key: 'volume2', name: 'Volume2' },
  { kind: 'volume', key: 'payroll', name: 'Payroll' },
  { kind: 'disk', key: 'cluster disk 7', name: 'Cluster Disk 7' },
  { kind: 'group', key: "o'neil sql", name: "O'Neil SQL" },
  { kind: 'group', key: 'available storage', name: 'Available Storage' },
];

function redacted(text: string, redaction = new TextRedaction(names)): string {
  return redaction.redact(text);
}

describe('redact', () => {
  it.each([
    ['a node in any case and with its domain', 'hv-berlin-01.contoso.com and HV-Berlin-01', 'NODE-1.domain-1 and NODE-1'],
    ['a name within the name of a file', 'HV-BERLIN-02_cluster.log', 'NODE-2_cluster.log'],
    ['no part of a longer word', 'HV-BERLIN-012 and Payrolls', 'HV-BERLIN-012 and Payrolls'],
    ['numbers that are public keep their number', "'Volume2' ('Cluster Disk 7')", "'volume-2' ('disk-7')"],
    ['a name with a quote as PowerShell writes it', "-Name 'O''Neil SQL'", "-Name 'group-1'"],
    ['groups of every cluster stay', 'Available Storage', 'Available Storage'],
    [
      'a GUID in any case, with braces and without hyphens',
      '{7A1B0C52-3D1E-4F6A-9B0C-2F4D6E8A1C35} 7a1b0c52-3d1e-4f6a-9b0c-2f4d6e8a1c35 7a1b0c523d1e4f6a9b0c2f4d6e8a1c35',
      '{guid-1} guid-1 guid-1',
    ],
    [
      'a share that is named after a GUID',
      '\\\\HV-BERLIN-02\\7a1b0c52-3d1e-4f6a-9b0c-2f4d6e8a1c35-135266304$',
      '\\\\NODE-2\\guid-1-135266304$',
    ],
    ['the share of all of CSV stays', '\\\\HV-BERLIN-02\\CSV$', '\\\\NODE-2\\CSV$'],
    ['IPv4 with a port', '10.1.2.3:~3343~ to 10.1.2.4:~3343~ and 10.1.2.3', 'ip-1:~3343~ to ip-2:~3343~ and ip-1'],
    ['one IPv6 address in two spellings', 'fe80::1:2%12 and FE80:0:0:0:0:0:1:2', 'ip-1%12 and ip-1'],
    ['a MAC in two spellings', '00-15-5D-0A-0B-0C or 00:15:5d:0a:0b:0c', 'mac-1 or mac-1'],
    ['loopback and masks stay', '127.0.0.1 ::1 255.255.255.0 0.0.0.0', '127.0.0.1 ::1 255.255.255.0 0.0.0.0'],
    ['builds are no addresses', 'build 10.0.17763.1 of 6.1.7601.17514', 'build 10.0.17763.1 of 6.1.7601.17514'],
    [
      'the prefix of a line is no address',
      '00000c5c.00001a40::2024/05/21-10:01:56.801 INFO',
      '00000c5c.00001a40::2024/05/21-10:01:56.801 INFO',
    ],
    ['the same account in three spellings', 'CONTOSO\\anna anna@contoso.com anna', 'domain-1\\user-1 user-1@domain-1 user-1'],
    [
      'accounts of every machine stay',
      'NT AUTHORITY\\SYSTEM S-1-5-18 BUILTIN\\Administrators',
      'NT AUTHORITY\\SYSTEM S-1-5-18 BUILTIN\\Administrators',
    ],
    ['an account of a domain by its number', 'S-1-5-21-1-2-3-1002', 'user-1'],
    ['the account of a machine', 'CONTOSO\\HV-BERLIN-01$', 'domain-1\\NODE-1$'],
    ['the account of the cluster stays', 'HV-BERLIN-01\\CLIUSR', 'NODE-1\\CLIUSR'],
    ['a file on a volume', 'C:\\ClusterStorage\\Payroll\\Staff\\wages.vhdx', 'C:\\ClusterStorage\\volume-1\\path-1.vhdx'],
    ['a path with blanks, in quotes', "'D:\\Anna Smith\\wages 2024.xlsx'", "'D:\\path-1.xlsx'"],
    ['folders of Windows stay', 'C:\\Windows\\Cluster\\Reports', 'C:\\Windows\\Cluster\\Reports'],
    [
      'devices stay',
      '\\Device\\HarddiskVolume7 \\\\?\\GLOBALROOT\\Device\\Harddisk4',
      '\\Device\\HarddiskVolume7 \\\\?\\GLOBALROOT\\Device\\Harddisk4',
    ],
    ['a server nobody else names', '\\\\fileserver9\\homes\\anna', '\\\\host-1\\share-1\\path-1'],
    [
      'status codes and modes stay',
      'STATUS_IO_TIMEOUT(c00000b5) BlockRedirected clussvc.exe',
      'STATUS_IO_TIMEOUT(c00000b5) BlockRedirected clussvc.exe',
    ],
    ['what is left of a name where a text was cut', "moved O'Neil S…", 'moved group-1…'],
    [
      'a name that the words before it tell of',
      "clustered role 'Wages' failed; resource 'File Share Witness'; Wages",
      "clustered role 'group-2' failed; resource 'File Share Witness'; group-2",
    ],
    [
      'the resource that a line is about',
      '[RES] Network Name <wagesql>: wagesql is busy',
      '[RES] Network Name <resource-1>: resource-1 is busy',
    ],
    ['what is left of an address where a text was cut', 'from 10.1.2…', 'from …'],
  ])('%s', (_what, text, expected) => {
    const redaction = new TextRedaction(names);
    redaction.redact(text); // what has a form is met first, as in a report
    expect(redacted(text, redaction)).toBe(expected);
  });

  it('is not slowed by lines made for it', () => {
    for (const piece of ['a.', 'a\\', 'a-', 'C:\\a ', '\\\\a\\', 'f::', '1.', "resource '", 'a@'])
      expect(redacted(piece.repeat(4000)).length).toBeGreaterThan(1000);
  });

  it('gives no alias that is somebody’s name', () => {
    const redaction = new TextRedaction([
      { kind: 'node', key: 'node-1', name: 'NODE-1' },
      { kind: 'node', key: 'b', name: 'Bee' },
    ]);
    expect(redacted('NODE-1 Bee', redaction)).toBe('NODE-2 NODE-3');
  });

  it('lists which names stand behind an alias', () => {
    const redaction = new TextRedaction(names.slice(0, 1));
    redaction.redact('hv-berlin-01 and 10.1.2.3');
    expect(redaction.list()).toEqual([
      { alias: 'NODE-1', names: ['HV-BERLIN-01', 'hv-berlin-01'] },
      { alias: 'ip-1', names: ['10.1.2.3'] },
    ]);
  });
});
