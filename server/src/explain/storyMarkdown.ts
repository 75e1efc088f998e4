// A story as Markdown, to be pasted into a mail or a ticket. Log text in it is escaped. Knows nothing of how the story was found.
import type { LineRef } from '../model/lineRef';
import { codeSpan, escapeWords } from './markdown';
import type { ChainPart, QuotedLine } from './storyChain';
import { visibleWords } from './visibleText';

/** What is told, in plain text. */
export interface ToldStory {
  readonly title: string;
  readonly severity: string;
  readonly verdict: 'expected' | 'alarming' | 'followedFault' | 'unclear';
  readonly chain: readonly ChainPart[];
  readonly causes: readonly { readonly text: string; readonly certainty: string; readonly evidence: readonly QuotedLine[] }[];
  readonly lookedFor: readonly { readonly text: string; readonly found: boolean | null }[];
  readonly advice: readonly { readonly text: string; readonly command: string | null }[];
  readonly missing: readonly string[];
}

const verdicts: Readonly<Record<ToldStory['verdict'], string>> = {
  expected: 'This belongs to normal work.',
  alarming: 'This does not belong to normal work.',
  followedFault: 'This followed a fault.',
  unclear: 'The lines do not say whether this belongs to normal work.',
};

/** Proving lines of one part that are quoted; the others are named. */
const mostQuoted = 3;

/** @param nameOf the name of an input, for people. @param zone in which zone the times are, as a sentence; '' where there are no dates */
export function storyMarkdown(story: ToldStory, nameOf: (input: number) => string, zone: string): string {
  const absent = story.lookedFor.filter(({ found }) => found === false);
  const parts = [
    `## ${escaped(story.title)}`,
    `**${escaped(story.severity)}.** ${verdicts[story.verdict]}`,
    section(
      'What happened',
      story.chain.map((part) => chainItem(part, nameOf)),
      'numbers',
    ),
    zone,
    section(
      'Other possible causes',
      story.causes.map(({ text, certainty, evidence }) => `${escaped(text)} (${certainty})${quotes(evidence, nameOf)}`),
    ),
    section(
      'Looked for and not found',
      absent.map(({ text }) => escaped(text)),
    ),
    section('What nobody can know', story.missing.map(escaped)),
    section(
      'What to do',
      story.advice.map(({ text, command }) => `${escaped(text)}${command === null ? '' : `: ${codeSpan(command)}`}`),
    ),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function chainItem({ time, text, certainty, evidence }: ChainPart, nameOf: (input: number) => string): string {
  const when = time === '' ? '' : `**${escaped(time)}** `;
  return `${when}${escaped(text)}${certainty === 'stated' ? '' : ` (${certainty})`}${quotes(evidence, nameOf)}`;
}

function quotes(evidence: readonly QuotedLine[], nameOf: (input: number) => string): string {
  const place = ({ input, line }: LineRef) => `${escaped(nameOf(input))} line ${line}`;
  const shown = evidence.slice(0, mostQuoted).map((quote) => `\n   - ${place(quote)}: ${codeSpan(quote.text)}`);
  const more = evidence.slice(mostQuoted);
  return `${shown.join('')}${more.length === 0 ? '' : `\n   - ${more.map(place).join(', ')}`}`;
}

function section(title: string, items: readonly string[], form: 'bullets' | 'numbers' = 'bullets'): string {
  if (items.length === 0) return '';
  return `### ${title}\n\n${items.map((item, place) => `${form === 'bullets' ? '-' : `${place + 1}.`} ${item}`).join('\n')}`;
}

function escaped(text: string): string {
  return escapeWords(visibleWords(text));
}
