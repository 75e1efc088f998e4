// All findings, the gravest first, to choose one from. Knows nothing of their stories.
import type { Signal } from '@preact/signals';
import type { ReplayFinding } from '../../../server/src/protocol/messages';
import type { FindingMark } from '../../../server/src/protocol/replayViewMessages';
import { Icon } from '../icons';
import { clockFace } from '../lanes/clockFace';
import { markNumbers } from '../lanes/markNumbers';
import { LineLinks } from '../lineLinks';
import { severityCount, severityWord } from '../replayWords';
import { severityRank } from '../severityRank';
import type { ReplayStore } from '../state/replayStore';
import { chooseFinding } from '../transport/moves';
import { VirtualList } from '../virtualList';
import { count, t } from '../words';

export type SeverityFilter = 'all' | ReplayFinding['severity'];

const rowHeight = 50;
/** Up to so many stand in the page as they are; more scroll in a window of their own. */
const mostPlain = 200;

export interface FindingListProps {
  readonly store: ReplayStore;
  readonly severity: Signal<SeverityFilter>;
}

export function FindingList({ store, severity }: FindingListProps) {
  const { findings } = store.overview;
  const shown = findings
    .map((finding, index) => ({ finding, index }))
    .filter(({ finding }) => severity.value === 'all' || finding.severity === severity.value)
    .sort((one, other) => severityRank[one.finding.severity] - severityRank[other.finding.severity] || one.index - other.index);
  const choose = (index: number) => void chooseFinding(store, index);
  return (
    <>
      <h2 id="findings-title" class="pane-title">
        {t('Findings')} <span class="count">{count(findings.length)}</span>
      </h2>
      <p class="choose-hint quiet">{t('Choose one to see how it came about, its lines and what to do.')}</p>
      <SeverityButtons findings={findings} severity={severity} />
      {shown.length <= mostPlain ? (
        <ul class="findings">
          {shown.map(({ finding, index }) => (
            <li key={index}>
              <button type="button" class="finding-row" onClick={() => choose(index)}>
                <FindingRow store={store} finding={finding} index={index} />
              </button>
              <p class="under finding-evidence">
                <LineLinks store={store} evidence={finding.evidence} />
              </p>
            </li>
          ))}
        </ul>
      ) : (
        <VirtualList
          id="finding"
          className="findings many-findings"
          label={t('Findings')}
          rowCount={shown.length}
          rowHeight={rowHeight}
          chosen={-1}
          choose={(at) => choose(shown[at]!.index)}
          row={(at) => <FindingRow store={store} finding={shown[at]!.finding} index={shown[at]!.index} />}
        />
      )}
    </>
  );
}

function SeverityButtons({
  findings,
  severity,
}: {
  readonly findings: readonly ReplayFinding[];
  readonly severity: Signal<SeverityFilter>;
}) {
  const counts = (['error', 'warning', 'info'] as const)
    .map((name) => ({ name, number: findings.filter((finding) => finding.severity === name).length }))
    .filter(({ number }) => number > 0);
  if (counts.length < 2) return null;
  const button = (name: SeverityFilter, words: string) => (
    <button
      key={name}
      type="button"
      class={severity.value === name ? 'chip is-on' : 'chip'}
      aria-pressed={severity.value === name}
      onClick={() => (severity.value = name)}
    >
      {name !== 'all' && <Icon name={name} />}
      {words}
    </button>
  );
  return (
    <div class="chips" role="group" aria-label={t('Show findings of')}>
      {button('all', t('all'))}
      {counts.map(({ name, number }) => button(name, severityCount(name, number)))}
    </div>
  );
}

function FindingRow(props: { readonly store: ReplayStore; readonly finding: ReplayFinding; readonly index: number }) {
  const { store, finding, index } = props;
  const { severity, title, cause } = finding;
  const mark = store.lanes.marks.find((one) => one.finding === index);
  const time = mark ? timeOf(mark, store) : null;
  return (
    <>
      <MarkNumber store={store} finding={index} severity={severity} />
      <span class="finding-words">
        <span class="finding-title">
          <span class="heard">{severityWord(severity)} </span>
          {title}
        </span>
        <span class="under">
          {time !== null && <span class="time">{time}</span>} {cause}
        </span>
      </span>
    </>
  );
}

function timeOf({ atMs, isUndated }: FindingMark, { lanes, clock }: ReplayStore): string {
  return isUndated ? t('without a time') : clockFace(lanes.axis, clock.value).time(atMs);
}

/** The sign that the finding has on the lanes, with its number where it has one. */
export function MarkNumber(props: {
  readonly store: ReplayStore;
  readonly finding: number;
  readonly severity: ReplayFinding['severity'];
}) {
  const number = markNumbers(props.store).get(props.finding);
  if (number === undefined) return <Icon name={props.severity} />;
  const isUndated = props.store.lanes.marks.some((mark) => mark.finding === props.finding && mark.isUndated);
  return <span class={`mark-number severity-${props.severity}${isUndated ? ' is-undated' : ''}`}>{number}</span>;
}
