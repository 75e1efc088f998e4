// Answers from a recording that stands in the page: all but what needs the logs or the simulator. Knows nothing of drawing.
import type { ReplayRecording } from '../../../server/src/protocol/recordingMessages';
import type { QuestionName, Questions } from '../../src/views/replayMessages';
import { itself, lastAtMost } from '../sortedSearch';
import { recordedMoment } from './recordedMoment';
import { minimapOf, minimapOfStretch, visibleSpans } from './recordedSpans';
import type { ReplaySource } from './replaySource';

type Answers = { readonly [Name in QuestionName]: (params: Questions[Name]['params']) => Questions[Name]['answer'] | null };

export class RecordingSource implements ReplaySource {
  readonly isLive = false;
  private readonly answers: Answers;

  constructor(recording: ReplayRecording) {
    const { steps, stepTimes, stories } = recording;
    const spans = new Map(recording.spans.map((lane) => [lane.lane, lane]));
    this.answers = {
      steps: ({ first, count }) => steps.slice(first, first + count),
      state: ({ step, volume }) => recordedMoment(recording, step, volume),
      spans: ({ lanes, fromMs, toMs, leastMs }) => ({
        lanes: lanes.flatMap((id) => {
          const lane = spans.get(id);
          return lane ? [visibleSpans(lane, fromMs, toMs, leastMs)] : [];
        }),
      }),
      minimap: ({ columns, fromMs, toMs }) =>
        fromMs === undefined || toMs === undefined
          ? minimapOf(recording.minimap, columns)
          : minimapOfStretch(recording.lanes.groups, (lane) => spans.get(lane), { fromMs, toMs, columns }),
      stepTimes: ({ first, count }) => stepTimes.slice(first, first + count),
      stepAtTime: ({ atMs }) => {
        const step = lastAtMost(stepTimes, atMs, itself);
        return { step, stepMs: stepTimes[step] ?? null, nextMs: stepTimes[step + 1] ?? null };
      },
      story: ({ finding }) => stories.find((story) => story.finding === finding) ?? null,
      linesAtMoment: () => null,
      whatIf: () => null,
      recording: () => null,
    };
  }

  ask<Name extends QuestionName>(question: Name, params: Questions[Name]['params']): Promise<Questions[Name]['answer'] | null> {
    return Promise.resolve(this.answers[question](params));
  }
}
