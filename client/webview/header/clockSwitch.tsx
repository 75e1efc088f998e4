// Chooses the clock that all times of the view are written in. Knows nothing of how times are written.
import type { ClockChoice } from '../../src/views/replayMessages';
import { clockFace } from '../lanes/clockFace';
import { clocksOf } from '../state/axisTime';
import type { ReplayStore } from '../state/replayStore';
import { t } from '../words';

export function ClockSwitch({ store }: { readonly store: ReplayStore }) {
  const { axis } = store.lanes;
  const clocks = clocksOf(axis);
  if (clocks.length < 2) return null;
  const chosen = clocks.includes(store.clock.value) ? store.clock.value : 'utc';
  const zone = (clock: ClockChoice) => clockFace(axis, clock).zone ?? '';
  const names: Readonly<Record<ClockChoice, readonly [string, string]>> = {
    utc: [t('UTC'), t('Times in UTC')],
    logs: [t('logs, {0}', zone('logs')), t('Local time of the logs: {0}', axis.local?.words ?? '')],
    here: [t('here, {0}', zone('here')), t('Local time of this computer')],
  };
  return (
    <fieldset class="clock">
      <legend class="heard">{t('Clock')}</legend>
      {clocks.map((clock) => (
        <label key={clock} title={names[clock][1]} class={clock === chosen ? 'is-on' : ''}>
          <input
            type="radio"
            name="clock"
            class="heard"
            aria-label={names[clock][1]}
            checked={clock === chosen}
            onChange={() => (store.clock.value = clock)}
          />
          {names[clock][0]}
        </label>
      ))}
    </fieldset>
  );
}
