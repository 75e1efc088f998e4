// Which log this is, what time it covers, and what to know before trusting it. Knows nothing of steps.
import type { ReplayOverview } from '../../server/src/protocol/messages';
import { element } from './element';
import { icon } from './icons';
import { lineLinks } from './lineLinks';
import { timeBaseWord, timeSpan } from './replayWords';
import { count, t } from './words';
import './header.css';

export function header(name: string, overview: ReplayOverview, showLine: (line: number) => void): HTMLElement {
  const { node, lines, records, unrecognised, problems } = overview;
  const facts = [
    t('{0} lines', count(lines)),
    t('{0} entries', count(records)),
    unrecognised === 0 ? t('all of a known form') : t('{0} of unknown form', count(unrecognised)),
  ];
  return element(
    'header',
    { class: 'header' },
    element('h1', {}, node ?? name, node === null ? null : element('span', { class: 'quiet file' }, name)),
    element(
      'p',
      { class: 'span' },
      timeSpan(overview),
      ' ',
      element('span', { class: 'quiet' }, `(${timeBaseWord(overview.timeBase)})`),
    ),
    element('p', { class: 'quiet' }, facts.join(' · ')),
    problems.length === 0 ? null : notes(problems, showLine),
  );
}

function notes(problems: ReplayOverview['problems'], showLine: (line: number) => void): HTMLElement {
  const title = problems.length === 1 ? t('1 note on this log') : t('{0} notes on this log', problems.length);
  return element(
    'details',
    { class: 'notes' },
    element('summary', {}, icon('info'), title),
    element(
      'ul',
      {},
      ...problems.map(({ message, line }) =>
        element('li', {}, message, ' ', line === null ? null : lineLinks([{ input: 0, line }], showLine)),
      ),
    ),
  );
}
