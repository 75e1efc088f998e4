// Menus to put together what is to be tried: an action, its volume and its node. Only what is possible is offered.
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { WhatIf } from '../../../server/src/protocol/whatIfMessages';
import { t } from '../words';
import { menusOf, type Wish } from './tryMenus';
import { actionWords } from './tryWords';
import type { WhatIfSession } from './whatIfSession';

export interface TryFormProps {
  readonly session: WhatIfSession;
  readonly future: WhatIf;
  /** All volumes there are. */
  readonly volumes: readonly string[];
}

export function TryForm({ session, future, volumes }: TryFormProps) {
  const wish = useSignal<Wish>({ name: null, volume: null, node: null });
  const known = future.volumes.map(({ volume }) => volume);
  const menus = menusOf(future.choices, volumes, known, wish.value);
  const chooseVolume = (volume: string) => {
    wish.value = { ...wish.value, volume };
    void session.choose(volume);
  };
  const add = (event: Event) => {
    event.preventDefault();
    if (menus.action !== null && !session.isAsking.peek()) void session.add(menus.action);
  };
  if (menus.names.length === 0) return <p class="quiet">{t('Nothing can be tried here.')}</p>;
  const isStuck = menus.action === null;
  return (
    <form class="try-form" onSubmit={add}>
      <Menu
        label={t('Action')}
        options={menus.names.map((name) => ({ value: name, words: actionWords(name) }))}
        chosen={menus.name}
        choose={(name) => (wish.value = { ...wish.value, name: menus.names.find((one) => one === name) ?? null })}
      />
      {menus.volumes.length > 0 && (
        <Menu label={t('Volume')} options={plain(menus.volumes)} chosen={menus.volume} choose={chooseVolume} />
      )}
      {menus.nodes.length > 0 && menus.node !== null && (
        <Menu
          label={menus.name === 'moveCoordinator' ? t('To node') : t('Node')}
          options={plain(menus.nodes)}
          chosen={menus.node}
          choose={(node) => (wish.value = { ...wish.value, node })}
        />
      )}
      <button type="submit" class="try-button is-first" aria-disabled={isStuck}>
        {t('Try it')}
      </button>
      {isStuck && !session.isAsking.value && <p class="quiet">{t('That is not possible with this volume now.')}</p>}
    </form>
  );
}

interface MenuProps {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly words: string }[];
  readonly chosen: string | null;
  readonly choose: (value: string) => void;
}

function Menu({ label, options, chosen, choose }: MenuProps) {
  const id = useId();
  return (
    <div class="try-menu">
      <label for={id}>{label}</label>
      <select id={id} value={chosen ?? ''} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {options.map(({ value, words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

function plain(names: readonly string[]): MenuProps['options'] {
  return names.map((name) => ({ value: name, words: name }));
}
