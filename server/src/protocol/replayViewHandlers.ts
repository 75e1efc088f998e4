// What the replay view asks beyond overview, steps and state: part of the table of features. Knows nothing of logs.
import type { CancellationToken, Connection } from 'vscode-languageserver/node';
import { replayLanes } from '../features/replayLanes';
import { replayLinesAtMoment } from '../features/replayLinesAtMoment';
import { replayMinimap } from '../features/replayMinimap';
import { replayRecording } from '../features/replayRecording';
import { replaySpans } from '../features/replaySpans';
import { replayStepAtTime } from '../features/replayStepAtTime';
import { replayStepTimes } from '../features/replayStepTimes';
import { replayStory } from '../features/replayStory';
import * as fromLsp from './fromLsp';
import { guarded } from './guarded';
import type { HandlerContext, Register } from './handlerContext';
import { finished } from './inSlices';
import type { StateParams, VersionedParams } from './messages';
import type { Model } from './model';
import type { ReplayRecording } from './recordingMessages';
import {
  replayViewRequests,
  type LinesAtMoment,
  type MinimapParams,
  type ReplayLanes,
  type ReplayMinimap,
  type ReplaySpans,
  type ReplayStory,
  type SpansParams,
  type StepAtTime,
  type StepAtTimeParams,
  type StepTimesParams,
  type StoryParams,
} from './replayViewMessages';
import { versionOf } from './versionOf';

export const replayViewHandlers: Readonly<Record<string, Register>> = {
  replayLanes: answered<VersionedParams, ReplayLanes>(
    replayViewRequests.lanes,
    () =>
      ({ log, clocks }) =>
        replayLanes(log, clocks ?? []),
  ),
  replaySpans: answered<SpansParams, ReplaySpans>(replayViewRequests.spans, (params) => {
    const lanes = fromLsp.wholeNumbers(params.lanes);
    const [fromMs, toMs] = [fromLsp.milliseconds(params.fromMs), fromLsp.milliseconds(params.toMs)];
    const leastMs = fromLsp.milliseconds(params.leastMs);
    return ({ log }) => replaySpans(log, lanes, { fromMs, toMs, leastMs });
  }),
  replayMinimap: answered<MinimapParams, ReplayMinimap>(replayViewRequests.minimap, (params) => {
    const columns = fromLsp.wholeNumber(params.columns);
    const isPart = params.fromMs !== undefined && params.toMs !== undefined;
    const part = isPart ? { fromMs: fromLsp.milliseconds(params.fromMs), toMs: fromLsp.milliseconds(params.toMs) } : undefined;
    return ({ log }) => replayMinimap(log, columns, part);
  }),
  replayStepTimes: answered<StepTimesParams, readonly number[]>(replayViewRequests.stepTimes, (params) => {
    const [first, count] = [fromLsp.wholeNumber(params.first), fromLsp.wholeNumber(params.count)];
    return ({ log }) => replayStepTimes(log, first, count);
  }),
  replayStepAtTime: answered<StepAtTimeParams, StepAtTime>(replayViewRequests.stepAtTime, (params) => {
    const atMs = fromLsp.milliseconds(params.atMs);
    return ({ log }) => replayStepAtTime(log, atMs);
  }),
  replayStory: answered<StoryParams, ReplayStory>(replayViewRequests.story, (params) => {
    const finding = fromLsp.wholeNumber(params.finding);
    return ({ log }) => replayStory(log, finding);
  }),
  replayLinesAtMoment: answered<StateParams, LinesAtMoment>(replayViewRequests.linesAtMoment, (params) => {
    const step = fromLsp.wholeNumber(params.step);
    return ({ log }) => replayLinesAtMoment(log, step);
  }),
  replayRecording: answered<VersionedParams, ReplayRecording>(replayViewRequests.recording, () => (model) => recorded(model)),
};

/** Addresses stay here: a page that travels must not tell where the files lie, and could not open them. */
function* recorded({ log, clocks, version }: Model): Generator<unknown, ReplayRecording> {
  const recording = yield* replayRecording(log, clocks ?? []);
  const inputs = recording.overview.inputs.map((input) => ({ ...input, uri: '' }));
  return { ...recording, overview: { uri: '', version, ...recording.overview, inputs } };
}

/** What a request asks for, by its parameters, which are looked at before any log is. */
type Asked<Params, Result> = (params: Params) => (model: Model) => Generator<unknown, Result | null>;

/** Null for another version than the present one, for what is no log, and for parameters that are none. */
function answered<Params extends VersionedParams, Result>(method: string, asked: Asked<Params, Result>): Register {
  const name = method.slice(method.indexOf('/') + 1);
  return (connection: Connection, { models }: HandlerContext) => {
    connection.onRequest(
      method,
      guarded<Params, Result | null>(name, null, connection.console, async (params, token: CancellationToken) => {
        const answer = asked(params);
        const model = await versionOf(models, params, token);
        return model && finished(answer(model), () => token.isCancellationRequested);
      }),
    );
  };
}
