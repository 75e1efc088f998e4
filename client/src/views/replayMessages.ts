// What the replay view and its panel say to each other. Types only: the view runs in a page, the panel beside the editor.
import type {
  ReplayOverview,
  ReplayState,
  ReplayStep,
  StateParams,
  StepsParams,
  VersionedParams,
} from '../../../server/src/protocol/messages';
import type { ReplayRecording } from '../../../server/src/protocol/recordingMessages';
import type {
  LinesAtMoment,
  MinimapParams,
  ReplayLanes,
  ReplayMinimap,
  ReplaySpans,
  ReplayStory,
  SpansParams,
  StepAtTime,
  StepAtTimeParams,
  StepTimesParams,
  StoryParams,
} from '../../../server/src/protocol/replayViewMessages';
import type { WhatIf, WhatIfParams } from '../../../server/src/protocol/whatIfMessages';

/** What the view may ask; the panel adds which replay and which version is meant. */
export interface Questions {
  readonly steps: Question<StepsParams, readonly ReplayStep[]>;
  readonly state: Question<StateParams, ReplayState>;
  readonly spans: Question<SpansParams, ReplaySpans>;
  readonly minimap: Question<MinimapParams, ReplayMinimap>;
  readonly stepTimes: Question<StepTimesParams, readonly number[]>;
  readonly stepAtTime: Question<StepAtTimeParams, StepAtTime>;
  readonly story: Question<StoryParams, ReplayStory>;
  readonly linesAtMoment: Question<StateParams, LinesAtMoment>;
  readonly whatIf: Question<WhatIfParams, WhatIf>;
  readonly recording: Question<VersionedParams, ReplayRecording>;
}

export interface Question<Params, Answer> {
  readonly params: Omit<Params, 'uri' | 'version'>;
  readonly answer: Answer;
}

export type QuestionName = keyof Questions;

/** From the panel to the view. */
export type ToView =
  /** The log is being read. `name` is the file's name, for people. */
  | { readonly type: 'loading'; readonly name: string }
  /** How much of the file is read, while it is being read. */
  | { readonly type: 'progress'; readonly percent: number }
  /** Reading was stopped by the person. */
  | { readonly type: 'stopped'; readonly name: string }
  | Ready
  /** Nothing to replay; `reason` says what is wrong and what to do. */
  | { readonly type: 'failed'; readonly name: string; readonly reason: string }
  /** Answers the question with this id; null: the log has changed meanwhile, or there is nothing. */
  | { readonly type: 'answer'; readonly id: number; readonly answer: unknown }
  /** The question could not be answered. */
  | { readonly type: 'refused'; readonly id: number; readonly reason: string }
  /** The caret rested in a log, or a command chose: go to this step. `openLog`: the log goes along, as when the view chose. */
  | {
      readonly type: 'follow';
      readonly version: number;
      readonly step: number;
      readonly finding: number | null;
      readonly openLog: boolean;
    };

export interface Ready {
  readonly type: 'ready';
  /** For people. */
  readonly name: string;
  readonly overview: ReplayOverview;
  readonly lanes: ReplayLanes;
  /** Where the person came from; null: nowhere in particular, or the view knows better from before. */
  readonly start: { readonly step: number; readonly finding: number | null } | null;
  /** What the view kept when it was last shown; null = nothing. */
  readonly kept: KeptState | null;
}

/** From the view to the panel. */
export type ToPanel =
  /** The view runs and can be told things. */
  | { readonly type: 'opened'; readonly kept: KeptState | null }
  | {
      readonly type: 'ask';
      readonly id: number;
      readonly version: number;
      readonly question: QuestionName;
      readonly params: object;
    }
  /** Show a line, from 1, of an input, and go there. */
  | { readonly type: 'showLine'; readonly at: LogLine }
  /** The play head stands after this step: logs that are open go along. `openLog`: that of the step is opened where none shows it. */
  | { readonly type: 'moved'; readonly version: number; readonly step: number; readonly openLog: boolean }
  | { readonly type: 'save'; readonly picture: SavedPicture }
  | { readonly type: 'copy'; readonly text: string; readonly what: string }
  /** Stop reading. */
  | { readonly type: 'stop' }
  | { readonly type: 'tryAgain' };

/** `svg`: its text. `png`: in Base64. `html`: the panel puts the page together itself. */
export type SavedPicture =
  { readonly form: 'svg' | 'png'; readonly name: string; readonly content: string } | { readonly form: 'html' };

/** `input`: index into the inputs of the overview; `column`, from 1, where a line holds several records. */
export interface LogLine {
  readonly input: number;
  readonly line: number;
  readonly column?: number;
}

/** What the view keeps when the window is closed and opened again; all but what is replayed may be missing or of an older version. */
export interface KeptState extends ReplayOf {
  readonly step: number;
  readonly view?: KeptView;
}

export interface KeptView {
  readonly fromMs: number;
  readonly toMs: number;
  readonly volume: string | null;
  readonly node: string | null;
  readonly finding: number | null;
  readonly clock: ClockChoice;
  readonly side: SideName;
  readonly collapsed: readonly string[];
  /** Shares of the room, from 0 to 1; absent or null = the view chooses. */
  readonly sizes?: PaneSizes;
}

/** `side`: what the side pane has of the width. `lanes`: what the lanes have of the height. */
export interface PaneSizes {
  readonly side: number | null;
  readonly lanes: number | null;
}

/** Times are written in UTC, in the local time of the logs, or in that of this computer. */
export type ClockChoice = 'utc' | 'logs' | 'here';

/** What stands beside the lanes; the stage only where there is no room for it under them. */
export type SideName = 'stage' | 'story' | 'steps' | 'table' | 'compare' | 'whatIf';

/** What is replayed: a log, or the incident of this window, which another window may know by another uri. */
export interface ReplayOf {
  readonly uri: string;
  readonly isIncident: boolean;
}
