// A part of the page that comes some frames after the rest: what is looked at first is there first, and nothing takes long at once.
// Knows nothing of what it shows.
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';

/** @param frames how many are painted before; what is given anew later is there at once */
export function Later({ frames, children }: { readonly frames: number; readonly children: ComponentChildren }) {
  const isDue = useSignal(false);
  useEffect(() => {
    let left = frames;
    let frame = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => (frame = requestAnimationFrame(() => (timer = setTimeout(painted))));
    const painted = () => {
      left--;
      if (left > 0) wait();
      else isDue.value = true;
    };
    wait();
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, []);
  return isDue.value ? <>{children}</> : null;
}
