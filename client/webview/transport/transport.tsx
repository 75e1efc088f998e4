// The bar that moves the play head: ends, changes, findings, play, speed, a written time, a loop. Keys do the same anywhere in the view.
import { useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { Icon, type IconName } from '../icons';
import { durationWords } from '../lanes/durations';
import type { ReplayStore } from '../state/replayStore';
import { count, t } from '../words';
import { findingBeside } from './findingOrder';
import { JumpBox } from './jumpBox';
import { KeyHelp } from './keyHelp';
import { keyAction, type KeyAction } from './keys';
import { bringIntoSight, toFinding, toggleLoop, toNextChange, toPreviousChange } from './moves';
import { NowLine } from './nowLine';
import { speeds } from './play';
import { Player } from './player';
import './transport.css';

export function Transport({ store }: { readonly store: ReplayStore }) {
  const jump = useRef<HTMLInputElement>(null);
  const isHelpOpen = useSignal(false);
  const player = useMemo(() => new Player(store), [store]);
  useSignalEffect(() => {
    if (store.isPlaying.value) void player.play();
  });
  useEffect(() => () => player.stop(), [player]);

  const after = (move: Promise<void>) => void move.then(() => bringIntoSight(store));
  const does: Readonly<Record<KeyAction, () => void>> = {
    playOrPause: () => (store.isPlaying.value = !store.isPlaying.peek()),
    previousChange: () => after(toPreviousChange(store)),
    nextChange: () => after(toNextChange(store)),
    previousFinding: () => after(toFinding(store, -1)),
    nextFinding: () => after(toFinding(store, 1)),
    first: () => after(store.goToStep(0)),
    last: () => after(store.goToStep(store.overview.stepCount - 1)),
    jump: () => jump.current?.select(),
    loop: () => toggleLoop(store),
    help: () => (isHelpOpen.value = !isHelpOpen.peek()),
  };
  const act = (action: KeyAction) => {
    if (action !== 'playOrPause' && action !== 'loop' && action !== 'help') store.isPlaying.value = false;
    does[action]();
  };
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const focused = event.target instanceof Element ? event.target : document.body;
      const action = keyAction(event, { tag: focused.tagName.toLowerCase(), role: focused.getAttribute('role') });
      if (action === null) return;
      event.preventDefault();
      act(action);
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [store]);

  const step = store.step.value;
  const { findings, stepCount } = store.overview;
  const chosen = store.subject.value.finding;
  const isPlaying = store.isPlaying.value;
  const loop = store.loop.value;
  const button = (action: KeyAction, icon: IconName, label: string, isUseless = false, className = '') => (
    <IconButton icon={icon} label={label} isUseless={isUseless} className={className} press={() => act(action)} />
  );
  return (
    <section class="transport" aria-label={t('Transport')}>
      <div class="controls" role="toolbar" aria-label={t('Play and go')}>
        <span class="buttons">
          {button('first', 'back', t('First change (Home)'), step <= 0, 'to-start')}
          {button(
            'previousFinding',
            'previousFinding',
            t('Previous finding (Shift+Left)'),
            findingBeside(findings, step, chosen, -1) === null,
          )}
          {button('previousChange', 'back', t('Previous change (Left)'), step <= 0)}
          <IconButton
            className="play"
            icon={isPlaying ? 'pause' : 'play'}
            label={isPlaying ? t('Pause (Space)') : t('Play (Space)')}
            press={() => act('playOrPause')}
          />
          {button('nextChange', 'forward', t('Next change (Right)'), step >= stepCount - 1)}
          {button(
            'nextFinding',
            'nextFinding',
            t('Next finding (Shift+Right)'),
            findingBeside(findings, step, chosen, 1) === null,
          )}
          {button('last', 'forward', t('Last change (End)'), step >= stepCount - 1, 'to-end')}
        </span>
        <select
          class="speed"
          aria-label={t('Speed')}
          title={t('How many times as fast as it happened')}
          value={String(store.speed.value)}
          onChange={({ currentTarget }) => (store.speed.value = Number(currentTarget.value))}
        >
          {speeds.map((speed) => (
            <option key={speed} value={String(speed)}>
              {t('{0}×', speed)}
            </option>
          ))}
        </select>
        <button
          type="button"
          class={loop ? 'icon-button is-on' : 'icon-button'}
          aria-pressed={loop !== null}
          aria-label={loop ? t('End the loop (L)') : t('Loop what is in sight (L)')}
          title={loop ? t('End the loop (L)') : t('Loop what is in sight (L)')}
          onClick={() => act('loop')}
        >
          <Icon name="loop" />
        </button>
        <JumpBox store={store} input={jump} />
        <span class="skipped" role="status">
          {loop
            ? t('Loop of {0}', durationWords(loop.toMs - loop.fromMs))
            : isPlaying && player.skippedMs.value > 0
              ? t('Skipped {0} in which nothing is told', durationWords(player.skippedMs.value))
              : ''}
        </span>
        <span class="place">{t('Step {0} of {1}', count(step + 1), count(stepCount))}</span>
        {button('help', 'key', t('Keys (?)'))}
      </div>
      <NowLine store={store} />
      {isHelpOpen.value && <KeyHelp close={() => (isHelpOpen.value = false)} />}
    </section>
  );
}

interface IconButtonProps {
  readonly icon: IconName;
  readonly label: string;
  readonly isUseless?: boolean;
  readonly className?: string;
  readonly press: () => void;
}

/** aria-disabled, not disabled: a button that vanishes from under the focus throws it to the top of the page. */
function IconButton({ icon, label, isUseless = false, className = '', press }: IconButtonProps) {
  return (
    <button
      type="button"
      class={`icon-button ${className}`}
      title={label}
      aria-label={label}
      aria-disabled={isUseless}
      onClick={() => !isUseless && press()}
    >
      <Icon name={icon} />
    </button>
  );
}
