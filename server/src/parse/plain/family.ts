// The family of messages that are explained and from which no fact is taken: each is matched by its template alone.
// Picks by component, owner and first words, so that a line of another kind costs a few comparisons.
import { availabilityGroupMessages } from '../../knowledge/messages/availabilityGroups';
import { clientAccessMessages } from '../../knowledge/messages/clientAccess';
import { connectionMessages } from '../../knowledge/messages/connections';
import { databaseMessages } from '../../knowledge/messages/database';
import { diskCheckMessages } from '../../knowledge/messages/diskChecks';
import { hostingMessages } from '../../knowledge/messages/hosting';
import { oldWindowsMessages } from '../../knowledge/messages/oldWindows';
import { quorumWorkMessages } from '../../knowledge/messages/quorumWork';
import { regroupMessages } from '../../knowledge/messages/regroup';
import { witnessMessages } from '../../knowledge/messages/witness';
import type { MessageRow } from '../../knowledge/messageRow';
import type { MessageContext, MessageFamily, ReadMessage } from '../messageFamily';
import { splitNode, splitResource, splitTemplate, type Owned } from './owner';
import { compileTemplate, type Template } from './template';

const rows: readonly MessageRow[] = [
  ...availabilityGroupMessages,
  ...clientAccessMessages,
  ...connectionMessages,
  ...databaseMessages,
  ...diskCheckMessages,
  ...hostingMessages,
  ...oldWindowsMessages,
  ...quorumWorkMessages,
  ...regroupMessages,
  ...witnessMessages,
];

export const plainFamily: MessageFamily = { name: 'plain', rows, source: 'service', read: readPlain };

interface Entry {
  readonly row: MessageRow;
  readonly template: Template;
}

/** Entries by component, then by owner. */
type Index = ReadonlyMap<string | null, ReadonlyMap<string, readonly Entry[]>>;

/** Longest message matched; no template is near it. */
const maxMessage = 8192;

function readPlain(message: string, { component }: MessageContext): ReadMessage | undefined {
  if (message.length > maxMessage) return undefined;
  const byOwner = index.get(component) ?? index.get(component?.split(' ', 1)[0] ?? null);
  if (byOwner === undefined) return undefined;
  // Published logs are wrapped at blanks.
  const text = message.trimEnd().replaceAll('\n', ' ');
  // Before Windows Server 2008 a resource DLL wrote no tag.
  const ofResource = component === 'RES' || component === null;
  for (const owned of [splitNode(text), ofResource ? splitResource(text) : undefined, unowned(text)]) {
    const read = owned && readOwned(owned, byOwner);
    if (read !== undefined) return read;
  }
  return undefined;
}

function readOwned({ owner, fields, rest }: Owned, byOwner: ReadonlyMap<string, readonly Entry[]>): ReadMessage | undefined {
  for (const { row, template } of byOwner.get(owner) ?? []) {
    if (!rest.startsWith(template.head)) continue;
    const found = template.match(rest);
    if (found !== undefined) return { row, fields: { ...fields, ...found }, facts: [] };
  }
  return undefined;
}

function unowned(rest: string): Owned {
  return { owner: '', fields: {}, rest };
}

const index: Index = buildIndex();

function buildIndex(): Index {
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
