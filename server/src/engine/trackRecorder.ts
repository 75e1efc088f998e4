// Turns the values of tracks into spans as time goes on. Knows nothing of what changes a value.
import type { Fact } from '../model/facts';
import type { Span, Track, TrackChange, TrackKey, TrackName } from '../model/history';
import { withProof } from './evidence';
import type { Forgetting } from './forgetting';
import { heldWithout, looksTheSame, unknownSince, type Held } from './held';
import { entry } from './nestedMap';
import { isToldBy, ToldBy, type IsGone, type Teller } from './tellers';
import type { Subject, Topic, TopicState } from './topic';

/** One track: the state of its reducer, the spans that are over and the begin of the one that is not. */
export interface TrackCell {
  readonly topic: Topic<TopicState>;
  readonly key: TrackKey;
  readonly spans: Span[];
  state: TopicState;
  fromUtcMs: number | null;
  /** Who changed the state last; null before anybody did. */
  touchedBy: Teller | null;
}

/** A line that tells an earlier value again belongs to one of the last spans, or it comes too late to matter. */
const mostSpansBack = 8;

/** Grows with the run; `replay` owns the only one. */
export class TrackRecorder {
  private readonly cells: TrackCell[] = [];
  /** By track, by volume or resource, by node: a cell is looked up several times for each fact, too often to join a key each time. */
  private readonly byKey = new Map<TrackName, Map<string | null, Map<string | null, TrackCell>>>();
  /** Cells that hold more than nothing: only they can forget, so that many gaps cost no more than the values they end. */
  private readonly touched = new ToldBy<TrackCell>();
  /** What a node does with volumes and disks. */
  private readonly ioOfNode = new Map<string, TrackCell[]>();

  constructor(private readonly writerOf: (teller: Teller) => string) {}

  cell(topic: Topic<TopicState>, { volume, resource, node }: Subject): TrackCell {
    const ofSubject = entry(entry(this.byKey, topic.track), volume ?? resource);
    let cell = ofSubject.get(node);
    if (cell === undefined) {
      const key = { track: topic.track, volume, resource, node };
      ofSubject.set(node, (cell = { topic, key, spans: [], state: topic.start, fromUtcMs: null, touchedBy: null }));
      this.cells.push(cell);
      if (node !== null && topic.track !== 'nodeState') this.addIo(node, cell);
    }
    return cell;
  }

  /** The tracks of a volume, one for each node, or of a node that has to do with none. */
  of(track: TrackName, volume: string | null): Iterable<TrackCell> {
    return this.byKey.get(track)?.get(volume)?.values() ?? none;
  }

  /** `unknown` where nothing was ever told. */
  valueOf(track: TrackName, volume: string | null, node: string | null): string {
    return this.byKey.get(track)?.get(volume)?.get(node)?.state.held.value ?? 'unknown';
  }

  /** Was there ever a value that was known? */
  wasTold(track: TrackName, volume: string | null, node: string | null): boolean {
    const cell = this.byKey.get(track)?.get(volume)?.get(node);
    return cell !== undefined && (cell.spans.length > 0 || cell.state.held.value !== 'unknown');
  }

  /** Sets the state after a fact; the change where a reader sees one. */
  set(cell: TrackCell, state: TopicState, fact: Fact): TrackChange | null {
    if (state === cell.state) return null;
    this.touched.addFact(fact, this.writerOf(fact), cell);
    cell.touchedBy = fact;
    return this.change(cell, state, fact);
  }

  /** Sets what follows from a fact that does not tell it itself. */
  settle(cell: TrackCell, state: TopicState, fact: Fact): TrackChange | null {
    return state === cell.state ? null : this.change(cell, state, fact);
  }

  /** The line tells an earlier value once more, which is over by now. */
  retell(cell: TrackCell, value: string, fact: Fact): void {
    for (let place = cell.spans.length - 1; place >= Math.max(0, cell.spans.length - mostSpansBack); place--) {
      const span = cell.spans[place]!;
      if (span.value !== value) continue;
      cell.spans[place] = { ...span, evidence: withProof(span.evidence, fact) };
      return;
    }
  }

  /** Takes away what is not known any more; values that others told too stay. */
  forget({ who, spares, endsOn }: Forgetting, fact: Fact): TrackChange[] {
    const isGone = isToldBy(who, this.writerOf);
    const changes: TrackChange[] = [];
    const settle = (cell: TrackCell, state: TopicState) => {
      const change = this.change(cell, state, fact);
      if (change !== null) changes.push(change);
    };
    for (const cells of this.touched.of(who)) {
      for (const cell of cells) {
        if (spares(cell.key)) continue;
        cells.delete(cell);
        settle(cell, stateWithout(cell, isGone, fact));
      }
    }
    for (const cell of (endsOn !== null && this.ioOfNode.get(endsOn)) || none) {
      if (cell.state.held.value !== 'unknown') settle(cell, { ...startOver(cell.topic, cell.state), held: unknownSince(fact) });
    }
    return changes;
  }

  /** The state of each track after the last fact. */
  current(): Iterable<TrackCell> {
    return this.cells;
  }

  /** Every track that ever held a value. */
  finish(): Track[] {
    const tracks: Track[] = [];
    for (const { key, spans, state, fromUtcMs } of this.cells) {
      if (spans.length > 0 || state.held.value !== 'unknown')
        tracks.push({ ...key, spans: [...spans, spanOf(state.held, fromUtcMs, null)] });
    }
    return tracks;
  }

  private change(cell: TrackCell, state: TopicState, fact: Fact): TrackChange | null {
    const before = cell.state.held;
    cell.state = state;
    const { held } = state;
    if (held === before || looksTheSame(held, before)) return null;
    if (!held.completesChange || !looksTheSame(held, { ...before, certainty: held.certainty })) {
      const atUtcMs = laterOf(cell.fromUtcMs, fact.utcMs);
      cell.spans.push(spanOf(before, cell.fromUtcMs, atUtcMs));
      cell.fromUtcMs = atUtcMs;
    }
    return { ...cell.key, from: before.value, to: held.value, reasons: held.reasons, certainty: held.certainty };
  }

  private addIo(node: string, cell: TrackCell): void {
    const cells = this.ioOfNode.get(node);
    if (cells) cells.push(cell);
    else this.ioOfNode.set(node, [cell]);
  }
}

const none: readonly never[] = [];

function stateWithout({ topic, state, touchedBy }: TrackCell, isGone: IsGone, fact: Fact): TopicState {
  const { held } = state;
  // What a reducer remembers beside a value that nobody knows is the word of the last one.
  if (held.value === 'unknown' && (touchedBy === null || isGone(touchedBy))) return { ...startOver(topic, state), held };
  if (topic.without) return topic.without(state, isGone, fact);
  const left = heldWithout(held, isGone, fact);
  if (left === held) return state;
  return left.value === 'unknown' ? { ...startOver(topic, state), held: left } : { ...state, held: left };
}

function startOver(topic: Topic<TopicState>, state: TopicState): TopicState {
  return topic.outlasting?.(state) ?? topic.start;
}

/** The last line of an input may bear an earlier time than its last fact. */
function laterOf(fromUtcMs: number | null, atUtcMs: number | null): number | null {
  return fromUtcMs !== null && atUtcMs !== null ? Math.max(fromUtcMs, atUtcMs) : atUtcMs;
}

function spanOf({ value, reasons, certainty, evidence }: Held, fromUtcMs: number | null, toUtcMs: number | null): Span {
  return { fromUtcMs, toUtcMs, value, reasons, certainty, evidence };
}
