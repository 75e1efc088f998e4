// What is being tried in a replay: where it begins, what was tried, and what the cluster would do. Lives as long as the replay, so that
// a look at another part of the page loses nothing. Knows nothing of drawing.
import { signal } from '@preact/signals';
import type { WhatIf, WhatIfAction } from '../../../server/src/protocol/whatIfMessages';
import { errorWords } from '../../src/errorWords';
import type { ReplayStore } from '../state/replayStore';

const sessions = new WeakMap<ReplayStore, WhatIfSession>();

/** One of the four nodes loses its path; it is not the coordinator. */
const exampleActions: readonly WhatIfAction[] = [{ do: 'cutPath', node: 'NODE3', volume: 'Volume1' }];

/** The one session of a replay. */
export function whatIfSession(store: ReplayStore): WhatIfSession {
  let session = sessions.get(store);
  if (session === undefined) sessions.set(store, (session = new WhatIfSession(store)));
  return session;
}

export class WhatIfSession {
  readonly actions = signal<readonly WhatIfAction[]>([]);
  readonly isExample = signal(false);
  /** The state after this step is where it begins. */
  readonly step = signal<number | null>(null);
  /** The last answer; it may be older than what was tried for an instant. */
  readonly answer = signal<WhatIf | null>(null);
  readonly isAsking = signal(false);
  /** Why it could not be answered, for people; null = it could. */
  readonly refusal = signal<string | null>(null);
  private volume: string | null = null;
  private turn = 0;

  constructor(private readonly store: ReplayStore) {
    this.volume = store.subject.peek().volume;
  }

  /** The play head moved: as long as nothing is tried, the what-if goes along. */
  async follow(step: number): Promise<void> {
    if (this.actions.peek().length > 0 || this.isExample.peek()) return;
    if (this.step.peek() === step && this.answer.peek() !== null) return;
    this.step.value = step;
    await this.ask();
  }

  /** Nothing is tried any more, and it begins at this step of the logs. */
  async beginAt(step: number): Promise<void> {
    this.actions.value = [];
    this.isExample.value = false;
    this.step.value = step;
    await this.ask();
  }

  /** The question of the example is asked at once; more can be tried behind it. */
  async beginExample(): Promise<void> {
    this.actions.value = exampleActions;
    this.isExample.value = true;
    await this.ask();
  }

  async add(action: WhatIfAction): Promise<void> {
    this.actions.value = [...this.actions.peek(), action];
    await this.ask();
  }

  async undo(): Promise<void> {
    this.actions.value = this.actions.peek().slice(0, -1);
    await this.ask();
  }

  /** What can be done with this volume is asked for, too. */
  async choose(volume: string): Promise<void> {
    if (volume === this.volume) return;
    this.volume = volume;
    const isKnown = this.answer.peek()?.volumes.some((one) => one.volume === volume);
    if (!isKnown) await this.ask();
  }

  private async ask(): Promise<void> {
    const turn = ++this.turn;
    const [actions, isExample] = [this.actions.peek(), this.isExample.peek()];
    this.isAsking.value = true;
    const step = this.step.peek() ?? this.store.playHead.peek().step;
    const params = { step, example: isExample ? ('fourNodes' as const) : null, actions };
    let answer: WhatIf | null = null;
    let refusal: string | null = null;
    try {
      answer = await this.store.source.ask(
        'whatIf',
        this.volume === null || isExample ? params : { ...params, volume: this.volume },
      );
    } catch (error) {
      refusal = errorWords(error);
    }
    if (turn !== this.turn) return;
    this.isAsking.value = false;
    this.refusal.value = refusal;
    if (answer === null) return;
    this.answer.value = answer;
    this.store.whatIf.value = actions.length > 0 || isExample ? answer : null;
  }
}
