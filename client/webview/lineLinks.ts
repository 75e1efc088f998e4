// Links from a statement to the lines that prove it. Knows nothing of what the statement is.
import type { StateValue } from '../../server/src/protocol/messages';
import { element, type Child } from './element';
import { count, t } from './words';

type Evidence = StateValue['evidence'];

/** More links than this help nobody; the rest is counted. */
const mostLinks = 6;

/** null where there is nothing to lead to. */
export function lineLinks(evidence: Evidence, showLine: (line: number) => void): HTMLElement | null {
  const lines = [...new Set(evidence.map(({ line }) => line))];
  if (lines.length === 0) return null;
  const links: Child[] = lines
    .slice(0, mostLinks)
    .flatMap((line, place) => [place === 0 ? null : ', ', lineLink(line, String(line), showLine)]);
  const rest = lines.length - mostLinks;
  return element(
    'span',
    { class: 'lines' },
    lines.length === 1 ? t('line') : t('lines'),
    ' ',
    ...links,
    rest > 0 ? t(' and {0} more', count(rest)) : null,
  );
}

export function lineLink(line: number, text: string, showLine: (line: number) => void): HTMLElement {
  const label = t('Show line {0} of the log', line);
  return element(
    'button',
    { type: 'button', class: 'link', title: label, 'aria-label': label, click: () => showLine(line) },
    text,
  );
}
