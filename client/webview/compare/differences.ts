// What differs between two moments, or between two nodes at one moment. Knows nothing of the page.
import type { ReplayState, StateValue } from '../../../server/src/protocol/messages';

export interface Difference {
  readonly track: string;
  /** What the values are of, for people. */
  readonly of: string;
  /** null: it does not exist on that side. */
  readonly a: StateValue | null;
  readonly b: StateValue | null;
}

export interface Comparison {
  readonly differences: readonly Difference[];
  /** How many values are the same on both sides. */
  readonly sameCount: number;
}

/** Every value of two moments. */
export function compareMoments(a: ReplayState, b: ReplayState): Comparison {
  const key = ({ track, volume, resource, node }: StateValue) => JSON.stringify([track, volume, resource, node]);
  return compare(valuesOf(a), valuesOf(b), key, ({ of }) => of);
}

/** What both nodes have of their own: volumes on each, and their other values; what belongs to no node is the same for both. */
export function compareNodes(state: ReplayState, a: string, b: string): Comparison {
  const values = valuesOf(state);
  const key = ({ track, volume, resource }: StateValue) => JSON.stringify([track, volume, resource]);
  const ofNode = (name: string) => values.filter(({ node }) => node === name);
  return compare(ofNode(a), ofNode(b), key, ({ volume, resource, track }) => volume ?? resource ?? track);
}

function valuesOf({ volumes, others }: ReplayState): readonly StateValue[] {
  const coordinators = new Map(volumes.map(({ volume, coordinator }) => [volume, coordinator]));
  return [...volumes.flatMap(({ ioMode, volumeState }) => [ioMode, volumeState]), ...coordinators.values(), ...others];
}

function compare(
  a: readonly StateValue[],
  b: readonly StateValue[],
  key: (value: StateValue) => string,
  nameOf: (value: StateValue) => string,
): Comparison {
  const left = new Map(a.map((value) => [key(value), value]));
  const right = new Map(b.map((value) => [key(value), value]));
  const differences: Difference[] = [];
  let sameCount = 0;
  for (const name of new Set([...left.keys(), ...right.keys()])) {
    const [one, other] = [left.get(name) ?? null, right.get(name) ?? null];
    if (isSame(one, other)) {
      // What nobody knows on either side is no sameness that anybody knows of.
      if (one !== null && one.certainty !== 'unknown') sameCount++;
    } else {
      const present = (one ?? other)!;
      differences.push({ track: present.track, of: nameOf(present), a: one, b: other });
    }
  }
  return { differences, sameCount };
}

function isSame(a: StateValue | null, b: StateValue | null): boolean {
  return a?.value === b?.value && a?.words === b?.words && a?.reasons.join() === b?.reasons.join();
}
