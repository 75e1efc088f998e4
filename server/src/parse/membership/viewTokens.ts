// The words of messages about views, joins and the life of connections, one lexer mode per wording. Knows nothing of their meaning.
import { createToken, type TokenType } from 'chevrotain';

/** Who writes: `Node 2: `, `node 2: `. */
export const Observer = token('Observer', /[Nn]ode \d+: /);

// New View is <ViewChanged joiners=() downers=(1) newView=1302(2) oldView=1101(1 2) joiner=false form=false/> (Start Dispatch)
export const NewViewIs = token('NewViewIs', /New View is <ViewChanged/);
export const ProposedViewIs = token('ProposedViewIs', /Proposed View is <ViewChanged/);
export const Joiners = token('Joiners', / joiners=(?=\()/);
export const Downers = token('Downers', / downers=(?=\()/);
export const NewView = token('NewView', / newView=\d+/);
export const OldView = token('OldView', / oldView=\d+/);
export const NodeSet = token('NodeSet', /\([\d ]*\)/);
export const IsJoiner = token('IsJoiner', / joiner=\w+/);
export const IsForm = token('IsForm', / form=\w+/);
export const ViewEnd = token('ViewEnd', /\/>/);
export const StartDispatch = token('StartDispatch', / \(Start Dispatch\)/);

// Process view 1302(2)
export const ProcessView = token('ProcessView', /Process view \d+/);
export const EmitView = token('EmitView', /emit view \d+/);

// Node Connected 2 0000...0110
export const Connected = token('Connected', /Node Connected \d+/);
export const Disconnected = token('Disconnected', /Node Disconnected \d+/);
export const ConnectedBits = token('ConnectedBits', / [01]+/);

// No connection to node(s) (2). Cannot join yet
export const NoConnectionTo = token('NoConnectionTo', /No connection to node\(s\) /);
export const CannotJoin = token('CannotJoin', /\. Cannot join yet/);

// New join with n3: stage: 'Attempt Initial Connection' status (10060) reason: 'Failed to connect ...'
export const JoinWith = token('JoinWith', /New join with n\d+/);
export const Stage = token('Stage', /: stage: '[^']*/);
export const Quote = token('Quote', /'/);
export const StatusIs = token('StatusIs', / status \([^()]*\)/);
export const ReasonIs = token('ReasonIs', / reason: '[^]*(?='(?![^]))/);

// Farthest reported progress joining with node sqlnode01 (id 1) is: Attempt Initial Connection at time ...: status 10060 Failed ...
export const FarthestWith = token('FarthestWith', /Farthest reported progress joining with node [^\s()]+/);
export const NodeId = token('NodeId', / \(id \d+\)/);
export const FarthestStage = token('FarthestStage', / is: [^]*?(?= at time [\d/:.-]+: )/);
export const AtTime = token('AtTime', / at time [\d/:.-]+(?=: )/);
export const FarthestStatus = token('FarthestStatus', /: status \d+/);
export const FarthestReason = token('FarthestReason', / [^]+/);

// Connection to Node 2 is broken. Reason GracefulClose(1226)' because of '...'
export const ConnectionTo = token('ConnectionTo', /Connection to Node \d+/);
export const BrokenReason = token('BrokenReason', / is broken\. Reason [^]*/);

export const viewModes = {
  view: [
    Observer,
    NewViewIs,
    ProposedViewIs,
    Joiners,
    Downers,
    NewView,
    OldView,
    NodeSet,
    IsJoiner,
    IsForm,
    ViewEnd,
    StartDispatch,
  ],
  shortView: [Observer, ProcessView, EmitView, NodeSet],
  connected: [Observer, Connected, Disconnected, ConnectedBits],
  blocked: [Observer, NoConnectionTo, NodeSet, CannotJoin],
  join: [Observer, JoinWith, Stage, Quote, StatusIs, ReasonIs],
  farthest: [Observer, FarthestWith, NodeId, FarthestStage, AtTime, FarthestStatus, FarthestReason],
  broken: [Observer, ConnectionTo, BrokenReason],
} as const satisfies Readonly<Record<string, TokenType[]>>;

function token(name: string, pattern: RegExp): TokenType {
  return createToken({ name, pattern });
}
