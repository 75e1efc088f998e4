// The order of words in messages about routes, heartbeats and connections, and the parts each names. Knows nothing of facts or rows.
import { after, BodyParser, bodyLexer, lazily } from '../grammarKit';
import { statementReader, type Wording } from '../wordings';
import * as t from './linkTokens';

/** What a body said, under the id of its row; the other properties are the fields of its templates. */
export type LinkStatement =
  | {
      readonly id:
        | 'network.allRoutesDown'
        | 'network.endpointUnreachable'
        | 'network.remoteUnreachable'
        | 'network.routeDown'
        | 'network.twoHeartbeatsMissed'
        | 'network.twoHeartbeatsNotified';
      readonly local: string;
      readonly remote: string;
    }
  | { readonly id: 'network.fullMesh'; readonly nodes: readonly string[] }
  | {
      readonly id: 'network.heartbeatsMissed';
      readonly percent: number;
      readonly node: string;
      readonly nodeId: number;
      readonly local: string;
      readonly remote: string;
    }
  | { readonly id: 'network.interfaceLost'; readonly interface: string; readonly node: string; readonly network: string }
  | { readonly id: 'network.interfaceUnreachable'; readonly node: number; readonly network: number }
  | { readonly id: 'network.nodeConnected' | 'network.nodeConnectionLost'; readonly node: string }
  | { readonly id: 'network.nodeConnectionFailed'; readonly node: string; readonly status: string }
  | {
      readonly id: 'network.listenerEnded' | 'network.peerRefused' | 'network.workerEnded';
      readonly status: string;
      readonly reason: string;
    };

const authenticating = 'mscs_security::SchannelSecurityContext::AuthenticateAndAuthorize: ';
const connecting = 'cxl::ConnectWorker::operator (): ';
const listening = 'mscs::ListenerWorker::operator (): ';

class LinkParser extends BodyParser {
  constructor() {
    super(Object.values(t.linkModes).flat());
    this.performSelfAnalysis();
  }

  readonly remoteEndpoint = this.RULE('remoteEndpoint', (): LinkStatement => {
    const remote = after('got event: Remote endpoint ', this.CONSUME(t.RemoteEndpoint));
    return { id: 'network.endpointUnreachable', local: after(' unreachable from ', this.CONSUME(t.UnreachableFrom)), remote };
  });

  readonly localEndpoint = this.RULE('localEndpoint', (): LinkStatement => {
    const local = after('got event: LocalEndpoint ', this.CONSUME(t.LocalEndpoint));
    const remote = after(' has missed two consecutive heartbeats from ', this.CONSUME(t.MissedTwoFrom));
    return { id: 'network.twoHeartbeatsMissed', local, remote };
  });

  readonly notified = this.RULE('notified', (): LinkStatement => {
    const remote = after(
      'Received notification for two consecutive missed HBs to the remote endpoint ',
      this.CONSUME(t.MissedTwoTo),
    );
    return { id: 'network.twoHeartbeatsNotified', local: after(' from ', this.CONSUME(t.FromAddress)), remote };
  });

  readonly routeDown = this.RULE('routeDown', (): LinkStatement => {
    const local = after('Marking Route from ', this.CONSUME(t.RouteFrom));
    const remote = after(' to ', this.CONSUME(t.ToAddress));
    this.CONSUME(t.AsDown);
    return { id: 'network.routeDown', local, remote };
  });

  readonly signaled = this.RULE('signaled', (): LinkStatement => {
    const local = after('Signaled NetftRemoteUnreachable event, local address ', this.CONSUME(t.SignaledLocal));
    return { id: 'network.remoteUnreachable', local, remote: after(' remote address ', this.CONSUME(t.RemoteAddress)) };
  });

  readonly allRoutes = this.RULE('allRoutes', (): LinkStatement => {
    const local = after('All routes for route (virtual) local ', this.CONSUME(t.VirtualLocal));
    const remote = after(' to remote ', this.CONSUME(t.ToRemote));
    this.CONSUME(t.AreDown);
    return { id: 'network.allRoutesDown', local, remote };
  });

  readonly missed = this.RULE('missed', (): LinkStatement => {
    const percent = Number(after('Missed ', this.CONSUME(t.MissedPercent)));
    const node = after("% of the heart beats with node '", this.CONSUME(t.MissedWith));
    const nodeId = parseInt(after("' (", this.CONSUME(t.QuotedNodeId)), 10);
    const local = after(' on route ', this.CONSUME(t.OnRoute));
    const remote = after('->', this.CONSUME(t.ArrowTo));
    return { id: 'network.heartbeatsMissed', percent, node, nodeId, local, remote };
  });

  readonly lost = this.RULE('lost', (): LinkStatement => {
    const node = after('Lost connection to node ', this.CONSUME(t.LostNode));
    this.OPTION(() => this.CONSUME(t.FullStop));
    return { id: 'network.nodeConnectionLost', node };
  });

  readonly connected = this.RULE('connected', (): LinkStatement => {
    const node = after('Connected and authenticated to node ', this.CONSUME(t.ConnectedNode));
    this.OPTION(() => this.CONSUME(t.NowConsidering));
    this.OPTION2(() => this.CONSUME(t.FullStop));
    return { id: 'network.nodeConnected', node };
  });

  readonly failed = this.RULE('failed', (): LinkStatement => {
    const node = after('Error when processing connection to node ', this.CONSUME(t.FailedNode));
    return { id: 'network.nodeConnectionFailed', node, status: this.CONSUME(t.ErrorIs).image.slice(', error ('.length, -1) };
  });

  readonly mesh = this.RULE('mesh', (): LinkStatement => {
    const nodes = after('Full mesh connectivity with nodes ', this.CONSUME(t.MeshOf));
    return { id: 'network.fullMesh', nodes: nodes.split(/, */).filter((node) => node !== '') };
  });

  readonly interfaceLost = this.RULE('interfaceLost', (): LinkStatement => {
    const guid = after('Communication was lost with interface ', this.CONSUME(t.LostInterface));
    const node = after(' (node: ', this.CONSUME(t.InterfaceNode));
    const network = after(', network: ', this.CONSUME(t.InterfaceNetwork));
    this.CONSUME(t.CloseParen);
    return { id: 'network.interfaceLost', interface: guid, node, network };
  });

  readonly interfaceUnreachable = this.RULE('interfaceUnreachable', (): LinkStatement => {
    const node = Number(after('Received interface unreachable event for node ', this.CONSUME(t.UnreachableNode)));
    return { id: 'network.interfaceUnreachable', node, network: Number(after(' network ', this.CONSUME(t.NetworkNumber))) };
  });

  readonly peerRefused = this.RULE('peerRefused', (): LinkStatement => {
    const status = after(authenticating, this.CONSUME(t.AuthenticateStatus));
    return { id: 'network.peerRefused', status, reason: this.SUBRULE(this.reason) };
  });

  readonly workerEnded = this.RULE('workerEnded', (): LinkStatement => {
    const { image } = this.CONSUME(t.WorkerStatus);
    const id = image.startsWith(connecting) ? 'network.workerEnded' : 'network.listenerEnded';
    return { id, status: image.slice(image.lastIndexOf(': ') + 2), reason: this.SUBRULE(this.reason) };
  });

  private readonly reason = this.RULE('reason', (): string => {
    const reason = after("' because of '", this.CONSUME(t.BecauseOf));
    this.CONSUME(t.LastQuote);
    return reason;
  });
}

const grammar = lazily(() => ({
  lexer: bodyLexer({ modes: t.linkModes, defaultMode: 'remoteEndpoint' }),
  parser: new LinkParser(),
}));

type Mode = keyof typeof t.linkModes;

const wordings: readonly Wording<Mode>[] = [
  wording('IM', 'got event: Remote endpoint ', 'remoteEndpoint'),
  wording('IM', 'got event: LocalEndpoint ', 'localEndpoint'),
  wording('CHM', 'Received notification for two consecutive missed HBs ', 'notified'),
  wording('IM', 'Marking Route from ', 'routeDown'),
  wording('NETFTAPI', 'Signaled NetftRemoteUnreachable event, ', 'signaled'),
  wording('NDP', 'All routes for route (virtual) local ', 'allRoutes'),
  wording('NETWORK', 'Missed ', 'missed'),
  wording('NETWORK', 'Lost connection to node ', 'lost'),
  wording('NETWORK', 'Connected and authenticated to node ', 'connected'),
  wording('NETWORK', 'Error when processing connection to node ', 'failed'),
  wording('NETWORK', 'Full mesh connectivity with nodes ', 'mesh'),
  wording('NM', 'Communication was lost with interface ', 'interfaceLost'),
  wording('ClMsg', 'Received interface unreachable event for node ', 'interfaceUnreachable'),
  wording(null, authenticating, 'peerRefused'),
  wording(null, connecting, 'workerEnded'),
  wording(null, listening, 'workerEnded'),
];

function wording(component: string | null, head: string, mode: Mode): Wording<Mode> {
  return { component, head, mode };
}

/** Reads the body of a message about routes, heartbeats and connections; undefined when it is none that the grammar knows. */
export const readLinkStatement = statementReader<LinkStatement, Mode>(grammar, wordings);
