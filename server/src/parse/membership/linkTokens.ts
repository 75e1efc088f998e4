// The words of messages about routes, heartbeats and connections, one lexer mode per wording. Knows nothing of their meaning.
// Addresses hold no blanks; names of networks may.
import { createToken, type TokenType } from 'chevrotain';

// got event: Remote endpoint A unreachable from B
export const RemoteEndpoint = token('RemoteEndpoint', /got event: Remote endpoint \S+/);
export const UnreachableFrom = token('UnreachableFrom', / unreachable from \S+/);

// got event: LocalEndpoint A has missed two consecutive heartbeats from B
export const LocalEndpoint = token('LocalEndpoint', /got event: LocalEndpoint \S+/);
export const MissedTwoFrom = token('MissedTwoFrom', / has missed two consecutive heartbeats from \S+/);

// Received notification for two consecutive missed HBs to the remote endpoint B from A
export const MissedTwoTo = token(
  'MissedTwoTo',
  /Received notification for two consecutive missed HBs to the remote endpoint \S+/,
);
export const FromAddress = token('FromAddress', / from \S+/);

// Marking Route from A to B as down
export const RouteFrom = token('RouteFrom', /Marking Route from \S+/);
export const ToAddress = token('ToAddress', / to \S+/);
export const AsDown = token('AsDown', / as down/);

// Signaled NetftRemoteUnreachable event, local address A remote address B
export const SignaledLocal = token('SignaledLocal', /Signaled NetftRemoteUnreachable event, local address \S+/);
export const RemoteAddress = token('RemoteAddress', / remote address \S+/);

// All routes for route (virtual) local A to remote B are down
export const VirtualLocal = token('VirtualLocal', /All routes for route \(virtual\) local \S+/);
export const ToRemote = token('ToRemote', / to remote \S+/);
export const AreDown = token('AreDown', / are down/);

// Missed 40% of the heart beats with node 'sqlnode02' (2) on route A->B
export const MissedPercent = token('MissedPercent', /Missed \d+/);
export const MissedWith = token('MissedWith', /% of the heart beats with node '[^'\s]+/);
export const QuotedNodeId = token('QuotedNodeId', /' \(\d+\)/);
export const OnRoute = token('OnRoute', / on route [^\s>]+(?=->)/);
export const ArrowTo = token('ArrowTo', /->\S+/);

// Lost connection to node X; Connected and authenticated to node X, now considering for cluster participation
export const LostNode = token('LostNode', /Lost connection to node [^\s,]+/);
export const ConnectedNode = token('ConnectedNode', /Connected and authenticated to node [^\s,]+/);
export const NowConsidering = token('NowConsidering', /, now considering for cluster participation/);
export const FullStop = token('FullStop', /\./);

// Error when processing connection to node X, error (10060)
export const FailedNode = token('FailedNode', /Error when processing connection to node [^\s,]+/);
export const ErrorIs = token('ErrorIs', /, error \([^()]+\)/);

// Full mesh connectivity with nodes sqlnode01, sqlnode02
export const MeshOf = token('MeshOf', /Full mesh connectivity with nodes [^]+/);

// Communication was lost with interface GUID (node: NODE1, network: clients(1))
export const LostInterface = token('LostInterface', /Communication was lost with interface \S+/);
export const InterfaceNode = token('InterfaceNode', / \(node: [^,]+/);
export const InterfaceNetwork = token('InterfaceNetwork', /, network: [^]+(?=\)(?![^]))/);
export const CloseParen = token('CloseParen', /\)/);

// Received interface unreachable event for node 1 network 1
export const UnreachableNode = token('UnreachableNode', /Received interface unreachable event for node \d+/);
export const NetworkNumber = token('NetworkNumber', / network \d+/);

// mscs_security::SchannelSecurityContext::AuthenticateAndAuthorize: HrError(0x80090327)' because of '...'
// cxl::ConnectWorker::operator (): GracefulClose(1226)' because of '...'; mscs::ListenerWorker::operator (): ...
export const AuthenticateStatus = token(
  'AuthenticateStatus',
  /mscs_security::SchannelSecurityContext::AuthenticateAndAuthorize: [^\s']+(?=')/,
);
export const WorkerStatus = token('WorkerStatus', /(?:cxl::ConnectWorker|mscs::ListenerWorker)::operator \(\): [^\s']+(?=')/);
export const BecauseOf = token('BecauseOf', /' because of '[^]+(?='(?![^]))/);
export const LastQuote = token('LastQuote', /'/);

export const linkModes = {
  remoteEndpoint: [RemoteEndpoint, UnreachableFrom],
  localEndpoint: [LocalEndpoint, MissedTwoFrom],
  notified: [MissedTwoTo, FromAddress],
  routeDown: [RouteFrom, ToAddress, AsDown],
  signaled: [SignaledLocal, RemoteAddress],
  allRoutes: [VirtualLocal, ToRemote, AreDown],
  missed: [MissedPercent, MissedWith, QuotedNodeId, OnRoute, ArrowTo],
  lost: [LostNode, FullStop],
  connected: [ConnectedNode, NowConsidering, FullStop],
  failed: [FailedNode, ErrorIs],
  mesh: [MeshOf],
  interfaceLost: [LostInterface, InterfaceNode, InterfaceNetwork, CloseParen],
  interfaceUnreachable: [UnreachableNode, NetworkNumber],
  peerRefused: [AuthenticateStatus, BecauseOf, LastQuote],
  workerEnded: [WorkerStatus, BecauseOf, LastQuote],
} as const satisfies Readonly<Record<string, TokenType[]>>;

function token(name: string, pattern: RegExp): TokenType {
  return createToken({ name, pattern });
}
