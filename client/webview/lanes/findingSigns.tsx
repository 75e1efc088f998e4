// The numbered signs of findings: at the axis those that have a time, in the corner beside it those that have none, which claim no moment.
// Knows nothing of bands.
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { FindingMark } from '../../../server/src/protocol/replayViewMessages';
import type { ReplayStore } from '../state/replayStore';
import { chooseFinding } from '../transport/moves';
import { t } from '../words';
import type { LanesModel } from './lanesModel';
import { markClusters, markNumbers, undatedCluster, worstOf } from './markNumbers';
import { markWords } from './markWords';
import './findingSigns.css';

/** Digits are all of one width; the sign has room at both sides. */
const signs = { widthOf: (words: string) => Math.max(18, 10 + words.length * 7), gapPx: 3 };

/** So many findings are named where one sign stands for several. */
const mostNamed = 8;

export function FindingSigns({ model }: { readonly model: LanesModel }): JSX.Element {
  const { store } = model;
  const clusters = markClusters(model.marks, model.scale.value, markNumbers(store), signs);
  const group = useRef<HTMLDivElement>(null);
  const chosen = store.subject.value.finding;
  const active = Math.max(
    0,
    clusters.findIndex(({ marks }) => marks.some(({ finding }) => finding === chosen)),
  );
  /** One of the signs is reached by Tab, the others by arrows. */
  const move = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by === undefined) return;
    const all = [...group.current!.querySelectorAll('button')];
    all[all.indexOf(event.target as HTMLButtonElement) + by]?.focus();
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={group} class="axis-signs" role="group" aria-label={t('Findings')} onKeyDown={move}>
      {clusters.map(({ marks, words, x, width }, index) => (
        <Sign
          key={marks[0]!.finding}
          {...{ store, marks, words }}
          style={{ transform: `translateX(${x - width / 2}px)`, width: `${width}px` }}
          isReached={index === active}
        />
      ))}
    </div>
  );
}

/** Beside the axis, so that it stands at no time. */
export function UndatedSign({ model, isNarrow }: { readonly model: LanesModel; readonly isNarrow: boolean }): JSX.Element | null {
  const { store } = model;
  const cluster = undatedCluster(model.marks, markNumbers(store));
  if (cluster === null) return null;
  const words = isNarrow ? `${cluster.words}?` : t('{0} no time', cluster.words);
  return <Sign store={store} marks={cluster.marks} words={words} isUndated isReached />;
}

interface SignProps {
  readonly store: ReplayStore;
  readonly marks: readonly FindingMark[];
  readonly words: string;
  readonly style?: { readonly transform: string; readonly width: string };
  readonly isUndated?: boolean;
  readonly isReached: boolean;
}

function Sign({ store, marks, words, style, isUndated = false, isReached }: SignProps): JSX.Element {
  const titles = marks.slice(0, mostNamed).map((mark) => markWords(mark, store));
  if (marks.length > titles.length) titles.push(t('and {0} more', marks.length - titles.length));
  const worst = worstOf(marks);
  const isChosen = marks.some(({ finding }) => finding === store.subject.value.finding);
  // A second click goes to the next one of several.
  const choose = () => {
    const place = marks.findIndex(({ finding }) => finding === store.subject.peek().finding);
    void chooseFinding(store, (place < 0 ? worst : marks[(place + 1) % marks.length]!).finding);
  };
  return (
    <button
      type="button"
      class={`finding-sign is-${worst.severity}${isUndated ? ' is-undated' : ''}${isChosen ? ' is-chosen' : ''}`}
      style={style}
      title={titles.join('\n')}
      aria-label={marks.length === 1 && !isUndated ? titles[0] : `${words}: ${titles.join('; ')}`}
      aria-pressed={isChosen}
      tabIndex={isReached ? 0 : -1}
      onClick={choose}
    >
      {words}
    </button>
  );
}
