// placeholder
import type { ReplayRecording } from '../../../server/src/protocol/replayViewMessages';
import type { ReplaySource } from './replaySource';
export class RecordingSource implements ReplaySource {
  readonly isLive = false;
  constructor(readonly recording: ReplayRecording) {}
  ask(): Promise<null> {
    return Promise.resolve(null);
  }
}
