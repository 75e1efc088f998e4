// The page of its own: replays the recording that stands in it, in the colours that the browser asks for. Knows nothing of the editor.
import { render } from 'preact';
import type { ReplayOverview } from '../../server/src/protocol/messages';
import type { ReplayRecording } from '../../server/src/protocol/recordingMessages';
import { App } from './app';
import type { EmbeddedRecording } from './data/embeddedRecording';
import { RecordingSource } from './data/recordingSource';
import { ReplayStore } from './state/replayStore';
import './standalone.css';

export function startStandalone(root: HTMLElement, { name, recording }: EmbeddedRecording): void {
  followTheme();
  const nothing = () => undefined;
  const store = new ReplayStore({
    name,
    overview: { ...recording.overview, problems: [...leftOut(recording), ...recording.overview.problems] },
    lanes: recording.lanes,
    source: new RecordingSource(recording),
    outside: {
      showLine: nothing,
      moved: nothing,
      copy: (text) => void navigator.clipboard?.writeText(text).catch(nothing),
      save: nothing,
      saveHtml: nothing,
    },
    start: null,
    kept: null,
  });
  render(<App store={store} />, root);
  void store.goToStep(0);
}

/** What was too much for the page is told first of all that is to be known before trusting it. */
function leftOut({ leftOut: message }: ReplayRecording): ReplayOverview['problems'] {
  return message === null ? [] : [{ code: 'leftOut', line: null, message }];
}

/** Names the kind of theme as the editor does, so that the parts look at one place. */
function followTheme(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const contrast = matchMedia('(prefers-contrast: more), (forced-colors: active)');
  const name = () => {
    const { classList } = document.body;
    classList.toggle('vscode-dark', dark.matches && !contrast.matches);
    classList.toggle('vscode-light', !dark.matches && !contrast.matches);
    classList.toggle('vscode-high-contrast', contrast.matches);
    classList.toggle('vscode-high-contrast-light', contrast.matches && !dark.matches);
  };
  name();
  dark.addEventListener('change', name);
  contrast.addEventListener('change', name);
}
