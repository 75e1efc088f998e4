// Lines that hold the same event: a channel inside a cluster.log repeats the System log, exports overlap. Knows nothing of what events say.
import type { ClusterLog } from './clusterLog';
import type { Fact } from './facts';
import type { LineRef } from './lineRef';
import { lineKey, LinesByInput, type LineKey } from './linesByInput';
import { recordStretch } from './recordAt';

/** Every line that holds the event of a fact, its own first. */
export function linesOfFact({ at, also }: Fact): readonly LineRef[] {
  return also === undefined ? [at] : [at, ...also];
}

const copiesOf = new WeakMap<readonly Fact[], ReadonlyMap<LineKey, readonly LineRef[]>>();

/** For each line of an event that stands elsewhere too, these other lines. */
export function copiesByLine(facts: readonly Fact[]): ReadonlyMap<LineKey, readonly LineRef[]> {
  let copies = copiesOf.get(facts);
  if (copies === undefined) {
    const found = new Map<LineKey, Map<LineKey, LineRef>>();
    for (const fact of facts) {
      if (fact.also === undefined) continue;
      const lines = new Map(linesOfFact(fact).map((ref) => [lineKey(ref), ref]));
      for (const key of lines.keys()) {
        const others = found.get(key) ?? new Map<LineKey, LineRef>();
        found.set(key, others);
        for (const [other, ref] of lines) if (other !== key) others.set(other, ref);
      }
    }
    copies = new Map([...found].map(([key, others]) => [key, [...others.values()]]));
    copiesOf.set(facts, copies);
  }
  return copies;
}

const copied = new WeakMap<readonly Fact[], LinesByInput>();

/** Lines outside a record that hold the event it tells, each once. */
export function copiesOfRecord({ facts, index, records }: ClusterLog, record: number): readonly LineRef[] {
  let lines = copied.get(facts);
  if (lines === undefined) {
    copied.set(facts, (lines = new LinesByInput()));
    for (const [place, fact] of facts.entries()) if (fact.also) for (const ref of linesOfFact(fact)) lines.add(ref, place);
  }
  const stretch = recordStretch(records, record);
  const here = new LinesByInput();
  const all = lines
    .of(index)
    .within(stretch)
    .flatMap((fact) => linesOfFact(facts[fact]!));
  for (const [place, ref] of all.entries()) here.add(ref, place);
  const own = new Set(here.of(index).within(stretch));
  return [...new Map(all.filter((_ref, place) => !own.has(place)).map((ref) => [lineKey(ref), ref])).values()];
}
