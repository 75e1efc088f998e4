// What is known at the moment of the play head: what changed, and every value of the chosen volume with its reasons and lines.
// Knows nothing of findings.
import type { ReplayStep, StateValue } from '../../../server/src/protocol/messages';
import { Icon } from '../icons';
import { clockFace } from '../lanes/clockFace';
import { trackWord } from '../replayWords';
import type { ReplayStore } from '../state/replayStore';
import { ValueWords } from '../table/valueWords';
import { VolumeTable } from '../table/volumeTable';
import { t } from '../words';
import { ZoneNote } from './zoneNote';

export function MomentWords({ store }: { readonly store: ReplayStore }) {
  const moment = store.calmMoment.value;
  if (!moment) return null;
  const { state, told } = moment;
  const names = [...new Set(state.volumes.map(({ volume }) => volume))];
  return (
    <section class="moment-pane" aria-labelledby="moment-pane-title">
      <Title store={store} />
      <ZoneNote store={store} />
      {told && <Changes step={told} />}
      {names.map((name) => (
        <VolumeTable key={name} store={store} volume={name} rows={state.volumes.filter(({ volume }) => volume === name)} />
      ))}
      <Others store={store} others={state.others} />
    </section>
  );
}

/** By itself, because it changes more often than all the rest. */
function Title({ store }: { readonly store: ReplayStore }) {
  const { time } = clockFace(store.lanes.axis, store.clock.value);
  return (
    <h2 id="moment-pane-title" class="pane-title">
      {t('Known at {0}', time(store.calmHead.value.ms))}
    </h2>
  );
}

function Changes({ step: { changes, why, severity } }: { readonly step: ReplayStep }) {
  return (
    <div class="state">
      {why !== null ? <p class="why">{why}</p> : severity !== 'info' && <p class="why quiet">{t('The log does not say why.')}</p>}
      {changes.length > 0 && (
        <ul class="changes">
          {changes.map(({ trackWords, of, fromWords, toWords }) => (
            <li key={`${trackWords} ${of}`}>
              <span class="quiet">{t('{0} of {1}', trackWords, of)}</span>
              <span>
                {fromWords} → <strong>{toWords}</strong>
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Reservations, resources and nodes: listed on request, as a cluster has hundreds. */
const mostOpen = 12;

function Others({ store, others }: { readonly store: ReplayStore; readonly others: readonly StateValue[] }) {
  const known = others.filter(({ certainty }) => certainty !== 'unknown');
  const tracks = [...new Set(known.map(({ track }) => track))];
  return (
    <>
      {tracks.map((track) => {
        const values = known.filter((other) => other.track === track);
        return (
          <details key={track} class="state others" open={values.length <= mostOpen}>
            <summary>
              <Icon name="forward" />
              <h3>{trackWord(track)}</h3> <span class="count">{values.length}</span>
            </summary>
            <dl>
              {values.map((other) => (
                <div key={other.of}>
                  <dt>{other.of}</dt>
                  <dd>
                    <ValueWords store={store} state={other} />
                  </dd>
                </div>
              ))}
            </dl>
          </details>
        );
      })}
    </>
  );
}
