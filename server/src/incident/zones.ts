// In which zone each input was written. A person's word goes before the file's; what both leave open is told by the same event in
// another input, then by happenings that nodes share, or by nobody. Knows nothing of skews: these are smaller than any zone.
import type { InputSummary } from '../model/clusterLog';
import type { InputReading } from '../model/inputReading';
import { EventStamps, type EventStamp } from './eventStamps';
import { differencesBetween, sharedTimes, type SharedTimes } from './markPairs';
import { nodeKey } from './nodeKey';
import { toldZone } from './toldZones';
import { provenZone, localZone, zoneOfFile, zoneShiftMs, type Zone } from './zone';
import { knownEvents, zoneFromEvents } from './zoneFromEvents';
import type { ZoneChange } from './zoneChange';
import { zoneFromPairs, type PairZone } from './zoneFromPairs';
import { zoneBesideOther, zoneChangesWithin, zoneStaysOpen } from './zoneProblems';

/**
 * @param order indices of the readings in an order that does not depend on how they were given
 * @param offsets minutes to add to local time to get UTC, by path or node, as a person gave them
 * @returns one zone per reading, by index
 */
export function settleZones(
  readings: readonly InputReading[],
  order: readonly number[],
  offsets: ReadonlyMap<string, number>,
): readonly Zone[] {
  const zones = readings.map(({ input }) => toldZone(input, offsets) ?? zoneOfFile(input));
  new ZoneSettler(readings, order, zones).settle();
  return zones.map((zone, index) => {
    const { input } = readings[index]!;
    const stays = zone.from === null && zone.problem === null && !zone.isPlaced;
    return stays ? { ...zone, problem: zoneStaysOpen(input, machineOffset(readings, input)) } : zone;
  });
}

/** What the log of the same node says of its machine. */
function machineOffset(readings: readonly InputReading[], { node }: InputSummary): number | null {
  const key = nodeKey(node);
  const told = readings.find(({ input }) => key !== null && nodeKey(input.node) === key && input.utcOffsetMinutes !== null);
  return told?.input.utcOffsetMinutes ?? null;
}

/** Happenings of a log, as long as its zone stays what it is. */
interface KnownTimes {
  readonly zone: Zone;
  readonly times: SharedTimes;
}

class ZoneSettler {
  private readonly stamps = new Map<number, readonly EventStamp[]>();
  private readonly stampReader = new EventStamps();
  private readonly shared = new Map<number, KnownTimes>();

  constructor(
    private readonly readings: readonly InputReading[],
    private readonly order: readonly number[],
    private readonly zones: Zone[],
  ) {}

  settle(): void {
    // What is settled may settle others in turn. Events go first: they are of the same clock.
    while (this.settleByEvents() || this.settleByPairs()) continue;
    while (this.placeBesideOthers()) continue;
    this.placeTogether();
    this.settleByAssumed();
  }

  /** Inputs with times whose zone nobody has told yet. */
  private open(): readonly number[] {
    return this.order.filter((index) => {
      const { from, problem } = this.zones[index]!;
      return from === null && problem === null && this.readings[index]!.input.firstUtcMs !== null;
    });
  }

  private settled(): readonly number[] {
    return this.order.filter((index) => this.zones[index]!.from !== null);
  }

  private settleByEvents(): boolean {
    const open = this.open().filter((index) => this.stampsOf(index).length > 0);
    if (open.length === 0) return false;
    return this.takeFromEvents(open, this.settled());
  }

  /** Exports beside logs that are read as UTC because they say nothing: wherever these stand, the same events stand there too. */
  private settleByAssumed(): void {
    const assumed = this.open().filter((index) => this.zones[index]!.isPlaced);
    const open = this.open().filter((index) => !this.zones[index]!.isPlaced && this.stampsOf(index).length > 0);
    if (assumed.length > 0) this.takeFromEvents(open, assumed);
  }

  private takeFromEvents(open: readonly number[], others: readonly number[]): boolean {
    const known = knownEvents(
      others.flatMap((index) => {
        const shiftSeconds = zoneShiftMs(this.readings[index]!.input, this.zones[index]!) / 1000;
        return this.stampsOf(index).map((stamp) => [stamp, shiftSeconds] as const);
      }),
    );
    if (known.size === 0) return false;
    let isProgress = false;
    for (const index of open) isProgress = this.take(index, zoneFromEvents(this.stampsOf(index), known), 'event') || isProgress;
    return isProgress;
  }

  private settleByPairs(): boolean {
    const settled = this.settled();
    let isProgress = false;
    for (const index of this.open()) isProgress = this.take(index, this.zoneBeside(index, settled), 'pairs') || isProgress;
    return isProgress;
  }

  private take(index: number, told: { readonly minutes: number } | ZoneChange | null, from: 'event' | 'pairs'): boolean {
    if (told === null) return false;
    const own = this.zones[index]!;
    this.zones[index] =
      'minutes' in told
        ? provenZone(own, told.minutes, from)
        : { ...own, isPlaced: false, problem: zoneChangesWithin(this.readings[index]!.input, told) };
    return true;
  }

  /** Logs that all say nothing: the one that most others agree with is read as UTC, as all are by default, and the others follow it. */
  private placeBesideOthers(): boolean {
    const open = this.open().filter((index) => this.sharedBy(index).size > 0);
    const beside = open.map((anchor) =>
      open.flatMap((index) => {
        const told = index === anchor ? null : this.zoneBeside(index, [anchor]);
        return told === null || !('minutes' in told) || told.minutes === 0 ? [] : [{ index, minutes: told.minutes }];
      }),
    );
    const disagreeing = beside.filter((others) => others.length > 0).sort((a, b) => a.length - b.length)[0];
    if (disagreeing === undefined) return false;
    const anchor = open[beside.indexOf(disagreeing)]!;
    for (const { index, minutes } of disagreeing) {
      this.zones[index] = localZone(minutes, 'pairs', zoneBesideOther(minutes, this.readings[anchor]!.input));
    }
    return true;
  }

  /** Logs in local time of which nobody tells the zone: those that tell one happening at one time are of one zone, and clocks compare. */
  private placeTogether(): void {
    if (this.settled().some((index) => this.sharedBy(index).size > 0)) return;
    const open = this.open().filter((index) => !this.zones[index]!.isPlaced && this.sharedBy(index).size > 0);
    const isAsOther = (index: number) =>
      open.some((other) => {
        const told = index === other ? null : this.zoneBeside(index, [other]);
        return told !== null && 'minutes' in told && told.minutes === 0;
      });
    for (const index of open.filter(isAsOther)) {
      const { input } = this.readings[index]!;
      const problem = zoneStaysOpen(input, machineOffset(this.readings, input));
      this.zones[index] = { ...this.zones[index]!, isPlaced: true, problem };
    }
  }

  /** Of several logs the one with the most happenings in common is believed. */
  private zoneBeside(index: number, others: readonly number[]): PairZone | ZoneChange | null {
    const own = this.sharedBy(index);
    if (own.size === 0) return null;
    let best: PairZone | null = null;
    let change: ZoneChange | null = null;
    for (const other of others) {
      const told = zoneFromPairs(differencesBetween(this.sharedBy(other), own));
      if (told === null) continue;
      if (!('minutes' in told)) change ??= told;
      else if (best === null || told.pairs > best.pairs) best = told;
    }
    return change ?? best;
  }

  private stampsOf(index: number): readonly EventStamp[] {
    let stamps = this.stamps.get(index);
    if (stamps === undefined) this.stamps.set(index, (stamps = this.stampReader.of(this.readings[index]!)));
    return stamps;
  }

  /** Dated happenings, on the axis as far as the zone is settled. */
  private sharedBy(index: number): SharedTimes {
    const zone = this.zones[index]!;
    const known = this.shared.get(index);
    if (known?.zone === zone) return known.times;
    const { input, clockMarks } = this.readings[index]!;
    const dated = clockMarks.filter(({ isTimeOfDay }) => isTimeOfDay !== true);
    const times = sharedTimes(dated, zoneShiftMs(input, zone));
    this.shared.set(index, { zone, times });
    return times;
  }
}
