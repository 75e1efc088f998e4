// The findings of the report: what, whether it is normal, why, the proving lines, and what to check and to mend.
import { counted } from '../explain/counted';
import { paragraph, type Item, type Piece, type Section } from './document';
import type { AdviceTold, FindingsPart, FindingTold, Standing } from './report';

export const standingWords: Readonly<Record<Standing, string>> = {
  expected: 'expected',
  alarming: 'alarming',
  notKnown: 'not known whether expected',
};

export function layOutFindings({ items, left }: FindingsPart): Section {
  return {
    id: 'findings',
    title: ['Findings'],
    blocks: [
      ...(items.length === 0 ? [paragraph('Nothing in the lines that were understood calls for attention.')] : []),
      ...(left > 0
        ? [paragraph(`The ${items.length} gravest are told; ${counted(left, 'more finding')}: `, { code: 'history --format json' }, ' has all of them.')]
        : []),
    ],
    sections: items.map(findingSection),
  };
}

function findingSection(finding: FindingTold, place: number): Section {
  const { severity, standing, title, meaning, time, at, lasted, cause, evidence, quotes, advice } = finding;
  const when: readonly Piece[] = time === '' ? [{ lines: [at] }] : [`${time}, `, { lines: [at] }];
  const items: readonly Item[] = [
    { text: [{ strong: 'When:' }, ' ', ...when] },
    ...(lasted === null ? [] : [{ text: [{ strong: 'How long:' }, ` ${lasted}`] }]),
    { text: [{ strong: 'Cause:' }, ` ${cause === null ? 'no line tells one' : cause.text}`] },
    { text: [{ strong: 'Normal work?' }, ` ${normalWords[standing]}`] },
    { text: [{ strong: 'Proof:' }, ' ', { lines: evidence }], quotes },
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

function adviceItem({ text, command, remark, isChange }: AdviceTold): Item {
  const label = { strong: isChange ? 'Mend:' : 'Check:' };
  if (command === null) return { text: [label, ` ${text}`] };
  const note = [isChange ? 'this changes the cluster' : '', remark.replace(/^\(|\)\.?$/g, '')].filter((part) => part !== '').join('; ');
  return { text: [label, ` ${text}${note === '' ? '' : ` (${note})`}:`], command };
}
