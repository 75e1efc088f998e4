// When steps stand on the axis, fetched by page and kept: finds the step at a time and the time of a step. Knows nothing of the page.
import type { StepAtTime } from '../../../server/src/protocol/replayViewMessages';
import type { ReplaySource } from '../data/replaySource';
import { itself, lastAtMost } from '../sortedSearch';

const pageSize = 2000;

export class StepTimes {
  private readonly pages = new Map<number, Promise<readonly number[] | null>>();

  constructor(
    private readonly stepCount: number,
    private readonly source: ReplaySource,
  ) {}

  /** The time of a step; null when the log has changed. */
  async of(step: number): Promise<number | null> {
    const page = await this.page(Math.floor(step / pageSize));
    return page?.[step % pageSize] ?? null;
  }

  /** The last step at or before a time, -1 = before the first; null when the log has changed. */
  async at(ms: number): Promise<number | null> {
    if (this.stepCount <= pageSize) {
      const times = this.stepCount === 0 ? [] : await this.page(0);
      return times && lastAtMost(times, ms, itself);
    }
    return (await this.source.ask('stepAtTime', { atMs: ms }))?.step ?? null;
  }

  /** The same with the times on both sides: of that step, and of the next; null where there is none. */
  async around(ms: number): Promise<StepAtTime | null> {
    if (this.stepCount > pageSize) return this.source.ask('stepAtTime', { atMs: ms });
    const step = await this.at(ms);
    if (step === null) return null;
    const stepMs = step < 0 ? null : await this.of(step);
    return { step, stepMs, nextMs: step + 1 < this.stepCount ? await this.of(step + 1) : null };
  }

  private page(index: number): Promise<readonly number[] | null> {
    let page = this.pages.get(index);
    if (page === undefined) {
      page = this.source.ask('stepTimes', { first: index * pageSize, count: pageSize });
      this.pages.set(index, page);
      page.catch(() => this.pages.delete(index));
    }
    return page;
  }
}
