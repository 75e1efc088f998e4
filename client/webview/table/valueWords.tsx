// A value in words with its sign, its reasons, how it is known, and the lines that say so. Knows nothing of where it stands.
import type { StateValue } from '../../../server/src/protocol/messages';
import { bandNames, type BandName } from '../../../server/src/protocol/replayViewMessages';
import { CertaintyMark } from '../certaintyMark';
import { LineLinks } from '../lineLinks';
import type { ReplayStore } from '../state/replayStore';
import { BandSign } from '../theme/bandSign';
import { t } from '../words';
import './values.css';

export function ValueWords({ store, state }: { readonly store: ReplayStore; readonly state: StateValue }) {
  const { words, reasons, certainty, evidence, changed } = state;
  const band = bandOf(state);
  return (
    <span class={changed ? 'value changed' : 'value'}>
      <span class={certainty === 'inferred' ? 'words is-inferred' : certainty === 'unknown' ? 'words quiet' : 'words'}>
        {band && <BandSign band={band} isInferred={certainty === 'inferred'} />} {words}
        {changed && <span class="badge">{t('new')}</span>}
      </span>
      <span class="under">
        {reasons.length > 0 && <span class="reasons">{reasons.join(', ')}</span>}
        {certainty !== 'unknown' && <CertaintyMark certainty={certainty} />}
        <LineLinks store={store} evidence={evidence} />
      </span>
    </span>
  );
}

/** The band that shows such a value on the lanes; null = none does. */
export function bandOf({ track, value, certainty }: StateValue): BandName | null {
  if (!['ioMode', 'volumeState', 'nodeState'].includes(track)) return null;
  if (certainty === 'unknown') return 'unknown';
  const name = track === 'nodeState' && value === 'paused' ? 'nodePaused' : value;
  return bandNames.find((band) => band === name) ?? null;
}
