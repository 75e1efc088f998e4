// The small things that any message can contain. Knows nothing of how they are found.
import type { StatusValue } from '../../model/facts';

/** Where a term stands in its text: offsets in UTF-16 units, `end` exclusive. */
export interface TermPlace {
  readonly start: number;
  readonly end: number;
}

export type TermMeaning =
  | { readonly kind: 'status'; readonly status: StatusValue }
  /** Without braces, lower case. */
  | { readonly kind: 'guid'; readonly guid: string }
  | { readonly kind: 'node'; readonly nodeId: number }
  | { readonly kind: 'nodeSet'; readonly nodeIds: readonly number[] }
  /** A membership view such as `904(1 2 4 5)`. */
  | { readonly kind: 'view'; readonly view: string; readonly nodeIds: readonly number[] }
  | { readonly kind: 'volumePath'; readonly volumeGuid: string }
  /** `volume` is null for the root folder alone. */
  | { readonly kind: 'mountPath'; readonly path: string; readonly volume: string | null }
  | { readonly kind: 'uncPath'; readonly server: string; readonly share: string }
  | { readonly kind: 'disk'; readonly name: string }
  /** `scope` is the interface index after `%` of a link-local IPv6 address. */
  | { readonly kind: 'endpoint'; readonly address: string; readonly scope: string | null; readonly port: number }
  /** `writtenMs` as the log writes it, in the time base of its file; null = never (1601). */
  | { readonly kind: 'time'; readonly writtenMs: number | null }
  | { readonly kind: 'duration'; readonly durationMs: number }
  /**
   * A persistent-reservation key. Inferred from the real keys of source PR170: the last 16 bits are a fixed mark of failover clustering,
   * the 16 bits before it the node number. Both are null where the mark is not there.
   */
  | { readonly kind: 'reservationKey'; readonly key: string; readonly nodeId: number | null; readonly mark: string | null };

export type Term = TermPlace & TermMeaning;
