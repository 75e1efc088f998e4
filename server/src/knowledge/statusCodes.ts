// What a status code means: Win32, NTSTATUS and HRESULT. Knows nothing of how a line spells one (parse/statusValue does).
// The tables stay text until a code is first asked for, so that a process that asks for none starts at once.
import type { StatusValue } from '../model/facts';
import { autoPauseRule, type AutoPauseRule } from './autoPause';
import { ntstatusNames, win32Names } from './data/statusNames';
import { statusTable } from './data/statusTable';
import type { KnowledgeStatus } from './messageRow';

export type StatusSpace = StatusValue['space'];

export interface StatusCode {
  /** Without sign. */
  readonly code: number;
  readonly space: StatusSpace;
  readonly name: string;
  /** Another name that a Microsoft text gives to the same number; null for nearly all. */
  readonly otherName: string | null;
  /** In our own words; null where only the name is known. */
  readonly meaning: string | null;
  /** What it hints at in a cluster and where to look; null where nothing is known. */
  readonly hint: string | null;
  /** Keys of knowledge/sources. */
  readonly sources: readonly [string, ...string[]];
  readonly status: KnowledgeStatus;
  /** The code that this one wraps (HRESULT made of a Win32 code or of an NTSTATUS). */
  readonly wraps?: { readonly code: number; readonly space: StatusSpace };
  /** What CSVFS does when IO fails with it. */
  readonly autoPause?: AutoPauseRule;
}

/** Bit 28 marks an HRESULT made of an NTSTATUS (HRESULT_FROM_NT). */
const fromNtBit = 0x10000000;

/** Two Microsoft texts name this number differently: the headers (S-GOSYS) and the guidance for event 5120 (S-5120G). */
const otherNames: Readonly<Record<number, string>> = { 0xc0130021: 'STATUS_CLUSTER_CSV_NO_SNAPSHOTS' };

/** The row of a code, or undefined when no table names it. Wrapped codes are unwrapped: 0x800700aa is read as Win32 170. */
export function lookUpStatus(code: number, space: StatusSpace): StatusCode | undefined {
  if (!Number.isInteger(code)) return undefined;
  const unsigned = code < 0 ? code + 2 ** 32 : code;
  if (space === 'hresult') return lookUpHresult(unsigned);
  return explained().byCode.get(keyOf(space, unsigned)) ?? namedOnly(unsigned, space, nameOf(unsigned, space));
}

/** The code that bears a name (`ERROR_BUSY`, `STATUS_IO_TIMEOUT`), or undefined. */
export function lookUpStatusName(name: string): StatusCode | undefined {
  if (!/^\w{4,80}$/.test(name)) return undefined;
  return explained().byName.get(name) ?? named(name, 'win32', win32Names, 10) ?? named(name, 'ntstatus', ntstatusNames, 16);
}

/** Every code that has a meaning, for tests and lists. */
export function explainedStatusCodes(): readonly StatusCode[] {
  return [...explained().byCode.values()];
}

function lookUpHresult(code: number): StatusCode | undefined {
  const own = explained().byCode.get(keyOf('hresult', code));
  if (own) return own;
  const inner = wrappedCode(code);
  const row = inner && lookUpStatus(inner.code, inner.space);
  return row && { ...row, code, space: 'hresult', wraps: inner };
}

function wrappedCode(hresult: number): { code: number; space: StatusSpace } | undefined {
  if (hresult === 0) return { code: 0, space: 'win32' };
  if (hresult >>> 16 === 0x8007) return { code: hresult & 0xffff, space: 'win32' };
  if (hresult >= 0x80000000 && hresult & fromNtBit) return { code: (hresult & ~fromNtBit) >>> 0, space: 'ntstatus' };
  return undefined;
}

function namedOnly(code: number, space: StatusSpace, name: string | undefined): StatusCode | undefined {
  if (name === undefined) return undefined;
  return withRule({ code, space, name, otherName: null, meaning: null, hint: null, sources: ['S-GOSYS'], status: 'documented' });
}

function withRule(row: StatusCode): StatusCode {
  const rule = row.space === 'ntstatus' ? autoPauseRule(row.code) : undefined;
  return rule ? { ...row, autoPause: rule } : row;
}

function keyOf(space: StatusSpace, code: number): string {
  return space + code;
}

interface ExplainedCodes {
  readonly byCode: ReadonlyMap<string, StatusCode>;
  readonly byName: ReadonlyMap<string, StatusCode>;
}

let read: ExplainedCodes | undefined;

function explained(): ExplainedCodes {
  if (read) return read;
  const rows = statusTable.trim().split('\n').map(readRow);
  return (read = {
    byCode: new Map(rows.map((row) => [keyOf(row.space, row.code), row])),
    byName: new Map(rows.map((row) => [row.name, row])),
  });
}

function readRow(line: string): StatusCode {
  const [space, code, name, meaning, hint, sources] = line.split('|') as [StatusSpace, string, string, string, string, string];
  const parsed = parseInt(code, space === 'win32' ? 10 : 16);
  return withRule({
    code: parsed,
    space,
    name,
    otherName: (space === 'ntstatus' && otherNames[parsed]) || null,
    meaning: meaning || null,
    hint: hint || null,
    sources: sources.split(' ') as [string, ...string[]],
    status: sources === 'S-COMMON' ? 'inferred' : 'documented',
  });
}

// The name lists stay text: finding one line in it takes microseconds, splitting it up takes longer than a process should start.

/** Both lists are in the order of the codes (a test sees to it), so a name is found by halving, not by searching. */
function nameOf(code: number, space: 'win32' | 'ntstatus'): string | undefined {
  const [list, radix] = space === 'win32' ? [win32Names, 10] : [ntstatusNames, 16];
  // The line ends before and behind the lines that may be the one.
  let low = 0;
  let high = list.length - 1;
  while (low < high) {
    const lineStart = list.lastIndexOf('\n', (low + high) >> 1);
    const lineEnd = list.indexOf('\n', lineStart + 1);
    const line = list.slice(lineStart + 1, lineEnd);
    const listed = parseInt(line, radix);
    if (listed === code) return line.slice(line.indexOf(' ') + 1);
    if (listed < code) low = lineEnd;
    else high = lineStart;
  }
  return undefined;
}

function named(name: string, space: 'win32' | 'ntstatus', list: string, radix: number): StatusCode | undefined {
  const at = list.indexOf(` ${name}\n`);
  if (at < 0) return undefined;
  return namedOnly(parseInt(list.slice(list.lastIndexOf('\n', at) + 1, at), radix), space, name);
}
