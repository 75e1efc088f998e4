// Bands of closed groups in small: for each group what matters most in each column, asked for as fine as it can be seen. Until it comes, the
// answer before stands in, where it is not much coarser. Never more than one question at a time. Knows nothing of pages.
import type { MinimapGroup, ReplayMinimap } from '../../../server/src/protocol/replayViewMessages';
import type { Stretch } from '../state/replayStore';

export interface GroupStripsOptions {
  readonly ask: (params: StripQuestion) => Promise<ReplayMinimap | null>;
  /** Nothing outside is asked for. */
  readonly axis: Stretch;
  readonly later: (run: () => void, ms: number) => void;
  readonly arrived: () => void;
  readonly failed: (reason: unknown) => void;
}

export interface StripQuestion extends Stretch {
  readonly columns: number;
}

/** The bands of one group, side by side over a stretch. */
export interface GroupStrip extends Stretch {
  /** Indices into `bandNames`. */
  readonly bands: MinimapGroup['bands'];
}

interface Known extends Stretch {
  readonly columnMs: number;
  readonly groups: ReadonlyMap<string | null, MinimapGroup['bands']>;
}

/** Width of a column in pixels: at best, and where it would be too wide to be true. */
const columnPx = { wanted: 2, most: 6 } as const;
const mostColumns = 4000;
const waitMs = 60;

export class GroupStrips {
  private known: Known | null = null;
  private wanted: { readonly stretch: Stretch; readonly msPerPixel: number } | null = null;
  private isBusy = false;

  constructor(private readonly options: GroupStripsOptions) {}

  /** Says what is looked at, while at least one group is closed. */
  want(stretch: Stretch, msPerPixel: number): void {
    this.wanted = { stretch: this.within(stretch), msPerPixel };
    if (!this.isBusy && !this.isThere(this.wanted)) this.askLater();
  }

  /** null = nothing has come that is fine enough. */
  of(volume: string | null, msPerPixel: number): GroupStrip | null {
    if (this.known === null || this.known.columnMs > columnPx.most * msPerPixel) return null;
    const bands = this.known.groups.get(volume);
    return bands === undefined ? null : { fromMs: this.known.fromMs, toMs: this.known.toMs, bands };
  }

  private isThere({ stretch, msPerPixel }: NonNullable<GroupStrips['wanted']>): boolean {
    if (this.known === null) return false;
    const { fromMs, toMs, columnMs } = this.known;
    const isFine = columnMs <= 1.5 * columnPx.wanted * msPerPixel && columnMs >= (columnPx.wanted * msPerPixel) / 4;
    return isFine && fromMs <= stretch.fromMs && toMs >= stretch.toMs;
  }

  private askLater(): void {
    this.isBusy = true;
    this.options.later(() => void this.send(), waitMs);
  }

  private async send(): Promise<void> {
    const { stretch, msPerPixel } = this.wanted!;
    // As much again at each side, so that panning finds it there.
    const length = stretch.toMs - stretch.fromMs;
    const { fromMs, toMs } = this.within({ fromMs: stretch.fromMs - length, toMs: stretch.toMs + length });
    const columns = Math.max(1, Math.min(mostColumns, Math.ceil((toMs - fromMs) / (columnPx.wanted * msPerPixel))));
    try {
      const answer = await this.options.ask({ fromMs, toMs, columns });
      this.isBusy = false;
      if (answer === null) return;
      const groups = new Map(answer.groups.map(({ volume, bands }) => [volume, bands]));
      this.known = { fromMs, toMs, columnMs: (toMs - fromMs) / columns, groups };
      this.options.arrived();
      if (
        !this.isThere(this.wanted!) &&
        (this.wanted!.stretch.fromMs !== stretch.fromMs || this.wanted!.stretch.toMs !== stretch.toMs)
      )
        this.askLater();
    } catch (reason) {
      this.isBusy = false;
      this.options.failed(reason);
    }
  }

  private within({ fromMs, toMs }: Stretch): Stretch {
    const { axis } = this.options;
    const from = Math.min(Math.max(axis.fromMs, fromMs), axis.toMs);
    return { fromMs: from, toMs: Math.max(from, Math.min(axis.toMs, toMs)) };
  }
}
