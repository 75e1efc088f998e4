// Which number belongs to which name where no line says both: by what is told of the same moment, and by elimination.
// Knows nothing of states and of storage.
import type { Fact, NodeName } from '../model/facts';
import { momentMs } from './held';
import { entry } from './nestedMap';
import type { NodeNames } from './nodeNames';

/** A view without the node and the event that it was removed are written within moments; what lies further apart may be another node. */
const sameLeaveSeconds = 10;

/** Events that only a node of the cluster writes. */
const memberEvents: ReadonlySet<Fact['body']['kind']> = new Set([
  'nodeRemoved',
  'volumeAutoPaused',
  'volumeResumed',
  'volumeLost',
  'directIoLost',
  'quorumLost',
] as const);

/** Conclusions from all facts; to be drawn when every name and number that lines state is learned. */
export function tieNodes(facts: readonly Fact[], nodes: NodeNames): void {
  const { names, ids } = nodes.untied();
  if (names.length === 0 || ids.length === 0) return;
  for (const [name, id] of tiesByLeaving(facts, new Set(names), new Set(ids), nodes)) nodes.tie(name, id);
  const left = nodes.untied();
  const [name, id] = [left.names[0], left.ids[0]];
  if (name === undefined || id === undefined || left.names.length > 1 || left.ids.length > 1) return;
  // It is a node of the cluster, all other nodes have numbers, and one number is left.
  if (facts.some(({ body, writer }) => writer !== undefined && memberEvents.has(body.kind) && nodes.nameOf(writer) === name))
    nodes.tie(name, id);
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
