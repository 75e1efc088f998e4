// A signal that follows another one calmly while something moves: for words and tables, which nobody reads faster and which take longer to
// draw than a frame lasts. Knows nothing of replays.
import { effect, signal, type ReadonlySignal } from '@preact/signals';

/** The same value at rest; while it moves, the latest one every so often. */
export function calm<T>(source: ReadonlySignal<T>, isMoving: ReadonlySignal<boolean>, everyMs: number): ReadonlySignal<T> {
  const shown = signal(source.peek());
  let timer: ReturnType<typeof setTimeout> | undefined;
  effect(() => {
    const latest = source.value;
    if (isMoving.value) {
      timer ??= setTimeout(() => {
        timer = undefined;
        shown.value = source.peek();
      }, everyMs);
    } else {
      clearTimeout(timer);
      timer = undefined;
      shown.value = latest;
    }
  });
  return shown;
}
