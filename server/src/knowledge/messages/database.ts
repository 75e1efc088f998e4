// The cluster database: its paxos tag ([DM]) and the updates that every node makes in the same order ([GUM]).
// Tables only; parse/plain matches them by their templates, and no fact is taken from them.
import type { MessageRow } from '../messageRow';

export const databaseMessages = [
  {
    id: 'database.epochChangeNeeded',
    component: 'GUM',
    channel: null,
    templates: ['Node {observer}: Epoch change is needed.'],
    title: 'A new epoch is due',
    explain: 'Node {observer} finds that the database needs a new epoch.',
    follows: null,
    severity: 'info',
    sources: ['J20'],
    status: 'seen',
    samples: [{ text: 'Node 2: Epoch change is needed.', source: '2012r2-ag-failover-svr13.log' }],
  },
  {
    id: 'database.epochChangeRequired',
    component: 'GUM',
    channel: null,
    templates: ['Node {observer}: one of the active nodes went down, epoch change is required'],
    title: 'A member went down: a new epoch is due',
    explain: 'A member is gone, so node {observer} needs a new epoch in which changes without that node are made.',
    follows: null,
    severity: 'info',
    sources: ['J20'],
    status: 'seen',
    samples: [
      { text: 'Node 2: one of the active nodes went down, epoch change is required', source: '2012r2-ag-failover-svr13.log' },
    ],
  },
  {
    id: 'database.tagRead',
    component: 'DM',
    channel: null,
    templates: ['Paxos Tag Read from Hive: {tag}'],
    title: 'Tag of the database: {tag}',
    explain:
      'The tag {tag} was read from the copy of the cluster database on this node. It is next epoch, last epoch and a counter of updates.',
    follows: 'The node with the highest tag has the newest copy.',
    severity: 'info',
    sources: ['J20'],
    status: 'seen',
    samples: [{ text: 'Paxos Tag Read from Hive: 86:86:31888', source: '2012r2-ag-failover-svr13.log' }],
  },
  {
    id: 'database.tagUpdated',
    component: 'DM',
    channel: null,
    templates: ['Paxos tag updated to {tag}'],
    title: 'Tag of the database is now {tag}',
    explain: 'The copy of the cluster database on this node now bears the tag {tag}.',
    follows: null,
    severity: 'info',
    sources: ['J20'],
    status: 'seen',
    samples: [{ text: 'Paxos tag updated to 87:86:31907', source: '2012r2-ag-failover-svr13.log' }],
  },
  {
    id: 'database.updateExecuted',
    component: 'GUM',
    channel: null,
    templates: ['Node {observer}: Executing locally gumId: {gumId}, updates: {updates}, first action: {action}'],
    title: 'Update {gumId}: {action}',
    explain:
      'Node {observer} carries out the global update {gumId} with {updates} change(s); the first is {action}. Every member makes the same update.',
    follows: 'The number is the same on all nodes, so it lines up their logs.',
    severity: 'info',
    sources: ['J20'],
    status: 'seen',
    samples: [
      {
        text: 'Node 2: Executing locally gumId: 357, updates: 1, first action: /dm/update',
        source: '2012r2-ag-failover-svr13.log',
      },
    ],
  },
] as const satisfies readonly MessageRow[];
