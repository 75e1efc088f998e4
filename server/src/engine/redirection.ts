// Why a volume is redirected on a node, and what follows from the reasons together. Knows nothing of the lines that tell them.
import type { Fact } from '../model/facts';
import type { LineRef } from '../model/lineRef';
import { withLines } from './evidence';
import { findingKey, type Raise } from './findingEffect';
import { confirm, hold, type Held } from './held';
import { remaining, withTellers, type IsGone, type Teller } from './tellers';
import type { Subject } from './topic';

export type Redirection = 'fileSystemRedirected' | 'blockRedirected';

export interface Reason {
  /** As Get-ClusterSharedVolumeState names it, else a cause of the finding `redirected`. */
  readonly name: string;
  readonly mode: Redirection;
  readonly certainty: 'stated' | 'inferred';
  readonly evidence: readonly LineRef[];
  /** Everybody who says that it holds. */
  readonly tellers: readonly Teller[];
}

/** A mode and the reasons it rests on. */
interface Redirected {
  readonly held: Held;
  readonly reasons: readonly Reason[];
}

/** One reason in the file system decides for the whole volume; only without any does the way to the disk count (S-STATEEX). */
export function redirectedBy(reasons: readonly Reason[], fact: Fact): Held {
  const inFileSystem = reasons.filter(({ mode }) => mode === 'fileSystemRedirected');
  const deciding = inFileSystem.length > 0 ? inFileSystem : reasons;
  const value: Redirection = inFileSystem.length > 0 ? 'fileSystemRedirected' : 'blockRedirected';
  const isStated = deciding.some(({ certainty }) => certainty === 'stated');
  const held = hold(value, fact, {
    reasons: reasons.map(({ name }) => name),
    because: reasons.flatMap(({ evidence }) => evidence),
  });
  return { ...held, certainty: isStated ? 'stated' : 'inferred' };
}

/** A reason that is told once more, and no surer than before; null where it is new or makes the mode surer. */
export function confirmed({ held, reasons }: Redirected, reason: Reason, fact: Fact): Redirected | null {
  const known = reasons.find(({ name }) => name === reason.name);
  if (known === undefined || (known.certainty === 'inferred' && reason.certainty === 'stated')) return null;
  const tellers = withTellers(known.tellers, fact);
  const isTold = tellers === known.tellers;
  return {
    held: confirm(held, fact),
    reasons: isTold ? reasons : reasons.map((other) => (other === known ? { ...known, tellers } : other)),
  };
}

/** The reasons with one that is new, or surer than what was known of it. */
export function withReason(reasons: readonly Reason[], reason: Reason, fact: Fact): readonly Reason[] {
  const known = reasons.find(({ name }) => name === reason.name);
  if (known === undefined) return [...reasons, reason];
  const surer = { ...reason, tellers: withTellers(known.tellers, fact) };
  return reasons.map((other) => (other === known ? surer : other));
}

/**
 * Each reason is known for as long as somebody tells it. null: nobody knows the mode any more, for without the reasons that are gone
 * only one in the file system would still decide it.
 */
export function redirectedWithout({ held, reasons }: Redirected, isGone: IsGone, fact: Fact): Redirected | null {
  const left = reasons
    .map((reason) => ({ ...reason, tellers: remaining(reason.tellers, isGone) }))
    .filter(({ tellers }) => tellers.length > 0);
  if (left.length === reasons.length) return { held, reasons: left };
  if (!left.some(({ mode }) => mode === 'fileSystemRedirected')) return null;
  return { held: redirectedOnlyBy(left, held, fact), reasons: left };
}

/** The mode as the reasons that are left prove it: by lines before the one at which the others fell silent. */
export function redirectedOnlyBy(left: readonly Reason[], { said }: Held, fact: Fact): Held {
  const evidence = withLines(
    [],
    left.flatMap((reason) => reason.evidence),
  );
  return { ...redirectedBy(left, fact), evidence, said, tellers: left.flatMap(({ tellers }) => tellers) };
}

/** Reasons that somebody orders for a volume on one node, the coordinator, which alone writes it down. */
export const orders = ['UserRequest', 'Backup'] as const;

export function isOrder(name: string): boolean {
  return (orders as readonly string[]).includes(name);
}

/** One order reaches every node and is one finding: the first node raises it, the others join it. */
export function redirectionFound({ volume, node }: Subject, reason: Reason, isForAll: boolean, filters?: string): Raise {
  const of = isForAll ? null : node;
  return {
    does: 'raise',
    code: 'redirected',
    key: findingKey('redirected', volume, of, reason.name),
    volume,
    node: of,
    causeCode: reason.name,
    fields: {
      reason: reasonText(reason.name, filters),
      ...(isForAll ? { node: 'all nodes' } : {}),
      ...(filters ? { filters } : {}),
    },
    because: reason.evidence,
  };
}

function reasonText(name: string, filters: string | undefined): string {
  if (name === 'noDirectIo') return 'no reason given';
  return filters ? `${name} (${filters})` : name;
}

/** IO modes as an unknown line may spell them. */
export function modeInWords(text: string): 'direct' | Redirection | null {
  switch (text.toLowerCase().replace(/[\s_-]/g, '')) {
    case 'direct':
    case 'directio':
      return 'direct';
    case 'redirected':
    case 'filesystemredirected':
      return 'fileSystemRedirected';
    case 'blockredirected':
      return 'blockRedirected';
    default:
      return null;
  }
}
