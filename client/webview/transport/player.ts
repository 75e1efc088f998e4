// Moves the play head while the replay plays, frame by frame; where motion is not wanted, step by step. Knows nothing of buttons.
import { signal, type Signal } from '@preact/signals';
import type { StepAtTime } from '../../../server/src/protocol/replayViewMessages';
import type { ReplayStore } from '../state/replayStore';
import { bringIntoSight } from './moves';
import { played } from './play';

/** How long a step stands where motion is not wanted. */
const stillMs = 1500;
/** A tab that was not shown does not make up for it. */
const longestFrameMs = 100;
/** A new leap within this time is told together with the one before. */
const toldTogetherMs = 1500;

export class Player {
  /** What was leapt over of late, for people who look and people who listen; 0 = nothing. */
  readonly skippedMs: Signal<number> = signal(0);
  private running = 0;
  private skippedAt = -Infinity;
  private untoldMs = 0;

  constructor(private readonly store: ReplayStore) {}

  /** Plays until the end is reached or `isPlaying` is false. */
  async play(): Promise<void> {
    const run = ++this.running;
    const { store } = this;
    this.skippedMs.value = 0;
    const { toMs } = store.loop.peek() ?? store.lanes.axis;
    if (store.playHead.peek().ms >= toMs) await store.goToMs((store.loop.peek() ?? store.lanes.axis).fromMs);
    if (isStill()) return this.playSteps(run);
    let around: StepAtTime | null = null;
    let before = performance.now();
    while (this.isRunning(run)) {
      const now = await nextFrame();
      if (!this.isRunning(run)) return;
      const { ms, step } = store.playHead.peek();
      if (around === null || around.step !== step) around = await store.times.around(ms);
      if (around === null) break;
      const elapsedMs = Math.min(longestFrameMs, now - before);
      before = now;
      const to = played({
        ...{ ms, elapsedMs, stepMs: around.stepMs, nextMs: around.nextMs },
        ...{ speed: store.speed.peek(), loop: store.loop.peek(), endMs: store.lanes.axis.toMs },
      });
      if (to.skippedMs > 0) this.tellSkipped(to.skippedMs, now);
      const isSameStep = to.ms >= ms && (around.nextMs === null || to.ms < around.nextMs);
      if (isSameStep) store.playHead.value = { ms: to.ms, step };
      else await store.goToMs(to.ms);
      bringIntoSight(store);
      if (to.isOver) break;
    }
    if (this.isRunning(run)) store.isPlaying.value = false;
  }

  private async playSteps(run: number): Promise<void> {
    const { store } = this;
    while (this.isRunning(run)) {
      await new Promise((resolve) => setTimeout(resolve, stillMs));
      if (!this.isRunning(run)) return;
      const loop = store.loop.peek();
      const next = store.playHead.peek().step + 1;
      const nextMs = next < store.overview.stepCount ? await store.times.of(next) : null;
      if (loop && (nextMs === null || nextMs > loop.toMs)) await store.goToMs(loop.fromMs);
      else if (nextMs === null) break;
      else await store.goToStep(next);
      bringIntoSight(store);
    }
    if (this.isRunning(run)) store.isPlaying.value = false;
  }

  /** Stops for good: nothing moves the play head any more. */
  stop(): void {
    this.running++;
  }

  private isRunning(run: number): boolean {
    return run === this.running && this.store.isPlaying.peek();
  }

  private tellSkipped(ms: number, now: number): void {
    this.untoldMs += ms;
    if (now - this.skippedAt < toldTogetherMs) return;
    this.skippedAt = now;
    this.skippedMs.value = this.untoldMs;
    this.untoldMs = 0;
  }
}

/** Whether the person wants things to stand still: in the system, or in the editor. */
export function isStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches || document.body.classList.contains('vscode-reduce-motion');
}

function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
