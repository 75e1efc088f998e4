// Given facts, when more facts come, then values change and findings are raised. Knows nothing of log texts.
import { expect } from 'vitest';
import { replay } from '../../server/src/engine/replay';
import type { RunContext, RunInput } from '../../server/src/engine/runContext';
import type { Fact, FactBody, FactSource } from '../../server/src/model/facts';
import type { History, Track, TrackKey, TrackName } from '../../server/src/model/history';
import type { LineRef } from '../../server/src/model/lineRef';

/** The only input, written by NODE1 unless told otherwise. */
export function soleInput(of: Partial<RunInput> = {}): RunInput {
  return { input: 0, node: { name: 'NODE1', id: 1 }, lastUtcMs: null, lastLine: null, ...of };
}

export const localRun: RunContext = { inputs: [soleInput()], generation: 2 };

/** Two logs that go on for an hour: input 0 of NODE1, input 1 of NODE2. */
export function twoNodes(first: Partial<RunInput> = {}, second: Partial<RunInput> = {}): Partial<RunContext> {
  const lastUtcMs = startUtcMs + 3_600_000;
  return {
    inputs: [
      soleInput({ lastUtcMs, lastLine: { input: 0, line: 900 }, ...first }),
      { input: 1, node: { name: 'NODE2', id: 2 }, lastUtcMs, lastLine: { input: 1, line: 900 }, ...second },
    ],
  };
}

/** 2024-05-03 10:00:00 UTC: line n stands n seconds after it. */
export const startUtcMs = Date.UTC(2024, 4, 3, 10);

type FactOptions = Partial<Omit<Fact, 'body' | 'at'>>;

/** A fact on a line; one second after the line above it, unless told otherwise. */
export function line(number: number, body: FactBody, options: FactOptions = {}): Fact {
  return {
    body,
    at: { input: 0, line: number },
    utcMs: startUtcMs + number * 1000,
    timeOfDayMs: null,
    process: 0x724,
    thread: 0x928,
    channel: null,
    source: sourceOf(body),
    certainty: 'stated',
    rowId: null,
    ...options,
  };
}

/** The same fact on the same line of another input. */
export function inInput(input: number, fact: Fact): Fact {
  return { ...fact, at: { ...fact.at, input } };
}

/** Names of a volume as System events give them. */
export const volume1 = { volume: 'Volume1', volumeGuid: null, disk: 'Cluster Disk 1' } as const;

/** Makes a node known by name and id. */
export function namedNodes(number: number, from: readonly [string, number], to: readonly [string, number]): Fact {
  return line(number, {
    kind: 'groupMoved',
    group: 'Available Storage',
    from: { name: from[0], id: from[1] },
    to: { name: to[0], id: to[1] },
    moveType: 'Manual',
  });
}

export function given(...facts: readonly Fact[]): { when(...more: readonly Fact[]): Outcome } {
  return { when: (...more) => new Outcome(facts, more) };
}

/** The same with nothing known before. */
export function when(...facts: readonly Fact[]): Outcome {
  return new Outcome([], facts);
}

class Outcome {
  constructor(
    private readonly before: readonly Fact[],
    private readonly after: readonly Fact[],
    private readonly run: RunContext = localRun,
  ) {}

  in(run: Partial<RunContext>): Outcome {
    return new Outcome(this.before, this.after, { ...this.run, ...run });
  }

  get history(): History {
    return replay([...this.before, ...this.after], this.run);
  }

  /** `ioMode Volume1 NODE1: direct -> unknown`, in the order of the steps; `?` marks a conclusion, reasons stand in brackets. */
  thenChanges(...expected: readonly string[]): this {
    const { steps } = this.history;
    const changes = steps
      .filter(({ fact }) => fact >= this.before.length)
      .flatMap((step) => step.changes.map((change) => `${nameOf(change)}: ${change.from} -> ${valueOf(change)}`));
    expect(changes).toEqual(expected);
    return this;
  }

  /** Only the values of one track. */
  thenTrack(track: TrackName, ...expected: readonly string[]): this {
    const tracks = this.history.tracks.filter((candidate) => candidate.track === track);
    expect(tracks.flatMap((of) => spanLines(of, this.run.inputs.length > 1))).toEqual(expected);
    return this;
  }

  /** Codes with their cause: `redirected UserRequest`, raised by the new facts or at the end of the log. */
  thenFindings(...expected: readonly string[]): this {
    const old = new Set(this.before.map(({ at }) => lineName(at, true)));
    const raised = this.history.findings.filter(({ at }) => !old.has(lineName(at, true)));
    expect(raised.map(({ code, causeCode }) => [code, causeCode].filter(Boolean).join(' '))).toEqual(expected);
    return this;
  }
}

/** `7`, or `1:7` for line 7 of input 1 where there are several. */
function lineName({ input, line: number }: LineRef, isOneOfSeveral: boolean): string {
  return isOneOfSeveral ? `${input}:${number}` : String(number);
}

/** One text per span: `1-3 Volume1 NODE1 direct? [UserRequest] lines 4,7`, seconds after the start; `...` = open. */
function spanLines(track: Track, isOfSeveral: boolean): string[] {
  return track.spans
    .filter(({ value }) => value !== 'unknown')
    .map(
      (span) =>
        `${subjectOf(track)} ${secondOf(span.fromUtcMs)}-${secondOf(span.toUtcMs)} ${valueOf({ ...span, to: span.value })} lines ${span.evidence.map((ref) => lineName(ref, isOfSeveral)).join(',')}`,
    );
}

function secondOf(utcMs: number | null): string {
  return utcMs === null ? '...' : String((utcMs - startUtcMs) / 1000);
}

function nameOf(key: TrackKey): string {
  return `${key.track} ${subjectOf(key)}`;
}

function subjectOf({ volume, resource, node }: TrackKey): string {
  return [volume, resource, node].filter((part) => part !== null).join(' ');
}

function valueOf({ to, certainty, reasons }: { to: string; certainty: string; reasons: readonly string[] }): string {
  return `${to}${certainty === 'inferred' ? '?' : ''}${reasons.length > 0 ? ` [${reasons.join(' ')}]` : ''}`;
}

function sourceOf(body: FactBody): FactSource {
  switch (body.kind) {
    case 'volumeTransitionBegan':
    case 'volumeStateReached':
    case 'directIoVetoed':
      return 'csvfs';
    case 'resourceStateChanged':
    case 'resourceHung':
    case 'groupMoved':
    case 'groupMoveRequested':
    case 'preemptFailed':
    case 'arbitrationFailed':
    case 'arbitrationSucceeded':
      return 'resource';
    case 'viewChanged':
    case 'viewProposed':
    case 'nodeConnected':
    case 'nodeDisconnected':
    case 'joinProgressed':
    case 'peerNotTrusted':
    case 'quorumLost':
      return 'membership';
    case 'serviceStarted':
    case 'serviceStopping':
    case 'serviceStopped':
    case 'localNodeNamed':
    case 'linesMissing':
      return 'service';
    case 'stateChangeMentioned':
    case 'failureMentioned':
      return 'words';
    case 'csvRootChosen':
    case 'directIoDecided':
    case 'directIoQueried':
    case 'volumeFoundPaused':
    case 'volumeLinked':
    case 'reservationMembershipSet':
      return 'dcm';
    default:
      return 'system';
  }
}
