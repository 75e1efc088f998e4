// Reads what it can from a line whose wording nobody has published: two states with an arrow or `from ... to` between them, or a failing
// status, and who is meant. Rather says nothing: two states, two codes or two things in one line compete, and then none is believed.
import type { FactBody, StatusValue } from '../../model/facts';
import type { MessageContext } from '../messageFamily';
import { readStatus } from '../statusValue';
import { namedEntities, type Candidate } from './namedEntities';
import { maxStateWords, stateOf } from './stateWords';

export interface CautiousReading {
  readonly entities: readonly Candidate[];
  readonly change: { readonly from: string; readonly to: string } | null;
  readonly status: StatusValue | null;
}

/** Longest message read; longer ones are dumps of data. */
const maxMessage = 4096;

/** Arrows of these components stand between views and numbers of messages, not between states of things. */
const mute = new Set(['GEM', 'GUM', 'RGP']);

/**
 * What the words of a message say; undefined when they say nothing clear. `settleCautiously` decides whether it is about a known thing.
 */
export function readCautiously(message: string, context: MessageContext): CautiousReading | undefined {
  if (message.length > maxMessage || mute.has(context.component ?? '')) return undefined;
  const changes = stateChanges(message);
  const change = onlyOne(changes, (a, b) => a.from === b.from && a.to === b.to);
  if (changes.length > 0 && change === undefined) return undefined;
  const statuses = change === undefined ? failingStatuses(message) : [];
  const status = onlyOne(statuses, (a, b) => a.code === b.code);
  if (change === undefined && status === undefined) return undefined;
  const entities = namedEntities(message);
  if (entities.length === 0) return undefined;
  return { entities, change: change ?? null, status: status ?? null };
}

/**
 * The fact in a reading, when it names exactly one known thing.
 * @param knownNames every name, lower case, under which lines of known wording name a volume, a disk or a node (`node 2` for an id)
 */
export function settleCautiously(reading: CautiousReading, knownNames: ReadonlySet<string>): FactBody | undefined {
  const known = reading.entities
    .map((names) => names.find((name) => knownNames.has(name.toLowerCase())))
    .filter((name) => name !== undefined);
  const [entity] = known;
  if (entity === undefined || known.length > 1) return undefined;
  if (reading.change !== null) return { kind: 'stateChangeMentioned', entity, ...reading.change };
  return reading.status === null ? undefined : { kind: 'failureMentioned', entity, status: reading.status };
}

const arrow = /=>|-+>/g;
const fromWord = / from /g;

function stateChanges(message: string): { from: string; to: string }[] {
  const changes: { from: string; to: string }[] = [];
  const note = (from: string | undefined, to: string | undefined) => {
    if (from !== undefined && to !== undefined && from !== to) changes.push({ from, to });
  };
  for (const { 0: sign, index } of message.matchAll(arrow)) {
    note(
      lastState(message.slice(Math.max(0, index - maxStateText), index)),
      firstState(message.slice(index + sign.length, index + maxStateText)),
    );
  }
  for (const { index } of message.matchAll(fromWord)) {
    const rest = message.slice(index + ' from '.length, index + 2 * maxStateText);
    const to = rest.indexOf(' to ');
    if (to > 0) note(wholeState(rest.slice(0, to)), firstState(rest.slice(to + ' to '.length)));
  }
  return changes;
}

/** Characters beside an arrow within which a state must stand. */
const maxStateText = 64;

function wordsOf(text: string): string[] {
  return text.split(/[\s'"`()[\]<>,;.]+/).filter((word) => word !== '');
}

/** The longest state that the last words name. */
function lastState(text: string): string | undefined {
  const words = wordsOf(text);
  for (let count = Math.min(maxStateWords, words.length); count > 0; count--) {
    const state = stateOf(words.slice(-count).join(' '));
    if (state !== undefined) return state;
  }
  return undefined;
}

/** The longest state that the first words name; the word `state` may stand in front. */
function firstState(text: string): string | undefined {
  const words = wordsOf(text);
  for (let count = Math.min(maxStateWords, words.length); count > 0; count--) {
    const state = stateOf(words.slice(0, count).join(' '));
    if (state !== undefined) return state;
  }
  return undefined;
}

function wholeState(text: string): string | undefined {
  return text.length > maxStateText ? undefined : stateOf(wordsOf(text).join(' '));
}

const symbol = '[A-Z][A-Z0-9]{1,15}_[A-Z0-9_]{1,60} ?\\(';
const hex = '[0-9a-fA-F]';
/** `status 170`, `Error: 170`, `error code was '5050'`, `status = STATUS_IO_TIMEOUT(c00000b5)`. */
const saidStatus = new RegExp(
  `\\b(?:[Ss]tatus|STATUS|[Ee]rror|ERROR)\\b(?: code)?(?: was| is)?[\\s=:('"]{1,6}((?:${symbol})?(?:0x)?${hex}{1,10}\\)?|-\\d{1,10})(?![\\w-])`,
  'g',
);
/** `STATUS_IO_TIMEOUT(c00000b5)`, and bare numbers that can only be failures. */
const bareStatus = new RegExp(
  `(?<![\\w-])(?:${symbol}(?:0x)?${hex}{1,8}\\)|(?:0x)?(?:[cC]0${hex}{6}|8${hex}{7})(?![\\w-]))`,
  'g',
);

/** Codes that are no failure: more data, no more items, pending. */
const harmless = new Set([0, 122, 234, 259, 997]);

function failingStatuses(message: string): StatusValue[] {
  const texts = [...message.matchAll(saidStatus)].map((match) => match[1]!);
  for (const match of message.matchAll(bareStatus)) texts.push(match[0]);
  return texts.map(readStatus).filter((status): status is StatusValue => status !== null && isFailing(status));
}

/** NTSTATUS and HRESULT fail with their highest bit set; below that they are successes, informations and progress. */
function isFailing({ code, space }: StatusValue): boolean {
  return space === 'win32' ? !harmless.has(code) : code >= 0x80000000;
}

function onlyOne<T>(values: readonly T[], same: (a: T, b: T) => boolean): T | undefined {
  const [first, ...others] = values;
  return first !== undefined && others.every((other) => same(first, other)) ? first : undefined;
}
