// Which nodes a fact of membership brings or takes. Knows nothing of any state.
import type { Fact } from '../model/facts';
import type { World } from './topic';
import type { Whois } from './whois';

/** Canonical names of the nodes that are no longer members. */
export function nodesGone(fact: Fact, world: World): readonly string[] {
  const { body } = fact;
  if (world.late.has(fact)) return [];
  const gone =
    body.kind === 'nodeRemoved'
      ? known([world.whois.nodeName(body.node)])
      : body.kind === 'viewChanged'
        ? namesOf(body.downers, world.whois)
        : [];
  return gone.filter((node) => !world.wasCutOff(fact, node));
}

/** Canonical names of the nodes that a new view holds. */
export function nodesPresent(fact: Fact, { whois, late }: World): readonly string[] {
  const { body } = fact;
  if (body.kind !== 'viewChanged' || late.has(fact)) return [];
  return namesOf(
    body.members.filter((id) => !body.downers.includes(id)),
    whois,
  );
}

/** Canonical names of node ids, each once. */
export function namesOf(ids: readonly number[], whois: Whois): readonly string[] {
  return known([...new Set(ids)].map((id) => whois.nodeName({ name: null, id })));
}

function known(names: readonly (string | null)[]): readonly string[] {
  return names.filter((name) => name !== null);
}
