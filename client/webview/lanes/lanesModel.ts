// What the lanes show at the moment, as signals: size, rows, scale, ticks, where the pointer and the keyboard are. The parts of the lanes
// read it and draw themselves. Knows nothing of elements of the page.
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { BandSpan, Lane, ReplayAxis, UncoveredStretch } from '../../../server/src/protocol/replayViewMessages';
import { lastAtMost } from '../sortedSearch';
import { wholeOf, type ReplayStore } from '../state/replayStore';
import { clockFace, type ClockFace } from './clockFace';
import { GroupStrips } from './groupStrips';
import { HeadSpans } from './headSpans';
import { marksInOrder } from './markNumbers';
import { rowsOf, type LaneRow, type RowList, type RowRange } from './rows';
import { SpanCache, type SpansQuestion } from './spanCache';
import { ticksOf, type Tick } from './timeAxis';
import { panned, revealing, TimeScale, zoomed } from './timeScale';

/** Where the pointer is over the lanes. */
export interface Pointed {
  readonly row: number;
  readonly ms: number;
  /** In pixels of the page. */
  readonly clientX: number;
  readonly clientY: number;
}

const hintMs = 2000;

export class LanesModel {
  /** Of the part where bands are, in pixels. */
  readonly width = signal(1);
  readonly height = signal(0);
  readonly scrollTop = signal(0);
  /** Goes up when spans have come. */
  readonly spansVersion = signal(0);
  /** Goes up when what stands at the play head has come. */
  readonly headVersion = signal(0);
  readonly pointed = signal<Pointed | null>(null);
  /** The row that has the keyboard; -1 = none yet. */
  readonly focusRow = signal(-1);
  /** The time in that row that is spoken of; null = that of the play head. */
  readonly cursorMs = signal<number | null>(null);
  /** Said for a moment over the bands; null = nothing. */
  readonly hint = signal<string | null>(null);

  readonly rows: ReadonlySignal<RowList>;
  readonly range: ReadonlySignal<RowRange>;
  readonly scale: ReadonlySignal<TimeScale>;
  readonly face: ReadonlySignal<ClockFace>;
  readonly ticks: ReadonlySignal<readonly Tick[]>;
  readonly cache: SpanCache;
  readonly head: HeadSpans;
  readonly strips: GroupStrips;
  readonly marks: ReturnType<typeof marksInOrder>;

  private readonly uncovered = new Map<string, UncoveredStretch[]>();
  private readonly clocks: ReadonlyMap<string, ReplayAxis['clocks'][number]>;
  private isClosed = false;
  private hintTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly store: ReplayStore) {
    const { lanes } = store;
    this.rows = computed(() => rowsOf(lanes.groups, store.collapsed.value));
    this.range = computed(() => this.rows.value.visible(this.scrollTop.value, this.height.value));
    this.scale = computed(() => new TimeScale(store.visible.value, this.width.value));
    this.face = computed(() => clockFace(lanes.axis, store.clock.value));
    this.ticks = computed(() => ticksOf(store.visible.value, this.width.value, this.face.value, lanes.axis));
    this.marks = marksInOrder(lanes);
    this.clocks = new Map(lanes.axis.clocks.map((clock) => [clock.node, clock]));
    for (const stretch of lanes.uncovered) {
      const known = this.uncovered.get(stretch.node);
      if (known === undefined) this.uncovered.set(stretch.node, [stretch]);
      else known.push(stretch);
    }
    const failed = (reason: unknown) => store.tellTrouble(reason);
    const later = (run: () => void, ms: number) => void setTimeout(() => this.isClosed || run(), ms);
    const arrived = () => void (this.spansVersion.value += 1);
    const ask = (params: SpansQuestion) => store.source.ask('spans', params);
    this.cache = new SpanCache({ ask, whole: wholeOf(lanes), later, arrived, failed });
    this.head = new HeadSpans({
      ask,
      drawn: (lane, ms) => this.drawnAt(lane, ms),
      arrived: () => void (this.headVersion.value += 1),
      failed,
    });
    this.strips = new GroupStrips({
      ask: (params) => store.source.ask('minimap', params),
      axis: lanes.axis,
      later,
      arrived,
      failed,
    });
  }

  /** @param words what one could have meant */
  say(words: string): void {
    clearTimeout(this.hintTimer);
    this.hint.value = words;
    this.hintTimer = setTimeout(() => (this.hint.value = null), hintMs);
  }

  /** Asks for nothing any more. */
  close(): void {
    this.isClosed = true;
    clearTimeout(this.hintTimer);
  }

  uncoveredOf(node: string): readonly UncoveredStretch[] {
    return this.uncovered.get(node) ?? [];
  }

  plusMinusOf(node: string): number | null {
    return this.clocks.get(node)?.plusMinusMs ?? null;
  }

  /** How the clock of a node was compared; null where it was not. */
  clockWordsOf(node: string): string | null {
    return this.clocks.get(node)?.words ?? null;
  }

  /** The lanes that can be seen. */
  lanesInSight(): readonly number[] {
    const { first, end } = this.range.value;
    return this.rows.value.rows.slice(first, end).flatMap((row) => (row.type === 'lane' ? [row.lane.id] : []));
  }

  /** The lanes that can be seen, then as many above and below. */
  lanesNearby(): readonly number[] {
    const { first, end } = this.range.value;
    const { rows } = this.rows.value;
    const ids: number[] = [];
    const add = (from: number, to: number) => {
      for (const row of rows.slice(Math.max(0, from), to)) if (row.type === 'lane') ids.push(row.lane.id);
    };
    add(first, end);
    add(end, end + (end - first));
    add(first - (end - first), first);
    return ids;
  }

  /** What is drawn of a lane at a time; null = it has not come yet, or nothing is there. */
  spanAt({ id }: Lane, ms: number): BandSpan | null {
    return this.drawnAt(id, ms);
  }

  /** What a lane shows at the play head, exactly; null = it has not come yet, or nothing is there. */
  spanAtHead({ id }: Lane): BandSpan | null {
    return this.head.at(id, this.store.playHead.value);
  }

  private drawnAt(lane: number, ms: number): BandSpan | null {
    const { msPerPixel } = this.scale.value;
    const [piece] = this.cache.pieces(lane, { fromMs: ms, toMs: ms + Math.max(0.001, msPerPixel / 100) }, msPerPixel);
    const bands = piece?.chunk.spans.bands ?? [];
    const span = bands[lastAtMost(bands, ms, ({ fromMs }) => fromMs)];
    return span !== undefined && ms <= span.toMs ? span : null;
  }

  isCoordinatorAt(lane: Lane, ms: number): boolean {
    const { msPerPixel } = this.scale.value;
    const [piece] = this.cache.pieces(lane.id, { fromMs: ms, toMs: ms + Math.max(0.001, msPerPixel / 100) }, msPerPixel);
    return (
      piece?.chunk.spans.coordinator.some(({ fromMs, toMs }) => fromMs <= ms && (ms < toMs || toMs >= this.axisEndMs)) ?? false
    );
  }

  get axisEndMs(): number {
    return this.store.lanes.axis.toMs;
  }

  /** The lane that has the keyboard, and the time in it that is spoken of. */
  focused(): { readonly row: LaneRow; readonly ms: number } | null {
    const row = this.rows.value.rows[this.focusRow.value];
    return row?.type === 'lane' ? { row, ms: this.cursorMs.value ?? this.store.playHead.value.ms } : null;
  }

  /** `factor` below 1 comes nearer; around the play head where it can be seen and nothing else is said. */
  zoom(factor: number, anchorMs: number = this.anchorMs()): void {
    this.store.show(zoomed(this.store.visible.peek(), factor, anchorMs));
  }

  pan(share: number): void {
    this.store.show(panned(this.store.visible.peek(), share));
  }

  reveal(ms: number): void {
    const { visible } = this.store;
    const shown = revealing(visible.peek(), ms);
    if (shown !== visible.peek()) this.store.show(shown);
  }

  private anchorMs(): number {
    const { fromMs, toMs } = this.store.visible.peek();
    const { ms } = this.store.playHead.peek();
    return ms >= fromMs && ms <= toMs ? ms : (fromMs + toMs) / 2;
  }
}
