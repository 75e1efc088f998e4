// The bar between two panes: dragged, or moved by keys. Knows nothing of what stands in the panes.
import { useEffect, useRef, useState } from 'preact/hooks';
import './splitter.css';

const keyStep = 0.02;

export interface SplitterProps {
  readonly label: string;
  /** `column`: the panes stand side by side. */
  readonly between: 'column' | 'row';
  /** Share of the pane before the bar, from 0 to 1; null = as wide as it comes out. */
  readonly share: number | null;
  /** Its bounds. */
  readonly least: number;
  readonly most: number;
  readonly moved: (share: number) => void;
}

export function Splitter({ label, between, share: wanted, least, most, moved }: SplitterProps) {
  const bar = useRef<HTMLDivElement>(null);
  const [measured, setMeasured] = useState(least);
  const share = wanted ?? measured;
  const measure = () => {
    const box = bar.current!.parentElement!.getBoundingClientRect();
    const own = bar.current!.getBoundingClientRect();
    const found = between === 'column' ? (own.left - box.left) / box.width : (own.top - box.top) / box.height;
    if (Number.isFinite(found)) setMeasured(found);
  };
  useEffect(measure, []);
  const move = (to: number) => moved(Math.min(most, Math.max(least, to)));
  const dragged = ({ buttons, clientX, clientY }: PointerEvent) => {
    const box = bar.current?.parentElement?.getBoundingClientRect();
    if (buttons !== 1 || !box) return;
    move(between === 'column' ? (clientX - box.left) / box.width : (clientY - box.top) / box.height);
  };
  const pressed = (event: KeyboardEvent) => {
    const back = between === 'column' ? 'ArrowLeft' : 'ArrowUp';
    const on = between === 'column' ? 'ArrowRight' : 'ArrowDown';
    const targets: Readonly<Record<string, number>> = { [back]: share - keyStep, [on]: share + keyStep, Home: least, End: most };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    move(target);
  };
  return (
    <div
      ref={bar}
      class={`splitter splitter-${between}`}
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={between === 'column' ? 'vertical' : 'horizontal'}
      aria-valuemin={Math.round(least * 100)}
      aria-valuemax={Math.round(most * 100)}
      aria-valuenow={Math.round(share * 100)}
      onPointerDown={(event) => (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId)}
      onFocus={measure}
      onPointerMove={dragged}
      onKeyDown={pressed}
    />
  );
}
