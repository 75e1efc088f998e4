// Takes a time that somebody writes, in the clock that is chosen, and goes there. Knows nothing of the other controls.
import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { clockFace } from '../lanes/clockFace';
import { writtenTime } from '../state/axisTime';
import type { ReplayStore } from '../state/replayStore';
import { t } from '../words';
import { bringIntoSight } from './moves';

export interface JumpBoxProps {
  readonly store: ReplayStore;
  /** The field, for whoever puts the focus there. */
  readonly input: RefObject<HTMLInputElement | null>;
}

export function JumpBox({ store, input }: JumpBoxProps) {
  const mistake = useSignal<string | null>(null);
  const { axis } = store.lanes;
  const clock = store.clock.value;
  const { time } = clockFace(axis, clock);
  const isOrder = axis.kind === 'order';
  const example = isOrder ? '2' : time(axis.fromMs, 1000);
  const jump = (event: Event) => {
    event.preventDefault();
    const text = input.current?.value ?? '';
    const at = writtenTime(text, axis, clock, store.playHead.peek().ms);
    if (at === null)
      return void (mistake.value = isOrder
        ? t('"{0}" is no step. Write its number, like {1}.', text, example)
        : t('"{0}" is no time. Write it as {1}.', text, example));
    if (at < axis.fromMs - 1000 || at > axis.toMs + 1000) {
      const [first, last] = [time(axis.fromMs), time(axis.toMs)];
      return void (mistake.value = t('The replay goes from {0} to {1}.', first, last));
    }
    mistake.value = null;
    input.current?.blur();
    store.isPlaying.value = false;
    void store.goToMs(at).then(() => bringIntoSight(store));
  };
  return (
    <form class="jump" onSubmit={jump}>
      <input
        ref={input}
        type="text"
        size={10}
        spellcheck={false}
        autocomplete="off"
        aria-label={isOrder ? t('Go to a step') : t('Go to a time')}
        title={isOrder ? t('Go to a step (J)') : t('Go to a time (J), like {0}', example)}
        placeholder={isOrder ? t('Go to step {0}', example) : t('Go to {0}', example)}
        aria-invalid={mistake.value !== null}
        aria-describedby="jump-mistake"
        onInput={() => (mistake.value = null)}
        onBlur={() => (mistake.value = null)}
        onKeyDown={(event) => event.key === 'Escape' && input.current?.blur()}
      />
      <span id="jump-mistake" class={mistake.value === null ? 'heard' : 'mistake'} role="alert">
        {mistake.value ?? ''}
      </span>
    </form>
  );
}
