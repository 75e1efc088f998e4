// Says that something could not be asked for, until it is closed. Knows nothing of what was asked.
import { Icon } from './icons';
import type { ReplayStore } from './state/replayStore';
import { t } from './words';

export function Trouble({ store }: { readonly store: ReplayStore }) {
  const words = store.trouble.value;
  if (words === null) return null;
  return (
    <div class="trouble" role="alert">
      <Icon name="error" />
      <p>{t('The replay could not be asked: {0}', words)}</p>
      <button type="button" class="icon-button" aria-label={t('Close')} onClick={() => (store.trouble.value = null)}>
        <Icon name="close" />
      </button>
    </div>
  );
}
