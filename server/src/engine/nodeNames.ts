// Nodes of the cluster by name and by id, as the lines of one log spell them. Knows nothing of volumes.
import type { NodeName } from '../model/facts';
import type { EntityNames, NodeEntity } from '../model/history';
import type { LineRef } from '../model/lineRef';

interface KnownNode {
  /** Distinct spellings, first met first. */
  readonly names: string[];
  id: number | null;
  readonly firstNamed: LineRef;
}

/** Filled line by line, then only read. */
export class NodeNames {
  private readonly byName = new Map<string, KnownNode>();
  private readonly byId = new Map<number, KnownNode>();
  private readonly nodes: KnownNode[] = [];

  learn({ name, id }: NodeName, at: LineRef): void {
    const key = name === null || name === '' ? null : name.toLowerCase();
    const named = key === null ? undefined : this.byName.get(key);
    const numbered = id === null ? undefined : this.byId.get(id);
    if (named && numbered && named !== numbered) {
      if (numbered.names.length > 0 || named.id !== null) return; // Two nodes that share an id or a name: keep them apart.
      this.merge(named, numbered);
      return;
    }
    // An id that has a name already is not given another one: ids are used anew after a node was evicted.
    const known = named ?? (numbered && (key === null || numbered.names.length === 0) ? numbered : undefined);
    if (known === undefined && key === null && id === null) return;
    const node = known ?? this.add(at);
    if (key !== null) this.spell(node, name!, key);
    if (id !== null && node.id === null && !this.byId.has(id)) {
      node.id = id;
      this.byId.set(id, node);
    }
  }

  /** Canonical name of a node that `learn` has met; null where the line names none. */
  nameOf({ name, id }: NodeName): string | null {
    const node =
      (name === null || name === '' ? undefined : this.byName.get(name.toLowerCase())) ??
      (id === null ? undefined : this.byId.get(id));
    return node === undefined ? null : canonical(node);
  }

  hasName(name: string): boolean {
    return this.byName.has(name.toLowerCase());
  }

  /** Nodes with an id first, by id; then by name. */
  entities(): NodeEntity[] {
    const entities = this.nodes.map((node) => ({ name: canonical(node), id: node.id }));
    return entities.sort((a, b) => (a.id ?? Infinity) - (b.id ?? Infinity) || (a.name < b.name ? -1 : 1));
  }

  spellings(): EntityNames[] {
    return this.nodes.map((node) => ({
      type: 'node',
      names: [...new Set([canonical(node), ...node.names, ...(node.id === null ? [] : [nodeWithId(node.id)])])],
      firstNamed: node.firstNamed,
    }));
  }

  private add(at: LineRef): KnownNode {
    const node: KnownNode = { names: [], id: null, firstNamed: at };
    this.nodes.push(node);
    return node;
  }

  private merge(named: KnownNode, numbered: KnownNode): void {
    named.id = numbered.id;
    this.byId.set(numbered.id!, named);
    this.nodes.splice(this.nodes.indexOf(numbered), 1);
  }

  private spell(node: KnownNode, name: string, key: string): void {
    if (!node.names.includes(name)) node.names.push(name);
    this.byName.set(key, node);
  }
}

/** How a node without a name is called; lines of cluster.log write it so too. */
function nodeWithId(id: number): string {
  return `Node ${id}`;
}

function canonical(node: KnownNode): string {
  return node.names[0] ?? nodeWithId(node.id!);
}
