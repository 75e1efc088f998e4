// Where a replay comes from: a server behind the panel, or a recording in the page itself. Knows nothing of drawing.
import type { QuestionName, Questions } from '../../src/views/replayMessages';

export interface ReplaySource {
  /** null: the log has changed meanwhile, and a new replay is on its way. Rejects with a reason for people. */
  ask<Name extends QuestionName>(question: Name, params: Questions[Name]['params']): Promise<Questions[Name]['answer'] | null>;
  /** False for a recording: nothing can be tried, saved or shown in a log. */
  readonly isLive: boolean;
}
