// Every step with what it changed, as a table.
import { paragraph, type Section, type Text } from './document';
import { hasWriters } from './layOutStory';
import type { ChangeTold, Report } from './report';

export function layOutTimeline({ timeline: { rows, left }, coverage }: Report): Section {
  const hasNodes = hasWriters(coverage);
  const table = {
    kind: 'table' as const,
    columns: ['time', ...(hasNodes ? ['node'] : []), 'line', 'what', 'changes'].map((title) => ({ title })),
    rows: rows.map(({ time, node, text, changes, evidence }): readonly Text[] => [
      [time],
      ...(hasNodes ? [[node ?? '']] : []),
      [{ lines: evidence }],
      [text],
      [changes.map(changeInWords).join('; ')],
    ]),
  };
  return {
    id: 'timeline',
    title: ['Timeline'],
    blocks: [
      ...(rows.length === 0 ? [paragraph('No line that was understood tells of a change.')] : [table]),
      ...(left > 0
        ? [paragraph(`${left} more steps are not listed here; `, { code: 'history' }, ' lists what they changed.')]
        : []),
    ],
    sections: [],
  };
}

function changeInWords({ of, from, to, isConfirmed, certainty }: ChangeTold): string {
  return `${of}: ${isConfirmed ? `${to}, confirmed` : `${from} → ${to}`}${certainty === 'inferred' ? ' (inferred)' : ''}`;
}
