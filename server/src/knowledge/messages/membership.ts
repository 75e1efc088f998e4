// Messages about which nodes belong to the cluster: views, joins, connections between nodes.
// Tables only; parse/membership reads them.
import type { MessageRow } from '../messageRow';

const udpBlocked = '2008r2-join-udp-3343-blocked.log';
const svr13 = '2012r2-ag-failover-svr13.log';
const svr14 = '2012r2-ag-failover-svr14.log';
const unreachable = '2019-quorum-lost-node-unreachable.log';

export const membershipMessages = [
  {
    id: 'membership.connectionBroken',
    component: 'NODE',
    channel: null,
    templates: ['Node {observer}: Connection to Node {node} is broken. Reason {reason}'],
    title: 'Connection to node {node} is broken',
    explain: 'Node {observer} lost its connection to node {node}. The reason given: {reason}',
    follows: 'If no other way to the node is left, the nodes agree on a new view without it.',
    severity: 'warning',
    sources: ['SQLH'],
    status: 'documented',
    samples: [
      {
        text: "Node 1: Connection to Node 2 is broken. Reason GracefulClose(1226)' because of 'channel to remote endpoint fe80::9087:71d9:495b:27bd%14:~3343~ is closed'",
        source: unreachable,
      },
    ],
  },
  {
    id: 'membership.farthestJoinReported',
    component: 'NODE',
    channel: null,
    templates: [
      'Node {observer}: Farthest reported progress joining with node {nodeName} (id {node}) is: {stage} at time {time}: status {status} {reason}',
    ],
    title: 'Join with node {nodeName} got as far as: {stage}',
    explain:
      'While it stops, node {observer} sums up its join with node {nodeName}: it ended at the stage "{stage}" with status {status}.',
    follows: 'The stage tells what to look at: the first one is the network between the nodes (port 3343).',
    severity: 'warning',
    sources: ['GPO'],
    status: 'seen',
    samples: [
      {
        text: 'Node 2: Farthest reported progress joining with node sqlnode01 (id 1) is: Attempt Initial Connection at time 2024/08/08-07:56:41.153: status 10060 Failed to connect to remote endpoint 10.10.20.18:~3343~',
        source: 'GPO',
      },
    ],
  },
  {
    id: 'membership.joinBlocked',
    component: 'JPM',
    channel: null,
    templates: ['Node {observer}: No connection to node(s) ({nodes}). Cannot join yet'],
    title: 'Node {observer} cannot join yet: no connection to {nodes}',
    explain:
      'Node {observer} wants to join, but a node joins only when it is connected to every member, and it has no connection to {nodes}.',
    follows: 'The line comes back every second until the connection stands. Check port 3343 (UDP and TCP) to the nodes named.',
    severity: 'warning',
    sources: ['KB2455128'],
    status: 'documented',
    samples: [{ text: 'Node 3: No connection to node(s) (2). Cannot join yet', source: udpBlocked }],
  },
  {
    id: 'membership.joinProgressed',
    component: 'NODE',
    channel: null,
    templates: [
      "Node {observer}: New join with n{node}: stage: '{stage}'",
      "Node {observer}: New join with n{node}: stage: '{stage}' status ({status}) reason: '{reason}'",
    ],
    title: 'Join with node {node}: {stage}',
    explain: 'The join between node {observer} and node {node} has reached the stage "{stage}".',
    follows: 'A status behind the stage means that the join stopped there. "Join Succeeded" is the last stage.',
    severity: 'info',
    sources: ['J20', 'SQLH', 'GPO'],
    status: 'seen',
    samples: [
      { text: "Node 2: New join with n1: stage: 'Join Succeeded'", source: svr13 },
      { text: "Node 2: New join with n1: stage: 'Attempt Initial Connection'", source: svr13 },
      {
        text: "Node 1: New join with n3: stage: 'Attempt Initial Connection' status (10060) reason: 'Failed to connect to remote endpoint 192.0.2.103:~3343~'",
        source: unreachable,
      },
    ],
  },
  {
    id: 'membership.nodeConnected',
    component: 'RGP',
    channel: null,
    templates: ['node {observer}: Node Connected {node} {bits}'],
    title: 'Node {node} is connected',
    explain:
      'For the regroup of node {observer}, node {node} has become reachable. The bits show the nodes now connected, node 0 last.',
    follows: 'The nodes begin to agree on a view with node {node} in it.',
    severity: 'info',
    sources: ['J20'],
    status: 'seen',
    samples: [
      { text: 'node 1: Node Connected 2 00000000000000000000000000000000000000000000000000000000000000110', source: svr14 },
    ],
  },
  {
    id: 'membership.nodeDisconnected',
    component: 'RGP',
    channel: null,
    templates: ['node {observer}: Node Disconnected {node} {bits}'],
    title: 'Node {node} is disconnected',
    explain:
      'For the regroup of node {observer}, node {node} is no longer reachable. The bits show the nodes still connected, node 0 last.',
    follows: 'The nodes that still see each other agree on a view without node {node}.',
    severity: 'warning',
    sources: ['J20'],
    status: 'seen',
    samples: [
      { text: 'node 2: Node Disconnected 1 00000000000000000000000000000000000000000000000000000000000000100', source: svr13 },
    ],
  },
  {
    id: 'membership.viewAgreed',
    component: 'RGP',
    channel: null,
    templates: ['node {observer}: emit view {view}({members})'],
    title: 'Regroup agreed on view {view}: nodes {members}',
    explain: 'The regroup of node {observer} has come to an end and hands out view {view} with the nodes {members}.',
    follows: 'CORE announces the same view next, and every component works on it.',
    severity: 'info',
    sources: ['J20'],
    status: 'seen',
    samples: [
      { text: 'node 2: emit view 1302(2)', source: svr13 },
      { text: 'node 1: emit view 1101(1 2)', source: svr14 },
    ],
  },
  {
    id: 'membership.viewChanged',
    component: 'CORE',
    channel: null,
    templates: [
      'Node {observer}: New View is <ViewChanged joiners=({joiners}) downers=({downers}) newView={view}({members}) oldView={oldView}({oldMembers}) joiner={isJoiner} form={isForm}/> (Start Dispatch)',
    ],
    title: 'New view {view}: nodes {members}',
    explain:
      'On node {observer} the view {view} with the nodes {members} takes the place of {oldView} with {oldMembers}. Joined: {joiners}. Gone: {downers}.',
    follows: 'Quorum is counted for the new view, and the groups of nodes that are gone are placed anew.',
    severity: 'info',
    sources: ['J20'],
    status: 'seen',
    samples: [
      {
        text: 'Node 2: New View is <ViewChanged joiners=() downers=(1) newView=1302(2) oldView=1101(1 2) joiner=false form=false/> (Start Dispatch)',
        source: svr13,
      },
      {
        text: 'Node 2: New View is <ViewChanged joiners=(2) downers=() newView=002(2) oldView=000() joiner=true form=true/> (Start Dispatch)',
        source: svr13,
      },
    ],
  },
  {
    id: 'membership.viewProcessed',
    component: 'MRR',
    channel: null,
    templates: ['Node {observer}: Process view {view}({members})'],
    title: 'View {view} is worked on: nodes {members}',
    explain: 'Node {observer} works on view {view}, in which the nodes {members} are members.',
    follows: null,
    severity: 'info',
    sources: ['J20'],
    status: 'seen',
    samples: [{ text: 'Node 2: Process view 1302(2)', source: svr13 }],
  },
  {
    id: 'membership.viewProposed',
    component: 'CORE',
    channel: null,
    templates: [
      'Node {observer}: Proposed View is <ViewChanged joiners=({joiners}) downers=({downers}) newView={view}({members}) oldView={oldView}({oldMembers}) joiner={isJoiner} form={isForm}/>',
    ],
    title: 'Proposed view {view}: nodes {members}',
    explain:
      'Node {observer} has heard of a proposal: view {view} with the nodes {members} instead of {oldView} with {oldMembers}. Joining: {joiners}. Leaving: {downers}.',
    follows: 'It counts only once a line "New View is" follows; a better proposal may come first.',
    severity: 'info',
    sources: ['J20'],
    status: 'seen',
    samples: [
      {
        text: 'Node 2: Proposed View is <ViewChanged joiners=(1) downers=() newView=1101(1 2) oldView=002(2) joiner=false form=false/>',
        source: svr13,
      },
    ],
  },
] as const satisfies readonly MessageRow[];
