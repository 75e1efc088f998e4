// Names from a log as arguments of commands that people will paste. Knows nothing of the commands.
import { isNodeStandIn } from '../model/nodeStandIn';

/** PowerShell takes typographic single quotes for straight ones. */
const singleQuotes = /['\u2018\u2019\u201a\u201b]/g;

const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;

/** The name of a node as an argument; the placeholder, too, for one that goes by no name of its own. */
export function nodeArgument(node: string | null): string {
  return powershellArgument(node !== null && isNodeStandIn(node) ? null : node, '<node>');
}

/** The name in single quotes, within which PowerShell expands nothing; `placeholder` where no name is known. */
export function powershellArgument(name: string | null, placeholder: string): string {
  if (name === null) return placeholder;
  return `'${name.replace(controls, ' ').replace(singleQuotes, '$&$&')}'`;
}
