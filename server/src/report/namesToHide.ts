// The names of an incident that tell whose cluster it is, with the kind of thing each belongs to. Knows nothing of texts.
import type { Fact } from '../model/facts';
import type { EntityNames, History } from '../model/history';
import type { Incident } from '../model/incident';
import { isNodeStandIn } from '../model/nodeStandIn';
import type { AliasKind } from './aliases';

export interface HiddenName {
  readonly kind: AliasKind;
  /** The same for all names of one thing. */
  readonly key: string;
  readonly name: string;
}

/** Every name that the engine knows; of one that several things bear, the first counts. */
export function* namesToHide({ inputs, facts, history, coverage }: Incident): Generator<HiddenName> {
  for (const { name } of history.nodes) yield* nodeName(name);
  for (const { node } of [...inputs, ...coverage.nodes]) yield* nodeName(node);
  for (const node of [...history.writers, ...history.tracks.map((track) => track.node)]) yield* nodeName(node);
  for (const entity of history.entities) yield* entityNames(entity);
  yield* volumeNames(history);
  for (const fact of facts) yield* factNames(fact);
  for (const { volume, resource } of history.tracks) yield* [...thing('volume', volume), ...thing('resource', resource)];
}

function* nodeName(name: string | null | undefined): Generator<HiddenName> {
  if (typeof name !== 'string' || isNodeStandIn(name)) return;
  const [short = ''] = name.split('.');
  yield { kind: 'node', key: short.toLowerCase(), name: short };
}

function* entityNames({ type, names }: EntityNames): Generator<HiddenName> {
  if (type === 'node') for (const name of names) yield* nodeName(name);
  else for (const name of names) yield { kind: type, key: names[0]!.toLowerCase(), name: lastPart(name) };
}

function* volumeNames({ volumes }: History): Generator<HiddenName> {
  for (const { name, mountPath, resource, resourceId } of volumes) {
    yield* thing('volume', name);
    if (mountPath !== null) yield { kind: 'volume', key: name.toLowerCase(), name: lastPart(mountPath) };
    yield* [...thing('disk', resource), ...thing('disk', resourceId)];
  }
}

/** Facts call things by the same words for the same kind of thing. */
const kindsByField: Readonly<Record<string, AliasKind>> = {
  disk: 'disk',
  volume: 'volume',
  resource: 'resource',
  group: 'group',
  share: 'share',
};

function* factNames({ body, writer }: Fact): Generator<HiddenName> {
  if (writer) yield* nodeName(writer.name);
  for (const [field, value] of Object.entries(body)) {
    const kind = kindsByField[field];
    if (kind !== undefined && typeof value === 'string') yield* thing(kind, value);
    else if (field === 'mountedOn' && typeof value === 'string') yield* nodeName(value);
    else if (isNamed(value)) yield* nodeName(value.name);
  }
}

/** A node as a line names it. */
function isNamed(value: unknown): value is { readonly name: unknown } & { readonly name: string } {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string' && 'id' in value;
}

function* thing(kind: AliasKind, name: string | null): Generator<HiddenName> {
  if (name !== null) yield { kind, key: name.toLowerCase(), name: lastPart(name) };
}

/** A mount path ends with the name of the volume. */
function lastPart(name: string): string {
  return /^[a-z]:\\ClusterStorage\\/i.test(name)
    ? (name
        .split('\\')
        .filter((part) => part !== '')
        .at(-1) ?? name)
    : name;
}
