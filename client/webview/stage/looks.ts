// Which parts and lines of the stage are lit, held, barred or unknown, for the kinds of IO that are shown. Knows nothing of places.
import type { StageModel, StageWay } from '../../../server/src/ioWays/stageModel';
import { ioWay, type IoKind, type WayStop } from '../../../server/src/ioWays/ways';
import type { PartLook, PartName } from './picture';

/** `all`: every way that is in use. */
export type ShownKinds = 'all' | IoKind;

export interface PartState {
  readonly look: PartLook;
  readonly kind: IoKind | null;
  readonly isInferred: boolean;
}

export interface LinkState extends PartState {
  readonly from: WayStop;
  readonly to: WayStop;
  /** Of metadata or of data: they stand side by side. */
  readonly isMetadata: boolean;
  readonly isCrossed: boolean;
}

/** The first two parts of every way: the application and the file system of CSV, which holds IO. */
export const stopsBeforeHold = 2;

/** The ways that are drawn, and how much of them. */
export function shownWays(model: StageModel, shown: ShownKinds): readonly StageWay[] {
  if (shown !== 'all') return model.ways.filter(({ kind }) => kind === shown);
  const used = model.ways.filter(({ status }) => status === 'inUse' || status === 'held');
  const isDataTold = used.some(({ kind }) => kind !== 'metadata');
  if (isDataTold) return used;
  // Nobody tells by which way reads and writes go: known is only where they begin, which is the same for all.
  const open = model.ways.find(({ kind, status }) => kind !== 'metadata' && status === 'unknown');
  return open ? [...used, { ...open, stops: open.stops.slice(0, stopsBeforeHold) }] : used;
}

/** Stands for all reads and writes, because nobody tells their way. */
export function isOpenWay({ kind, status }: StageWay, shown: ShownKinds): boolean {
  return shown === 'all' && kind !== 'metadata' && status === 'unknown';
}

export function partKey({ component, on }: PartName): string {
  return `${component}@${on}`;
}

/** By `partKey`; a part that is not in it is quiet. */
export function partStates(model: StageModel, shown: ShownKinds): ReadonlyMap<string, PartState> {
  const states = new Map<string, PartState>();
  const put = (stop: WayStop, state: PartState) => {
    const before = states.get(partKey(stop));
    if (!before || isStronger(state, before)) states.set(partKey(stop), state);
  };
  for (const way of shownWays(model, shown)) {
    for (const [index, stop] of way.stops.entries()) put(stop, stateAt(way, index, shown, model));
  }
  if (model.stop?.kind === 'failing') {
    const begin = model.ways[0]?.stops.slice(0, stopsBeforeHold) ?? [];
    for (const stop of begin) put(stop, { look: 'stopped', kind: null, isInferred: model.stop.value.certainty === 'inferred' });
  }
  return states;
}

/** Every link that can be drawn, the quiet ones first. */
export function linkStates(model: StageModel, shown: ShownKinds): readonly LinkState[] {
  const links: LinkState[] = [];
  const quiet: PartState = { look: 'quiet', kind: null, isInferred: false };
  const waysOfAll = [...model.ways.map(({ kind, stops }) => ({ kind, stops })), ...waysOfOthers(model)];
  for (const { kind, stops } of waysOfAll) links.push(...linksOf(kind, stops, () => quiet));
  for (const way of shownWays(model, shown)) {
    const lit = linksOf(way.kind, way.stops, (index) => stateAt(way, index + 1, shown, model));
    links.push(...lit.map((link) => ({ ...link, isCrossed: isBrokenAt(way, link) })));
  }
  return links;
}

/** On the coordinator: where the IO of other nodes comes in. */
function waysOfOthers({ place, ways, generation }: StageModel): readonly { kind: IoKind; stops: readonly WayStop[] }[] {
  if (place !== 'coordinator') return [];
  return ways.map(({ kind }) => {
    const stops = ioWay(generation, kind, 'dataServer')?.stops ?? [];
    return { kind, stops: stops.filter(({ on }) => on === 'coordinator').map(({ component }) => ({ component, on: 'here' })) };
  });
}

function linksOf(kind: IoKind, stops: readonly WayStop[], stateOf: (index: number) => PartState): LinkState[] {
  return stops
    .slice(1)
    .map((to, index) => ({ ...stateOf(index), from: stops[index]!, to, isMetadata: kind === 'metadata', isCrossed: false }));
}

function isBrokenAt({ status, reason }: StageWay, { to }: LinkState): boolean {
  return status === 'notPossible' && reason === 'coordinatorDown' && to.component === 'network';
}

function stateAt(
  { kind, status, certainty, knownStops, stops }: StageWay,
  index: number,
  shown: ShownKinds,
  { coordinatorValue }: StageModel,
): PartState {
  // What is on the coordinator is no surer than who that is.
  const isInferred =
    certainty === 'inferred' || (stops[index]?.on === 'coordinator' && coordinatorValue?.certainty === 'inferred');
  switch (status) {
    case 'inUse':
      return index < knownStops ? { look: 'inUse', kind, isInferred } : { look: 'unknown', kind, isInferred: false };
    case 'held':
      if (index < stopsBeforeHold) return { look: 'stopped', kind, isInferred };
      return shown === 'all' ? { look: 'quiet', kind: null, isInferred: false } : { look: 'notUsed', kind, isInferred };
    case 'notUsed':
      return { look: 'notUsed', kind, isInferred };
    case 'notPossible':
      return { look: 'barred', kind, isInferred };
    case 'unknown':
      return { look: 'unknown', kind, isInferred: false };
  }
}

const strength: Readonly<Record<PartLook, number>> = { inUse: 5, stopped: 4, unknown: 3, notUsed: 2, barred: 1, quiet: 0 };

/** Reads and writes go before metadata, where a part serves both. */
function isStronger(one: PartState, other: PartState): boolean {
  if (strength[one.look] !== strength[other.look]) return strength[one.look] > strength[other.look];
  return other.kind === 'metadata' && one.kind !== 'metadata';
}
