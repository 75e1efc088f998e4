// The view without a replay: reading, failed, nothing found. Each says what it is, why, and what to do.
import type { ReplayOverview } from '../../server/src/protocol/messages';
import { element } from './element';
import { icon } from './icons';
import { count, t } from './words';
import './quietStates.css';

/** Says what is read and, for a large file, how far it is; only then there is something to stop. */
export class Loading {
  readonly root: HTMLElement;
  private readonly bar = element('div', { class: 'progress', role: 'progressbar', 'aria-label': t('Reading the log') });
  private readonly stop: HTMLButtonElement;

  constructor(name: string, stop: () => void) {
    this.stop = element('button', { type: 'button', class: 'button', hidden: true, click: stop }, t('Stop'));
    this.root = element(
      'div',
      { class: 'quiet-state' },
      this.bar,
      element(
        'div',
        { role: 'status' },
        element('h1', {}, t('Reading {0}', name)),
        element('p', {}, t('A log of 300 MB takes some seconds.')),
      ),
      this.stop,
    );
  }

  show(percent: number): void {
    this.bar.classList.add('is-measured');
    this.bar.style.setProperty('--done', `${percent}%`);
    this.bar.setAttribute('aria-valuenow', String(percent));
    this.stop.hidden = false;
  }
}

export function stopped(name: string, readAgain: () => void): HTMLElement {
  return element(
    'div',
    { class: 'quiet-state', role: 'status' },
    icon('info'),
    element('h1', {}, t('Reading {0} was stopped', name)),
    element('button', { type: 'button', class: 'button', click: readAgain }, t('Read it')),
  );
}

export function failed(name: string, reason: string, tryAgain: () => void): HTMLElement {
  return element(
    'div',
    { class: 'quiet-state', role: 'alert' },
    icon('error'),
    element('h1', {}, t('{0} cannot be replayed', name)),
    element('p', {}, reason),
    element('button', { type: 'button', class: 'button', click: tryAgain }, t('Try again')),
  );
}

/** A log without a single step, told apart by what is in it instead. */
export function noSteps({ inputs, lines, records, unrecognised }: ReplayOverview): HTMLElement {
  const isForeign = records === 0 || unrecognised === records;
  const why = isForeign
    ? t('None of its {0} lines has the form of a cluster log entry.', count(lines))
    : inputs.length > 1
      ? t(
          'These files have {0} entries, but none of them tells of a volume, disk, node or resource that changed.',
          count(records),
        )
      : t('This log has {0} entries, but none of them tells of a volume, disk, node or resource that changed.', count(records));
  const advice = isForeign
    ? [t('Check that this is the file that Get-ClusterLog wrote, and that it was not changed on the way.')]
    : [
        t('Look for the log of the node that was coordinator at the time: most of what happens to a volume is written there.'),
        t('Check that the log covers the time of the incident; Get-ClusterLog -TimeSpan cuts it.'),
      ];
  return element(
    'div',
    { class: 'quiet-state' },
    icon('info'),
    element('h2', {}, t('No step found')),
    element('p', {}, why),
    element('h3', {}, t('What to do')),
    element('ul', {}, ...advice.map((sentence) => element('li', {}, sentence))),
  );
}
