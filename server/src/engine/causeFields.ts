// Values for the texts of a rule of causes. Knows nothing of how its signs were found.
import type { CauseFieldName, CauseRule } from '../knowledge/causes/causeRule';
import type { Finding } from '../model/history';
import { nodeArgument, powershellArgument } from './powershellArgument';
import type { Seen } from './signIndex';

/** With words for those that no line gives. `seen` is the first sign of the rule. */
export function causeFields(
  rule: CauseRule,
  { volume, resource, node }: Finding,
  { node: causeNode, device }: Seen,
): Readonly<Record<string, string>> {
  const known: Readonly<Record<CauseFieldName, string | null>> = { volume, resource, node, causeNode, device };
  const values: Readonly<Record<string, string | null>> = known;
  const fields: Record<string, string> = {};
  for (const field of fieldsIn(rule)) {
    const name = field.replace(/Argument$/, '');
    const value = values[name] ?? null;
    fields[field] = name === field ? (value ?? absent[name] ?? '') : argumentFor(name, value);
  }
  return fields;
}

function argumentFor(name: string, value: string | null): string {
  return name === 'node' || name === 'causeNode' ? nodeArgument(value) : powershellArgument(value, `<${name}>`);
}

const absent: Readonly<Record<string, string>> = {
  volume: 'the volume',
  resource: 'the disk',
  node: 'a node',
  causeNode: 'a node that no line names',
  device: 'not named',
};

const fieldsByRule = new WeakMap<CauseRule, readonly string[]>();

/** Field names in the texts of a rule; found once. */
function fieldsIn(rule: CauseRule): readonly string[] {
  let fields = fieldsByRule.get(rule);
  if (fields === undefined) {
    const found = [rule.cause, ...rule.advice].flatMap((text) => Array.from(text.matchAll(/\{(\w+)\}/g), ([, field]) => field!));
    fieldsByRule.set(rule, (fields = [...new Set(found)]));
  }
  return fields;
}
