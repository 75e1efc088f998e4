// What the product calls a node that no line names. Knows nothing of who stands behind it.

/** True for `this node`, `the node of input 2` and `Node 3`: a reader knows what is meant, a command does not. */
export function isNodeStandIn(name: string): boolean {
  return /^(?:node \d+|this node|the node of input \d+)$/i.test(name.trim());
}
