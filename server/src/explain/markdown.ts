// Makes log text safe to show as Markdown. Log text is hostile input: it must never become a link, HTML, an image or formatting.
// Knows nothing of clusters.
import { visibleText } from './visibleText';

const markup = /[\\`*_{}[\]<>#|~$&@!]/g;

/** Log text as Markdown that renders as exactly that text, on one line. */
export function escapeMarkdown(logText: string): string {
  return escapeWords(visibleText(logText));
}

/** As `escapeMarkdown`, for words of our own tables: they may be long. */
export function escapeWords(words: string): string {
  return words
    .replace(markup, '\\$&')
    .replace(/^\s{2,}/, ' ') // four blanks would begin a block of code
    .replace(/^(\s?)([-+=])/, '$1\\$2') // a list, a rule or a heading at the start of a paragraph
    .replace(/^(\s?\d+)([.)])/, '$1\\$2')
    .replace(/:(?=\/\/|[a-z])/gi, '\\:') // no bare address, no command: link
    .replace(/\bwww\./gi, 'www\\.');
}

/** Text as a code span; every character stands for itself. */
export function codeSpan(text: string): string {
  const content = visibleText(text);
  if (content.trim() === '') return '';
  const longestRun = Math.max(0, ...[...content.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = '`'.repeat(longestRun + 1);
  const pad = content.startsWith('`') || content.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${content}${pad}${fence}`;
}

/** A link whose text is ours or escaped; `address` is ours, never from a log. */
export function link(escapedText: string, address: string): string {
  return `[${escapedText}](<${address.replace(/[<>\s]/g, encodeURIComponent)}>)`;
}

export function bulletList(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}
