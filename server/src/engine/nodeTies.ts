// Which number belongs to which name where no line says both: by what is told of the same moment, and by elimination.
// Knows nothing of states and of storage.
import type { Fact, FactKind, NodeName } from '../model/facts';
import { momentMs } from './held';
import { entry } from './nestedMap';
import type { NodeNames } from './nodeNames';

/** A view without the node and the event that it was removed are written within moments; what lies further apart may be another node. */
const sameLeaveSeconds = 10;

/** Events that only a node of the cluster writes. */
const memberEvents: ReadonlySet<FactKind> = new Set<FactKind>([
  'nodeRemoved',
  'volumeAutoPaused',
  'volumeResumed',
  'volumeLost',
  'directIoLost',
  'quorumLost',
]);

/** Conclusions from all facts; to be drawn when every name and number that lines state is learned. */
export function tieNodes(facts: readonly Fact[], nodes: NodeNames): void {
  const { names, ids } = nodes.untied();
  if (names.length === 0 || ids.length === 0) return;
  for (const [name, id] of tiesByLeaving(facts, new Set(names), new Set(ids), nodes)) nodes.tie(name, id);
  for (const [name, id] of tiesByElimination(facts, nodes)) nodes.tie(name, id);
}

/** Of the members that the view in force lists by number all but one have names: a member without a number is that one. */
function tiesByElimination(facts: readonly Fact[], nodes: NodeNames): ReadonlyMap<string, number> {
  const { names, ids } = nodes.untied();
  const [untiedNames, untiedIds] = [new Set(names), new Set(ids)];
  const candidates = new Map<string, Set<number>>();
  let left: readonly number[] = [];
  for (const fact of facts) {
    const { body } = fact;
    if (body.kind === 'viewChanged') left = body.members.filter((id) => untiedIds.has(id));
    const name = memberIn(fact, nodes);
    if (name === null || !untiedNames.has(name) || left.length === 0) continue;
    const known = candidates.get(name);
    // What one moment leaves open another may tell, and both must agree.
    candidates.set(name, new Set(known === undefined ? left : left.filter((id) => known.has(id))));
  }
  const ties = [...candidates].flatMap(([name, left]) => (left.size === 1 ? [[name, [...left][0]!] as const] : []));
  return new Map(ties.filter(([, id]) => ties.filter(([, other]) => other === id).length === 1));
}

/** A node that a fact shows to be a member of the cluster: the writer of its events, or the coordinator of a volume. */
function memberIn({ body, writer }: Fact, nodes: NodeNames): string | null {
  if (body.kind === 'volumeTransitionBegan' && body.mountedOn) return nodes.nameOf({ name: body.mountedOn, id: null });
  return writer !== undefined && memberEvents.has(body.kind) ? nodes.nameOf(writer) : null;
}

/** Names and numbers of nodes that left together, and alone. */
function tiesByLeaving(
  facts: readonly Fact[],
  names: ReadonlySet<string>,
  ids: ReadonlySet<number>,
  nodes: NodeNames,
): ReadonlyMap<string, number> {
  const named = new Leaves<string>();
  const numbered = new Leaves<number>();
  for (const fact of facts) {
    const ms = momentMs(fact);
    if (ms === null) continue;
    const name = nameGone(fact, nodes);
    if (name !== null) named.add(name, ms);
    for (const id of idsGone(fact)) numbered.add(id, ms);
  }
  const ties = new Map<string, number>();
  const taken = new Map<number, string>();
  const disputed = new Set<string>();
  for (const { who: name, ms } of named.all) {
    if (!names.has(name) || named.near(ms).size > 1) continue;
    const [id, ...others] = numbered.near(ms);
    if (id === undefined || others.length > 0 || !ids.has(id)) continue;
    const [before, owner] = [ties.get(name), taken.get(id)];
    if ((before !== undefined && before !== id) || (owner !== undefined && owner !== name)) {
      disputed.add(name);
      if (owner !== undefined) disputed.add(owner);
      continue;
    }
    ties.set(name, id);
    taken.set(id, name);
  }
  for (const name of disputed) ties.delete(name);
  return ties;
}

/** Who left when, second by second: every node writes it down, and a flood of one event is one happening. */
class Leaves<T> {
  private readonly bySecond = new Map<number, Map<T, number>>();

  add(who: T, ms: number): void {
    const second = entry(this.bySecond, Math.floor(ms / 1000));
    if (!second.has(who)) second.set(who, ms);
  }

  get all(): readonly { readonly who: T; readonly ms: number }[] {
    return [...this.bySecond.values()].flatMap((second) => [...second].map(([who, ms]) => ({ who, ms })));
  }

  /** All that left at about that time. */
  near(ms: number): ReadonlySet<T> {
    const found = new Set<T>();
    const middle = Math.floor(ms / 1000);
    for (let second = middle - sameLeaveSeconds; second <= middle + sameLeaveSeconds; second++)
      for (const who of this.bySecond.get(second)?.keys() ?? []) found.add(who);
    return found;
  }
}

function nameGone({ body }: Fact, nodes: NodeNames): string | null {
  const gone: NodeName | null = body.kind === 'nodeRemoved' ? body.node : null;
  return gone === null ? null : nodes.nameOf(gone);
}

function idsGone({ body }: Fact): readonly number[] {
  return body.kind === 'viewChanged' ? body.downers : [];
}
