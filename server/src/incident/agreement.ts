// What measured differences between two clocks agree on, however many of them are wrong. Knows nothing of nodes and logs.

/** One happening that two logs hold. */
export interface Difference {
  /** Time in the second log minus time in the first, in milliseconds. */
  readonly ms: number;
  /** When it was, in the second log: to tell a clock that drifts. */
  readonly atMs: number;
}

export interface Agreement {
  readonly ms: number;
  readonly plusMinusMs: number;
  /** Differences that agree. */
  readonly pairs: number;
  /** Different moments among them: lines written together tell the same thing once. */
  readonly moments: number;
}

/** Share of the differences that must agree: the others are happenings that only look alike, as numbers start anew with a cluster. */
const leastShare = 0.6;

/** Differences further apart do not agree: no drift and no slow delivery makes that of one clock. */
const widestMs = 2 * 60_000;

/**
 * A happening may come to one node later than to the other, by up to a second or so (the regroup works in steps of 0.3 s, seen). That
 * several were late by the same is less likely the more there are.
 */
const deliveryMs = 1000;

/** Share of the agreeing differences that is left out on either side where their spread is taken: deliveries that were held up. */
const leftOutShare = 0.05;

/** Threads and clock ticks: no two lines are closer than that. */
const leastPlusMinusMs = 50;

/** Marks within this time are one moment. */
const momentMs = 1000;

const driftParts = 8;
const leastInPart = 3;

/** The difference most pairs agree on; null where they do not agree or there are none. */
export function agreement(differences: readonly Difference[]): Agreement | null {
  if (differences.length === 0) return null;
  const sorted = [...differences].sort((a, b) => a.ms - b.ms || a.atMs - b.atMs);
  const count = Math.max(1, Math.ceil(sorted.length * leastShare));
  const first = tightest(sorted, count);
  const last = first + count - 1;
  if (sorted[last]!.ms - sorted[first]!.ms > widestMs) return null;
  const ms = median(sorted.slice(first, last + 1));
  const agreeing = sorted.filter((difference) => Math.abs(difference.ms - ms) <= widestDelivery(sorted, first, last));
  const moments = momentsOf(agreeing);
  const delayMs = Math.max(leastPlusMinusMs, deliveryMs / Math.sqrt(moments));
  const plusMinusMs = Math.ceil(Math.max(spreadOf(agreeing, ms), driftOf(differences, ms)) + delayMs);
  return { ms: Math.round(ms), plusMinusMs, pairs: agreeing.length, moments };
}

/** How far from the middle a difference may lie that still agrees. */
function widestDelivery(sorted: readonly Difference[], first: number, last: number): number {
  return Math.max(deliveryMs, sorted[last]!.ms - sorted[first]!.ms);
}

/** How far the agreeing ones lie from the middle, but for the few that lie furthest. */
function spreadOf(sorted: readonly Difference[], ms: number): number {
  const left = Math.floor(sorted.length * leftOutShare);
  return Math.max(ms - sorted[left]!.ms, sorted.at(-1 - left)!.ms - ms);
}

/** Where the narrowest run of `count` differences begins. */
function tightest(sorted: readonly Difference[], count: number): number {
  let best = 0;
  let width = Number.POSITIVE_INFINITY;
  for (let first = 0; first + count <= sorted.length; first++) {
    const here = sorted[first + count - 1]!.ms - sorted[first]!.ms;
    if (here < width) [width, best] = [here, first];
  }
  return best;
}

/** How far the clock was from `ms` in some part of the log; clocks run apart, and are set. */
function driftOf(differences: readonly Difference[], ms: number): number {
  const near = differences.filter((difference) => Math.abs(difference.ms - ms) <= widestMs).sort((a, b) => a.atMs - b.atMs);
  if (near.length < driftParts * leastInPart) return 0;
  let drift = 0;
  for (let part = 0; part < driftParts; part++) {
    const from = Math.floor((near.length * part) / driftParts);
    const to = Math.floor((near.length * (part + 1)) / driftParts);
    const inPart = near.slice(from, to).sort((a, b) => a.ms - b.ms);
    drift = Math.max(drift, Math.abs(median(inPart) - ms));
  }
  return drift;
}

function median(sorted: readonly Difference[]): number {
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]!.ms : (sorted[middle - 1]!.ms + sorted[middle]!.ms) / 2;
}

function momentsOf(differences: readonly Difference[]): number {
  const times = differences.map(({ atMs }) => atMs).sort((a, b) => a - b);
  let moments = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (const time of times) {
    if (time - last <= momentMs) continue;
    moments++;
    last = time;
  }
  return moments;
}
