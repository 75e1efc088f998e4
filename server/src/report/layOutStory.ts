// The story of the report: first the gravest in short, then chapter by chapter, each sentence with its lines.
import { counted } from '../explain/counted';
import { paragraph, type Block, type Item, type Piece, type Section, type Tone } from './document';
import type { Chapter, CoveragePart, Report, Sentence } from './report';

export function layOutStory({ story: { summary, chapters, left }, coverage }: Report): Section {
  const hasNodes = hasWriters(coverage);
  return {
    id: 'story',
    title: ['What happened'],
    blocks: [
      ...inShort(summary, hasNodes),
      ...(chapters.length === 0 ? [paragraph('No line that was understood tells of a change.')] : []),
      ...(chapters.length > 0 && hasNodes ? [paragraph('The node in front of a sentence wrote the line behind it.')] : []),
    ],
    sections: [...chapters.map((chapter, place) => chapterSection(chapter, place, hasNodes)), ...leftSection(left)],
  };
}

/** Several nodes wrote the inputs, so that a sentence must say who speaks. */
export function hasWriters({ inputs }: CoveragePart): boolean {
  return new Set(inputs.flatMap(({ node }) => node?.toLowerCase() ?? [])).size > 1;
}

function inShort(summary: readonly Sentence[], hasNodes: boolean): readonly Block[] {
  if (summary.length === 0) return [];
  return [
    paragraph({ strong: 'In short:' }),
    { kind: 'list', items: summary.map((sentence) => sentenceItem(sentence, hasNodes)) },
  ];
}

function chapterSection({ title, sentences, left }: Chapter, place: number, hasNodes: boolean): Section {
  const items: readonly Item[] = [
    ...sentences.map((sentence) => sentenceItem(sentence, hasNodes)),
    ...(left > 0 ? [{ text: [`... and ${counted(left, 'more sentence')}; the timeline has every step.`] }] : []),
  ];
  return { id: `story-${place + 1}`, title: [title], blocks: [{ kind: 'list', items }], sections: [] };
}

function leftSection(left: number): readonly Section[] {
  if (left === 0) return [];
  const blocks = [
    paragraph(
      `${counted(left, 'more chapter')} after these are not told here; `,
      { code: 'history' },
      ' lists what they changed.',
    ),
  ];
  return [{ id: 'story-left', title: ['Left out'], blocks, sections: [] }];
}

/** A sentence with its lines; who wrote them in front where several could have. */
export function sentenceItem({ time, node, text, evidence, certainty, severity, quotes }: Sentence, hasNodes: boolean): Item {
  const writer: readonly Piece[] = hasNodes && node !== null ? [{ strong: node }, ': '] : [];
  const tone: Tone = severity ?? 'plain';
  const start = time === '' ? [] : [`${time} `];
  return { text: [...start, ...writer, `${text} (`, { lines: evidence }, `, ${certainty})`], tone, folded: quotes };
}
