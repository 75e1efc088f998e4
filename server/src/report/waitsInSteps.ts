// Which steps belong to a wait for IO: one sentence about the whole wait says more than one a state. Knows nothing of words.
import type { History } from '../model/history';
import type { LineRef } from '../model/lineRef';
import { lineKey, type LineKey } from '../model/linesByInput';
import type { Wait } from './report';

export interface WaitSteps {
  /** Steps that only tell of a state on the way through a wait. */
  readonly covered: ReadonlySet<number>;
  /** By the step after which a wait is told: the one that ended it, else the last that proves it. */
  readonly endingAt: ReadonlyMap<number, readonly Wait[]>;
}

export function waitsInSteps({ steps }: History, waits: readonly Wait[]): WaitSteps {
  const placeOf = new Map<LineKey, number>();
  for (const [place, { at, ends }] of steps.entries()) if (ends === undefined) placeOf.set(lineKey(at), place);
  const covered = new Set<number>();
  const endingAt = new Map<number, Wait[]>();
  for (const wait of waits) {
    const places = wait.evidence.flatMap((ref: LineRef) => placeOf.get(lineKey(ref)) ?? []);
    const last = Math.max(-1, ...places);
    for (const place of places) if (steps[place]!.changes.every(({ track }) => track === 'volumeState')) covered.add(place);
    endingAt.set(last, [...(endingAt.get(last) ?? []), wait]);
  }
  return { covered, endingAt };
}
