// The texts of steps, fetched by page and kept: 100,000 of them need not be there at once. Knows nothing of the list.
import { signal } from '@preact/signals';
import type { ReplayStep } from '../../../server/src/protocol/messages';
import type { ReplaySource } from '../data/replaySource';

/** Steps fetched at a time, and how many of these pages are kept. */
const pageSize = 200;
const mostPages = 60;

export class StepPages {
  /** Rises with every page that has come: whoever reads steps reads this first. */
  readonly arrived = signal(0);
  /** Page number to steps; null while asked for. Latest asked for last. */
  private readonly pages = new Map<number, readonly ReplayStep[] | null>();

  constructor(private readonly source: ReplaySource) {}

  /** undefined: it is on its way. */
  step(index: number): ReplayStep | undefined {
    const page = Math.floor(index / pageSize);
    if (!this.pages.has(page)) this.fetch(page);
    return this.pages.get(page)?.[index - page * pageSize];
  }

  private fetch(page: number): void {
    this.pages.set(page, null);
    for (const oldest of [...this.pages.keys()].slice(0, -mostPages)) this.pages.delete(oldest);
    this.source.ask('steps', { first: page * pageSize, count: pageSize }).then(
      (steps) => {
        if (steps === null) return;
        this.pages.set(page, steps);
        this.arrived.value++;
      },
      () => this.pages.delete(page),
    );
  }
}
