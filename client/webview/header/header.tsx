// Which replay this is, what to know before trusting it, the clock that times are written in, and what can be taken along.
// Knows nothing of steps.
import { Icon } from '../icons';
import { LineLinks } from '../lineLinks';
import { namelessMeaning, namelessNode, timeSpan, zoneWord } from '../replayWords';
import { durationWords } from '../lanes/durations';
import type { ReplayStore } from '../state/replayStore';
import { count, t } from '../words';
import { ClockSwitch } from './clockSwitch';
import { TakeAlong } from './takeAlong';
import './header.css';

export function Header({ store }: { readonly store: ReplayStore }) {
  const { name, overview, lanes } = store;
  const title = overview.inputs.length > 1 ? name : (overview.node ?? name);
  const widest = Math.max(0, ...lanes.axis.clocks.map(({ plusMinusMs }) => plusMinusMs));
  return (
    <header class="header">
      <h1 title={name}>{title}</h1>
      {title !== name && <span class="quiet file">{name}</span>}
      <p class="facts quiet" title={factsOf(store)}>
        {factsOf(store)}
      </p>
      <Notes store={store} />
      <span class="spring" />
      {widest > 0 && (
        <span class="quiet skew" title={lanes.axis.clocks.map(({ node, words }) => `${node}: ${words}`).join('\n')}>
          {t('skew ±{0}', durationWords(widest))}
        </span>
      )}
      <ClockSwitch store={store} />
      <TakeAlong store={store} />
    </header>
  );
}

function factsOf({ overview, lanes: { axis } }: ReplayStore): string {
  const { nodes, volumes, inputs } = overview;
  const facts = [
    nodes.length === 0 ? null : nodes.length === 1 ? t('1 node') : t('{0} nodes', count(nodes.length)),
    volumes.length === 0 ? null : volumes.length === 1 ? t('1 volume') : t('{0} volumes', count(volumes.length)),
    inputs.length === 1 ? t('1 input') : t('{0} inputs', count(inputs.length)),
    withZone(timeSpan(overview, axis), zoneWord(overview, axis)),
  ];
  return facts.filter((fact) => fact !== null).join(' · ');
}

function withZone(span: string, zone: string | null): string {
  return zone === null ? span : `${span} (${zone})`;
}

/** What is missing and what was odd when it was read: the reader must know before trusting a picture. */
function Notes({ store }: { readonly store: ReplayStore }) {
  const { problems } = store.overview;
  const missing = nodesWithoutLog(store);
  const isNameless = store.lanes.groups.some(({ lanes }) => lanes.some(({ node }) => node === namelessNode));
  const number = problems.length + missing.length + (isNameless ? 1 : 0);
  if (number === 0) return null;
  const title =
    missing.length === 1
      ? t('no log of {0}', missing[0]!)
      : missing.length > 1
        ? t('{0} nodes without a log', count(missing.length))
        : number === 1
          ? t('1 note on what was read')
          : t('{0} notes on what was read', count(number));
  return (
    <details class={missing.length > 0 ? 'notes is-missing' : 'notes'} onKeyDown={closeOnEscape} onToggle={keepInside}>
      <summary>
        <Icon name={missing.length > 0 ? 'warning' : 'info'} />
        {title}
      </summary>
      <ul>
        {missing.map((node) => (
          <li key={node}>{t('No log of {0} is here: what it saw, nobody can tell.', node)}</li>
        ))}
        {isNameless && <li>{namelessMeaning()}</li>}
        {problems.map(({ message, line }, index) => (
          <li key={index}>
            {message} {line !== null && <LineLinks store={store} evidence={[{ input: 0, line }]} />}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A log that stands alone says in its name that it is one node's. */
function nodesWithoutLog({ overview: { inputs, nodes } }: ReplayStore): readonly string[] {
  if (inputs.length < 2) return [];
  return nodes.filter((name) => !inputs.some(({ node }) => node === name));
}

/** The list opens under its title, and so far to the left that all of it is on the page. */
function keepInside(event: Event): void {
  const list = (event.currentTarget as HTMLElement).querySelector('ul');
  if (list === null) return;
  list.style.left = '0';
  const beyond = list.getBoundingClientRect().right + 8 - document.documentElement.clientWidth;
  if (beyond > 0) list.style.left = `${-beyond}px`;
}

function closeOnEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape') return;
  const details = event.currentTarget as HTMLDetailsElement;
  details.open = false;
  details.querySelector('summary')?.focus();
}
