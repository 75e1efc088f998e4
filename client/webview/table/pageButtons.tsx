// Goes through the pages of a long table. Knows nothing of its rows.
import { Icon } from '../icons';
import { count, t } from '../words';

export interface PageButtonsProps {
  /** Of the page that is shown, from 0. */
  readonly first: number;
  readonly pageSize: number;
  readonly rowCount: number;
  /** Takes the number of a page, from 0. */
  readonly go: (page: number) => void;
}

export function PageButtons({ first, pageSize, rowCount, go }: PageButtonsProps) {
  if (rowCount <= pageSize) return null;
  const page = Math.floor(first / pageSize);
  const last = Math.ceil(rowCount / pageSize) - 1;
  return (
    <p class="pages">
      <button
        type="button"
        class="icon-button"
        aria-label={t('Previous page')}
        aria-disabled={page === 0}
        onClick={() => go(Math.max(0, page - 1))}
      >
        <Icon name="back" />
      </button>
      <span>{t('{0} to {1} of {2}', count(first + 1), count(Math.min(rowCount, first + pageSize)), count(rowCount))}</span>
      <button
        type="button"
        class="icon-button"
        aria-label={t('Next page')}
        aria-disabled={page === last}
        onClick={() => go(Math.min(last, page + 1))}
      >
        <Icon name="forward" />
      </button>
    </p>
  );
}
