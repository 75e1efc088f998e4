// Texts of System and Operational events as a cluster.log of 2016 and later holds them: which event it is, its fields, and whether it is
// the sign of a cause.
// Built on first use. Knows nothing of the events whose facts another family reads; that one is asked first.
import { allEvents, clusterProvider, type EventRow } from '../../knowledge/events';
import { signsOf } from '../../knowledge/eventSigns';
import type { MessageRow } from '../../knowledge/messageRow';
import type { MessageContext, MessageFamily, ReadMessage } from '../messageFamily';
import { signFacts } from './signFacts';
import { literalLength, matchText, textPattern, type TextPattern } from './textPattern';

export const eventTextsFamily: MessageFamily = {
  name: 'eventTexts',
  source: 'system',
  get rows(): readonly MessageRow[] {
    return index().rows;
  },
  read: readEventText,
};

/** Rows of events that are signs: the only ones of the family that tell the engine something. */
export function eventSignRows(): readonly MessageRow[] {
  return index().signRows;
}

/** Texts of events are shorter; what is longer is none. */
const maxEventTextLength = 8192;
/** No text of an event has a field within these first characters. */
const headLength = 5;

interface Candidate {
  readonly pattern: TextPattern;
  readonly row: MessageRow;
  readonly event: EventRow;
}

interface EventTextIndex {
  readonly rows: readonly MessageRow[];
  readonly signRows: readonly MessageRow[];
  readonly byHead: ReadonlyMap<string, readonly Candidate[]>;
}

function readEventText(message: string, context: MessageContext): ReadMessage | undefined {
  if (context.component !== null || message.length > maxEventTextLength) return undefined;
  const candidates = index().byHead.get(message.slice(0, headLength));
  if (!candidates) return undefined;
  const text = message.replace(/\s+/g, ' ').trim();
  for (const { pattern, row, event } of candidates) {
    const fields = matchText(pattern, text);
    if (fields) return { row, fields, facts: signFacts(event, fields) };
  }
  return undefined;
}

let built: EventTextIndex | undefined;

function index(): EventTextIndex {
  return (built ??= buildIndex());
}

function buildIndex(): EventTextIndex {
  const events = allEvents().filter((event) => event.provider === clusterProvider && event.texts.length > 0);
  const told = events.map((event) => ({ event, row: messageRowOf(event) }));
  const candidates = told
    .flatMap(({ event, row }) => row.templates.map((template) => ({ pattern: textPattern(template), row, event })))
    .sort((a, b) => literalLength(b.pattern) - literalLength(a.pattern));
  const byHead = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const head = candidate.pattern.template.slice(0, headLength);
    const sameHead = byHead.get(head);
    if (sameHead) sameHead.push(candidate);
    else byHead.set(head, [candidate]);
  }
  const signRows = told.filter(({ event }) => signsOf(event).length > 0).map(({ row }) => row);
  return { rows: told.map(({ row }) => row), signRows, byHead };
}

/** What the product knows of an event as a row of its family; rows of other providers than the cluster's name these in their id. */
export function messageRowOf(event: EventRow): MessageRow {
  const causes = event.causes.length > 0 ? ` Usual causes: ${event.causes.join('; ')}.` : '';
  return {
    id: event.variant === undefined ? `event.${event.id}` : `event.${event.id}.${event.variant}`,
    component: null,
    channel: null,
    templates: event.texts as [string, ...string[]],
    title: event.summary,
    explain: event.meaning + causes,
    follows: event.next.length > 0 ? `Next: ${event.next.join('; ')}.` : null,
    severity: severityOf(event.level),
    sources: event.sources,
    status: event.status,
    samples: event.samples ?? [],
  };
}

function severityOf(level: EventRow['level']): MessageRow['severity'] {
  if (level === 'Critical' || level === 'Error') return 'error';
  return level === 'Warning' ? 'warning' : 'info';
}
