// The order of words in [RCM] and [RHS] messages, and the parts each message names. Knows nothing of facts or rows.
import { after, BodyParser, bodyLexer, lazily } from '../grammarKit';
import { statementReader, type Wording } from '../wordings';
import * as t from './tokens';

/** What a body said, under the id of its row; the other properties are the fields of its templates. */
export type ResourceStatement =
  | { readonly id: 'resources.arbitrationFailed'; readonly resource: string; readonly status: string }
  | { readonly id: 'resources.callIssued'; readonly call: string; readonly resource: string }
  | { readonly id: 'resources.callTimedOut'; readonly call: string; readonly milliseconds: number; readonly resource: string }
  | {
      readonly id:
        | 'resources.cameOffline'
        | 'resources.cameOnline'
        | 'resources.cannotComeOnlineHere'
        | 'resources.crashedOrDeadlocked'
        | 'resources.healthCheckFailed'
        | 'resources.onlineFailed';
      readonly resource: string;
    }
  | {
      readonly id: 'resources.failoverLimitReached';
      readonly group: string;
      readonly failoverCount: number;
      readonly threshold: string;
      readonly computedThreshold: number;
    }
  | { readonly id: 'resources.groupMoveRequested'; readonly group: string; readonly toNode: number }
  | {
      readonly id: 'resources.groupMoved';
      readonly group: string;
      readonly fromNode: string;
      readonly fromId: number;
      readonly toNode: string;
      readonly toId: number;
      readonly moveType: string;
      readonly failoverCount: number;
      readonly lastFailoverTime: string;
      readonly targeted: boolean;
    }
  | { readonly id: 'resources.groupTakenOffline'; readonly group: string }
  | { readonly id: 'resources.hostingCallFailed'; readonly status: string; readonly reason: string }
  | { readonly id: 'resources.quorumRegained' }
  | { readonly id: 'resources.reattached'; readonly resource: string; readonly state: string }
  | {
      readonly id: 'resources.replyReceived';
      readonly call: string;
      readonly resource: string;
      readonly generation: number | null;
      readonly result: number | null;
      readonly detail: number | null;
    }
  | {
      readonly id: 'resources.stateChangeNoted';
      readonly resource: string;
      readonly from: string;
      readonly to: string;
      readonly detail: string;
    }
  | { readonly id: 'resources.stateChanged'; readonly resource: string; readonly from: string; readonly to: string };

class ResourceParser extends BodyParser {
  constructor() {
    super(Object.values(t.resourceModes).flat());
    this.performSelfAnalysis();
  }

  readonly transition = this.RULE('transition', (): ResourceStatement => {
    const resource = after('TransitionToState(', this.CONSUME(t.TransitionOf));
    const from = after(') ', this.CONSUME(t.TransitionFrom));
    const to = after('-->', this.CONSUME(t.TransitionTo));
    this.OPTION(() => this.CONSUME(t.FullStop));
    return { id: 'resources.stateChanged', resource, from, to };
  });

  readonly noted = this.RULE('noted', (): ResourceStatement => {
    const resource = after('Res ', this.CONSUME(t.NotedResource));
    const from = after(': ', this.CONSUME(t.NotedFrom));
    const to = after(' -> ', this.CONSUME(t.NotedTo));
    const detail = this.CONSUME(t.NotedDetail).image.slice(1, -1).trim();
    return { id: 'resources.stateChangeNoted', resource, from, to, detail };
  });

  readonly moved = this.RULE('moved', (): ResourceStatement => {
    const group = after('move of group ', this.CONSUME(t.MovedGroup));
    const fromNode = after(' from ', this.CONSUME(t.MovedFrom));
    const fromId = this.SUBRULE(this.nodeId);
    const toNode = after(' to ', this.CONSUME(t.MovedTo));
    const toId = this.SUBRULE2(this.nodeId);
    const moveType = after(' of type MoveType::', this.CONSUME(t.MoveKind));
    this.CONSUME(t.AboutToSucceed);
    const failoverCount = Number(after(', failoverCount=', this.CONSUME(t.FailoverCountIs)));
    const lastFailoverTime = after(', lastFailoverTime=', this.CONSUME(t.LastFailoverIs));
    const targeted = after(' targeted=', this.CONSUME(t.TargetedIs)) === 'true';
    return {
      id: 'resources.groupMoved',
      group,
      fromNode,
      fromId,
      toNode,
      toId,
      moveType,
      failoverCount,
      lastFailoverTime,
      targeted,
    };
  });

  private readonly nodeId = this.RULE('nodeId', () => Number(this.CONSUME(t.NodeId).image.slice(1, -1)));

  readonly asked = this.RULE('asked', (): ResourceStatement => {
    const group = after('rcm::RcmApi::MoveGroup: (', this.CONSUME(t.AskedGroup));
    const toNode = Number(after(', ', this.CONSUME(t.AskedNode)));
    this.CONSUME(t.CloseParen);
    return { id: 'resources.groupMoveRequested', group, toNode };
  });

  readonly offlineFirst = this.RULE('offlineFirst', (): ResourceStatement => {
    const group = after("rcm::RcmGroup::Move: Bringing group '", this.CONSUME(t.OfflineGroup));
    this.CONSUME(t.OfflineFirst);
    return { id: 'resources.groupTakenOffline', group };
  });

  readonly kept = this.RULE('kept', (): ResourceStatement => {
    const group = after('Not failing over group ', this.CONSUME(t.KeptGroup));
    const failoverCount = Number(after(', failoverCount ', this.CONSUME(t.CountIs)));
    const threshold = after(', failoverThresholdSetting ', this.CONSUME(t.ThresholdIs));
    const computedThreshold = Number(after(', computedFailoverThreshold ', this.CONSUME(t.ComputedIs)));
    this.OPTION(() => this.CONSUME(t.FullStop));
    return { id: 'resources.failoverLimitReached', group, failoverCount, threshold, computedThreshold };
  });

  readonly reply = this.RULE('reply', (): ResourceStatement => {
    const call = after('HandleMonitorReply: ', this.CONSUME(t.ReplyTo));
    const resource = after(" for '", this.CONSUME(t.ReplyFor));
    this.CONSUME(t.Quote);
    const answer = this.OPTION(() => this.SUBRULE(this.answer));
    return { id: 'resources.replyReceived', call, resource, ...(answer ?? { generation: null, result: null, detail: null }) };
  });

  /** `, gen(8) result 5015.` */
  private readonly answer = this.RULE('answer', () => {
    const generation = parseInt(after(', gen(', this.CONSUME(t.GenerationIs)), 10);
    const result = Number(after(' result ', this.CONSUME(t.ResultIs)));
    const detail = this.OPTION(() => Number(after('/', this.CONSUME(t.ResultDetail)))) ?? null;
    this.OPTION2(() => this.CONSUME(t.FullStop));
    return { generation, result, detail };
  });

  readonly crashed = this.RULE('crashed', (): ResourceStatement => {
    const resource = after("rcm::RcmResource::HandleMonitorReply: Resource '", this.CONSUME(t.CrashedResource));
    this.CONSUME(t.Crashed);
    this.OPTION(() => this.CONSUME(t.FullStop));
    return { id: 'resources.crashedOrDeadlocked', resource };
  });

  readonly arbitration = this.RULE('arbitration', (): ResourceStatement => {
    const resource = after("Arbitrating resource '", this.CONSUME(t.ArbitratedResource));
    const status = after("' returned error ", this.CONSUME(t.ReturnedError));
    return { id: 'resources.arbitrationFailed', resource, status };
  });

  readonly issued = this.RULE('issued', (): ResourceStatement => {
    const call = after('Issuing ', this.CONSUME(t.IssuedCall));
    const resource = after('(', this.CONSUME(t.IssuedFor));
    this.CONSUME(t.ToRhs);
    return { id: 'resources.callIssued', call, resource };
  });

  readonly reattached = this.RULE('reattached', (): ResourceStatement => {
    const resource = after('rcm::RcmResource::ReattachToMonitorProcess: (', this.CONSUME(t.ReattachedResource));
    const state = after(', ', this.CONSUME(t.ReattachedState));
    this.CONSUME(t.CloseParen);
    return { id: 'resources.reattached', resource, state };
  });

  readonly quorumRegained = this.RULE('quorumRegained', (): ResourceStatement => {
    this.CONSUME(t.QuorumRegained);
    return { id: 'resources.quorumRegained' };
  });

  readonly reporting = this.RULE('reporting', (): ResourceStatement => {
    const resource = after('Resource ', this.CONSUME(t.ReportingResource));
    const id = this.OR<{ ALT: () => 'cameOnline' | 'cameOffline' | 'healthCheckFailed' | 'cannotComeOnlineHere' }[]>([
      { ALT: () => (this.CONSUME(t.CameOnline), 'cameOnline') },
      { ALT: () => (this.CONSUME(t.CameOffline), 'cameOffline') },
      { ALT: () => (this.CONSUME(t.HealthCheckFailed), 'healthCheckFailed') },
      { ALT: () => (this.CONSUME(t.CannotComeOnline), 'cannotComeOnlineHere') },
    ]);
    this.OPTION(() => this.CONSUME(t.ReportFollows));
    this.OPTION2(() => this.CONSUME(t.FullStop));
    return { id: `resources.${id}` as const, resource };
  });

  readonly onlineFailed = this.RULE('onlineFailed', (): ResourceStatement => {
    const resource = after('Online for resource ', this.CONSUME(t.FailedOnline));
    this.CONSUME(t.Failed);
    return { id: 'resources.onlineFailed', resource };
  });

  readonly overdue = this.RULE('overdue', (): ResourceStatement => {
    const call = after('RhsCall::DeadlockMonitor: Call ', this.CONSUME(t.OverdueCall));
    const milliseconds = Number(after(' timed out by ', this.CONSUME(t.OverdueBy)));
    const resource = after(" milliseconds for resource '", this.CONSUME(t.OverdueResource));
    this.CONSUME(t.Quote);
    this.OPTION(() => this.CONSUME(t.FullStop));
    return { id: 'resources.callTimedOut', call, milliseconds, resource };
  });

  readonly nativeError = this.RULE('nativeError', (): ResourceStatement => {
    const status = after('RhsCall::Perform_NativeEH: ', this.CONSUME(t.NativeError));
    const reason = after("' because of '", this.CONSUME(t.BecauseOf));
    return { id: 'resources.hostingCallFailed', status, reason };
  });
}

const grammar = lazily(() => ({
  lexer: bodyLexer({ modes: t.resourceModes, defaultMode: 'transition' }),
  parser: new ResourceParser(),
}));

type Mode = keyof typeof t.resourceModes;

const wordings: readonly Wording<Mode>[] = [
  wording('RCM', 'TransitionToState(', 'transition'),
  wording('RCM', 'Res ', 'noted'),
  wording('RCM', 'move of group ', 'moved'),
  wording('RCM', 'rcm::RcmApi::MoveGroup: (', 'asked'),
  wording('RCM', "rcm::RcmGroup::Move: Bringing group '", 'offlineFirst'),
  wording('*', 'Not failing over group ', 'kept'),
  wording('RCM', 'HandleMonitorReply: ', 'reply'),
  wording('RCM', "rcm::RcmResource::HandleMonitorReply: Resource '", 'crashed'),
  wording('RCM', "Arbitrating resource '", 'arbitration'),
  wording('RCM', 'Issuing ', 'issued'),
  wording('RCM', 'rcm::RcmResource::ReattachToMonitorProcess: (', 'reattached'),
  wording('RCM', 'regained quorum', 'quorumRegained'),
  wording('RHS', 'Resource ', 'reporting'),
  wording('RHS', 'Online for resource ', 'onlineFailed'),
  wording('RHS', 'RhsCall::DeadlockMonitor: Call ', 'overdue'),
  wording('RHS', 'RhsCall::Perform_NativeEH: ', 'nativeError'),
];

function wording(component: string, head: string, mode: Mode): Wording<Mode> {
  return { component, head, mode };
}

/** Reads the body of an [RCM] or [RHS] message; undefined when it is none that the grammar knows. */
export const readResourceStatement = statementReader<ResourceStatement, Mode>(grammar, wordings);
