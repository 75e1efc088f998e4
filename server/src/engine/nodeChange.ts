// Which nodes a fact of membership brings or takes. Knows nothing of any state.
import type { FactBody } from '../model/facts';
import type { Whois } from './whois';

/** Canonical names of the nodes that are no longer members. */
export function nodesGone(body: FactBody, whois: Whois): readonly string[] {
  if (body.kind === 'nodeRemoved') return known([whois.nodeName(body.node)]);
  return body.kind === 'viewChanged' ? namesOf(body.downers, whois) : [];
}

/** Canonical names of the nodes that a new view holds. */
export function nodesPresent(body: FactBody, whois: Whois): readonly string[] {
  if (body.kind !== 'viewChanged') return [];
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
