// Whether a log tells of nothing but quiet: no IO went another way or had to wait, and nothing asks for a look. Knows nothing of texts.
import type { History, Span, TrackName } from './history';

/** Values that people must not be told "nothing happened" beside, even where they are part of normal work. */
const disturbed: Readonly<Partial<Record<TrackName, ReadonlySet<string>>>> = {
  ioMode: new Set(['fileSystemRedirected', 'blockRedirected']),
  volumeState: new Set(['init', 'paused', 'draining', 'setDownlevel', 'dismounted']),
  reservation: new Set(['lost', 'conflict']),
};

/** As far as the lines tell: a history of gaps alone is undisturbed too. */
export function isUndisturbed({ findings, tracks }: History): boolean {
  return (
    findings.every(({ severity, code }) => severity === 'info' && code !== 'redirected') &&
    tracks.every(({ track, spans }) => !spans.some((span) => isDisturbedSpan(track, span)))
  );
}

export function isDisturbedSpan(track: TrackName, { value }: Pick<Span, 'value'>): boolean {
  return disturbed[track]?.has(value) === true;
}
