// The view beside the editor: takes messages of the panel, tells it what the person does, keeps what is to be kept.
// Knows nothing of how a replay is drawn.
import { effect, untracked } from '@preact/signals';
import { render } from 'preact';
import type { KeptState, Ready, ReplayOf, ToPanel, ToView } from '../src/views/replayMessages';
import { App } from './app';
import { PanelSource } from './data/panelSource';
import { Failed, Loading, Stopped } from './quiet/quietStates';
import { ReplayStore } from './state/replayStore';
import { bringIntoSight, lookAtFinding } from './transport/moves';

declare function acquireVsCodeApi(): {
  postMessage(message: ToPanel): void;
  getState(): KeptState | undefined;
  setState(kept: KeptState): void;
};

/** What is kept is written down so long after the last change: a play head moves at every frame. */
const keepAfterMs = 250;

interface Shown {
  readonly store: ReplayStore;
  readonly source: PanelSource;
  readonly close: () => void;
}

export function startInEditor(root: HTMLElement): void {
  const editor = acquireVsCodeApi();
  const of = JSON.parse(document.body.dataset['of'] ?? '{}') as ReplayOf;
  const post = (message: ToPanel) => editor.postMessage(message);
  let shown: Shown | null = null;
  /** Each replay that is shown is a new one, also where the log is the same. */
  let turn = 0;
  /** What is being read, for people. */
  let name = '';
  const stop = () => post({ type: 'stop' });

  const close = () => {
    shown?.close();
    shown = null;
  };
  const tryAgain = () => post({ type: 'tryAgain' });

  function take(message: ToView): void {
    switch (message.type) {
      case 'loading':
        close();
        ({ name } = message);
        return render(<Loading name={name} percent={null} stop={stop} />, root);
      case 'progress':
        if (shown === null) render(<Loading name={name} percent={message.percent} stop={stop} />, root);
        return;
      case 'stopped':
        close();
        return render(<Stopped name={message.name} readAgain={tryAgain} />, root);
      case 'failed':
        close();
        return render(<Failed name={message.name} reason={message.reason} tryAgain={tryAgain} />, root);
      case 'ready':
        return show(message);
      case 'answer':
      case 'refused':
        return shown?.source.take(message);
      case 'follow':
        if (message.version !== shown?.store.overview.version) return;
        if (message.finding !== null) lookAtFinding(shown.store, message.finding);
        return void go(shown.store, message.step, message.openLog);
    }
  }

  /** The step that is gone to without being asked for here: its log stays as it is. */
  let quietStep: number | null = null;
  async function go(store: ReplayStore, step: number, openLog: boolean): Promise<void> {
    store.isPlaying.value = false;
    if (!openLog) quietStep = step;
    await store.goToStep(step);
    bringIntoSight(store);
  }

  function show(message: Ready): void {
    const before = shown?.store;
    const kept = before ? before.keptView() : (message.kept?.view ?? null);
    const step = message.start?.step ?? before?.playHead.peek().step ?? message.kept?.step ?? 0;
    close();
    const { version } = message.overview;
    const source = new PanelSource(version, post);
    const store: ReplayStore = new ReplayStore({
      ...message,
      kept,
      source,
      outside: {
        showLine: (at) => post({ type: 'showLine', at }),
        moved: (to) => {
          const openLog = to !== quietStep && !store.isPlaying.peek();
          quietStep = null;
          post({ type: 'moved', version, step: to, openLog });
        },
        copy: (text, what) => post({ type: 'copy', text, what }),
        save: (form, name, content) => post({ type: 'save', picture: { form, name, content } }),
        saveHtml: () => post({ type: 'save', picture: { form: 'html' } }),
      },
    });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      clearTimeout(timer);
      editor.setState({ ...of, step: store.playHead.peek().step, view: untracked(() => store.keptView()) });
    };
    const forget = effect(() => {
      // What is kept is read here, so that each change of it is heard.
      void [store.playHead.value, store.keptView()];
      clearTimeout(timer);
      timer = setTimeout(keep, keepAfterMs);
    });
    window.addEventListener('pagehide', keep); // a view that is hidden is gone at once
    shown = {
      store,
      source,
      close: () => {
        forget();
        clearTimeout(timer);
        window.removeEventListener('pagehide', keep);
        store.isPlaying.value = false;
        source.close();
      },
    };
    // What was there before stays until the play head has got to its step: nobody sees it run there.
    void go(store, step, false).then(() => {
      if (shown?.store === store) render(<App key={++turn} store={store} />, root);
    });
  }

  window.addEventListener('message', ({ data }: MessageEvent<ToView>) => take(data));
  post({ type: 'opened', kept: editor.getState() ?? null });
}
