// Head of the stage: which moment, which volume, which node, logs or simulation. Knows nothing of ways.
import type { WhatIf } from '../../../server/src/protocol/whatIfMessages';
import type { ReplayStore } from '../state/replayStore';
import { t } from '../words';
import { simulatedAt, type ShownMoment } from './shownMoment';
import { simulatedTime, simulatedTimes } from './simulatedMoment';
import { stageChoice } from './stageChoice';

export function StageHead({ store, shown }: { readonly store: ReplayStore; readonly shown: ShownMoment }) {
  const { volumes, nodes, model, whatIf } = shown;
  const choice = stageChoice(store);
  const choose = (subject: { readonly volume?: string; readonly node?: string }) => {
    if (whatIf) choice.simulated.value = { ...choice.simulated.value, ...subject };
    else store.choose(subject);
  };
  return (
    <header class="stage-head">
      <Moment time={shown.time} />
      {whatIf && <strong class="stage-simulated">{t('Simulated: not in any log')}</strong>}
      <span class="stage-subject">
        <Menu
          label={t('Volume')}
          names={volumes}
          chosen={model?.volume ?? store.subject.value.volume ?? ''}
          choose={(volume) => choose({ volume })}
        />
        <Menu
          label={t('Reads and writes of')}
          names={nodes}
          chosen={model?.chosen.name ?? store.subject.value.node ?? ''}
          choose={(node) => choose({ node })}
        />
      </span>
      {whatIf && <SimulatedTime store={store} whatIf={whatIf} />}
      {store.whatIf.value && (
        <span class="stage-source" role="group" aria-label={t('What is shown')}>
          <button type="button" aria-pressed={!whatIf} onClick={() => (choice.isSimulated.value = false)}>
            {t('logs')}
          </button>
          <button type="button" aria-pressed={whatIf !== null} onClick={() => (choice.isSimulated.value = true)}>
            {t('simulated')}
          </button>
        </span>
      )}
    </header>
  );
}

/** By itself, because it changes more often than all the rest. */
function Moment({ time }: Pick<ShownMoment, 'time'>) {
  return <h2>{t('The cluster at {0}', time())}</h2>;
}

interface MenuProps {
  readonly label: string;
  readonly names: readonly string[];
  readonly chosen: string;
  readonly choose: (name: string) => void;
}

function Menu({ label, names, chosen, choose }: MenuProps) {
  return (
    <label>
      <span class="quiet">{label}</span>
      <select value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
        {names.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The moments of the simulation at which something changes. */
function SimulatedTime({ store, whatIf }: { readonly store: ReplayStore; readonly whatIf: WhatIf }) {
  const choice = stageChoice(store);
  const chosen = simulatedAt(whatIf, choice.simulated.value.atMs);
  return (
    <label>
      <span class="quiet">{t('Moment')}</span>
      <select
        value={String(chosen)}
        onChange={(event) => (choice.simulated.value = { ...choice.simulated.value, atMs: Number(event.currentTarget.value) })}
      >
        {simulatedTimes(whatIf).map((ms) => (
          <option key={ms} value={String(ms)}>
            {simulatedTime(whatIf, ms)}
          </option>
        ))}
      </select>
    </label>
  );
}
