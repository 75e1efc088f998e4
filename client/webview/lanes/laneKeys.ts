// The keys of the lanes, while they have the focus. Knows nothing of drawing.
import { wholeOf } from '../state/replayStore';
import { toggle } from './gestures';
import type { LanesModel } from './lanesModel';

export interface LaneKeysOptions {
  readonly model: LanesModel;
  readonly fit: () => void;
  /** Scrolls so that a row can be seen. */
  readonly showRow: (row: number) => void;
}

/** Takes a key; true where it was one of ours. */
export function takeKey(event: KeyboardEvent, { model, fit, showRow }: LaneKeysOptions): boolean {
  if (event.altKey) return false;
  const { store } = model;
  const isCtrl = event.ctrlKey || event.metaKey;
  if (isCtrl) {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return false;
    toNextSpan(model, event.key === 'ArrowRight');
    return true;
  }
  const rows = model.rows.peek().rows.length;
  const range = model.range.peek();
  const page = Math.max(1, range.end - range.first - 1);
  const focus = (row: number) => {
    model.focusRow.value = Math.max(0, Math.min(row, rows - 1));
    model.cursorMs.value = null;
    showRow(model.focusRow.value);
  };
  const now = model.focusRow.peek();
  const keys: Readonly<Record<string, () => void>> = {
    '+': () => model.zoom(0.7),
    '=': () => model.zoom(0.7),
    '-': () => model.zoom(1 / 0.7),
    _: () => model.zoom(1 / 0.7),
    '0': () => store.show(wholeOf(store.lanes)),
    f: fit,
    F: fit,
    ArrowLeft: () => model.pan(event.shiftKey ? -0.5 : -0.1),
    ArrowRight: () => model.pan(event.shiftKey ? 0.5 : 0.1),
    ArrowUp: () => focus(now - 1),
    ArrowDown: () => focus(now + 1),
    PageUp: () => focus(now - page),
    PageDown: () => focus(now + page),
    Home: () => focus(0),
    End: () => focus(rows - 1),
    Enter: () => enter(model),
    Escape: () => (model.store.selection.value = null),
  };
  const take = keys[event.key];
  take?.();
  return take !== undefined;
}

/** A group opens or closes; on a lane the play head goes to where the span begins that is spoken of. */
function enter(model: LanesModel): void {
  const row = model.rows.peek().rows[model.focusRow.peek()];
  if (row?.type === 'group') return toggle(row.group, model);
  const focused = model.focused();
  if (focused === null) return;
  const { store } = model;
  store.choose({ volume: focused.row.group.volume ?? store.subject.peek().volume, node: focused.row.lane.node });
  const span = model.spanAt(focused.row.lane, focused.ms);
  void store.goToMs(span?.fromMs ?? focused.ms);
}

/** Speaks of the next span of the lane, or of the one before, and shows where it begins. */
function toNextSpan(model: LanesModel, isForward: boolean): void {
  const focused = model.focused();
  const span = focused && model.spanAt(focused.row.lane, focused.ms);
  if (focused === null || span === null) return;
  const before = model.spanAt(focused.row.lane, span.fromMs - 1);
  const to = isForward ? span.toMs : (before?.fromMs ?? span.fromMs);
  if (isForward && span.toMs >= model.axisEndMs) return;
  model.cursorMs.value = to;
  model.reveal(to);
}
