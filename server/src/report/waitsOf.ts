// How long applications waited: stretches in which a volume held all IO on a node. Knows nothing of words.
import type { History, Span, Track } from '../model/history';
import type { LineRef } from '../model/lineRef';
import { lineKey } from '../model/linesByInput';
import type { Wait } from './report';

/** States that hold IO. Reopening files holds it too, but only behind one of the others is anybody waiting: a mount begins with it. */
const held: ReadonlySet<string> = new Set(['draining', 'paused', 'setDownlevel']);
const beginsWait: ReadonlySet<string> = new Set(['draining', 'paused']);
const lost: ReadonlySet<string> = new Set(['init', 'dismounted']);

/** In order of time, those without a date last. */
export function waitsOf({ tracks }: History): readonly Wait[] {
  const waits = tracks.filter(({ track }) => track === 'volumeState').flatMap(waitsOfTrack);
  return waits.sort((a, b) => (a.fromUtcMs ?? Infinity) - (b.fromUtcMs ?? Infinity) || 0);
}

function waitsOfTrack({ volume, node, spans }: Track): readonly Wait[] {
  if (volume === null || node === null) return [];
  const waits: Wait[] = [];
  for (let place = 0; place < spans.length; place++) {
    if (!beginsWait.has(spans[place]!.value)) continue;
    let end = place + 1;
    while (end < spans.length && held.has(spans[end]!.value) && isNext(spans[end - 1]!, spans[end]!)) end++;
    const follower = spans[end];
    const next = follower && isNext(spans[end - 1]!, follower) ? follower : undefined;
    waits.push(waitOf({ volume, node }, spans[place - 1], spans.slice(place, end), next));
    place = end - 1;
  }
  return waits;
}

/** Spans of listings stand behind the dated ones and follow nothing. */
function isNext(a: Span, b: Span): boolean {
  return (a.toUtcMs === null) === (b.fromUtcMs === null) && a.toUtcMs === b.fromUtcMs;
}

function waitOf(
  of: Pick<Wait, 'volume' | 'node'>,
  before: Span | undefined,
  spans: readonly Span[],
  next: Span | undefined,
): Wait {
  const reasons = new Set(spans.flatMap((span) => span.reasons));
  const fromUtcMs = spans[0]!.fromUtcMs;
  const toUtcMs = spans.at(-1)!.toUtcMs;
  const ends: readonly LineRef[] = next === undefined || next.value === 'unknown' ? [] : next.evidence.slice(0, 1);
  const evidence = [...spans.flatMap((span) => span.evidence), ...ends];
  return {
    ...of,
    how: reasons.has('autoPause') ? 'autoPause' : reasons.has('ordered') ? 'ordered' : 'notKnown',
    fromUtcMs,
    toUtcMs,
    durationMs: lengthOf(fromUtcMs, toUtcMs),
    isWhole: before?.value === 'active',
    phases: spans.map((span) => ({ state: span.value, durationMs: lengthOf(span.fromUtcMs, span.toUtcMs) })),
    outcome: next === undefined ? 'notKnown' : next.value === 'active' ? 'active' : lost.has(next.value) ? 'lost' : 'notKnown',
    certainty: spans.every(({ certainty }) => certainty === 'stated') ? 'stated' : 'inferred',
    evidence: [...new Map(evidence.map((ref) => [lineKey(ref), ref])).values()],
  };
}

function lengthOf(fromUtcMs: number | null, toUtcMs: number | null): number | null {
  return fromUtcMs === null || toUtcMs === null ? null : Math.max(0, toUtcMs - fromUtcMs);
}
