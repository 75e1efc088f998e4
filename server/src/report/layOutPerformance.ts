// Counters beside redirected and held IO: a sentence with its lines, and the figures as a table. Names no cause.
import { counted } from '../explain/counted';
import { paragraph, type Block, type Section } from './document';
import { sentenceItem } from './layOutStory';
import type { PerformancePart, PerformanceTold } from './report';

/** No section where no counters stand beside anything. */
export function layOutPerformance({ items, left }: PerformancePart, hasNodes: boolean): readonly Section[] {
  if (items.length === 0) return [];
  const blocks: readonly Block[] = [
    paragraph(
      'What performance counters show before, during and after. That two things stand beside each other does not say that one led to the other.',
    ),
    ...(left > 0
      ? [
          paragraph(
            `${counted(left, 'more stretch', 'more stretches')}: `,
            { code: 'history --format json' },
            ' has all of them.',
          ),
        ]
      : []),
    ...items.flatMap((item) => blocksOf(item, hasNodes)),
  ];
  return [{ id: 'performance', title: ['Performance beside it'], blocks, sections: [] }];
}

function blocksOf({ sentence, rows }: PerformanceTold, hasNodes: boolean): readonly Block[] {
  const list: Block = { kind: 'list', items: [sentenceItem(sentence, hasNodes)] };
  if (rows.length === 0) return [list];
  const titles = ['mean (median, 95th percentile)', 'before', 'during', 'after', 'during to before', 'after to before'];
  return [
    list,
    {
      kind: 'table',
      columns: titles.map((title, place) => ({ title, isNumber: place > 0 })),
      rows: rows.map(({ what, before, during, after, duringToBefore, afterToBefore }) =>
        [what, before, during, after, duringToBefore, afterToBefore].map((text) => [text]),
      ),
    },
  ];
}
