// The findings of the report: what, whether it is normal, why, the proving lines, and what to check and to mend.
import { counted } from '../explain/counted';
import { paragraph, type Block, type Item, type Piece, type Section } from './document';
import { sentenceItem } from './layOutStory';
import type { AdviceTold, CauseTold, FindingsPart, FindingTold, LookedForTold, Standing, Unjudged } from './report';

export function layOutFindings({ items, left, unjudged }: FindingsPart, hasNodes: boolean): Section {
  return {
    id: 'findings',
    title: ['Findings'],
    blocks: [
      ...(items.length === 0 && unjudged.items.length === 0
        ? [paragraph('Nothing was found in the lines that were understood.')]
        : []),
      ...(left > 0
        ? [
            paragraph(
              `The ${items.length} gravest are told; ${counted(left, 'more finding')}: `,
              { code: 'history --format json' },
              ' has all of them.',
            ),
          ]
        : []),
      ...otherLines(unjudged, items.length > 0, hasNodes),
    ],
    sections: items.map(findingSection),
  };
}

function otherLines({ items, left }: Unjudged, hasFindings: boolean, hasNodes: boolean): readonly Block[] {
  if (items.length === 0) return [];
  const more = left > 0 ? [{ text: [`... and ${counted(left, 'more line')}`] }] : [];
  return [
    paragraph(
      hasFindings
        ? 'Lines that may matter, and that no finding rests on:'
        : 'No rule makes a finding of the lines that were understood. That is no all-clear; these may matter:',
    ),
    { kind: 'list', items: [...items.map((line) => sentenceItem(line, hasNodes)), ...more] },
  ];
}

function findingSection(finding: FindingTold, place: number): Section {
  const { severity, standing, title, meaning, time, at, lasted, cause, causes, chain, lookedFor, evidence, quotes, advice } =
    finding;
  const when: readonly Piece[] = time === '' ? [{ lines: [at] }] : [`${time}, `, { lines: [at] }];
  const items: readonly Item[] = [
    { text: [{ strong: 'When:' }, ' ', ...when] },
    ...(lasted === null ? [] : [{ text: [{ strong: 'How long:' }, ` ${lasted}`] }]),
    ...(cause === null && causes.length > 0
      ? []
      : [{ text: [{ strong: 'Cause:' }, ` ${cause === null ? 'no line tells one' : cause.text}`] }]),
    {
      text: [
        { strong: 'Normal work?' },
        ` ${standing === 'alarming' && severity === 'info' ? followedWords : normalWords[standing]}`,
      ],
    },
    { text: [{ strong: 'Proof:' }, ' ', { lines: evidence }], quotes },
    ...causes.map(causeItem),
    ...(chain === null ? [] : [{ text: [{ strong: 'The whole way:' }, ` ${chain}`] }]),
    ...soughtItems(lookedFor),
    ...advice.map(adviceItem),
  ];
  return {
    id: `finding-${place + 1}`,
    title: [{ tag: severity, tone: severity }, ' ', title],
    blocks: [...(meaning === '' ? [] : [paragraph(meaning)]), { kind: 'list', items }],
    sections: [],
  };
}

const normalWords: Readonly<Record<Standing, string>> = {
  expected: 'Yes, this was expected.',
  alarming: 'No, this is alarming.',
  notKnown: 'The lines do not say.',
};

/** A move after a fault is no fault: it is how the cluster helps itself. */
const followedWords = 'No, it followed a fault.';

function causeItem({ text, certainty, evidence, quotes }: CauseTold): Item {
  return { text: [{ strong: 'What led to it:' }, ` ${text} (`, { lines: evidence }, `, ${certainty})`], folded: quotes };
}

/** What was found stands among the causes. */
function soughtItems(lookedFor: readonly LookedForTold[]): readonly Item[] {
  const absent = lookedFor.filter(({ found }) => found === false).map(({ text }) => text.replace(/\.$/, ''));
  const unknown = lookedFor.filter(({ found }) => found === null);
  return [
    ...(absent.length === 0 ? [] : [{ text: [{ strong: 'Looked for and not found:' }, ` ${absent.join('; ')}.`] }]),
    ...unknown.map(({ text }) => ({ text: [{ strong: 'Nobody can know of:' }, ` ${text}`] })),
  ];
}

/** `Check:` stands in front of it already. */
function withoutLabel(text: string): string {
  return text.replace(/^Check (?!that|whether)(\w)/, (_start, letter: string) => letter.toUpperCase());
}

/** Words alone may ask for anything; a command is known to look or to change. */
function adviceItem({ text, command, remark, isChange }: AdviceTold): Item {
  if (command === null) return { text: [{ strong: 'To do:' }, ` ${text}`] };
  const note = [isChange ? 'this changes the cluster' : '', remark.replace(/^\(|\)\.?$/g, '')]
    .filter((part) => part !== '')
    .join('; ');
  const label = { strong: isChange ? 'Mend:' : 'Check:' };
  return { text: [label, ` ${withoutLabel(text)}${note === '' ? '' : ` (${note})`}:`], command };
}
