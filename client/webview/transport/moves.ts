// Where the play head can be sent to: from change to change, from finding to finding, to the ends. Knows nothing of buttons and keys.
import type { ReplayStore, Stretch } from '../state/replayStore';
import { findingBeside } from './findingOrder';

/** To the next moment at which something changed. */
export async function toNextChange(store: ReplayStore): Promise<void> {
  const { step } = store.playHead.peek();
  if (step + 1 < store.overview.stepCount) await store.goToStep(step + 1);
}

/** To the moment before; from between two changes, to the one just passed. */
export async function toPreviousChange(store: ReplayStore): Promise<void> {
  const { ms, step } = store.playHead.peek();
  if (step < 0) return;
  const stepMs = await store.times.of(step);
  const isPassed = stepMs !== null && ms > stepMs;
  if (isPassed || step > 0) await store.goToStep(isPassed ? step : step - 1);
}

export async function toFinding(store: ReplayStore, direction: -1 | 1): Promise<void> {
  const { findings } = store.overview;
  const found = findingBeside(findings, store.playHead.peek().step, store.subject.peek().finding, direction);
  if (found !== null) await chooseFinding(store, found);
}

/** Chooses a finding, with the volume and node that it is about, and goes to its step. */
export async function chooseFinding(store: ReplayStore, finding: number): Promise<void> {
  lookAtFinding(store, finding);
  const { step } = store.overview.findings[finding] ?? { step: null };
  if (step === null) return;
  await store.goToStep(step);
  bringIntoSight(store);
}

/** Chooses a finding, with the volume and node that it is about; the play head stays. */
export function lookAtFinding(store: ReplayStore, finding: number): void {
  const mark = store.lanes.marks.find((one) => one.finding === finding);
  store.choose({
    finding,
    ...(mark?.volume ? { volume: mark.volume } : {}),
    ...(mark?.node ? { node: mark.node } : {}),
  });
}

/** Moves the window of the lanes along, so that the play head is in it. */
export function bringIntoSight(store: ReplayStore): void {
  const { fromMs, toMs } = store.visible.peek();
  const { ms } = store.playHead.peek();
  if (ms >= fromMs && ms <= toMs) return;
  const length = toMs - fromMs;
  store.show({ fromMs: ms - length / 3, toMs: ms + (2 * length) / 3 });
}

/** Loops what is marked, else what is in sight; or ends the loop. */
export function toggleLoop(store: ReplayStore): void {
  const { fromMs, toMs } = store.lanes.axis;
  const wanted: Stretch = store.selection.peek() ?? store.visible.peek();
  const inside = { fromMs: Math.max(fromMs, wanted.fromMs), toMs: Math.min(toMs, wanted.toMs) };
  store.loop.value = store.loop.peek() === null && inside.toMs > inside.fromMs ? inside : null;
}
