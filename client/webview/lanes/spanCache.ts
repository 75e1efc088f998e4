// Keeps the spans that have come, asks for those that are missing, and answers at once with the best there is: finer or coarser ones
// until the right ones come. Never more than two questions at a time. Knows nothing of pages; asking and waiting are given to it.
import type { BandName, LaneSpans, ReplaySpans } from '../../../server/src/protocol/replayViewMessages';
import type { Stretch } from '../state/replayStore';
import { isCovered, piecesOf, type SpanChunk, type SpanPiece } from './spanPieces';

export interface SpanCacheOptions {
  readonly ask: (params: SpansQuestion) => Promise<ReplaySpans | null>;
  /** Nothing outside is asked for. */
  readonly whole: Stretch;
  /** Runs something later. */
  readonly later: (run: () => void, ms: number) => void;
  /** Spans have come: what is drawn is out of date. */
  readonly arrived: () => void;
  readonly failed: (reason: unknown) => void;
}

export interface SpansQuestion {
  readonly lanes: readonly number[];
  readonly fromMs: number;
  readonly toMs: number;
  readonly leastMs: number;
}

/** What is looked at: lanes that can be seen first, then those near by. */
export interface Wanted {
  readonly lanes: readonly number[];
  readonly stretch: Stretch;
  readonly msPerPixel: number;
}

const mostAtATime = 2;
/** The server answers 400 at most; fewer come sooner. */
const mostLanesOfQuestion = 200;
/** Wheels and drags send a row of wishes; the last one counts. */
const waitMs = 40;
/** In all lanes together; about 100 bytes each. */
const mostSpansKept = 400_000;

export class SpanCache {
  /** Bands that have been seen so far, for the legend. */
  readonly bandsSeen = new Set<BandName>();
  hasCoordinator = false;
  hasInferred = false;

  private readonly chunks = new Map<number, SpanChunk[]>();
  private wanted: Wanted | null = null;
  private underWay = 0;
  private readonly askedLanes = new Set<number>();
  private isWaiting = false;
  private kept = 0;
  private turn = 0;

  constructor(private readonly options: SpanCacheOptions) {}

  /** Says what is looked at now. What is missing of it is asked for a little later. */
  want(wanted: Wanted): void {
    this.wanted = wanted;
    this.pumpLater();
  }

  /** What is known of a lane in a stretch, piece by piece in order of time; what no piece covers has not come yet. */
  pieces(lane: number, stretch: Stretch, msPerPixel: number): readonly SpanPiece[] {
    const chunks = this.chunks.get(lane);
    if (chunks === undefined) return [];
    const pieces = piecesOf(chunks, stretch, leastMsFor(msPerPixel));
    for (const { chunk } of pieces) chunk.usedAt = this.turn;
    return pieces;
  }

  private pumpLater(): void {
    if (this.isWaiting) return;
    this.isWaiting = true;
    this.options.later(() => {
      this.isWaiting = false;
      this.pump();
    }, waitMs);
  }

  private pump(): void {
    this.turn++;
    while (this.underWay < mostAtATime && this.wanted !== null) {
      const question = this.nextQuestion(this.wanted);
      if (question === null) return;
      void this.send(question);
    }
  }

  /** The first lanes in need. They need more when what is seen, with a quarter at each side, is not there in full. */
  private nextQuestion({ lanes, stretch, msPerPixel }: Wanted): SpansQuestion | null {
    const leastMs = leastMsFor(msPerPixel);
    const near = this.within(widened(stretch, 0.25));
    const missing: number[] = [];
    for (const lane of lanes) {
      if (this.askedLanes.has(lane) || isCovered(this.chunks.get(lane) ?? [], near, leastMs)) continue;
      missing.push(lane);
      if (missing.length === mostLanesOfQuestion) break;
    }
    return missing.length === 0 ? null : { lanes: missing, ...this.within(widened(stretch, 1)), leastMs };
  }

  private within({ fromMs, toMs }: Stretch): Stretch {
    const { whole } = this.options;
    return { fromMs: Math.max(whole.fromMs, fromMs), toMs: Math.min(whole.toMs, toMs) };
  }

  private async send(question: SpansQuestion): Promise<void> {
    this.underWay++;
    for (const lane of question.lanes) this.askedLanes.add(lane);
    try {
      const answer = await this.options.ask(question);
      // null: the log has changed, and a new replay is on its way. Asking again would lead nowhere.
      if (answer === null) this.wanted = null;
      else this.keep(question, answer.lanes);
    } catch (reason) {
      this.wanted = null;
      this.options.failed(reason);
    } finally {
      this.underWay--;
      for (const lane of question.lanes) this.askedLanes.delete(lane);
    }
    this.pump();
  }

  private keep({ lanes, fromMs, toMs, leastMs }: SpansQuestion, answers: readonly LaneSpans[]): void {
    const answered = new Map(answers.map((spans) => [spans.lane, spans]));
    for (const lane of lanes) {
      const spans = answered.get(lane) ?? { lane, bands: [], coordinator: [] };
      const before = this.chunks.get(lane) ?? [];
      // What lies within the new one at the same scale is of no more use.
      const others = before.filter((old) => old.leastMs !== leastMs || old.fromMs < fromMs || old.toMs > toMs);
      const chunk = { fromMs, toMs, leastMs, spans, usedAt: this.turn };
      this.chunks.set(lane, [...others, chunk]);
      this.kept += weightOf([chunk]) + weightOf(others) - weightOf(before);
      this.note(spans);
    }
    if (this.kept > mostSpansKept) this.forget();
    this.options.arrived();
  }

  private note({ bands, coordinator }: LaneSpans): void {
    for (const { band, certainty } of bands) {
      this.bandsSeen.add(band);
      if (certainty === 'inferred') this.hasInferred = true;
    }
    if (coordinator.length > 0) this.hasCoordinator = true;
  }

  /** Lets go of what has not been looked at for longest, down to three quarters. */
  private forget(): void {
    const all = [...this.chunks].flatMap(([lane, chunks]) => chunks.map((chunk) => ({ lane, chunk })));
    all.sort((one, other) => one.chunk.usedAt - other.chunk.usedAt);
    for (const { lane, chunk } of all) {
      if (this.kept <= mostSpansKept * 0.75 || chunk.usedAt >= this.turn - 1) return;
      const left = this.chunks.get(lane)!.filter((other) => other !== chunk);
      if (left.length === 0) this.chunks.delete(lane);
      else this.chunks.set(lane, left);
      this.kept -= weightOf([chunk]);
    }
  }
}

/** The resolution to ask for: the power of two that is between one and a half and three pixels; 0 = every span as it is. */
export function leastMsFor(msPerPixel: number): number {
  const least = 2 ** Math.floor(Math.log2(3 * msPerPixel));
  return least < 1 ? 0 : least;
}

function widened({ fromMs, toMs }: Stretch, share: number): Stretch {
  const by = (toMs - fromMs) * share;
  return { fromMs: fromMs - by, toMs: toMs + by };
}

function weightOf(chunks: readonly SpanChunk[]): number {
  return chunks.reduce((sum, { spans }) => sum + spans.bands.length + spans.coordinator.length + 4, 0);
}
