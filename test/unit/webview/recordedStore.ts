// The store of a sample, for tests of what the view shows: it replays a recording, so no server is asked.
import { RecordingSource } from '../../../client/webview/data/recordingSource';
import { ReplayStore } from '../../../client/webview/state/replayStore';
import type { ReplayStoreOptions } from '../../../client/webview/state/replayStore';
import { replayRecording } from '../../../server/src/features/replayRecording';
import { complete } from '../../../server/src/model/complete';
import type { ClusterLog } from '../../../server/src/model/clusterLog';
import type { InputClock } from '../../../server/src/model/incident';

export function recordedStore(
  log: ClusterLog,
  clocks: readonly InputClock[],
  options: Partial<Pick<ReplayStoreOptions, 'start' | 'kept'>> = {},
): ReplayStore {
  const recording = complete(replayRecording(log, clocks));
  const inputs = recording.overview.inputs.map((input) => ({ ...input, uri: '' }));
  const overview = { uri: '', version: 1, ...recording.overview, inputs };
  const nothing = () => undefined;
  return new ReplayStore({
    ...{ name: 'sample', overview, lanes: recording.lanes, source: new RecordingSource({ ...recording, overview }) },
    outside: { showLine: nothing, moved: nothing, copy: nothing, save: nothing, saveHtml: nothing },
    ...{ start: null, kept: null, ...options },
  });
}
