// Messages about quorum: kept, in danger, lost, back. What the witness itself writes is in witness.ts.
// Tables only; parse/membership reads them.
import type { MessageRow } from '../messageRow';

const svr13 = '2012r2-ag-failover-svr13.log';
const svr14 = '2012r2-ag-failover-svr14.log';
const unreachable = '2019-quorum-lost-node-unreachable.log';
const witnessDisk = '2019-witness-disk-pr-status-170.log';

export const quorumMessages = [
  {
    id: 'quorum.arbitrated',
    component: 'QUORUM',
    channel: null,
    templates: ['Node {observer}: quorum is arbitrated by node {node}'],
    title: 'Witness won by node {node}: quorum',
    explain: 'Node {node} has won the witness, so the nodes on its side have the majority.',
    follows: 'The death timer stops and groups are placed again.',
    severity: 'info',
    sources: ['J20'],
    status: 'seen',
    samples: [{ text: 'Node 2: quorum is arbitrated by node 2', source: svr13 }],
  },
  {
    id: 'quorum.formTimedOut',
    component: null,
    channel: null,
    templates: ['FatalError: join/form timeout (status = {status})'],
    title: 'The node could neither join nor form a cluster',
    explain:
      'The cluster service waited for a cluster to join, or for enough votes to form one, and gave up with status {status}.',
    follows: 'The service ends and is started again. The QUORUM lines above say which votes were missing.',
    severity: 'error',
    sources: ['PR170'],
    status: 'seen',
    samples: [{ text: 'FatalError: join/form timeout (status = 258)', source: witnessDisk }],
  },
  {
    id: 'quorum.lost',
    component: 'QUORUM',
    channel: null,
    templates: ['Node {observer}: Lost quorum ({nodes})'],
    title: 'Quorum lost; nodes left: {nodes}',
    explain: 'Node {observer} sees only the nodes {nodes}, and together they have no majority of the votes.',
    follows:
      'The cluster service on this node stops, so that two halves never run the same disks. Volumes are gone on this node.',
    severity: 'error',
    sources: ['SQLH', 'NET'],
    status: 'documented',
    samples: [
      { text: 'Node 1: Lost quorum (1)', source: unreachable },
      { text: 'Node 8: Lost quorum (3 4 5 6 7 8)', source: 'NET' },
    ],
  },
  {
    id: 'quorum.lostBecause',
    component: null,
    channel: null,
    templates: ['Quorum lost because {reason} (status = {status})'],
    title: 'Quorum lost: {reason}',
    explain: 'The cluster service ends with status {status}: quorum was lost because {reason}.',
    follows: 'The service stops on this node and is started again later.',
    severity: 'error',
    sources: ['J20'],
    status: 'seen',
    samples: [{ text: 'Quorum lost because failed to update witness epoch after node failure (status = 5925)', source: svr14 }],
  },
  {
    id: 'quorum.lostStatus',
    component: null,
    channel: null,
    templates: ['lost quorum (status = {status})', 'lost quorum (status = {status}), executing OnStop'],
    title: 'Quorum lost: {status}',
    explain: 'The cluster service ends because quorum is lost; the status is {status}.',
    follows: 'The service stops on this node and is started again later.',
    severity: 'error',
    sources: ['SQLH', 'NET'],
    status: 'documented',
    samples: [
      { text: 'lost quorum (status = 5925)', source: unreachable },
      { text: 'lost quorum (status = 5925), executing OnStop', source: unreachable },
    ],
  },
  {
    id: 'quorum.oneOff',
    component: 'QUORUM',
    channel: null,
    templates: ['Node {observer}: One off quorum ({nodes})'],
    title: 'One vote short of quorum; nodes left: {nodes}',
    explain: 'Node {observer} sees the nodes {nodes}; one more vote makes the majority, and the witness may be that vote.',
    follows: 'The witness is arbitrated while the death timer runs. Without it the cluster service stops.',
    severity: 'warning',
    sources: ['J20'],
    status: 'seen',
    samples: [{ text: 'Node 2: One off quorum (2)', source: svr13 }],
  },
] as const satisfies readonly MessageRow[];
