// The tracks of a report: what was so from when to when. Knows nothing of how it is written down.
import { trackOf, trackTitle, valueInWords } from '../explain/trackInWords';
import type { History, Track } from '../model/history';
import type { TrackTold } from './report';
import { shownSpans } from './shownSpans';

/** Spans of one track that are listed; the JSON of `history` has all. */
const mostSpans = 200;

/** What belongs to the whole cluster first, then node by node. */
export function tracksOf({ tracks }: History): readonly TrackTold[] {
  const nodes = [...new Set(tracks.map(({ node }) => node))].sort((a, b) => (a === null ? -1 : b === null ? 1 : 0));
  return nodes.flatMap((node) => tracks.filter((track) => track.node === node).map(trackTold));
}

function trackTold(track: Track): TrackTold {
  const spans = shownSpans(track);
  return {
    track: track.track,
    title: trackTitle(track.track),
    of: trackOf(track),
    node: track.node,
    spans: spans.slice(0, mostSpans).map(({ fromUtcMs, toUtcMs, value, reasons, certainty, evidence }) => ({
      fromUtcMs,
      toUtcMs,
      words: valueInWords(track.track, value),
      reasons,
      certainty,
      evidence,
    })),
    left: Math.max(0, spans.length - mostSpans),
  };
}
