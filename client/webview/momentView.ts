// One step and everything known right after it: what changed, why, how we know. Knows nothing of other steps.
import type { ReplayState, ReplayStep, StateValue, VolumeNodeState } from '../../server/src/protocol/messages';
import { element, type Child } from './element';
import type { LineLinks } from './lineLinks';
import { certaintyMeaning, certaintyWord, severityWord, trackWord } from './replayWords';
import { icon } from './icons';
import { t } from './words';
import './momentView.css';
import './signs.css';

export function momentView(step: ReplayStep | null, state: ReplayState, lines: LineLinks): HTMLElement {
  return element(
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-labelledby': 'moment-title' },
    step === null ? null : stepDetail(step, lines),
    ...volumeSections(state.volumes, lines),
    ...otherSections(state.others, lines),
  );
}

function stepDetail(step: ReplayStep, lines: LineLinks): HTMLElement {
  const { title, time, line, input, why, certainty, severity, changes } = step;
  const file = lines.nameOf(input);
  return element(
    'section',
    { class: `moment-step severity-border-${severity}` },
    element(
      'p',
      { class: 'under' },
      element('span', { class: 'time' }, time),
      element('span', {}, lines.one(step, file === null ? t('Line {0}', line) : t('{0}, line {1}', file, line))),
      certaintyMark(certainty),
    ),
    element(
      'h2',
      { id: 'moment-title' },
      severity === 'info' ? null : icon(severity),
      severity === 'info' ? null : heard(severityWord(severity)),
      title,
    ),
    whyOf(why, severity),
    changes.length === 0
      ? null
      : element(
          'ul',
          { class: 'changes' },
          ...changes.map(({ trackWords, of, fromWords, toWords }) =>
            element(
              'li',
              {},
              element('span', { class: 'quiet' }, t('{0} of {1}', trackWords, of)),
              element('span', { class: 'from-to' }, `${fromWords} → `, element('strong', {}, toWords)),
            ),
          ),
        ),
  );
}

/** Only what is wrong asks for a reason; where the log gives none, that is worth saying. */
function whyOf(why: string | null, severity: ReplayStep['severity']): HTMLElement | null {
  if (why !== null) return element('p', { class: 'why' }, why);
  return severity === 'info' ? null : element('p', { class: 'why quiet' }, t('The log does not say why.'));
}

/** A section a volume: its coordinator once, then a row a node. */
function volumeSections(volumes: readonly VolumeNodeState[], lines: LineLinks): HTMLElement[] {
  const names = [...new Set(volumes.map(({ volume }) => volume))];
  return names.map((name) => {
    const rows = volumes.filter(({ volume }) => volume === name);
    const coordinator = rows[0]!.coordinator;
    return element(
      'section',
      { class: 'state' },
      element(
        'div',
        { class: 'state-head' },
        element('h3', {}, name),
        element('span', { class: 'coordinator' }, `${t('Coordinator')} `, value(coordinator, lines)),
      ),
      table(name, rows, lines),
    );
  });
}

/** Roles are named because a narrow view lays the cells out as blocks, which takes them away. */
function table(volume: string, rows: readonly VolumeNodeState[], lines: LineLinks): HTMLElement {
  const titles = [t('Node'), t('IO mode'), t('Volume state')];
  const cell = (title: string, state: StateValue) => element('td', { role: 'cell', 'data-title': title }, value(state, lines));
  return element(
    'table',
    { role: 'table', 'aria-label': t('{0} on each node', volume) },
    element(
      'thead',
      { role: 'rowgroup' },
      element('tr', { role: 'row' }, ...titles.map((title) => element('th', { role: 'columnheader' }, title))),
    ),
    element(
      'tbody',
      { role: 'rowgroup' },
      ...rows.map(({ node, ioMode, volumeState }) =>
        element(
          'tr',
          { role: 'row' },
          element('th', { role: 'rowheader' }, node),
          cell(titles[1]!, ioMode),
          cell(titles[2]!, volumeState),
        ),
      ),
    ),
  );
}

function otherSections(others: readonly StateValue[], lines: LineLinks): HTMLElement[] {
  const tracks = [...new Set(others.map(({ track }) => track))];
  return tracks.map((track) =>
    element(
      'section',
      { class: 'state' },
      element('h3', {}, trackWord(track)),
      element(
        'dl',
        {},
        ...others
          .filter((other) => other.track === track)
          .flatMap((other) => [element('dt', {}, other.of), element('dd', {}, value(other, lines))]),
      ),
    ),
  );
}

/** A value in words with its sign, its reasons, how we know it, and the lines that say so. */
function value(state: StateValue, lines: LineLinks): HTMLElement {
  const { track, words, reasons, certainty, evidence, changed } = state;
  const links = lines.all(evidence);
  const under: Child[] = [
    reasons.length === 0 ? null : element('span', { class: 'reasons' }, reasons.join(', ')),
    certainty === 'unknown' ? null : certaintyMark(certainty),
    links,
  ];
  const isSigned = track === 'ioMode' || track === 'volumeState';
  return element(
    'span',
    { class: changed ? 'value changed' : 'value' },
    element(
      'span',
      { class: `words certainty-${certainty}` },
      isSigned ? element('span', { class: `sign sign-${state.value}`, 'aria-hidden': 'true' }) : null,
      words,
      changed ? element('span', { class: 'badge' }, t('new')) : null,
    ),
    element('span', { class: 'under' }, ...under),
  );
}

function certaintyMark(certainty: StateValue['certainty']): HTMLElement {
  return element(
    'span',
    { class: `certainty certainty-${certainty}`, title: certaintyMeaning(certainty) },
    certaintyWord(certainty),
  );
}

function heard(text: string): HTMLElement {
  return element('span', { class: 'heard' }, text);
}
