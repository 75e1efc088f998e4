// Which request of the server answers which question of the view: all that a page may ask for. Knows nothing of who asks.
import { replayRequests } from '../../../server/src/protocol/messages';
import { replayViewRequests } from '../../../server/src/protocol/replayViewMessages';
import type { QuestionName } from './replayMessages';

export const requestOf: Readonly<Record<QuestionName, string>> = {
  steps: replayRequests.steps,
  state: replayRequests.state,
  spans: replayViewRequests.spans,
  minimap: replayViewRequests.minimap,
  stepTimes: replayViewRequests.stepTimes,
  stepAtTime: replayViewRequests.stepAtTime,
  story: replayViewRequests.story,
  linesAtMoment: replayViewRequests.linesAtMoment,
  whatIf: replayViewRequests.whatIf,
  recording: replayViewRequests.recording,
};

export function isQuestion(name: unknown): name is QuestionName {
  return typeof name === 'string' && Object.hasOwn(requestOf, name);
}
