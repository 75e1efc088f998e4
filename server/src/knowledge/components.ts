// What the component tags of cluster.log stand for. Knows nothing of the messages behind them.
import type { KnowledgeStatus } from './messageRow';

export interface ComponentRow {
  readonly tag: string;
  /** The component in words. */
  readonly name: string;
  /** What its lines tell, in our own words. */
  readonly meaning: string;
  readonly sources: readonly [string, ...string[]];
  /** Of the meaning of the tag. */
  readonly status: KnowledgeStatus;
}

export const components: readonly ComponentRow[] = [
  row(
    'DCM',
    'Disk Control Manager',
    'Owns the Cluster Shared Volumes: drivers, root folder, links, reservations, state and IO mode.',
    ['KB5120', 'ITI', 'AF'],
    'documented',
  ),
  row(
    'RES',
    'Resource DLL',
    'A line that a resource DLL wrote; the resource type and the name of the resource follow.',
    ['PUG'],
    'documented',
  ),
  row(
    'RHS',
    'Resource Hosting Subsystem',
    'The process (rhs.exe) that runs resource DLLs, calls them and watches that they answer.',
    ['RHSB', 'SQLC'],
    'documented',
  ),
  row(
    'RCM',
    'Resource Control Manager',
    'Decides where resources and groups run: online, offline, move, restart after a failure.',
    ['RHSB'],
    'documented',
  ),
  row('RCM-plcmt', 'Placement', 'The part of the Resource Control Manager that chooses a node for a group.', ['SIG'], 'inferred'),
  row(
    'NM',
    'Node Manager',
    'Nodes and their interfaces. In Windows 2000 it also decides on membership; one later source reads it as Network Manager.',
    ['W2K', 'PUG'],
    'documented',
  ),
  row('GUM', 'Global Update Manager', 'Carries one change of the cluster to all nodes in the same order.', ['PUG'], 'documented'),
  row('GEM', 'Group messaging', 'The message layer below the Global Update Manager.', ['J20'], 'inferred'),
  row('IM', 'Interface Manager', 'State of the network interfaces and of the routes between nodes.', ['PUG'], 'documented'),
  row('MM', 'Membership Manager', 'Which nodes belong to the cluster.', ['J20'], 'documented'),
  row('RGP', 'Regroup', 'The nodes agree on a new view of who is a member.', ['J20'], 'documented'),
  row('MRR', 'View processing', 'Works on a new view of the membership.', ['J20'], 'inferred'),
  row(
    'NETFT',
    'Fault-tolerant network driver',
    'The cluster network driver (NetFT): heartbeats and routes.',
    ['J20'],
    'documented',
  ),
  row(
    'NETFTAPI',
    'Interface of the network driver',
    'What the cluster service hears from the network driver: addresses and reachable endpoints.',
    ['J20'],
    'documented',
  ),
  row('NDP', 'Routes', 'State of the virtual routes between nodes.', ['SQLH'], 'inferred'),
  row('CHM', 'Heartbeats', 'Heartbeats that did not arrive.', ['J20'], 'inferred'),
  row('SV', 'Secure connections', 'Secure connections between nodes and their routes.', ['J20'], 'inferred'),
  row('SM', 'Security of a join', 'Security handshake between a joining node and its sponsor.', ['J20'], 'inferred'),
  row('CONNECT', 'Outgoing connections', 'Connections that this node opens to other nodes.', ['J20'], 'inferred'),
  row('ACCEPT', 'Incoming connections', 'Connections from other nodes that this node accepts.', ['J20'], 'inferred'),
  row('CHANNEL', 'Channel', 'One connection to another node; the tag holds its endpoint.', ['J20'], 'inferred'),
  row('NODE', 'Node', 'Joining of nodes and the connections to them.', ['J20', 'SQLH'], 'inferred'),
  row('NETWORK', 'Network', 'Connections and heartbeats between nodes, told for people.', ['GPO'], 'inferred'),
  row('QUORUM', 'Quorum', 'Votes, witness and the tag that orders copies of the cluster database.', ['J20'], 'seen'),
  row('JPM', 'Join policy', 'Which partition a node tries to join and why it cannot yet.', ['KB2455128'], 'inferred'),
  row('CORE', 'Core', 'Views, shutdown and the life of the cluster service as a whole.', ['J20', 'GPO'], 'seen'),
  row('CS', 'Cluster service', 'Start and stop of the service.', ['J20', 'GPO', 'PUG'], 'seen'),
  row('DM', 'Database Manager', 'The cluster database (registry hive) and its copies.', ['W2K'], 'documented'),
  row('Nodename', 'Network name worker', 'Work on network names.', ['NET'], 'inferred'),
  row(
    'hadrag',
    'SQL Server availability group',
    'The resource DLL of an availability group; stands inside a line of RES.',
    ['SQLC'],
    'documented',
  ),
  row(
    'sqsrvres',
    'SQL Server failover instance',
    'The resource DLL of a failover cluster instance; stands inside a line of RES.',
    ['SQLC'],
    'documented',
  ),
  row('CAM', 'CSV identity token', 'The token with which CSV acts for the cluster name account.', ['EVT'], 'inferred'),
  row('SBL', 'Storage Bus Layer', 'Disks of Storage Spaces Direct and their cache.', ['S2D'], 'documented'),
  row('API', 'API support', 'Calls of the cluster API (Windows 2000).', ['W2K'], 'documented'),
  row('ClMsg', 'Cluster messaging', 'Messages between nodes (Windows 2000).', ['W2K'], 'documented'),
  row('ClNet', 'Cluster network engine', 'Networks of the cluster (Windows 2000).', ['W2K'], 'documented'),
  row('CP', 'Checkpoint Manager', 'Copies of registry keys that belong to resources (Windows 2000).', ['W2K'], 'documented'),
  row('EP', 'Event Processor', 'Hands events on inside the service (NT 4.0, Windows 2000).', ['W2K'], 'inferred'),
  row(
    'FM',
    'Failover Manager',
    'Resources and groups before 2008; the Resource Control Manager took its place.',
    ['W2K'],
    'inferred',
  ),
  row('NMINIT', 'Node Manager, start', 'Start of the Node Manager (NT 4.0, Windows 2000).', ['W2K', 'NT4'], 'documented'),
  row('NMJOIN', 'Node Manager, join', 'The Node Manager joins a cluster (Windows 2000).', ['W2K'], 'documented'),
  row('INIT', 'Initialisation', 'The service starts (Windows 2000).', ['W2K'], 'documented'),
  row('JOIN', 'Join', 'The node joins a cluster (Windows 2000).', ['W2K'], 'documented'),
];

/** The row of a tag as a line writes it, brackets and data inside it or not: `CHANNEL 10.1.1.1:~3343~`, `IM - public-1.0.0`, `DM:`. */
export function componentRow(tag: string): ComponentRow | undefined {
  const bare = tag.replace(/^\s*\[|\]?\s*:?\s*$/g, '');
  return byTag.get(bare) ?? byTag.get(/^\S*/.exec(bare)![0]);
}

function row(
  tag: string,
  name: string,
  meaning: string,
  sources: readonly [string, ...string[]],
  status: KnowledgeStatus,
): ComponentRow {
  return { tag, name, meaning, sources, status };
}

const byTag: ReadonlyMap<string, ComponentRow> = new Map(components.map((component) => [component.tag, component]));
