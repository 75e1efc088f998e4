// The words of [RCM] and [RHS] messages, one lexer mode per wording. Knows nothing of their order or meaning.
// Names are hostile (blanks, quotes, parentheses), so a name token begins with the words before the name and runs to the last place
// where the words after it follow; `(?![^])` is the end of the body. Only the first token of a mode looks that far, which keeps reading linear.
import { createToken, type TokenType } from 'chevrotain';

// TransitionToState(File Share Witness) Offline-->OnlineCallIssued.
export const TransitionOf = token('TransitionOf', /TransitionToState\([^]*(?=\) \w+-->\w+\.?(?![^]))/);
export const TransitionFrom = token('TransitionFrom', /\) \w+/);
export const TransitionTo = token('TransitionTo', /-->\w+/);
export const FullStop = token('FullStop', /\./);

// Res File Share Witness: Offline -> OnlineCallIssued( StateUnknown )
export const NotedResource = token('NotedResource', /Res [^]+(?=: \w+ -> \w+\( ?\w* ?\)(?![^]))/);
export const NotedFrom = token('NotedFrom', /: \w+/);
export const NotedTo = token('NotedTo', / -> \w+/);
export const NotedDetail = token('NotedDetail', /\( ?\w* ?\)/);

// move of group Cluster Group from SVR13(2) to SVR13(2) of type MoveType::NodeDown is about to succeed, failoverCount=0, ...
export const MovedGroup = token('MovedGroup', /move of group [^]+(?= from [^\s()]+\(\d+\) to [^\s()]+\(\d+\) of type )/);
export const MovedFrom = token('MovedFrom', / from [^\s()]+/);
export const MovedTo = token('MovedTo', / to [^\s()]+/);
export const NodeId = token('NodeId', /\(\d+\)/);
export const MoveKind = token('MoveKind', / of type MoveType::\w+/);
export const AboutToSucceed = token('AboutToSucceed', / is about to succeed/);
export const FailoverCountIs = token('FailoverCountIs', /, failoverCount=\d+/);
export const LastFailoverIs = token('LastFailoverIs', /, lastFailoverTime=[\d/:.-]+/);
export const TargetedIs = token('TargetedIs', / targeted=\w+/);

// rcm::RcmApi::MoveGroup: (ag, 2)
export const AskedGroup = token('AskedGroup', /rcm::RcmApi::MoveGroup: \([^]+(?=, \d+\)(?![^]))/);
export const AskedNode = token('AskedNode', /, \d+/);
export const CloseParen = token('CloseParen', /\)/);

// rcm::RcmGroup::Move: Bringing group 'ag' offline first...
export const OfflineGroup = token('OfflineGroup', /rcm::RcmGroup::Move: Bringing group '[^]+(?=' offline first)/);
export const OfflineFirst = token('OfflineFirst', /' offline first\.*/);

// Not failing over group <Resource name>, failoverCount 3, failoverThresholdSetting <Number>, computedFailoverThreshold 2.
export const KeptGroup = token('KeptGroup', /Not failing over group [^]+(?=, failoverCount )/);
export const CountIs = token('CountIs', /, failoverCount \d+/);
export const ThresholdIs = token('ThresholdIs', /, failoverThresholdSetting [^,]+/);
export const ComputedIs = token('ComputedIs', /, computedFailoverThreshold \d+/);

// HandleMonitorReply: ONLINERESOURCE for 'FSCAP01', gen(8) result 5015.
export const ReplyTo = token('ReplyTo', /HandleMonitorReply: \w+/);
export const ReplyFor = token('ReplyFor', / for '[^]+(?='(?:, gen\(\d+\) result [\d/]+\.?)?(?![^]))/);
export const Quote = token('Quote', /'/);
export const GenerationIs = token('GenerationIs', /, gen\(\d+\)/);
export const ResultIs = token('ResultIs', / result \d+/);
export const ResultDetail = token('ResultDetail', /\/\d+/);

// rcm::RcmResource::HandleMonitorReply: Resource 'File Share Witness' has crashed or deadlocked; marking it to run ...
export const CrashedResource = token(
  'CrashedResource',
  /rcm::RcmResource::HandleMonitorReply: Resource '[^]+(?=' has crashed or deadlocked)/,
);
export const Crashed = token('Crashed', /' has crashed or deadlocked; marking it to run in a separate monitor/);

// Arbitrating resource 'File Share Witness' returned error 121
export const ArbitratedResource = token('ArbitratedResource', /Arbitrating resource '[^]+(?=' returned error )/);
export const ReturnedError = token('ReturnedError', /' returned error [^]+/);

// Issuing Online(File Share Witness) to RHS.
export const IssuedCall = token('IssuedCall', /Issuing \w+/);
export const IssuedFor = token('IssuedFor', /\([^]+(?=\) to RHS\.?(?![^]))/);
export const ToRhs = token('ToRhs', /\) to RHS\.?/);

// rcm::RcmResource::ReattachToMonitorProcess: (File Share Witness, Online)
export const ReattachedResource = token(
  'ReattachedResource',
  /rcm::RcmResource::ReattachToMonitorProcess: \([^]+(?=, \w+\)(?![^]))/,
);
export const ReattachedState = token('ReattachedState', /, \w+/);

// regained quorum, restarting group distribution
export const QuorumRegained = token('QuorumRegained', /regained quorum, restarting group distribution/);

// Resource ag has come offline. RHS is about to report resource status to RCM.
export const ReportingResource = token(
  'ReportingResource',
  /Resource [^]+(?= (?:has come (?:online|offline)\.|IsAlive has indicated failure|has indicated that it cannot come online on this node))/,
);
export const CameOnline = token('CameOnline', / has come online\./);
export const CameOffline = token('CameOffline', / has come offline\./);
export const ReportFollows = token('ReportFollows', / RHS is about to report (?:resource status|status change) to RCM\.?/);
export const HealthCheckFailed = token('HealthCheckFailed', / IsAlive has indicated failure/);
export const CannotComeOnline = token('CannotComeOnline', / has indicated that it cannot come online on this node/);

// Online for resource AOCProd01AG failed.
export const FailedOnline = token('FailedOnline', /Online for resource [^]+(?= failed\.?(?![^]))/);
export const Failed = token('Failed', / failed\.?/);

// RhsCall::DeadlockMonitor: Call LOOKSALIVE timed out by 16 milliseconds for resource 'File Share Witness'.
export const OverdueCall = token('OverdueCall', /RhsCall::DeadlockMonitor: Call \w+/);
export const OverdueBy = token('OverdueBy', / timed out by \d+/);
export const OverdueResource = token('OverdueResource', / milliseconds for resource '[^]+(?='\.?(?![^]))/);

// RhsCall::Perform_NativeEH: ERROR_MOD_NOT_FOUND(126)' because of 'Unable to load resource DLL mqclus.dll.
export const NativeError = token('NativeError', /RhsCall::Perform_NativeEH: [^']+/);
export const BecauseOf = token('BecauseOf', /' because of '[^]+/);

export const resourceModes = {
  transition: [TransitionOf, TransitionFrom, TransitionTo, FullStop],
  noted: [NotedResource, NotedFrom, NotedTo, NotedDetail],
  moved: [MovedGroup, MovedFrom, MovedTo, NodeId, MoveKind, AboutToSucceed, FailoverCountIs, LastFailoverIs, TargetedIs],
  asked: [AskedGroup, AskedNode, CloseParen],
  offlineFirst: [OfflineGroup, OfflineFirst],
  kept: [KeptGroup, CountIs, ThresholdIs, ComputedIs, FullStop],
  reply: [ReplyTo, ReplyFor, Quote, GenerationIs, ResultIs, ResultDetail, FullStop],
  crashed: [CrashedResource, Crashed, FullStop],
  arbitration: [ArbitratedResource, ReturnedError],
  issued: [IssuedCall, IssuedFor, ToRhs],
  reattached: [ReattachedResource, ReattachedState, CloseParen],
  quorumRegained: [QuorumRegained],
  reporting: [ReportingResource, CameOnline, CameOffline, ReportFollows, HealthCheckFailed, CannotComeOnline, FullStop],
  onlineFailed: [FailedOnline, Failed],
  overdue: [OverdueCall, OverdueBy, OverdueResource, Quote, FullStop],
  nativeError: [NativeError, BecauseOf],
} as const satisfies Readonly<Record<string, TokenType[]>>;

function token(name: string, pattern: RegExp): TokenType {
  return createToken({ name, pattern });
}
