// How long each volume had which IO mode and state on each node. Time of which nothing is known counts as such and is always told.
import { valueInWords } from '../explain/trackInWords';
import type { History, Span, Track } from '../model/history';
import type { Incident } from '../model/incident';
import { coveredTime } from './coveredTime';
import type { DurationRow, DurationsPart, Wait } from './report';

/** Pairs of a volume and a node of which nothing is told that are listed; large clusters have thousands. */
const mostUntold = 100;

/** The covered time. */
interface Window {
  readonly fromMs: number;
  readonly toMs: number;
}

export function durationsOf(incident: Incident, waits: readonly Wait[]): DurationsPart {
  const { history } = incident;
  const { firstUtcMs, lastUtcMs } = coveredTime(incident);
  const window = firstUtcMs === null || lastUtcMs === null ? null : { fromMs: firstUtcMs, toMs: lastUtcMs };
  const rowsOf = (track: 'ioMode' | 'volumeState') => pairsOf(history, track).flatMap((of) => rowsOfTrack(of, window));
  return {
    coveredMs: window === null ? null : window.toMs - window.fromMs,
    ioModes: rowsOf('ioMode'),
    volumeStates: rowsOf('volumeState'),
    waits,
    untold: untoldPairs(history).slice(0, mostUntold),
  };
}

/** Every volume and node of which one of the two tracks exists; the other is then unknown all the time. */
function pairsOf({ tracks }: History, track: 'ioMode' | 'volumeState'): readonly Track[] {
  const pairs = new Map<string, Track>();
  for (const found of tracks) {
    if (found.track !== 'ioMode' && found.track !== 'volumeState') continue;
    const id = pairId(found.volume ?? '', found.node ?? '');
    if (found.track === track) pairs.set(id, found);
    else if (!pairs.has(id)) pairs.set(id, { ...found, track, spans: [neverTold] });
  }
  return [...pairs.values()].sort((a, b) => byName(a.volume, b.volume) || byName(a.node, b.node));
}

const neverTold: Span = { fromUtcMs: null, toUtcMs: null, value: 'unknown', reasons: [], certainty: 'unknown', evidence: [] };

function untoldPairs({ tracks, volumes, nodes }: History): DurationsPart['untold'] {
  const told = new Set(tracks.map(({ volume, node }) => pairId(volume ?? '', node ?? '')));
  return volumes.flatMap((volume) =>
    nodes.filter((node) => !told.has(pairId(volume.name, node.name))).map((node) => ({ volume: volume.name, node: node.name })),
  );
}

function pairId(volume: string, node: string): string {
  return `${volume.length}:${volume} ${node}`;
}

function byName(a: string | null, b: string | null): number {
  return (a ?? '').localeCompare(b ?? '', 'en', { numeric: true });
}

interface Gathered {
  stretches: number;
  totalMs: number | null;
  longestMs: number | null;
  longest: Span;
  places: [number, number][];
}

/** The longest first within what is known, unknown time last. */
function rowsOfTrack({ track, volume, node, spans }: Track, window: Window | null): readonly DurationRow[] {
  const byValue = new Map<string, Gathered>();
  for (const span of stretchesOf(spans, window)) {
    const own = byValue.get(span.value) ?? { stretches: 0, totalMs: null, longestMs: null, longest: span, places: [] };
    byValue.set(span.value, own);
    own.stretches++;
    const { fromUtcMs, toUtcMs } = span;
    if (window === null || fromUtcMs === null || toUtcMs === null) continue;
    const lengthMs = toUtcMs - fromUtcMs;
    own.totalMs = (own.totalMs ?? 0) + lengthMs;
    if (own.longestMs === null || lengthMs > own.longestMs) Object.assign(own, { longestMs: lengthMs, longest: span });
    const whole = Math.max(1, window.toMs - window.fromMs);
    own.places.push([(fromUtcMs - window.fromMs) / whole, (toUtcMs - window.fromMs) / whole]);
  }
  const rows = [...byValue].map(([value, { stretches, totalMs, longestMs, longest, places }]): DurationRow => ({
    volume: volume ?? '',
    node: node ?? '',
    value,
    words: valueInWords(track, value),
    stretches,
    totalMs,
    longestMs,
    share: shareOf(totalMs, window),
    evidence: longest.evidence,
    places,
  }));
  return rows.sort(
    (a, b) => Number(a.value === 'unknown') - Number(b.value === 'unknown') || (b.totalMs ?? -1) - (a.totalMs ?? -1),
  );
}

function shareOf(totalMs: number | null, window: Window | null): number | null {
  if (window === null || totalMs === null || window.toMs <= window.fromMs) return null;
  return totalMs / (window.toMs - window.fromMs);
}

/**
 * The spans cut to the covered time, stretches of one value that touch each other as one. What is not told, before the first span, behind the last, or
 * all the time beside a listing without a time, is unknown.
 */
function stretchesOf(spans: readonly Span[], window: Window | null): readonly Span[] {
  const undated = spans.filter((span) => span.value !== 'unknown' && !isDated(span));
  if (window === null) return joined(spans.length > 1 ? spans.filter(({ value }) => value !== 'unknown') : spans);
  const stretches: Span[] = [];
  let untilMs = window.fromMs;
  const add = (span: Span, fromUtcMs: number, toUtcMs: number) => stretches.push({ ...span, fromUtcMs, toUtcMs });
  for (const span of spans.filter(isDated)) {
    const fromMs = Math.max(span.fromUtcMs ?? untilMs, untilMs);
    const toMs = Math.min(span.toUtcMs ?? window.toMs, window.toMs);
    if (toMs < fromMs) continue;
    if (fromMs > untilMs) add(neverTold, untilMs, fromMs);
    if (toMs > fromMs || span.value !== 'unknown') add(span, fromMs, toMs);
    untilMs = toMs;
  }
  if (untilMs < window.toMs || (stretches.length === 0 && undated.length === 0)) add(neverTold, untilMs, window.toMs);
  return [...joined(stretches), ...undated];
}

/** A span without an end is the last one, one without a beginning the first; of listings it has neither. */
function isDated({ fromUtcMs, toUtcMs }: Span): boolean {
  return fromUtcMs !== null || toUtcMs !== null;
}

/** A value that became surer, or held for another reason, is one stretch. */
function joined(spans: readonly Span[]): readonly Span[] {
  const stretches: Span[] = [];
  for (const span of spans) {
    const last = stretches.at(-1);
    if (last?.value === span.value && last.toUtcMs === span.fromUtcMs && last.toUtcMs !== null)
      stretches[stretches.length - 1] = { ...last, toUtcMs: span.toUtcMs, evidence: [...last.evidence, ...span.evidence] };
    else stretches.push(span);
  }
  return stretches;
}
