// The replay view: takes messages from the panel and shows them. Every text of a log reaches the page as text, never as markup.
import type { KeptState, ReplayOf, ToPanel, ToView } from '../src/views/replayMessages';
import type { ReplayOverview } from '../../server/src/protocol/messages';
import './replay.css';
import './panes.css';
import { element, fill } from './element';
import { findings } from './findings';
import { header } from './header';
import { LineLinks } from './lineLinks';
import { momentView } from './momentView';
import { failed, Loading, noSteps, stopped } from './quietStates';
import { isOneDay } from './replayWords';
import { StepList } from './stepList';
import { Transport } from './transport';
import { t } from './words';

declare function acquireVsCodeApi(): { postMessage(message: ToPanel): void; setState(kept: KeptState): void };

/** What stands on the page while a log is replayed. */
interface Shown {
  readonly overview: ReplayOverview;
  readonly lines: LineLinks;
  readonly transport: Transport;
  readonly steps: StepList;
  readonly moment: HTMLElement;
  /** Read out when the step changes; the eye sees it elsewhere. */
  readonly spoken: HTMLElement;
}

const editor = acquireVsCodeApi();
const of = JSON.parse(document.body.dataset['of'] ?? '{}') as ReplayOf;
const root = document.getElementById('replay')!;
let shown: Shown | null = null;
let loading: Loading | null = null;
/** The step chosen here whose answer is still to come; answers to earlier choices are late and dropped. */
let awaited: number | null = null;

const tryAgain = () => editor.postMessage({ type: 'tryAgain' });

window.addEventListener('message', ({ data }: MessageEvent<ToView>) => take(data));
window.addEventListener('keydown', (event) => shown?.transport.pressed(event));
editor.postMessage({ type: 'opened' });

function take(message: ToView): void {
  switch (message.type) {
    case 'loading':
      shown = null;
      loading = new Loading(message.name, () => editor.postMessage({ type: 'stop' }));
      return fill(root, loading.root);
    case 'progress':
      return loading?.show(message.percent);
    case 'stopped':
      return fill(root, stopped(message.name, tryAgain));
    case 'failed':
      shown = null;
      return fill(root, failed(message.name, message.reason, tryAgain));
    case 'ready':
      return showLog(message.name, message.overview, message.chosen);
    case 'steps':
      if (message.version === shown?.overview.version) shown.steps.take(message.first, message.steps);
      return;
    case 'state':
      if (message.version === shown?.overview.version) showMoment(shown, message);
      return;
  }
}

function showLog(name: string, overview: ReplayOverview, chosen: number): void {
  const { stepCount, version } = overview;
  const lines = new LineLinks(overview.inputs, (at) => editor.postMessage({ type: 'showLine', at }));
  const head = header(name, overview, lines);
  if (stepCount === 0) {
    shown = null;
    return fill(root, head, noSteps(overview));
  }
  awaited = null;
  const transport = new Transport(stepCount, choose);
  const steps = new StepList({
    stepCount,
    isOneDay: isOneDay(overview),
    lines,
    wantSteps: (first, count) => editor.postMessage({ type: 'wantSteps', version, first, count }),
    choose,
  });
  const moment = element('section', { class: 'pane moment-pane', 'aria-label': t('The cluster after this step') });
  const spoken = element('p', { class: 'heard', role: 'status' });
  shown = { overview, lines, transport, steps, moment, spoken };
  const found = findings(overview, { chooseStep: choose, lines });
  fill(root, head, transport.root, element('div', { class: 'panes' }, found, steps.root, moment), spoken);
  mark(shown, chosen);
}

/** Shows the choice at once; what is known of it comes with the panel's answer. */
function choose(step: number): void {
  if (shown === null) return;
  awaited = step;
  mark(shown, step);
  editor.postMessage({ type: 'chooseStep', version: shown.overview.version, step });
}

function mark({ transport, steps }: Shown, step: number): void {
  transport.show(step);
  steps.show(step);
  editor.setState({ ...of, chosen: step });
}

function showMoment(current: Shown, { step, state }: Extract<ToView, { type: 'state' }>): void {
  if (awaited !== null && awaited !== state.step) return;
  awaited = null;
  mark(current, state.step);
  fill(current.moment, momentView(step, state, current.lines));
  fill(current.spoken, step === null ? '' : t('Step {0}: {1}', step.index + 1, step.title));
}
