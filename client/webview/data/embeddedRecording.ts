// The recording that a page of its own carries in itself. Knows nothing of drawing.
import type { ReplayRecording } from '../../../server/src/protocol/recordingMessages';

export interface EmbeddedRecording {
  /** Of the log or incident, for people. */
  readonly name: string;
  readonly recording: ReplayRecording;
}

/** null: the page is a view of the editor, which answers itself. */
export function embeddedRecording(): EmbeddedRecording | null {
  const text = document.getElementById('recording')?.textContent;
  return text ? (JSON.parse(text) as EmbeddedRecording) : null;
}
