// Asks the panel, which asks the server: each question has an id, and the answer names it. Knows nothing of drawing.
import type { QuestionName, Questions, ToPanel, ToView } from '../../src/views/replayMessages';
import type { ReplaySource } from './replaySource';

interface Waiting {
  readonly take: (answer: unknown) => void;
  readonly refuse: (reason: Error) => void;
}

export class PanelSource implements ReplaySource {
  readonly isLive = true;
  private readonly waiting = new Map<number, Waiting>();
  /** Never the same for two sources, or a late answer to one would be taken by the other. */
  private static lastId = 0;

  /** @param version analysis that all answers must be of */
  constructor(
    private readonly version: number,
    private readonly post: (message: ToPanel) => void,
  ) {}

  ask<Name extends QuestionName>(question: Name, params: Questions[Name]['params']): Promise<Questions[Name]['answer'] | null> {
    const id = ++PanelSource.lastId;
    return new Promise((resolve, reject) => {
      const take = (answer: unknown) => resolve(answer as Questions[Name]['answer'] | null);
      this.waiting.set(id, { take, refuse: reject });
      this.post({ type: 'ask', id, version: this.version, question, params });
    });
  }

  /** Takes what the panel says; answers to questions of others are theirs. */
  take(message: Extract<ToView, { type: 'answer' | 'refused' }>): void {
    const asked = this.waiting.get(message.id);
    if (!asked) return;
    this.waiting.delete(message.id);
    if (message.type === 'answer') asked.take(message.answer);
    else asked.refuse(new Error(message.reason));
  }

  /** A newer analysis took its place: whoever still waits learns that there is nothing to come. */
  close(): void {
    for (const { take } of this.waiting.values()) take(null);
    this.waiting.clear();
  }
}
