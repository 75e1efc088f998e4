// What the tracks say of one volume on one node: when IO was direct, redirected, held, or nobody knows. Knows nothing of counters.
import type { History, Span, Track } from '../model/history';
import type { Evidence, LineRef } from '../model/lineRef';
import type { StretchKind } from '../model/performance';
import type { TimeSpan } from './timeSpans';

/** One stretch of redirected or held IO. */
export interface Stretch extends TimeSpan {
  readonly kind: StretchKind;
  readonly from: 'tracks' | 'counters';
  readonly certainty: 'stated' | 'inferred';
  readonly evidence: Evidence;
}

export interface VolumeTracks {
  readonly stretches: readonly Stretch[];
  readonly direct: readonly TimeSpan[];
  /** IO was redirected. */
  readonly redirected: readonly TimeSpan[];
  /** IO was held or failed, whatever its mode. */
  readonly stopped: readonly TimeSpan[];
}

export const noTracks: VolumeTracks = { stretches: [], direct: [], redirected: [], stopped: [] };

const held: ReadonlySet<string> = new Set(['draining', 'paused', 'setDownlevel']);
const failing: ReadonlySet<string> = new Set(['init', 'dismounted']);

export function volumeTracks({ tracks }: History, volume: string, node: string): VolumeTracks {
  const own = tracks.filter((track) => isSame(track.volume, volume) && isSame(track.node, node));
  const dated = (name: Track['track']) =>
    own.filter(({ track }) => track === name).flatMap(({ spans }) => spans.flatMap(datedSpan));
  const modes = dated('ioMode');
  const states = dated('volumeState');
  const redirected = joined(modes, ({ value }) =>
    value === 'fileSystemRedirected' || value === 'blockRedirected' ? value : null,
  );
  return {
    stretches: [...redirected, ...joined(states, ({ value }) => (held.has(value) ? 'held' : null))],
    direct: withoutJoints(modes.filter(({ span }) => span.value === 'direct')),
    redirected,
    stopped: states.filter(({ span }) => held.has(span.value) || failing.has(span.value)),
  };
}

/** A sample that spans two of them tells of direct IO alone all the same. */
function withoutJoints(spans: readonly TimeSpan[]): readonly TimeSpan[] {
  const whole: TimeSpan[] = [];
  for (const { fromMs, toMs } of spans) {
    const last = whole.at(-1);
    if (last?.toMs === fromMs) whole[whole.length - 1] = { fromMs: last.fromMs, toMs };
    else whole.push({ fromMs, toMs });
  }
  return whole;
}

interface DatedSpan extends TimeSpan {
  readonly span: Span;
}

function isSame(name: string | null, other: string): boolean {
  return name !== null && name.toLowerCase() === other.toLowerCase();
}

function datedSpan(span: Span): readonly DatedSpan[] {
  const { fromUtcMs, toUtcMs } = span;
  return fromUtcMs === null || toUtcMs === null || toUtcMs <= fromUtcMs ? [] : [{ fromMs: fromUtcMs, toMs: toUtcMs, span }];
}

/** Spans of one kind that follow each other without a hole are one stretch, whatever surer or other words a later line has for it. */
function joined(spans: readonly DatedSpan[], kindOf: (span: Span) => StretchKind | null): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const { fromMs, toMs, span } of spans) {
    const kind = kindOf(span);
    const [first, ...others] = span.evidence;
    if (kind === null || first === undefined) continue;
    const certainty = span.certainty === 'stated' ? 'stated' : 'inferred';
    const last = stretches.at(-1);
    if (last?.kind === kind && last.toMs === fromMs) {
      const isSure = last.certainty === 'stated' && certainty === 'stated';
      const evidence = withLines(last.evidence, span.evidence);
      stretches[stretches.length - 1] = { ...last, toMs, evidence, certainty: isSure ? 'stated' : 'inferred' };
    } else stretches.push({ kind, fromMs, toMs, from: 'tracks', certainty, evidence: [first, ...others] });
  }
  return stretches;
}

function withLines(evidence: Evidence, more: readonly LineRef[]): Evidence {
  const isNew = (ref: LineRef) =>
    !evidence.some(({ input, line, column }) => input === ref.input && line === ref.line && column === ref.column);
  return [...evidence, ...more.filter(isNew)];
}
