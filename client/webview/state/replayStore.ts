// What is shown of a replay and where the play head stands, as signals: the parts of the page read them and draw themselves anew.
// A moment is a step and nothing else, so it is the same whichever way one came. Knows nothing of drawing.
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { ReplayOverview, ReplayState, ReplayStep } from '../../../server/src/protocol/messages';
import type { ReplayLanes } from '../../../server/src/protocol/replayViewMessages';
import type { WhatIf } from '../../../server/src/protocol/whatIfMessages';
import { errorWords } from '../../src/errorWords';
import type { ClockChoice, KeptView, LogLine, PaneSizes, SideName } from '../../src/views/replayMessages';
import type { ReplaySource } from '../data/replaySource';
import { calm } from './calm';
import { StepTimes } from './stepTimes';

/** On the axis of the replay, in milliseconds. */
export interface Stretch {
  readonly fromMs: number;
  readonly toMs: number;
}

/** Where the play head stands: a time, and the last step at or before it (-1 = before the first). */
export interface PlayHead {
  readonly ms: number;
  readonly step: number;
}

/** What is looked at: stage and story are about it. */
export interface Subject {
  readonly volume: string | null;
  readonly node: string | null;
  /** Index into the findings of the overview. */
  readonly finding: number | null;
}

export interface Moment {
  readonly step: number;
  readonly volume: string | null;
  readonly state: ReplayState;
  /** The step itself; null before the first. */
  readonly told: ReplayStep | null;
}

/** What the page can ask for outside itself. */
export interface Outside {
  readonly showLine: (at: LogLine) => void;
  readonly moved: (step: number) => void;
  readonly copy: (text: string, what: string) => void;
  readonly save: (form: 'svg' | 'png', name: string, content: string) => void;
  readonly saveHtml: () => void;
}

export interface ReplayStoreOptions {
  readonly name: string;
  readonly overview: ReplayOverview;
  readonly lanes: ReplayLanes;
  readonly source: ReplaySource;
  readonly outside: Outside;
  readonly start: { readonly step: number; readonly finding: number | null } | null;
  readonly kept: KeptView | null;
}

export class ReplayStore {
  readonly name: string;
  readonly overview: ReplayOverview;
  readonly lanes: ReplayLanes;
  readonly source: ReplaySource;
  readonly outside: Outside;
  readonly times: StepTimes;

  /** What the lanes show. */
  readonly visible: Signal<Stretch>;
  readonly playHead: Signal<PlayHead>;
  /** Its step, for those who care for no time between two of them. */
  readonly step: ReadonlySignal<number>;
  /** Where it stands for words and tables: the same at rest, a few times a second while it plays. */
  readonly calmHead: ReadonlySignal<PlayHead>;
  readonly subject: Signal<Subject>;
  readonly clock: Signal<ClockChoice>;
  readonly side: Signal<SideName>;
  /** Names of groups that are closed; `''` is that of the nodes. */
  readonly collapsed: Signal<ReadonlySet<string>>;
  /** How the room is shared; null = as the page thinks best. */
  readonly sizes: Signal<PaneSizes>;
  /** The step that the present moment is compared with; null = none was chosen. */
  readonly pinned = signal<number | null>(null);
  readonly isPlaying = signal(false);
  /** How many times as fast as it happened. */
  readonly speed = signal(1);
  /** Played again and again; null = to the end. */
  readonly loop = signal<Stretch | null>(null);
  /** A stretch that the person has marked; null = none. */
  readonly selection = signal<Stretch | null>(null);
  /** The simulated future that stands under the lanes; null = none. */
  readonly whatIf = signal<WhatIf | null>(null);
  /** The last moment whose values have come; it may be older than the play head for an instant. */
  readonly moment: ReadonlySignal<Moment | null>;
  /** The same as `calmHead`. */
  readonly calmMoment: ReadonlySignal<Moment | null>;
  /** Something went wrong, in words for people; null = all is well. */
  readonly trouble = signal<string | null>(null);

  /** What was in sight at first, while nobody has chosen anything else; null = the view is as it was left, or has been come near to. */
  private opening: Stretch | null;
  private readonly hasStart: boolean;
  private readonly arrived = signal<Moment | null>(null);
  private asked = 0;

  constructor(options: ReplayStoreOptions) {
    const { overview, lanes, source, start, kept } = options;
    this.name = options.name;
    this.overview = overview;
    this.lanes = lanes;
    this.source = source;
    this.outside = options.outside;
    this.times = new StepTimes(overview.stepCount, source);
    const left = keptStretch(lanes, kept);
    this.visible = signal(left ?? wholeOf(lanes));
    this.playHead = signal({ ms: lanes.axis.fromMs, step: overview.stepCount === 0 ? -1 : 0 });
    this.subject = signal(firstSubject(lanes, overview, start?.finding ?? null, kept));
    this.clock = signal(kept?.clock ?? 'utc');
    this.side = signal(kept?.side ?? 'story');
    this.collapsed = signal(new Set(kept?.collapsed ?? quietGroups(lanes)));
    this.sizes = signal(kept?.sizes ?? { side: null, lanes: null });
    this.moment = computed(() => this.arrived.value);
    this.step = computed(() => this.playHead.value.step);
    this.calmHead = calm(this.playHead, this.isPlaying, calmMs);
    this.calmMoment = calm(this.arrived, this.isPlaying, calmMs);
    this.opening = left === null ? this.visible.peek() : null;
    this.hasStart = start !== null;
  }

  /** Goes to the moment right after a step; beyond the ends, to the first or last one. */
  async goToStep(step: number): Promise<void> {
    const last = this.overview.stepCount - 1;
    const to = Math.max(Math.min(0, last), Math.min(step, last));
    const turn = ++this.asked;
    const ms = to < 0 ? this.lanes.axis.fromMs : await this.attempt(this.times.of(to));
    if (turn !== this.asked || ms === null || ms === undefined) return;
    await this.arriveAt({ ms, step: to }, turn);
  }

  /** Goes to a time; what was so right then is shown. */
  async goToMs(ms: number): Promise<void> {
    const { fromMs, toMs } = this.lanes.axis;
    const at = Math.max(fromMs, Math.min(ms, toMs));
    const turn = ++this.asked;
    const step = await this.attempt(this.times.at(at));
    if (turn !== this.asked || step === null || step === undefined) return;
    await this.arriveAt({ ms: at, step }, turn);
  }

  /** Chooses what stage and story are about; what is not given stays. */
  choose(subject: Partial<Subject>): void {
    const before = this.subject.peek();
    this.subject.value = { ...before, ...subject };
    if (subject.volume !== undefined && subject.volume !== before.volume) void this.refresh();
  }

  /** Shows a stretch of the axis; a window longer than the whole shows the whole. */
  show({ fromMs, toMs }: Stretch): void {
    const whole = wholeOf(this.lanes);
    const length = Math.min(toMs - fromMs, whole.toMs - whole.fromMs);
    const from = Math.max(whole.fromMs, Math.min(fromMs, whole.toMs - length));
    this.visible.value = { fromMs: from, toMs: from + length };
  }

  /**
   * Once, when it is known what is worth a look: comes near to it where it is so short in the whole that nothing could be made out, and
   * nobody has chosen anything else. The play head goes to where it begins, but stays where the person came from.
   * @returns true where it has
   */
  openNear(worthALook: Stretch | null): boolean {
    const { opening } = this;
    this.opening = null;
    if (opening === null || worthALook === null || this.visible.peek() !== opening) return false;
    const { fromMs, toMs } = worthALook;
    if (toMs - fromMs > shortShare * (opening.toMs - opening.fromMs)) return false;
    const { ms, step } = this.playHead.peek();
    if (this.hasStart ? ms < fromMs || ms > toMs : step > 0) return false;
    this.show(worthALook);
    if (!this.hasStart) void this.goToMs(fromMs + (toMs - fromMs) * headShare);
    return true;
  }

  keptView(): KeptView {
    const { volume, node, finding } = this.subject.value;
    return {
      ...this.visible.value,
      ...{ volume, node, finding },
      clock: this.clock.value,
      side: this.side.value,
      collapsed: [...this.collapsed.value],
      sizes: this.sizes.value,
    };
  }

  /** Asks for the values of the present moment anew. */
  async refresh(): Promise<void> {
    await this.arriveAt(this.playHead.peek(), ++this.asked);
  }

  /** What a part of the page could not do. */
  tellTrouble(error: unknown): void {
    this.trouble.value = errorWords(error);
  }

  private async arriveAt(head: PlayHead, turn: number): Promise<void> {
    this.playHead.value = head;
    const { volume } = this.subject.peek();
    const known = this.arrived.peek();
    if (known?.step === head.step && known.volume === volume) return;
    const [state, steps] = await Promise.all([
      this.attempt(this.source.ask('state', { step: head.step, ...(volume === null ? {} : { volume }) })),
      head.step < 0 ? [] : this.attempt(this.source.ask('steps', { first: head.step, count: 1 })),
    ]);
    if (turn !== this.asked || !state) return;
    this.arrived.value = { step: head.step, volume, state, told: steps?.[0] ?? null };
    this.outside.moved(head.step);
  }

  private async attempt<T>(answer: Promise<T>): Promise<T | null> {
    try {
      return await answer;
    } catch (error) {
      this.tellTrouble(error);
      return null;
    }
  }
}

/** Words and tables are not drawn more often while it plays. */
const calmMs = 250;

/** All of the axis with a little room at both ends, so that what begins or ends there can be seen to. */
export function wholeOf({ axis: { fromMs, toMs } }: ReplayLanes): Stretch {
  const room = Math.max(500, (toMs - fromMs) / 50);
  return { fromMs: fromMs - room, toMs: toMs + room };
}

/** What was in sight when the view was left; null where it lies beside the axis now: the log, or its clock, has changed since. */
function keptStretch({ axis }: ReplayLanes, kept: KeptView | null): Stretch | null {
  if (kept === null) return null;
  const { fromMs, toMs } = kept;
  return fromMs < toMs && fromMs <= axis.toMs && toMs >= axis.fromMs ? { fromMs, toMs } : null;
}

/** An incident that takes less of the whole than this is come near to when the view opens. */
const shortShare = 0.1;
/** Where the play head stands then, from the left: still before what happened. */
const headShare = 0.03;

/** More lanes than this are not all opened at once: those in which nothing happened stay closed. */
const mostOpenLanes = 40;

function quietGroups({ groups }: ReplayLanes): readonly string[] {
  let open = 0;
  const closed: string[] = [];
  for (const { volume, isDisturbed, lanes } of groups) {
    open += lanes.length;
    if (!isDisturbed && open > mostOpenLanes) closed.push(volume ?? '');
  }
  return closed;
}

/** The finding that the person came from, else what was looked at before, else the first disturbed volume. */
function firstSubject(
  { groups, marks, uncovered, axis }: ReplayLanes,
  { findings }: ReplayOverview,
  finding: number | null,
  kept: KeptView | null,
): Subject {
  if (finding === null && kept && (kept.volume === null || groups.some(({ volume }) => volume === kept.volume))) {
    const isKnown = kept.finding === null || kept.finding < findings.length;
    return { volume: kept.volume, node: kept.node, finding: isKnown ? kept.finding : null };
  }
  const mark = marks.find((one) => one.finding === finding);
  const volumes = groups.filter(({ volume }) => volume !== null);
  const first =
    volumes.find(({ volume }) => volume === (mark?.volume ?? null)) ??
    volumes.find(({ isDisturbed }) => isDisturbed) ??
    volumes[0];
  const volume = first?.volume ?? null;
  const hasLane = (node: string | null) => node !== null && first?.lanes.some((lane) => lane.node === node);
  const marked = [mark, ...marks].find((one) => one && hasLane(one.node) && one.volume === volume);
  // Of a node without a log there is the least to see.
  const isHeard = ({ node }: { readonly node: string }) =>
    !uncovered.some((one) => one.node === node && one.fromMs <= axis.fromMs && one.toMs >= axis.toMs);
  const node = marked?.node ?? first?.lanes.find(isHeard)?.node ?? first?.lanes[0]?.node ?? null;
  return { volume, node, finding };
}
