// A span in words, for those who hover over it and those who listen. Knows nothing of the page.
import type { BandSpan, Lane, LaneGroup, ReplayAxis } from '../../../server/src/protocol/replayViewMessages';
import { certaintyWord } from '../replayWords';
import { bandWords } from '../theme/bands';
import { t } from '../words';
import type { ClockFace } from './clockFace';
import { durationWords } from './durations';

/** `Volume1 on NODE1`; a lane of the nodes is `NODE1`. */
export function laneName({ volume }: Pick<LaneGroup, 'volume'>, { node }: Pick<Lane, 'node'>): string {
  return volume === null ? node : t('{0} on {1}', volume, node);
}

/** What is so, without when. */
export function spanTitle({ band, words }: BandSpan): string {
  return words === '' ? bandWords(band) : words;
}

/** From when to when, and how long; what lasts to the end of the logs took at least so long. */
export function spanTimes(span: BandSpan, face: ClockFace, axis: ReplayAxis): string {
  const isFromStart = span.step < 0 && span.band === 'unknown';
  const isToEnd = span.toMs >= axis.toMs;
  const [from, to] = [timeWords(span.fromMs, face, axis), timeWords(span.toMs, face, axis)];
  if (isFromStart) return isToEnd ? t('all the time') : t('until {0}', to);
  if (axis.kind === 'order') return isToEnd ? t('from {0} to the end', from) : t('from {0} to {1}', from, to);
  const lengthMs = span.toMs - span.fromMs;
  if (!isToEnd) return t('{0} – {1} · {2}', from, to, durationWords(lengthMs));
  return lengthMs > 0 ? t('since {0} · at least {1}', from, durationWords(lengthMs, Math.floor)) : t('since {0}', from);
}

/** `Volume1 on NODE1: block redirected since 01:58:26.031, 58.2 s, stated`. null: nothing has come yet. */
export function rowWords(name: string, span: BandSpan | null, face: ClockFace, axis: ReplayAxis): string {
  if (span === null) return name;
  const { band, certainty, fromMs, toMs, step } = span;
  if (band === 'unknown') return t('{0}: {1}, {2}', name, spanTitle(span), spanTimes(span, face, axis));
  const parts = [step < 0 ? spanTitle(span) : t('{0} since {1}', spanTitle(span), timeWords(fromMs, face, axis))];
  if (axis.kind !== 'order' && toMs < axis.toMs) parts.push(durationWords(toMs - fromMs));
  parts.push(certaintyWord(certainty));
  return `${name}: ${parts.join(', ')}`;
}

/** With its date where the axis runs over several days. */
function timeWords(ms: number, face: ClockFace, axis: ReplayAxis): string {
  const [date, first] = [face.date(ms), face.date(axis.fromMs)];
  const isManyDays = first !== face.date(axis.toMs);
  return date !== null && isManyDays ? `${date} ${face.time(ms)}` : face.time(ms);
}
