// Nodes that took others for gone when they were cut off themselves. In a cluster that falls apart each side sees the other go;
// the side that then loses quorum was wrong. Knows nothing of what follows from it.
import type { Fact } from '../model/facts';
import { lastAtMost } from '../model/sortedSearch';
import type { Whois } from './whois';

/** Quorum is counted right after the others are gone (inferred). */
const countsWithinMs = 60_000;

/** Answers whether the writer of a fact lost quorum at once, while the node that it took for gone went on writing. */
export function cutOffs(facts: readonly Fact[], whois: Whois): (fact: Fact, node: string) => boolean {
  const lostMs = new Map<string, number[]>();
  for (const fact of facts) {
    if (fact.body.kind !== 'quorumLost' || fact.utcMs === null) continue;
    const writer = whois.writerOf(fact);
    const { observerId } = fact.body;
    if (observerId !== null && whois.nodeName({ name: null, id: observerId }) !== writer) continue;
    const times = lostMs.get(writer);
    if (times) times.push(fact.utcMs);
    else lostMs.set(writer, [fact.utcMs]);
  }
  if (lostMs.size === 0) return () => false;
  const lastMs = lastWords(facts, whois);
  const losesAt = (node: string, fromMs: number) => {
    const times = lostMs.get(node) ?? none;
    const ms = times[lastAtMost(times.length, (place) => times[place]!, fromMs + countsWithinMs)];
    return ms !== undefined && ms >= fromMs ? ms : undefined;
  };
  return (fact, node) => {
    const writer = whois.writerOf(fact);
    if (fact.utcMs === null || node === writer) return false;
    const ms = losesAt(writer, fact.utcMs);
    return ms !== undefined && losesAt(node, fact.utcMs) === undefined && (lastMs.get(node) ?? -Infinity) > ms;
  };
}

/** When each node told something last. */
function lastWords(facts: readonly Fact[], whois: Whois): ReadonlyMap<string, number> {
  const lastMs = new Map<string, number>();
  for (const fact of facts) if (fact.utcMs !== null) lastMs.set(whois.writerOf(fact), fact.utcMs);
  return lastMs;
}

const none: readonly never[] = [];
