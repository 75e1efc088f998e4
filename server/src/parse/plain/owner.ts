// Who a message says it is about before it says anything else: a node (`Node 2: `) or a resource (`Network Name <name>: `).
// Knows nothing of what comes after.
import type { Fields } from '../../model/fields';
import { afterOwner } from '../wordings';

export interface Owned {
  /** `Node`, or the type of the resource; '' where the message names no owner. */
  readonly owner: string;
  /** The name of the resource; null where the line leaves it out (seen). */
  readonly fields: Fields;
  /** The message after its owner. */
  readonly rest: string;
}

/** Longest name of a type; beyond it a colon belongs to the sentence. */
const maxTypeLength = 64;

/** Splits a message after the resource it begins with; undefined when it begins with none. */
export function splitResource(message: string): Owned | undefined {
  const open = message.indexOf('<');
  const colon = message.indexOf(': ');
  if (open > 0 && open <= maxTypeLength && (colon < 0 || open < colon)) {
    const close = message.indexOf('>: ', open);
    if (close < 0) return undefined;
    const resource = message.slice(open + 1, close).trim();
    return { owner: message.slice(0, open).trim(), fields: { resource }, rest: message.slice(close + 3) };
  }
  if (colon <= 0 || colon > maxTypeLength) return undefined;
  return { owner: message.slice(0, colon).trim(), fields: { resource: null }, rest: message.slice(colon + 2) };
}

/** Splits a message after `Node 2: ` or `Node 2 `; undefined when it does not begin so. */
export function splitNode(message: string): Owned | undefined {
  const at = afterOwner(message);
  return at === 0 ? undefined : { owner: 'Node', fields: { observer: parseInt(message.slice(5), 10) }, rest: message.slice(at) };
}

/** A template after its owner, and the owner in the form the functions above give. */
export function splitTemplate(template: string): { readonly owner: string; readonly rest: string } {
  const node = /^[Nn]ode \{observer\}:? /.exec(template);
  if (node) return { owner: 'Node', rest: template.slice(node[0].length) };
  const resource = /^([^<{]+) <\{resource\}>: /.exec(template);
  if (resource) return { owner: resource[1]!, rest: template.slice(resource[0].length) };
  return { owner: '', rest: template };
}
