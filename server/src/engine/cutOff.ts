// Nodes that took others for gone when they were cut off themselves. In a cluster that falls apart each side sees the other go;
// the side that then loses quorum was wrong. Knows nothing of what follows from it.
import type { Fact } from '../model/facts';
import { lastAtMost } from '../model/sortedSearch';
import { entry } from './nestedMap';
import type { Whois } from './whois';

/** Each side counts its votes right after it saw the other go (inferred). */
const countsWithinMs = 60_000;

/** Answers whether others tell, within moments after a time, that a node is gone. */
export function departuresSeen(facts: readonly Fact[], whois: Whois): (node: string, utcMs: number | null) => boolean {
  let seenBy: ReturnType<typeof departures> | null = null;
  return (node, utcMs) => {
    if (utcMs === null) return false;
    seenBy ??= departures(facts, whois);
    for (const [writer, gone] of seenBy)
      if (writer !== node && hasOneWithin(gone.get(node), utcMs, utcMs + countsWithinMs)) return true;
    return false;
  };
}

/** Answers whether the writer of a fact lost quorum at once, while the node that it took for gone saw it go and did not. */
export function cutOffs(facts: readonly Fact[], whois: Whois): (fact: Fact, node: string) => boolean {
  const lost = quorumLosses(facts, whois);
  if (lost.size === 0) return () => false;
  const seenGone = departures(facts, whois);
  return (fact, node) => {
    const { utcMs } = fact;
    const writer = whois.writerOf(fact);
    if (utcMs === null || node === writer) return false;
    const untilMs = utcMs + countsWithinMs;
    return (
      hasOneWithin(lost.get(writer), utcMs, untilMs) &&
      !hasOneWithin(lost.get(node), utcMs, untilMs) &&
      hasOneWithin(seenGone.get(node)?.get(writer), utcMs - countsWithinMs, untilMs)
    );
  };
}

/** When each node told of its own loss of quorum, in UTC milliseconds, rising. */
function quorumLosses(facts: readonly Fact[], whois: Whois): ReadonlyMap<string, readonly number[]> {
  const losses = new Map<string, number[]>();
  for (const fact of facts) {
    const { body, utcMs } = fact;
    if (body.kind !== 'quorumLost' || utcMs === null) continue;
    const writer = whois.writerOf(fact);
    if (body.observerId === null || whois.nodeName({ name: null, id: body.observerId }) === writer) note(losses, writer, utcMs);
  }
  return losses;
}

/** When each node told of the others that they are gone. */
function departures(facts: readonly Fact[], whois: Whois): ReadonlyMap<string, ReadonlyMap<string, readonly number[]>> {
  const seen = new Map<string, Map<string, number[]>>();
  for (const fact of facts) {
    const { body, utcMs } = fact;
    if (utcMs === null || (body.kind !== 'viewChanged' && body.kind !== 'nodeRemoved')) continue;
    const gone = body.kind === 'nodeRemoved' ? [body.node] : body.downers.map((id) => ({ name: null, id }));
    const byNode = entry(seen, whois.writerOf(fact));
    for (const node of gone) note(byNode, whois.nodeName(node) ?? '', utcMs);
  }
  return seen;
}

function note(times: Map<string, number[]>, node: string, utcMs: number): void {
  const known = times.get(node);
  if (known) known.push(utcMs);
  else times.set(node, [utcMs]);
}

function hasOneWithin(times: readonly number[] | undefined, fromMs: number, toMs: number): boolean {
  if (times === undefined) return false;
  const last = times[lastAtMost(times.length, (place) => times[place]!, toMs)];
  return last !== undefined && last >= fromMs;
}
