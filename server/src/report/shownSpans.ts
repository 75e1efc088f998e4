// Which spans of a track people are shown. Knows nothing of words.
import type { Span, Track } from '../model/history';

/** All but the unknown one that every track starts with: it would only push the known ones down. */
export function shownSpans({ spans }: Track): readonly Span[] {
  return spans.length > 1 && spans[0]?.certainty === 'unknown' ? spans.slice(1) : spans;
}
