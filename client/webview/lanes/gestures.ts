// Wheel and pointer over the bands: zoom, pan, choose, draw up a stretch. Knows nothing of drawing.
import type { FindingMark } from '../../../server/src/protocol/replayViewMessages';
import { chooseFinding } from '../transport/moves';
import { t } from '../words';
import { groupKey, type Row } from './rows';
import type { LanesModel } from './lanesModel';
import { markX } from './markNumbers';
import { between } from './timeScale';

/** Moved by less than this, in pixels, a press is a click. */
const clickPx = 4;
/** A click so near to a mark or the beginning of a span means it, in pixels. */
const nearPx = 5;

export interface LanesParts {
  readonly bands: HTMLElement;
  /** Above the bands; the wheel works there, too. */
  readonly axis: HTMLElement;
  /** What scrolls the rows. */
  readonly scroller: HTMLElement;
}

/** Listens to the parts of the page. @returns ends it */
export function listenToGestures({ bands, axis, scroller }: LanesParts, model: LanesModel): () => void {
  const ends: (() => void)[] = [];
  const listen = <Name extends keyof HTMLElementEventMap>(
    part: HTMLElement,
    name: Name,
    take: (event: HTMLElementEventMap[Name]) => void,
  ) => {
    part.addEventListener(name, take, { passive: false });
    ends.push(() => part.removeEventListener(name, take));
  };
  const on = <Name extends keyof HTMLElementEventMap>(name: Name, take: (event: HTMLElementEventMap[Name]) => void) =>
    listen(bands, name, take);
  let press: { x: number; y: number; isMoved: boolean; isSelecting: boolean; fromMs: number } | null = null;

  const placeOf = ({ clientX, clientY }: MouseEvent) => {
    const box = bands.getBoundingClientRect();
    const x = clientX - box.left;
    const y = clientY - box.top + model.scrollTop.peek();
    return { x, row: model.rows.peek().at(y), ms: model.scale.peek().msAt(x) };
  };

  const wheel = (event: WheelEvent) => {
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      model.zoom(Math.exp(wheelPx(event, event.deltaY) * 0.004), placeOf(event).ms);
      return;
    }
    const isSideways = Math.abs(event.deltaX) > Math.abs(event.deltaY);
    if (!isSideways && !event.shiftKey) {
      const hasMore = scroller.scrollHeight > scroller.clientHeight;
      if (!hasMore) model.say(t('Ctrl+wheel zooms, shift+wheel moves in time'));
      return; // the rows scroll
    }
    event.preventDefault();
    model.pan(wheelPx(event, isSideways ? event.deltaX : event.deltaY) / model.width.peek());
  };
  for (const part of [bands, axis]) listen(part, 'wheel', wheel);

  on('pointerdown', (event) => {
    if (event.button !== 0) return;
    bands.setPointerCapture(event.pointerId);
    press = { x: event.clientX, y: event.clientY, isMoved: false, isSelecting: event.shiftKey, fromMs: placeOf(event).ms };
    model.store.selection.value = null;
  });

  on('pointermove', (event) => {
    const place = placeOf(event);
    if (press === null) {
      model.pointed.value = { row: place.row, ms: place.ms, clientX: event.clientX, clientY: event.clientY };
      return;
    }
    if (!press.isMoved && Math.hypot(event.clientX - press.x, event.clientY - press.y) < clickPx) return;
    press.isMoved = true;
    model.pointed.value = null;
    if (press.isSelecting) {
      model.store.selection.value = between(press.fromMs, place.ms);
      return;
    }
    model.pan((press.x - event.clientX) / model.width.peek());
    scroller.scrollTop += press.y - event.clientY;
    press.x = event.clientX;
    press.y = event.clientY;
  });

  on('pointerup', (event) => {
    const was = press;
    press = null;
    if (was !== null && !was.isMoved && event.button === 0) click(placeOf(event), model);
  });
  on('pointercancel', () => (press = null));
  on('pointerleave', () => (model.pointed.value = null));
  on('dblclick', (event) => {
    event.preventDefault();
    model.zoom(event.altKey ? 2.5 : 0.4, placeOf(event).ms);
  });
  return () => ends.forEach((end) => end());
}

/** Wheels count in pixels, lines or pages. */
function wheelPx({ deltaMode }: WheelEvent, delta: number): number {
  return delta * [1, 16, 400][deltaMode]!;
}

function click({ x, row: index, ms }: { x: number; row: number; ms: number }, model: LanesModel): void {
  const row = model.rows.peek().rows[index];
  if (row === undefined) return;
  model.focusRow.value = index;
  model.cursorMs.value = null;
  const mark = markNear(row, x, model);
  const { store } = model;
  if (mark !== null) return void chooseFinding(store, mark.finding);
  const volume = row.group.volume ?? store.subject.peek().volume;
  store.choose(row.type === 'group' ? { volume } : { volume, node: row.lane.node });
  const span = row.type === 'group' ? null : model.spanAt(row.lane, ms);
  const isAtBeginning = span !== null && Math.abs(model.scale.peek().xOf(span.fromMs) - x) <= nearPx;
  void store.goToMs(isAtBeginning ? span.fromMs : ms);
}

/** Opens or closes a group. */
export function toggle(group: { readonly volume: string | null }, { store }: LanesModel): void {
  const key = groupKey(group);
  const closed = new Set(store.collapsed.peek());
  if (!closed.delete(key)) closed.add(key);
  store.collapsed.value = closed;
}

function markNear(row: Row, x: number, model: LanesModel): FindingMark | null {
  const scale = model.scale.peek();
  const isOf = ({ volume, node }: FindingMark) =>
    volume === row.group.volume && (row.type === 'group' ? node === null || !row.isOpen : node === row.lane.node);
  let nearest: FindingMark | null = null;
  let least = nearPx;
  for (const mark of model.marks) {
    const at = markX(mark, scale);
    const distance = at === null ? Infinity : Math.abs(at - x);
    if (distance > least || !isOf(mark)) continue;
    nearest = mark;
    least = distance;
  }
  return nearest;
}
