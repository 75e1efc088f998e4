// What went wrong, gravest first, each with what to check and its lines. Knows nothing of how steps are listed.
import type { ReplayFinding } from '../../server/src/protocol/messages';
import { element, fill } from './element';
import { icon } from './icons';
import { lineLinks } from './lineLinks';
import { severityWord } from './replayWords';
import { count, t } from './words';
import './findings.css';

/** What of the findings the rest of the view must do. */
export interface FindingActions {
  readonly chooseStep: (step: number) => void;
  readonly showLine: (line: number) => void;
}

/** Shown at once; more on request. */
const pageOfFindings = 100;
const rank = { error: 0, warning: 1, info: 2 } as const;

export function findings(all: readonly ReplayFinding[], actions: FindingActions): HTMLElement {
  const sorted = [...all].sort((one, other) => rank[one.severity] - rank[other.severity]);
  const list = element('ul', { class: 'findings' });
  let shown = 0;
  const more = element('button', { type: 'button', class: 'link more', click: () => showMore() });
  const showMore = () => {
    list.append(...sorted.slice(shown, shown + pageOfFindings).map((finding) => item(finding, actions)));
    shown = Math.min(sorted.length, shown + pageOfFindings);
    more.hidden = shown === sorted.length;
    fill(more, t('Show more ({0} left)', count(sorted.length - shown)));
  };
  showMore();
  return element(
    'section',
    { class: 'pane findings-pane', 'aria-labelledby': 'findings-title' },
    element('h2', { id: 'findings-title' }, t('Findings'), element('span', { class: 'count' }, tally(all))),
    isCalm(all) ? calm() : null,
    all.length === 0
      ? null
      : element('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-labelledby': 'findings-title' }, list, more),
  );
}

/** Findings that tell of redirected IO even where it is part of normal work and so only worth an info. */
const redirects: ReadonlySet<string> = new Set(['redirected', 'leftOn']);

function isCalm(all: readonly ReplayFinding[]): boolean {
  return all.every(({ severity, code }) => severity === 'info' && !redirects.has(code));
}

function calm(): HTMLElement {
  return element(
    'p',
    { class: 'calm' },
    element('strong', {}, t('Nothing was redirected, paused or lost, as far as this log tells.')),
    ' ',
    t('What another node saw stands in the log of that node.'),
  );
}

function tally(all: readonly ReplayFinding[]): string {
  const numbers = (['error', 'warning', 'info'] as const)
    .map((severity) => ({ severity, number: all.filter((finding) => finding.severity === severity).length }))
    .filter(({ number }) => number > 0);
  return numbers.map(({ severity, number }) => `${severityWord(severity)} ${count(number)}`).join(' · ');
}

function item(
  { severity, title, cause, advice, step, evidence }: ReplayFinding,
  { chooseStep, showLine }: FindingActions,
): HTMLElement {
  const more = element(
    'div',
    { class: 'finding-more', hidden: true },
    advice.length === 0 ? null : element('h3', {}, t('What to check')),
    advice.length === 0 ? null : element('ul', {}, ...advice.map((sentence) => element('li', {}, sentence))),
  );
  const head = element(
    'button',
    {
      type: 'button',
      class: 'finding-head',
      'aria-expanded': 'false',
      click: () => {
        more.hidden = !more.hidden;
        head.setAttribute('aria-expanded', String(!more.hidden));
        if (!more.hidden && step !== null) chooseStep(step);
      },
    },
    icon(severity),
    element(
      'span',
      { class: 'finding-text' },
      element('span', { class: `severity severity-${severity}` }, severityWord(severity)),
      ' ',
      title,
    ),
  );
  const under = element('p', { class: 'under' }, cause ?? t('The log does not say why.'), ' ', lineLinks(evidence, showLine));
  return element('li', { class: 'finding' }, head, under, more);
}
