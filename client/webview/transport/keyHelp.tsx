// The keys of the view, listed over it. Knows nothing of what they do.
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../icons';
import { t } from '../words';

export function KeyHelp({ close }: { readonly close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const rows: readonly (readonly [string, string])[] = [
    [t('Space'), t('play or pause')],
    [t('Left, Right'), t('previous or next change')],
    [t('Shift+Left, Shift+Right'), t('previous or next finding')],
    [t('Home, End'), t('first or last change')],
    ['J', t('go to a time')],
    ['L', t('loop what is in sight, or end the loop')],
    [t('Tab'), t('to the next part: lanes, transport, stage, story')],
    ['?', t('this list')],
  ];
  const laneRows: readonly (readonly [string, string])[] = [
    [t('Left, Right'), t('move in time')],
    ['+, −', t('zoom')],
    ['F, 0', t('fit to the incident, show the whole')],
    [t('Up, Down'), t('to the row above or below')],
    [t('Ctrl+Left, Ctrl+Right'), t('to the band before or after')],
    [t('Enter'), t('go to where the band begins; open or close a group')],
    [t('Shift+Left, Shift+Right'), t('mark a stretch from the play head on')],
    ['[, ]', t('what is marked begins or ends at the play head')],
    ['Z, L', t('zoom to what is marked, loop it')],
    [t('Esc'), t('mark nothing')],
  ];
  return (
    <dialog
      ref={dialog}
      class="key-help"
      aria-labelledby="key-help-title"
      onClose={close}
      onClick={(event) => event.target === dialog.current && close()}
    >
      <header>
        <h2 id="key-help-title">{t('Keys')}</h2>
        <button type="button" class="icon-button" aria-label={t('Close')} onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      <KeyList rows={rows} />
      <h3>{t('With the focus on the lanes')}</h3>
      <KeyList rows={laneRows} />
    </dialog>
  );
}

function KeyList({ rows }: { readonly rows: readonly (readonly [keys: string, what: string])[] }) {
  return (
    <dl>
      {rows.map(([keys, what]) => (
        <div key={keys}>
          <dt>
            <kbd>{keys}</kbd>
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}
