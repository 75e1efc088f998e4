// Says that something went wrong, until it is closed. Knows nothing of what was to be done.
import { Icon } from './icons';
import type { ReplayStore } from './state/replayStore';
import { t } from './words';

export function Trouble({ store }: { readonly store: ReplayStore }) {
  const words = store.trouble.value;
  if (words === null) return null;
  return (
    <div class="trouble" role="alert">
      <Icon name="error" />
      <p>{t('Something went wrong: {0}', words)}</p>
      <button type="button" class="icon-button" aria-label={t('Close')} onClick={() => (store.trouble.value = null)}>
        <Icon name="close" />
      </button>
    </div>
  );
}
