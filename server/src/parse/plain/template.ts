// A template with `{field}` as a matcher of whole texts. Knows nothing of messages.
// Literals are searched one after the other and never again, so the time is linear in the text whatever the text is.
import type { Fields, FieldValue } from '../../model/fields';

export interface Template {
  /** What a text must begin with; '' when the template begins with a field. */
  readonly head: string;
  /** The fields of a text that is as the template says from its first to its last character; undefined for any other. */
  match(text: string): Fields | undefined;
}

/** Fields that are numbers: the template does not match where they hold anything else. */
const numberFields: ReadonlySet<string> = new Set([
  ...[
    'attempt',
    'attempts',
    'availableBytes',
    'bytes',
    'count',
    'epoch',
    'goingAway',
    'gumId',
    'index',
    'isServiceShutdown',
    'needed',
    'node',
    'number',
  ],
  ...[
    'observer',
    'process',
    'processorPercent',
    'readSeconds',
    'result',
    'role',
    'running',
    'seconds',
    'ticks',
    'unacknowledged',
    'unsent',
    'updates',
    'writeSeconds',
  ],
]);
const number = /^-?\d{1,15}(?:\.\d{1,6})?$/;

export function compileTemplate(template: string): Template {
  const parts = template.split(/\{(\w+)\}/);
  const literals = parts.filter((_, index) => index % 2 === 0);
  const names = parts.filter((_, index) => index % 2 === 1);
  const head = literals[0]!;
  const tail = literals.at(-1)!;
  return {
    head,
    match(text) {
      if (names.length === 0) return text === head ? {} : undefined;
      if (!text.startsWith(head) || !text.endsWith(tail)) return undefined;
      const end = text.length - tail.length;
      const fields: Record<string, FieldValue> = {};
      let from = head.length;
      for (let index = 0; index < names.length; index++) {
        const isLast = index === names.length - 1;
        const to = isLast ? end : text.indexOf(literals[index + 1]!, from);
        if (to < from || to > end) return undefined;
        const value = fieldValue(names[index]!, text.slice(from, to));
        if (value === undefined) return undefined;
        fields[names[index]!] = value;
        from = to + literals[index + 1]!.length;
      }
      return fields;
    },
  };
}

function fieldValue(name: string, text: string): FieldValue | undefined {
  if (!numberFields.has(name)) return text;
  return number.test(text) ? Number(text) : undefined;
}
