// What was so from when to when: a table per track, those of the whole cluster first, then node by node.
import { formatUtc } from '../explain/momentInWords';
import { certaintyInWords } from '../explain/trackInWords';
import { paragraph, type Block, type Section, type Text } from './document';
import type { SpanTold, TrackTold } from './report';

export function layOutTracks(tracks: readonly TrackTold[]): Section {
  const nodes = [...new Set(tracks.map(({ node }) => node))];
  const tables = tracks.map(trackSection);
  return {
    id: 'tracks',
    title: ['Tracks'],
    blocks: tracks.length === 0 ? [paragraph('No line tells a state of a volume, a disk, a resource or a node.')] : [],
    sections:
      nodes.length < 2
        ? tables
        : nodes.map((node, place) => ({
            id: `tracks-${place + 1}`,
            title: [node ?? 'The cluster'],
            blocks: [],
            sections: tables.filter((_table, index) => tracks[index]!.node === node),
          })),
  };
}

function trackSection({ title, of, spans, left }: TrackTold, place: number): Section {
  const table: Block = {
    kind: 'table',
    columns: ['from (UTC)', 'to (UTC)', 'value', 'how we know', 'proof'].map((column) => ({ title: column })),
    rows: spans.map(cellsOf),
  };
  const more =
    left > 0
      ? [paragraph(`${left} more spans are not listed here; `, { code: 'history --format json' }, ' has all of them.')]
      : [];
  return { id: `track-${place + 1}`, title: [`${title} of ${of}`], blocks: [table, ...more], sections: [] };
}

function cellsOf({ fromUtcMs, toUtcMs, words, reasons, certainty, evidence }: SpanTold): readonly Text[] {
  return [
    [fromUtcMs === null ? '' : formatUtc(fromUtcMs)],
    [toUtcMs === null ? '' : formatUtc(toUtcMs)],
    [`${words}${reasons.length === 0 ? '' : ` because of ${reasons.join(', ')}`}`],
    [certaintyInWords(certainty)],
    [{ lines: evidence }],
  ];
}
