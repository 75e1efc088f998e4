// How long applications waited: stretches in which a volume held all IO on a node. Knows nothing of words.
import type { Fact } from '../model/facts';
import type { Span, Track } from '../model/history';
import type { Incident } from '../model/incident';
import type { LineRef } from '../model/lineRef';
import { lineKey, type LineKey } from '../model/linesByInput';
import type { Wait } from './report';

/** States that hold IO. Reopening files holds it too, but only behind one of the others is anybody waiting: a mount begins with it. */
const held: ReadonlySet<string> = new Set(['draining', 'paused', 'setDownlevel']);
const beginsWait: ReadonlySet<string> = new Set(['draining', 'paused']);
/** A line later than this tells of another arrival. */
const longestStepMs = 10 * 60_000;
const lost: ReadonlySet<string> = new Set(['init', 'dismounted']);

/** In order of time, those without a date last. */
export function waitsOf({ facts, history: { tracks } }: Pick<Incident, 'facts' | 'history'>): readonly Wait[] {
  const reached = reachedActive(facts);
  const waits = tracks.filter(({ track }) => track === 'volumeState').flatMap((track) => waitsOfTrack(track, reached));
  return waits.filter(isProven).sort((a, b) => (a.fromUtcMs ?? Infinity) - (b.fromUtcMs ?? Infinity) || 0);
}

/** A volume that is found paused on the last line of an excerpt: no line tells that anybody waited for it. */
function isProven({ durationMs, isWhole, outcome }: Wait): boolean {
  return isWhole || durationMs !== 0 || outcome !== 'notKnown';
}

/** When a line says that a volume has become active: IO is held up to there, not only up to the beginning of that step. */
function reachedActive(facts: readonly Fact[]): ReadonlyMap<LineKey, number> {
  const reached = new Map<LineKey, number>();
  for (const { body, at, utcMs } of facts)
    if (body.kind === 'volumeStateReached' && body.to === 'active' && utcMs !== null) reached.set(lineKey(at), utcMs);
  return reached;
}

function waitsOfTrack({ volume, node, spans }: Track, reached: ReadonlyMap<LineKey, number>): readonly Wait[] {
  if (volume === null || node === null) return [];
  const waits: Wait[] = [];
  for (let place = 0; place < spans.length; place++) {
    if (!beginsWait.has(spans[place]!.value)) continue;
    let end = place + 1;
    while (end < spans.length && held.has(spans[end]!.value) && isNext(spans[end - 1]!, spans[end]!)) end++;
    const follower = spans[end];
    const next = follower && isNext(spans[end - 1]!, follower) ? follower : undefined;
    waits.push(waitOf({ volume, node }, spans[place - 1], spans.slice(place, end), next, reached));
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
  reached: ReadonlyMap<LineKey, number>,
): Wait {
  const reasons = new Set(spans.flatMap((span) => span.reasons));
  const fromUtcMs = spans[0]!.fromUtcMs;
  const lastMs = spans.at(-1)!.toUtcMs;
  const arrival = next?.value === 'active' ? next.evidence.find((ref) => reached.has(lineKey(ref))) : undefined;
  const arrivedMs = arrival && reached.get(lineKey(arrival));
  const isLater = lastMs !== null && arrivedMs !== undefined && arrivedMs > lastMs && arrivedMs - lastMs < longestStepMs;
  const toUtcMs = isLater ? arrivedMs : lastMs;
  const endings = next === undefined || next.value === 'unknown' ? [] : next.evidence.slice(0, 1);
  const ends: readonly LineRef[] = isLater && arrival ? [...endings, arrival] : endings;
  const evidence = [...spans.flatMap((span) => span.evidence), ...ends];
  return {
    ...of,
    how: reasons.has('autoPause') ? 'autoPause' : reasons.has('ordered') ? 'ordered' : 'notKnown',
    fromUtcMs,
    toUtcMs,
    durationMs: lengthOf(fromUtcMs, toUtcMs),
    isWhole: before?.value === 'active',
    phases: spans.map((span, place) => ({
      state: span.value,
      durationMs: lengthOf(span.fromUtcMs, place === spans.length - 1 ? toUtcMs : span.toUtcMs),
    })),
    outcome: next === undefined ? 'notKnown' : next.value === 'active' ? 'active' : lost.has(next.value) ? 'lost' : 'notKnown',
    certainty: spans.every(({ certainty }) => certainty === 'stated') ? 'stated' : 'inferred',
    evidence: [...new Map(evidence.map((ref) => [lineKey(ref), ref])).values()],
  };
}

function lengthOf(fromUtcMs: number | null, toUtcMs: number | null): number | null {
  return fromUtcMs === null || toUtcMs === null ? null : Math.max(0, toUtcMs - fromUtcMs);
}
