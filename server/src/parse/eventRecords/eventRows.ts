// Rows of knowledge by provider and number of an event. Built on first use. Knows nothing of texts and values.
import { allEvents, clusterProvider, type EventRow } from '../../knowledge/events';
import { providerKeys, rowProviderKeys } from '../../knowledge/eventProviders';
import type { MessageRow } from '../../knowledge/messageRow';
import { eventTextsFamily, messageRowOf } from '../eventTexts/family';
import type { MessageFamily } from '../messageFamily';

/** An event of the table with the row that explains it. */
export interface KnownEvent {
  readonly event: EventRow;
  readonly row: MessageRow;
  readonly family: MessageFamily;
}

/** Events of providers beside the cluster itself: told by provider and number, so no text alone is ever one of them. */
export const eventRecordsFamily: MessageFamily = {
  name: 'eventRecords',
  source: 'system',
  get rows(): readonly MessageRow[] {
    return index().ownRows;
  },
  read: () => undefined,
};

/** What the table knows under a provider and a number; several where one number has several texts. */
export function knownEvents(provider: string, id: number): readonly KnownEvent[] {
  const { byProvider } = index();
  for (const key of providerKeys(provider)) {
    const found = byProvider.get(key)?.get(id);
    if (found !== undefined) return found;
  }
  return [];
}

/** @param key as `providerKeys` gives it */
export function isKnownProvider(key: string): boolean {
  return index().byProvider.has(key);
}

interface EventIndex {
  readonly ownRows: readonly MessageRow[];
  readonly byProvider: ReadonlyMap<string, ReadonlyMap<number, readonly KnownEvent[]>>;
}

let built: EventIndex | undefined;

function index(): EventIndex {
  return (built ??= buildIndex());
}

function buildIndex(): EventIndex {
  const clusterRows = new Map(eventTextsFamily.rows.map((row) => [row.id, row]));
  const ownRows: MessageRow[] = [];
  const byProvider = new Map<string, Map<number, KnownEvent[]>>();
  for (const event of allEvents()) {
    const isCluster = event.provider === clusterProvider;
    const plain = messageRowOf(event);
    const shared = isCluster ? clusterRows.get(plain.id) : undefined;
    const row =
      shared ?? (isCluster ? plain : { ...plain, id: plain.id.replace('event.', `event.${shortName(event.provider)}.`) });
    if (shared === undefined) ownRows.push(row);
    const known = { event, row, family: shared === undefined ? eventRecordsFamily : eventTextsFamily };
    for (const key of rowProviderKeys(event.provider)) {
      const byId = byProvider.get(key) ?? new Map<number, KnownEvent[]>();
      byProvider.set(key, byId);
      const sameId = byId.get(event.id);
      if (sameId) sameId.push(known);
      else byId.set(event.id, [known]);
    }
  }
  return { ownRows, byProvider };
}

/** `csvFs` of `Microsoft-Windows-FailoverClustering-CsvFs-Diagnostic`, `smbClient` of `Microsoft-Windows-SMBClient`. */
function shortName(provider: string): string {
  const name = (/^[\w-]+(?: miniport)?/.exec(provider)?.[0] ?? provider)
    .replace(/^Microsoft-Windows-/, '')
    .replace(/^FailoverClustering-/, '')
    .replace(/-Diagnostic$/, '')
    .replace(/[\s-]+(\w)/g, (_blank, letter: string) => letter.toUpperCase());
  return name.replace(/^(?:[A-Z]+(?=[A-Z][a-z]|$)|[A-Z])/, (capitals) => capitals.toLowerCase());
}
