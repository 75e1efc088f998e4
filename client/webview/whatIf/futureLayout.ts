// Where the bands of a simulated future stand in its picture. Knows nothing of colours and of drawing.
import type { BandName, BandSpan } from '../../../server/src/protocol/replayViewMessages';
import type { WhatIf } from '../../../server/src/protocol/whatIfMessages';

export const futureMeasures = { heading: 22, lane: 26, band: 16, bandTop: 7, coordinator: 3, axis: 22, gap: 6 } as const;

/** More lanes of a group are not drawn: those that change come first. */
const mostLanes = 12;
const leastBandPx = 1.5;

export interface FutureLayout {
  readonly width: number;
  readonly height: number;
  readonly labelWidth: number;
  readonly rows: readonly FutureRow[];
  /** Second marks along the axis, from the beginning. */
  readonly ticks: readonly { readonly x: number; readonly seconds: number }[];
  /** Where each action was done. */
  readonly actions: readonly { readonly x: number; readonly action: number }[];
  /** Of the axis. */
  readonly axisTop: number;
}

export type FutureRow =
  | { readonly type: 'heading'; readonly top: number; readonly volume: string | null }
  /** Lanes that are not drawn because nothing changes in them. */
  | { readonly type: 'others'; readonly top: number; readonly count: number }
  | {
      readonly type: 'lane';
      readonly top: number;
      readonly node: string;
      readonly bands: readonly FutureBox[];
      readonly coordinator: readonly { readonly x: number; readonly width: number }[];
    };

export interface FutureBox {
  readonly x: number;
  readonly width: number;
  readonly band: BandName;
  readonly words: string;
}

/** @param width of the whole picture in pixels @param labelWidth of the names at its left */
export function futureLayout(future: WhatIf, width: number, labelWidth: number): FutureLayout {
  const { fromMs, toMs, groups, happenings } = future;
  const room = Math.max(40, width - labelWidth - 8);
  const lengthMs = Math.max(1, toMs - fromMs);
  const xOf = (ms: number) => labelWidth + ((Math.min(Math.max(ms, fromMs), toMs) - fromMs) / lengthMs) * room;
  const rows: FutureRow[] = [];
  let top = 0;
  for (const { volume, lanes, spans } of groups) {
    rows.push({ type: 'heading', top, volume });
    top += futureMeasures.heading;
    const drawn = lanesToDraw(spans.map(({ bands, coordinator }) => bands.length > 1 || coordinator.length > 0));
    for (const at of drawn) {
      const { bands, coordinator } = spans[at]!;
      const flags = coordinator.map((span) => ({ x: xOf(span.fromMs), width: xOf(span.toMs) - xOf(span.fromMs) }));
      rows.push({ type: 'lane', top, node: lanes[at]!.node, bands: boxesOf(bands, xOf), coordinator: flags });
      top += futureMeasures.lane;
    }
    if (drawn.length < lanes.length) {
      rows.push({ type: 'others', top, count: lanes.length - drawn.length });
      top += futureMeasures.heading;
    }
    top += futureMeasures.gap;
  }
  const starts = new Map<number, number>();
  for (const { action, atMs } of happenings) if (action >= 0 && !starts.has(action)) starts.set(action, atMs);
  return {
    width,
    height: top + futureMeasures.axis,
    labelWidth,
    rows,
    ticks: ticksOf(lengthMs, room).map((seconds) => ({ seconds, x: xOf(fromMs + seconds * 1000) })),
    actions: [...starts].map(([action, atMs]) => ({ action, x: xOf(atMs) })),
    axisTop: top,
  };
}

/** Indices of lanes, in their order. */
function lanesToDraw(isWorth: readonly boolean[]): readonly number[] {
  const all = isWorth.map((_one, at) => at);
  if (all.length <= mostLanes) return all;
  const worth = all.filter((at) => isWorth[at]);
  const others = all.filter((at) => !isWorth[at]);
  return [...worth, ...others].slice(0, mostLanes).sort((a, b) => a - b);
}

function boxesOf(bands: readonly BandSpan[], xOf: (ms: number) => number): readonly FutureBox[] {
  return bands.map(({ band, fromMs, toMs, words }) => ({
    ...{ band, words },
    x: xOf(fromMs),
    width: Math.max(leastBandPx, xOf(toMs) - xOf(fromMs)),
  }));
}

const tickSeconds = [1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1800, 3600] as const;
const leastTickPx = 56;

function ticksOf(lengthMs: number, room: number): readonly number[] {
  const least = (leastTickPx / room) * (lengthMs / 1000);
  const unit = tickSeconds.find((seconds) => seconds >= least) ?? 7200;
  return Array.from({ length: Math.floor(lengthMs / 1000 / unit) + 1 }, (_none, at) => at * unit);
}
