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

class ZoneSettler {
  private readonly stamps: readonly (readonly EventStamp[])[];
  private readonly shared = new Map<number, SharedTimes>();

  constructor(
    private readonly readings: readonly InputReading[],
    private readonly order: readonly number[],
    private readonly zones: Zone[],
  ) {
    const stamps = new EventStamps();
    const isOpen = zones.some(({ from }) => from === null);
    this.stamps = readings.map((reading) => (isOpen ? stamps.of(reading) : []));
  }

  settle(): void {
    // What is settled may settle others in turn. Events go first: they are of the same clock.
    while (this.settleByEvents() || this.settleByPairs()) continue;
    while (this.placeBesideOthers()) continue;
  }

  private open(): readonly number[] {
    return this.order.filter((index) => this.zones[index]!.from === null && this.zones[index]!.problem === null);
  }

  private settled(): readonly number[] {
    return this.order.filter((index) => this.zones[index]!.from !== null);
  }

  private settleByEvents(): boolean {
    const open = this.open().filter((index) => this.stamps[index]!.length > 0);
    if (open.length === 0) return false;
    const known = knownEvents(
      this.settled().flatMap((index) => {
        const shiftSeconds = zoneShiftMs(this.readings[index]!.input, this.zones[index]!) / 1000;
        return this.stamps[index]!.map((stamp) => [stamp, shiftSeconds] as const);
      }),
    );
    if (known.size === 0) return false;
    let isProgress = false;
    for (const index of open) {
      const told = zoneFromEvents(this.stamps[index]!, known);
      if (told === null) continue;
      const own = this.zones[index]!;
      const { input } = this.readings[index]!;
      isProgress = true;
      this.zones[index] =
        'minutes' in told
          ? provenZone(own, told.minutes, 'event')
          : { ...own, isPlaced: false, problem: zoneChangesWithin(input, told.changes, told.afterSecond * 1000) };
    }
    return isProgress;
  }

  private settleByPairs(): boolean {
    const settled = this.settled();
    let isProgress = false;
    for (const index of this.open()) {
      const told = this.zoneBeside(index, settled);
      if (told === null) continue;
      this.zones[index] = provenZone(this.zones[index]!, told.minutes, 'pairs');
      isProgress = true;
    }
    return isProgress;
  }

  /** Logs that all say nothing: the one that most others agree with is read as UTC, as all are by default, and the others follow it. */
  private placeBesideOthers(): boolean {
    const open = this.open();
    const beside = open.map((anchor) =>
      open.flatMap((index) => {
        const told = index === anchor ? null : this.zoneBeside(index, [anchor]);
        return told === null || told.minutes === 0 ? [] : [{ index, told }];
      }),
    );
    const disagreeing = beside.filter((others) => others.length > 0).sort((a, b) => a.length - b.length)[0];
    if (disagreeing === undefined) return false;
    const anchor = open[beside.indexOf(disagreeing)]!;
    for (const { index, told } of disagreeing) {
      const problem = zoneBesideOther(told.minutes, this.readings[anchor]!.input);
      this.zones[index] = localZone(told.minutes, 'pairs', problem);
    }
    return true;
  }

  /** Of several logs the one with the most happenings in common is believed. */
  private zoneBeside(index: number, others: readonly number[]): PairZone | null {
    const own = this.sharedBy(index);
    if (own.size === 0) return null;
    let best: PairZone | null = null;
    for (const other of others) {
      const told = zoneFromPairs(differencesBetween(this.sharedBy(other), own));
      if (told !== null && (best === null || told.pairs > best.pairs)) best = told;
    }
    return best;
  }

  /** Dated happenings, on the axis as far as the zone is settled. */
  private sharedBy(index: number): SharedTimes {
    const zone = this.zones[index]!;
    const known = zone.from === null ? this.shared.get(index) : undefined;
    if (known !== undefined) return known;
    const { input, clockMarks } = this.readings[index]!;
    const dated = clockMarks.filter(({ isTimeOfDay }) => isTimeOfDay !== true);
    const times = sharedTimes(dated, zoneShiftMs(input, zone));
    if (zone.from === null) this.shared.set(index, times);
    return times;
  }
}
