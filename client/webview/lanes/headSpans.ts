// What each lane in sight shows exactly where the play head stands, however coarse the bands are drawn: what is missing is asked for at that
// moment alone. Never more than one question at a time. Knows nothing of pages; asking is given to it.
import type { BandSpan, LaneSpans, ReplaySpans } from '../../../server/src/protocol/replayViewMessages';
import type { PlayHead } from '../state/replayStore';
import type { SpansQuestion } from './spanCache';

export interface HeadSpansOptions {
  readonly ask: (params: SpansQuestion) => Promise<ReplaySpans | null>;
  /** What is drawn of a lane at a time; null = it has not come. */
  readonly drawn: (lane: number, ms: number) => BandSpan | null;
  readonly arrived: () => void;
  readonly failed: (reason: unknown) => void;
}

/** Longer than any screen has rows; the server answers 400 at most. */
const mostLanesOfQuestion = 200;

export class HeadSpans {
  private head: PlayHead | null = null;
  private readonly known = new Map<number, BandSpan | null>();
  private lanes: readonly number[] = [];
  private isUnderWay = false;

  constructor(private readonly options: HeadSpansOptions) {}

  /** Says which lanes are in sight and where the play head stands. */
  want(lanes: readonly number[], head: PlayHead): void {
    // Between two steps nothing changes.
    if (this.head?.step !== head.step) this.known.clear();
    this.head = head;
    this.lanes = lanes;
    if (!this.isUnderWay) void this.send();
  }

  /** null = it is on its way: nothing is said rather than something coarse. */
  at(lane: number, head: PlayHead): BandSpan | null {
    if (this.head?.step === head.step && this.known.has(lane)) return this.known.get(lane)!;
    return this.exactOfDrawn(lane, head);
  }

  /** A drawn band that is one, and begins before the play head: at its very beginning others may stand at the same time. */
  private exactOfDrawn(lane: number, { ms }: PlayHead): BandSpan | null {
    const span = this.options.drawn(lane, ms);
    return span !== null && span.count === 1 && span.fromMs < ms && ms < span.toMs ? span : null;
  }

  private async send(): Promise<void> {
    const { head } = this;
    if (head === null) return;
    const missing = this.lanes.filter((lane) => !this.known.has(lane) && this.exactOfDrawn(lane, head) === null);
    const lanes = missing.slice(0, mostLanesOfQuestion);
    if (lanes.length === 0) return;
    this.isUnderWay = true;
    try {
      const answer = await this.options.ask({ lanes, fromMs: head.ms, toMs: head.ms, leastMs: 0 });
      if (this.head?.step === head.step) this.keep(lanes, answer?.lanes ?? [], head.step);
    } catch (reason) {
      this.lanes = [];
      this.options.failed(reason);
    } finally {
      this.isUnderWay = false;
    }
    // The play head may have gone on meanwhile, or other lanes come into sight.
    void this.send();
  }

  private keep(asked: readonly number[], answers: readonly LaneSpans[], step: number): void {
    const answered = new Map(answers.map((spans) => [spans.lane, spans]));
    for (const lane of asked)
      this.known.set(
        lane,
        answered
          .get(lane)
          ?.bands.filter((band) => band.step <= step)
          .at(-1) ?? null,
      );
    this.options.arrived();
  }
}
