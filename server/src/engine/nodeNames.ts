// Nodes of the cluster by name and by id, as the lines of all inputs spell them. Knows nothing of volumes.
import type { NodeName } from '../model/facts';
import type { EntityNames, NodeEntity } from '../model/history';
import type { LineRef } from '../model/lineRef';

interface KnownNode {
  /** Distinct spellings, first met first. */
  readonly names: string[];
  id: number | null;
  firstNamed: LineRef;
  /** Which mention that was, in order; Infinity while only a header names the node, which stands in no fact. */
  firstMention: number;
}

/** Filled line by line, then only read. */
export class NodeNames {
  private readonly byName = new Map<string, KnownNode>();
  private readonly byId = new Map<number, KnownNode>();
  private readonly nodes: KnownNode[] = [];
  private mentions = 0;

  /** The node in the header of an input; `top` is shown as its line while no fact names it. */
  learnHeader(node: NodeName, top: LineRef): void {
    this.take(node, top, Infinity);
  }

  /** Mentions come in the order of facts. */
  learn(node: NodeName, at: LineRef): void {
    this.take(node, at, this.mentions++);
  }

  private take({ name, id }: NodeName, at: LineRef, mention: number): void {
    const key = name === null || name === '' ? null : foldedName(name);
    const named = key === null ? undefined : this.byName.get(key);
    const numbered = id === null ? undefined : this.byId.get(id);
    if (named) noteMention(named, at, mention);
    if (numbered) noteMention(numbered, at, mention);
    if (named && numbered && named !== numbered) {
      if (numbered.names.length > 0 || named.id !== null) return; // Two nodes that share an id or a name: keep them apart.
      this.merge(named, numbered);
      return;
    }
    // An id that has a name already is not given another one: ids are used anew after a node was evicted.
    const known = named ?? (numbered && (key === null || numbered.names.length === 0) ? numbered : undefined);
    if (known === undefined && key === null && id === null) return;
    const node = known ?? this.add(at, mention);
    if (key !== null) this.spell(node, name!, key);
    if (id !== null && node.id === null && !this.byId.has(id)) {
      node.id = id;
      this.byId.set(id, node);
    }
  }

  /** Canonical name of a node that `learn` has met; null where the line names none. */
  nameOf({ name, id }: NodeName): string | null {
    const node =
      (name === null || name === '' ? undefined : this.byName.get(foldedName(name))) ??
      (id === null ? undefined : this.byId.get(id));
    return node === undefined ? null : canonical(node);
  }

  /** Nodes of which lines tell a name and no number (by canonical name), and the numbers that stand without a name. */
  untied(): { readonly names: readonly string[]; readonly ids: readonly number[] } {
    return {
      names: this.nodes.filter(({ id }) => id === null).map(canonical),
      ids: this.nodes.flatMap(({ names, id }) => (names.length === 0 && id !== null ? [id] : [])),
    };
  }

  /** A conclusion: the named node without a number is the one with this number and no name. */
  tie(name: string, id: number): void {
    const named = this.byName.get(foldedName(name));
    const numbered = this.byId.get(id);
    if (named?.id === null && numbered?.names.length === 0) this.merge(named, numbered);
  }

  hasName(name: string): boolean {
    return this.byName.has(foldedName(name));
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

  private add(at: LineRef, mention: number): KnownNode {
    const node: KnownNode = { names: [], id: null, firstNamed: at, firstMention: mention };
    this.nodes.push(node);
    return node;
  }

  private merge(named: KnownNode, numbered: KnownNode): void {
    named.id = numbered.id;
    noteMention(named, numbered.firstNamed, numbered.firstMention);
    this.byId.set(numbered.id!, named);
    this.nodes.splice(this.nodes.indexOf(numbered), 1);
  }

  private spell(node: KnownNode, name: string, key: string): void {
    if (!node.names.includes(name)) node.names.push(name);
    this.byName.set(key, node);
  }
}

function noteMention(node: KnownNode, at: LineRef, mention: number): void {
  if (mention >= node.firstMention) return;
  node.firstNamed = at;
  node.firstMention = mention;
}

/** `NODE1.contoso.com` and `node1` are one node: names of nodes are unique in a cluster, whatever domain and case they are written with. */
function foldedName(name: string): string {
  return withoutDomain(name).toLowerCase();
}

function withoutDomain(name: string): string {
  const dot = name.indexOf('.');
  // An address is no name with a domain.
  return dot <= 0 || /^[\d.]+$/.test(name) ? name : name.slice(0, dot);
}

/** How a node without a name is called; lines of cluster.log write it so too. */
function nodeWithId(id: number): string {
  return `Node ${id}`;
}

/** The first short spelling; where all have a domain, the first without it. */
function canonical({ names, id }: KnownNode): string {
  return (
    names.find((name) => withoutDomain(name) === name) ?? (names[0] === undefined ? nodeWithId(id!) : withoutDomain(names[0]))
  );
}
