// What went wrong, gravest first, each with what to check and its lines. Knows nothing of how steps are listed.
import type { ReplayFinding, ReplayOverview } from '../../server/src/protocol/messages';
import { element, fill } from './element';
import { icon } from './icons';
import type { LineLinks } from './lineLinks';
import { severityCount, severityWord } from './replayWords';
import { count, t } from './words';
import './findings.css';

/** What of the findings the rest of the view must do. */
export interface FindingActions {
  readonly chooseStep: (step: number) => void;
  readonly lines: LineLinks;
}

/** Shown at once; more on request. */
const pageOfFindings = 100;
const rank = { error: 0, warning: 1, info: 2 } as const;

export function findings({ findings: all, isUndisturbed, inputs }: ReplayOverview, actions: FindingActions): HTMLElement {
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
    isUndisturbed ? calm(inputs.length > 1) : null,
    all.length === 0
      ? null
      : element('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-labelledby': 'findings-title' }, list, more),
  );
}

function calm(isIncident: boolean): HTMLElement {
  const [nothing, others] = isIncident
    ? [
        t('Nothing was redirected, paused or lost, as far as these files tell.'),
        t('What a node without a log saw, nobody can tell.'),
      ]
    : [
        t('Nothing was redirected, paused or lost, as far as this log tells.'),
        t('What another node saw stands in the log of that node.'),
      ];
  return element('p', { class: 'calm' }, element('strong', {}, nothing), ' ', others);
}

function tally(all: readonly ReplayFinding[]): string {
  const numbers = (['error', 'warning', 'info'] as const)
    .map((severity) => ({ severity, number: all.filter((finding) => finding.severity === severity).length }))
    .filter(({ number }) => number > 0);
  return numbers.map(({ severity, number }) => severityCount(severity, number)).join(' · ');
}

function item(finding: ReplayFinding, { chooseStep, lines }: FindingActions): HTMLElement {
  const { severity, title, cause, step, evidence } = finding;
  const words = [
    icon(severity),
    element(
      'span',
      { class: 'finding-text' },
      element('span', { class: `severity severity-${severity}` }, severityWord(severity)),
      ' ',
      title,
    ),
  ];
  const head =
    step === null
      ? element('div', { class: 'finding-head' }, ...words)
      : element(
          'button',
          { type: 'button', class: 'finding-head', title: t('Show this step'), click: () => chooseStep(step) },
          ...words,
        );
  const under = element('p', { class: 'under' }, cause ?? t('The log does not say why.'), ' ', lines.all(evidence));
  return element('li', { class: 'finding' }, head, under, advice(finding));
}

/** What to check, shown on request: the steps below need the room. */
function advice({ advice: sentences }: ReplayFinding): HTMLElement | null {
  if (sentences.length === 0) return null;
  const summary = element('summary', {}, icon('forward'), t('What to check'));
  const list = element('ul', {}, ...sentences.map((sentence) => element('li', {}, sentence)));
  const details = element(
    'details',
    { class: 'advice', toggle: () => details.open && details.scrollIntoView({ block: 'nearest' }) },
    summary,
    list,
  );
  return details;
}
