// A list of which only the rows in sight exist, so that 100,000 rows scroll like ten. Knows nothing of what a row shows.
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import './virtualList.css';

/** Rows made above and below those in sight. */
const spareRows = 12;

export interface VirtualListProps {
  /** Of the list, unique on the page; rows are `id-0`, `id-1` ... */
  readonly id: string;
  readonly className: string;
  readonly label: string;
  readonly rowCount: number;
  /** In CSS pixels; all rows are alike. */
  readonly rowHeight: number;
  /** -1 = none. */
  readonly chosen: number;
  readonly choose: (index: number) => void;
  readonly row: (index: number) => ComponentChildren;
}

export function VirtualList({ id, className, label, rowCount, rowHeight, chosen, choose, row }: VirtualListProps) {
  const list = useRef<HTMLDivElement>(null);
  const [sight, setSight] = useState({ top: 0, height: 0 });
  const look = () => {
    if (list.current === null) return; // it is being taken off the page
    const { scrollTop: top, clientHeight: height } = list.current;
    setSight((before) => (before.top === top && before.height === height ? before : { top, height }));
  };
  useEffect(() => {
    const watch = new ResizeObserver(look);
    watch.observe(list.current!);
    return () => watch.disconnect();
  }, []);
  const isSeen = sight.height > 0;
  useLayoutEffect(() => {
    if (chosen < 0 || !isSeen) return;
    const { scrollTop, clientHeight } = list.current!;
    const top = chosen * rowHeight;
    if (top < scrollTop || top + rowHeight > scrollTop + clientHeight) {
      list.current!.scrollTop = top - (clientHeight - rowHeight) / 2;
      look();
    }
  }, [chosen, isSeen]);

  const first = Math.max(0, Math.floor(sight.top / rowHeight) - spareRows);
  const last = Math.min(rowCount - 1, Math.ceil((sight.top + sight.height) / rowHeight) + spareRows);
  const rows = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  const isDrawn = chosen >= first && chosen <= last;
  const within = (index: number) => Math.min(Math.max(0, index), rowCount - 1);
  const pressed = (event: KeyboardEvent) => {
    const rowsInSight = Math.max(1, Math.floor(sight.height / rowHeight) - 1);
    const targets: Readonly<Record<string, number>> = {
      ArrowUp: chosen - 1,
      ArrowDown: chosen + 1,
      PageUp: chosen - rowsInSight,
      PageDown: chosen + rowsInSight,
      Home: 0,
      End: rowCount - 1,
    };
    const target = targets[event.key];
    if (target === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    choose(within(target));
  };
  // One listener for all rows: they are made anew at each scroll, perhaps between press and release of a button.
  const clicked = ({ clientY, currentTarget }: MouseEvent) =>
    choose(within(Math.floor((clientY - (currentTarget as HTMLElement).getBoundingClientRect().top) / rowHeight)));
  return (
    <div
      ref={list}
      class={`scroll virtual-list ${className}`}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      {...(isDrawn ? { 'aria-activedescendant': `${id}-${chosen}` } : {})}
      onScroll={look}
      onKeyDown={pressed}
    >
      <div class="rows" role="presentation" style={{ height: `${rowCount * rowHeight}px` }} onClick={clicked}>
        {rows.map((index) => (
          <div
            key={index}
            id={`${id}-${index}`}
            class="row"
            role="option"
            aria-selected={index === chosen}
            aria-posinset={index + 1}
            aria-setsize={rowCount}
            style={{ top: `${index * rowHeight}px`, height: `${rowHeight}px` }}
          >
            {row(index)}
          </div>
        ))}
      </div>
    </div>
  );
}
