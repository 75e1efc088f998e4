// The keys of the lanes, while they have the focus. Knows nothing of drawing.
import { wholeOf, type Stretch } from '../state/replayStore';
import { t } from '../words';
import { toggle } from './gestures';
import type { LanesModel } from './lanesModel';
import { extended, withEdge } from './markedStretch';

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
  const marking = () => ({
    marked: store.selection.peek(),
    headMs: store.playHead.peek().ms,
    visible: store.visible.peek(),
    axis: store.lanes.axis,
  });
  const keys: Readonly<Record<string, () => void>> = {
    '+': () => model.zoom(0.7),
    '=': () => model.zoom(0.7),
    '-': () => model.zoom(1 / 0.7),
    _: () => model.zoom(1 / 0.7),
    '0': () => store.show(wholeOf(store.lanes)),
    f: fit,
    F: fit,
    ArrowLeft: () => (event.shiftKey ? mark(model, extended(marking(), -1)) : model.pan(-0.1)),
    ArrowRight: () => (event.shiftKey ? mark(model, extended(marking(), 1)) : model.pan(0.1)),
    '[': () => mark(model, withEdge(marking(), 'from')),
    ']': () => mark(model, withEdge(marking(), 'to')),
    z: () => zoomToMarked(model),
    Z: () => zoomToMarked(model),
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

/** Marks another stretch and says which. */
function mark(model: LanesModel, stretch: Stretch | null): void {
  model.store.selection.value = stretch;
  const { time } = model.face.peek();
  if (stretch !== null) model.say(t('Marked: {0} to {1}. Z zooms to it, L loops it.', time(stretch.fromMs), time(stretch.toMs)));
}

function zoomToMarked({ store }: LanesModel): void {
  const { selection } = store;
  if (selection.peek() === null) return;
  store.show(selection.peek()!);
  selection.value = null;
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
