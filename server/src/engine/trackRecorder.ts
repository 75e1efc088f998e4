// Turns the values of tracks into spans as time goes on. Knows nothing of what changes a value.
import type { Fact } from '../model/facts';
import type { Span, Track, TrackChange, TrackKey, TrackName } from '../model/history';
import type { LineRef } from '../model/lineRef';
import { looksTheSame, unknownSince, type Held } from './held';
import type { Subject, Topic, TopicState } from './topic';

/** One track: the state of its reducer, the spans that are over and the begin of the one that is not. */
export interface TrackCell {
  readonly topic: Topic<TopicState>;
  readonly key: TrackKey;
  readonly spans: Span[];
  state: TopicState;
  fromUtcMs: number | null;
}

/** Grows with the log; `replay` owns the only one. */
export class TrackRecorder {
  private readonly cells: TrackCell[] = [];
  /** By track, by volume or resource, by node: a cell is looked up several times for each fact, too often to join a key each time. */
  private readonly byKey = new Map<TrackName, Map<string | null, Map<string | null, TrackCell>>>();
  /** Cells that hold more than nothing: only they can forget, so that many gaps cost no more than the values they end. */
  private readonly known = new Set<TrackCell>();

  cell(topic: Topic<TopicState>, { volume, resource, node }: Subject): TrackCell {
    const ofSubject = entry(entry(this.byKey, topic.track), volume ?? resource);
    let cell = ofSubject.get(node);
    if (cell === undefined) {
      const key = { track: topic.track, volume, resource, node };
      ofSubject.set(node, (cell = { topic, key, spans: [], state: topic.start, fromUtcMs: null }));
      this.cells.push(cell);
    }
    return cell;
  }

  /** Sets the state after a fact; the change where a reader sees one. */
  set(cell: TrackCell, state: TopicState, fact: Fact): TrackChange | null {
    const before = cell.state.held;
    cell.state = state;
    if (state === cell.topic.start) this.known.delete(cell);
    else this.known.add(cell);
    const { held } = state;
    if (held === before || looksTheSame(held, before)) return null;
    if (!held.completesChange || !looksTheSame(held, { ...before, certainty: held.certainty })) {
      cell.spans.push(spanOf(before, cell.fromUtcMs, fact.utcMs));
      cell.fromUtcMs = fact.utcMs;
    }
    return { ...cell.key, from: before.value, to: held.value, reasons: held.reasons, certainty: held.certainty };
  }

  /** Makes every track unknown that `applies`. */
  forget(applies: (key: TrackKey) => boolean, fact: Fact): TrackChange[] {
    const changes: TrackChange[] = [];
    for (const cell of [...this.known]) {
      if (!applies(cell.key)) continue;
      const isUnknown = cell.state.held.value === 'unknown';
      const change = this.set(
        cell,
        isUnknown ? { ...cell.topic.start, held: cell.state.held } : { ...cell.topic.start, held: unknownSince(fact) },
        fact,
      );
      this.known.delete(cell);
      if (change !== null) changes.push(change);
    }
    return changes;
  }

  /** The state of each track after the last fact. */
  current(): Iterable<TrackCell> {
    return this.cells;
  }

  /** Every track that ever held a value, with its last span ended where the log ends. */
  finish(lastUtcMs: number | null, lastLine: LineRef | null): Track[] {
    const tracks: Track[] = [];
    for (const cell of this.cells) {
      const { held } = cell.state;
      if (cell.spans.length === 0 && held.value === 'unknown') continue;
      tracks.push({ ...cell.key, spans: [...cell.spans, ...lastSpans(cell, lastUtcMs, lastLine)] });
    }
    return tracks;
  }
}

/** Beyond its last line a log proves nothing: a value that still held there ends, and nobody knows what follows. */
function lastSpans({ state: { held }, fromUtcMs }: TrackCell, lastUtcMs: number | null, lastLine: LineRef | null): Span[] {
  if (held.value === 'unknown' || (lastUtcMs === null && lastLine === null)) return [spanOf(held, fromUtcMs, null)];
  const endUtcMs = lastUtcMs !== null && fromUtcMs !== null ? Math.max(lastUtcMs, fromUtcMs) : lastUtcMs;
  const beyond: Span = {
    fromUtcMs: endUtcMs,
    toUtcMs: null,
    value: 'unknown',
    reasons: [],
    certainty: 'unknown',
    evidence: lastLine === null ? [] : [lastLine],
  };
  return [spanOf(held, fromUtcMs, endUtcMs), beyond];
}

function spanOf({ value, reasons, certainty, evidence }: Held, fromUtcMs: number | null, toUtcMs: number | null): Span {
  return { fromUtcMs, toUtcMs, value, reasons, certainty, evidence };
}

/** The map that a map of maps holds under a key, made when it is first asked for. */
function entry<K, L, V>(maps: Map<K, Map<L, V>>, key: K): Map<L, V> {
  let map = maps.get(key);
  if (map === undefined) maps.set(key, (map = new Map<L, V>()));
  return map;
}
