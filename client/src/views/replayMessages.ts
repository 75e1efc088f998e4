// What the replay view and its panel say to each other. Types only: the view runs in a page, the panel beside the editor.
import type { ReplayOverview, ReplayState, ReplayStep } from '../../../server/src/protocol/messages';

/** From the panel to the view. */
export type ToView =
  /** The log is being read. `name` is the file's name, for people. */
  | { readonly type: 'loading'; readonly name: string }
  /** How much of the file is read, while it is being read. */
  | { readonly type: 'progress'; readonly percent: number }
  /** Reading was stopped by the person. */
  | { readonly type: 'stopped'; readonly name: string }
  | { readonly type: 'ready'; readonly name: string; readonly overview: ReplayOverview; readonly chosen: number }
  /** Nothing to replay; `reason` says what is wrong and what to do. */
  | { readonly type: 'failed'; readonly name: string; readonly reason: string }
  | { readonly type: 'steps'; readonly version: number; readonly first: number; readonly steps: readonly ReplayStep[] }
  /** Answers the view's choice, or follows the caret in the log. */
  | { readonly type: 'state'; readonly version: number; readonly step: ReplayStep | null; readonly state: ReplayState };

/** From the view to the panel. */
export type ToPanel =
  /** The view runs and can be told things. */
  | { readonly type: 'opened' }
  | { readonly type: 'wantSteps'; readonly version: number; readonly first: number; readonly count: number }
  | { readonly type: 'chooseStep'; readonly version: number; readonly step: number }
  /** Show a line, from 1, of an input, and go there. */
  | { readonly type: 'showLine'; readonly at: LogLine }
  /** Stop reading. */
  | { readonly type: 'stop' }
  | { readonly type: 'tryAgain' };

/** `input`: index into the inputs of the overview; `column`, from 1, where a line holds several records. */
export interface LogLine {
  readonly input: number;
  readonly line: number;
  readonly column?: number;
}

/** What the view keeps when the window is closed and opened again. */
export interface KeptState extends ReplayOf {
  readonly chosen: number;
}

/** What is replayed: a log, or the incident of this window, which another window may know by another uri. */
export interface ReplayOf {
  readonly uri: string;
  readonly isIncident: boolean;
}
