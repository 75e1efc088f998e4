// What a step wants said about findings. Knows nothing of how findings are kept or worded.
import type { FindingCode } from '../knowledge/findings';
import type { StatusValue } from '../model/facts';
import { formatStatus } from '../model/formatStatus';
import type { LineRef } from '../model/lineRef';
import { compoundKey } from './compoundKey';
import type { Held } from './held';

/** A finding raised by a fact. While its key is open, further facts of the same matter add their line instead of a new finding. */
export interface Raise {
  readonly does: 'raise';
  readonly code: FindingCode;
  /** null: every such fact is a finding of its own. */
  readonly key: string | null;
  /** True where the state tells that an older matter of the same key is over, though no line ended it. */
  readonly startsAnew?: boolean;
  /** A line that comes later than this after the last one of the matter tells of a new matter. */
  readonly joinsWithinMs?: number;
  readonly volume?: string | null;
  readonly resource?: string | null;
  readonly node?: string | null;
  readonly causeCode?: string | null;
  readonly expected?: boolean | null;
  readonly fields?: Readonly<Record<string, string>>;
  /** Lines besides the fact's own. */
  readonly because?: readonly LineRef[];
}

/** The matter of an open finding is over; the line that ends it becomes evidence. */
export interface Close {
  readonly does: 'close';
  readonly key: string;
  /** Values that tell how it ended. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** The line tells of the matter of a finding once more; where there is none it raises none. */
export interface Prove {
  readonly does: 'prove';
  readonly key: string;
  readonly joinsWithinMs: number;
}

/** Nobody can know any more whether the matter is still open. */
export interface Drop {
  readonly does: 'drop';
  readonly key: string;
}

export type FindingEffect = Raise | Close | Prove | Drop;

export function findingKey(code: FindingCode, ...names: readonly (string | null)[]): string {
  return compoundKey(code, ...names);
}

export function close(code: FindingCode, ...names: readonly (string | null)[]): Close {
  return { does: 'close', key: findingKey(code, ...names) };
}

export function drop(code: FindingCode, ...names: readonly (string | null)[]): Drop {
  return { does: 'drop', key: findingKey(code, ...names) };
}

/** The field `status` where the line gives one. */
export function statusField(status: StatusValue | null): Readonly<Record<string, string>> {
  return status === null ? {} : { status: formatStatus(status) };
}

/** Lines that do not fit together. `to` is what the new line says, `said` the state it claims to come from. */
export function surprise(
  track: string,
  of: { readonly volume?: string | null; readonly resource?: string | null; readonly node?: string | null },
  causeCode: 'sourcesDisagree' | 'nodesDisagree' | 'fromDiffers' | 'illegalTransition',
  held: Held,
  to: string,
  said: string | null = null,
): Raise {
  const subject = of.volume ?? of.resource ?? null;
  const name = subject === null ? (of.node ?? '') : of.node ? `${subject} on ${of.node}` : subject;
  return {
    does: 'raise',
    code: 'surprise',
    key: null,
    ...of,
    causeCode,
    fields: { track, of: name, from: held.value, to, ...(said === null ? {} : { said }) },
    because: held.said === null ? held.evidence.slice(0, 1) : [held.said.at],
  };
}
