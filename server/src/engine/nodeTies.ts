// Which number belongs to which name where no line says both: by what is told of the same moment, and by elimination.
// Knows nothing of states over time.
import type { Fact, FactKind } from '../model/facts';
import { momentMs } from './held';
import type { NodeNames } from './nodeNames';
import { Moments, Pairing } from './sharedMoments';

/** A view without the node and the event that it was removed are written within moments; what lies further apart may be another node. */
const sameLeaveSeconds = 10;

/** All nodes reopen a volume on its coordinator in one round. */
const sameRoundSeconds = 3;

/** Events that only a node of the cluster writes. */
const memberEvents: ReadonlySet<FactKind> = new Set<FactKind>([
  'nodeRemoved',
  'volumeAutoPaused',
  'volumeResumed',
  'volumeLost',
  'directIoLost',
  'quorumLost',
]);

/**
 * Conclusions from all facts; to be drawn when every name and number that lines state is learned.
 * @param writerOf canonical name of the node that wrote an input; null = nobody says
 */
export function tieNodes(facts: readonly Fact[], nodes: NodeNames, writerOf: (input: number) => string | null): void {
  for (const findTies of [tiesByLeaving, tiesByMounting, tiesByElimination]) {
    const { names, ids } = nodes.untied();
    if (names.length === 0 || ids.length === 0) return;
    for (const [name, id] of findTies(facts, nodes, writerOf).pairs) nodes.tie(name, id);
  }
}

/** Names and numbers of nodes that left together, and alone. */
function tiesByLeaving(facts: readonly Fact[], nodes: NodeNames): Pairing {
  const named = new Moments<string>();
  const numbered = new Moments<number>();
  for (const fact of facts) {
    const { body } = fact;
    const ms = momentMs(fact);
    if (ms === null) continue;
    const name = body.kind === 'nodeRemoved' ? nodes.nameOf(body.node) : null;
    if (name !== null) named.add(name, ms);
    if (body.kind === 'viewChanged') for (const id of body.downers) numbered.add(id, ms);
  }
  const pairing = new Pairing();
  pairing.match(named, numbered, sameLeaveSeconds);
  return pairing;
}

/** One node says that a volume is mounted on it, others say in that round on whom: by the number of the one and the name the others give. */
function tiesByMounting(facts: readonly Fact[], nodes: NodeNames, writerOf: (input: number) => string | null): Pairing {
  const idOf = new Map(nodes.entities().map(({ name, id }) => [name, id]));
  const volumes = new Map<string, { readonly named: Moments<string>; readonly numbered: Moments<number> }>();
  for (const fact of facts) {
    const { body, at } = fact;
    const ms = momentMs(fact);
    if (ms === null || body.kind !== 'volumeTransitionBegan') continue;
    const volume = body.volumeGuid ?? body.volume ?? '';
    let rounds = volumes.get(volume);
    if (rounds === undefined) volumes.set(volume, (rounds = { named: new Moments(), numbered: new Moments() }));
    const name = body.mountedOn ? nodes.nameOf({ name: body.mountedOn, id: null }) : null;
    if (name !== null) rounds.named.add(name, ms);
    const id = body.mountedHere === true ? idOf.get(writerOf(at.input) ?? '') : undefined;
    if (id !== undefined && id !== null) rounds.numbered.add(id, ms);
  }
  const pairing = new Pairing();
  for (const { named, numbered } of volumes.values()) pairing.match(named, numbered, sameRoundSeconds);
  return pairing;
}

/** Of the members that the view in force lists by number all but one have names: a member without a number is that one. */
function tiesByElimination(facts: readonly Fact[], nodes: NodeNames): Pairing {
  const { names, ids } = nodes.untied();
  const [untiedNames, untiedIds] = [new Set(names), new Set(ids)];
  const candidates = new Map<string, readonly number[]>();
  let left: readonly number[] = [];
  for (const fact of facts) {
    if (fact.body.kind === 'viewChanged') left = fact.body.members.filter((id) => untiedIds.has(id));
    const name = memberIn(fact, nodes);
    if (name === null || !untiedNames.has(name) || left.length === 0) continue;
    // What one moment leaves open another may tell, and both must agree.
    candidates.set(name, candidates.get(name)?.filter((id) => left.includes(id)) ?? left);
  }
  const pairing = new Pairing();
  for (const [name, [id, ...others]] of candidates) if (id !== undefined && others.length === 0) pairing.add(name, id);
  return pairing;
}

/** A node that a fact shows to be a member of the cluster: the writer of its events, or the coordinator of a volume. */
function memberIn({ body, writer }: Fact, nodes: NodeNames): string | null {
  if (body.kind === 'volumeTransitionBegan' && body.mountedOn) return nodes.nameOf({ name: body.mountedOn, id: null });
  return writer !== undefined && memberEvents.has(body.kind) ? nodes.nameOf(writer) : null;
}
