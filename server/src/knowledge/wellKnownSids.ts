// Accounts that have the same security identifier everywhere, by SID and by the abbreviation that SDDL uses ([MS-DTYP] 2.4.2.4 and 2.5.1).
// Knows nothing of what they are allowed.

interface WellKnownAccount {
  readonly sid: string;
  readonly sddl: string | null;
  readonly name: string;
}

const accounts: readonly WellKnownAccount[] = [
  { sid: 'S-1-1-0', sddl: 'WD', name: 'Everyone' },
  { sid: 'S-1-3-0', sddl: 'CO', name: 'Creator Owner' },
  { sid: 'S-1-5-4', sddl: 'IU', name: 'Interactive' },
  { sid: 'S-1-5-7', sddl: 'AN', name: 'Anonymous' },
  { sid: 'S-1-5-11', sddl: 'AU', name: 'Authenticated Users' },
  { sid: 'S-1-5-18', sddl: 'SY', name: 'Local System' },
  { sid: 'S-1-5-19', sddl: 'LS', name: 'Local Service' },
  { sid: 'S-1-5-20', sddl: 'NS', name: 'Network Service' },
  { sid: 'S-1-5-32-544', sddl: 'BA', name: 'Administrators' },
  { sid: 'S-1-5-32-545', sddl: 'BU', name: 'Users' },
  { sid: 'S-1-5-32-551', sddl: 'BO', name: 'Backup Operators' },
];

/** The name of an account given by SID or SDDL abbreviation; the text itself where nobody but the domain knows it. */
export function accountOf(text: string): string {
  return accounts.find(({ sid, sddl }) => sid === text || sddl === text)?.name ?? text;
}
