// The form of a reducer: which facts it listens to, which things they speak of, and one pure step. Knows nothing of the loop.
import type { Fact, FactBody, FactKind } from '../model/facts';
import type { TrackName } from '../model/history';
import { surprise, type FindingEffect } from './findingEffect';
import { contradiction, take, type Held } from './held';
import type { IsGone } from './tellers';
import type { Whois } from './whois';

/** Read-only knowledge that holds for the whole run. */
export interface World {
  readonly whois: Whois;
  /** 1 = 2008 R2, 2 = 2012 and later. */
  readonly generation: 1 | 2;
  /** Facts that come after the same was told elsewhere and has moved on since: they say nothing of the present. */
  readonly late: ReadonlySet<Fact>;
  /** Was the writer of the fact cut off itself when it took the node for gone? Asked of facts of membership. */
  readonly wasCutOff: (fact: Fact, node: string) => boolean;
  readonly hearing: Hearing;
  /** Do the clocks say that both were told at once? Never within what they may be off. */
  readonly isSameMoment: (a: Fact, b: Fact) => boolean;
}

/** Whose logs are at hand: the one part of the world that changes while the replay goes on. */
export interface Hearing {
  /** Is the log at hand of whoever would tell an order for a volume: its coordinator? */
  hearsOrders(volume: string | null): boolean;
  /** Is a log of the node at hand that has not ended and is not silent? */
  hears(node: string): boolean;
  /** Is it down, or was it told of the node whether it is up, and nobody can know any more? */
  mayBeGone(node: string): boolean;
}

/** A statement and the canonical name of the node that made it. */
export interface Statement {
  readonly body: FactBody;
  readonly writer: string;
}

/** The thing a track is about. */
export interface Subject {
  readonly volume: string | null;
  readonly resource: string | null;
  readonly node: string | null;
}

export interface TopicState {
  readonly held: Held;
}

export interface Stepped<S> {
  readonly state: S;
  readonly findings: readonly FindingEffect[];
  /** An earlier value that the line tells of once more: it proves that span. */
  readonly retold?: string;
}

export interface Topic<S extends TopicState> {
  readonly track: TrackName;
  readonly kinds: readonly FactKind[];
  readonly start: S;
  /** Canonical names of the things the fact speaks of; empty where it speaks of none. */
  subjects(fact: Fact, world: World): readonly Subject[];
  /** Must not change its arguments; returns the same state where nothing is learned. */
  step(state: S, fact: Fact, subject: Subject, world: World): Stepped<S>;
  /** What stays where nobody would tell of an order for the volume from here on; absent where orders change nothing. */
  withoutOrders?(state: S, fact: Fact, subject: Subject, world: World): Stepped<S>;
  /** What stays on a node that has the file system mounted no longer; absent where it does not matter. */
  withoutOwner?(state: S, fact: Fact, world: World): Stepped<S>;
  /** What stays when nothing is known any more; absent where nothing does. */
  outlasting?(state: S): S;
  /** What stays of a known value when some of those who told it are gone; absent where all of it rests on the tellers of the value. */
  without?(state: S, isGone: IsGone, fact: Fact): S;
}

export function unchanged<S>(state: S): Stepped<S> {
  return { state, findings: [] };
}

/** The step to `next`, unless a source of higher rank said something else at the same moment; then that is a finding. */
export function moveTo<S extends TopicState>(
  track: string,
  state: S,
  next: S,
  fact: Fact,
  subject: Subject,
  world: World,
  findings: readonly FindingEffect[] = [],
): Stepped<S> {
  const contradicts = contradiction(state.held, next.held, fact, world.isSameMoment);
  if (contradicts === null) return { state: { ...next, held: take(state.held, next.held, fact) }, findings };
  const contradicted = surprise(track, subject, 'sourcesDisagree', state.held, next.held.value);
  return { state: contradicts === 'keepHeld' ? state : next, findings: [...findings, contradicted] };
}

/** The step to `next` where lines of one moment follow each other and do not contradict: nodes and resources change fast. */
export function follow<S extends TopicState>(state: S, next: S, fact: Fact, findings: readonly FindingEffect[] = []): Stepped<S> {
  return { state: { ...next, held: take(state.held, next.held, fact) }, findings };
}

export function onVolumes(volumes: readonly string[], nodes: readonly (string | null)[]): readonly Subject[] {
  return volumes.flatMap((volume) => nodes.map((node) => ({ volume, resource: null, node })));
}

export function onResource(resource: string): readonly Subject[] {
  return [{ volume: null, resource, node: null }];
}

export function onNodes(nodes: readonly string[]): readonly Subject[] {
  return nodes.map((node) => ({ volume: null, resource: null, node }));
}
