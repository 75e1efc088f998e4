// Makes log text safe to show as Markdown. Log text is hostile input: it must never become a link, HTML, an image or formatting.
// Knows nothing of clusters.

/** Longest piece of log text shown at one place, in characters. */
export const longestShownText = 400;

/** Control, bidirectional and zero-width characters can hide or reorder what people read. */
const invisible = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
const markup = /[\\`*_{}[\]<>#|~$&@!]/g;

/** One line of text as Markdown that renders as exactly that text. */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(markup, '\\$&')
    .replace(/^\s{2,}/, ' ') // four blanks would begin a block of code
    .replace(/^(\s?)([-+=])/, '$1\\$2') // a list, a rule or a heading at the start of a paragraph
    .replace(/^(\s?\d+)([.)])/, '$1\\$2')
    .replace(/:(?=\/\/|[a-z])/gi, '\\:') // no bare address, no command: link
    .replace(/\bwww\./gi, 'www\\.');
}

/** Text as a code span; every character stands for itself. */
export function codeSpan(text: string): string {
  const content = oneLine(text);
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

function oneLine(text: string): string {
  const flat = text.replace(/\s*[\r\n\t]+\s*/g, ' ').replace(invisible, '\ufffd');
  return flat.length > longestShownText ? `${flat.slice(0, longestShownText - 1)}…` : flat;
}
