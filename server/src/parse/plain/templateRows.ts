// Rows that are matched by their templates alone. Picks by component, owner and first words, so that a line of another kind costs a few
// comparisons. Knows nothing of what rows say.
import type { MessageRow } from '../../knowledge/messageRow';
import type { MessageContext, ReadMessage } from '../messageFamily';
import { splitNode, splitResource, splitTemplate, type Owned } from './owner';
import { compileTemplate, type Template } from './template';

interface Entry {
  readonly row: MessageRow;
  readonly template: Template;
}

/** Entries by owner. */
type Owners = ReadonlyMap<string, readonly Entry[]>;

/** Longest message matched; no template is near it. */
const maxMessage = 8192;

export class TemplateRows {
  /** Under `*` the rows of any component. */
  private readonly byComponent: ReadonlyMap<string | null, Owners>;

  constructor(rows: readonly MessageRow[]) {
    this.byComponent = indexOf(rows);
  }

  /** The row whose template the whole message is, with its fields; undefined when there is none. Never throws. */
  read(message: string, context: MessageContext): ReadMessage | undefined {
    for (const read of this.reads(message, context)) return read;
    return undefined;
  }

  /** Every reading that some template allows, the most exact first. */
  *reads(message: string, { component }: MessageContext): Generator<ReadMessage> {
    if (message.length > maxMessage) return;
    const own = this.byComponent.get(component) ?? this.byComponent.get(component?.split(' ', 1)[0] ?? null);
    const known = [own, this.byComponent.get('*')].filter((owners) => owners !== undefined);
    if (known.length === 0) return;
    // Published logs are wrapped at blanks.
    const text = message.trimEnd().replaceAll('\n', ' ');
    // Before Windows Server 2008 a resource DLL wrote no tag.
    const ofResource = component === 'RES' || component === null;
    for (const owners of known) {
      for (const owned of [splitNode(text), ofResource ? splitResource(text) : undefined, unowned(text)]) {
        if (owned !== undefined) yield* readsOf(owned, owners);
      }
    }
  }
}

function* readsOf({ owner, fields, rest }: Owned, owners: Owners): Generator<ReadMessage> {
  for (const { row, template } of owners.get(owner) ?? []) {
    if (!rest.startsWith(template.head)) continue;
    const found = template.match(rest);
    if (found !== undefined) yield { row, fields: { ...fields, ...found }, facts: [] };
  }
}

function unowned(rest: string): Owned {
  return { owner: '', fields: {}, rest };
}

function indexOf(rows: readonly MessageRow[]): ReadonlyMap<string | null, Owners> {
  const byComponent = new Map<string | null, Map<string, Entry[]>>();
  for (const row of rows) {
    for (const text of row.templates) {
      const { owner, rest } = splitTemplate(text);
      const byOwner = byComponent.get(row.component) ?? new Map<string, Entry[]>();
      byComponent.set(row.component, byOwner);
      const entries = byOwner.get(owner) ?? [];
      byOwner.set(owner, entries);
      entries.push({ row, template: compileTemplate(rest) });
    }
  }
  // The longer beginning first: of two wordings that fit it says more.
  for (const byOwner of byComponent.values()) {
    for (const entries of byOwner.values()) entries.sort((a, b) => b.template.head.length - a.template.head.length);
  }
  return byComponent;
}
