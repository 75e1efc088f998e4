// Which log this is, what time it covers, and what to know before trusting it. Knows nothing of steps.
import type { ReplayOverview } from '../../server/src/protocol/messages';
import { element } from './element';
import { icon } from './icons';
import type { LineLinks } from './lineLinks';
import { timeBaseWord, timeSpan } from './replayWords';
import { count, t } from './words';
import './header.css';

export function header(name: string, overview: ReplayOverview, lines: LineLinks): HTMLElement {
  const { node, records, unrecognised, problems, inputs, nodes } = overview;
  const isIncident = inputs.length > 1;
  const title = isIncident ? name : (node ?? name);
  const facts = [
    isIncident ? t('{0} files', count(inputs.length)) : null,
    isIncident ? (nodes.length === 1 ? t('1 node') : t('{0} nodes', count(nodes.length))) : null,
    t('{0} lines', count(overview.lines)),
    t('{0} entries', count(records)),
    unrecognised === 0 ? t('all of a known form') : t('{0} of unknown form', count(unrecognised)),
  ];
  return element(
    'header',
    { class: 'header' },
    element('h1', {}, title, title === name ? null : element('span', { class: 'quiet file' }, name)),
    element(
      'p',
      { class: 'span' },
      timeSpan(overview),
      ' ',
      element('span', { class: 'quiet' }, `(${timeBaseWord(overview.timeBase)})`),
    ),
    element('p', { class: 'quiet' }, facts.filter((fact) => fact !== null).join(' · ')),
    problems.length === 0 ? null : notes(problems, lines),
  );
}

function notes(problems: ReplayOverview['problems'], lines: LineLinks): HTMLElement {
  const title = problems.length === 1 ? t('1 note on what was read') : t('{0} notes on what was read', count(problems.length));
  return element(
    'details',
    { class: 'notes' },
    element('summary', {}, icon('info'), title),
    element(
      'ul',
      {},
      ...problems.map(({ message, line }) =>
        element('li', {}, message, ' ', line === null ? null : lines.all([{ input: 0, line }])),
      ),
    ),
  );
}
