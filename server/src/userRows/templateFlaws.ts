// What is wrong with a template, and with texts that use fields no template gives. Knows nothing of files.

/** Fewer fixed characters fit lines that have nothing to do with it. */
const fewestLetters = 4;

const field = /\{(\w+)\}/g;

/** Names of the `{field}`s of a text. */
export function fieldsIn(text: string): readonly string[] {
  return Array.from(text.matchAll(field), ([, name]) => name!);
}

/** What is wrong and what to do; null for a template that can be matched. */
export function templateFlaw(template: string): string | null {
  const literals = template.replace(field, '\0');
  if (/[{}]/.test(literals))
    return 'has a brace that belongs to no {field}; write a field as {name}, with letters and digits alone';
  if (literals.includes('\0\0'))
    return 'has two fields side by side, so nobody can tell where one ends; put the text between them or join them';
  const fixed = literals.replace(/[\0\s]/g, '');
  if (fixed.length < fewestLetters)
    return `has fewer than ${fewestLetters} fixed characters and would fit any line; write more of the text that is always the same`;
  const names = fieldsIn(template);
  const twice = names.find((name, place) => name !== '_' && names.indexOf(name) !== place);
  return twice === undefined ? null : `has {${twice}} twice; give the second another name`;
}

/** Fields that every template has: only these may stand in a text that is shown. */
export function fieldsOfAll(templates: readonly string[]): ReadonlySet<string> {
  const [first = [], ...others] = templates.map(fieldsIn);
  return new Set(first.filter((name) => others.every((names) => names.includes(name))));
}
