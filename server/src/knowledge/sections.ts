// The sections of a cluster.log of 2016 and later, named by header lines `[=== name ===]`. Knows nothing of how they are read.
import type { KnowledgeStatus } from './messageRow';

export interface SectionRow {
  /** As the header writes it, without the marks. */
  readonly name: string;
  readonly content: string;
  /** `table`: comma-separated with a line of column names; `log`: lines like those of the main log; `text`: free lines. */
  readonly form: 'table' | 'log' | 'text' | 'unknown';
  /** Channel mark of its lines (`[System]`); null = none. */
  readonly channel: string | null;
  /** Column names where a source tells them; empty = not known. */
  readonly columns: readonly string[];
  readonly sources: readonly [string, ...string[]];
  readonly status: KnowledgeStatus;
}

/** In the order in which they stand in a file. */
export const sections: readonly SectionRow[] = [
  section('Cluster', 'Build, time zone and the node that wrote the log.', 'text'),
  section('Resources', 'Every resource with its properties; one column name occurs twice.', 'table', ['PARSE', 'SDDC']),
  section('Groups', 'Every group (role) with its properties.', 'table'),
  section('Group Sets', 'Sets of groups that depend on each other.', 'table'),
  section('Resource Types', 'Resource types known to the cluster.', 'table'),
  section('Affinity Rules', 'Rules that keep groups together or apart.', 'table'),
  section('Nodes', 'Every node with its properties.', 'table'),
  section('Networks', 'Every cluster network; several columns are called `ignore`.', 'table', ['PARSE', 'SDDC']),
  section('Network Interfaces', 'Every network interface of every node.', 'table'),
  section('Volumes', 'Cluster Shared Volumes.', 'unknown'),
  section('Volume Logs', 'Notes on Cluster Shared Volumes.', 'unknown'),
  {
    name: 'SBL Disks',
    content: 'Disks of Storage Spaces Direct and the state of their cache.',
    form: 'table',
    channel: null,
    columns: [
      'DiskId',
      'DeviceNumber',
      'IsSblCacheDevice',
      'HasSeekPenalty',
      'PathId',
      'BindingAttributes',
      'CacheDeviceId',
      'DiskState',
      'DirtyPages',
      'ProductId',
      'Serial',
    ],
    sources: ['SDDC', 'S2D'],
    status: 'inferred',
  },
  section('Certificates', 'Certificates of the cluster.', 'unknown'),
  section('Performance', 'Performance figures.', 'unknown'),
  log('System', 'The System event log of the node.', 'System', ['PARSE', 'FD'], 'documented'),
  log(
    'Microsoft-Windows-FailoverClustering/Operational logs',
    'The Operational channel of failover clustering.',
    'Operational',
    ['PARSE', 'GPO'],
    'documented',
  ),
  log(
    'Microsoft-Windows-ClusterAwareUpdating-Management/Admin logs',
    'Cluster-Aware Updating, management.',
    null,
    ['PARSE'],
    'documented',
  ),
  log('Microsoft-Windows-ClusterAwareUpdating/Admin logs', 'Cluster-Aware Updating.', null, ['PARSE'], 'documented'),
  log(
    'Microsoft-Windows-FailoverClustering/DiagnosticVerbose',
    'Verbose lines of the cluster service.',
    'Verbose',
    ['PARSE', 'PR170'],
    'inferred',
  ),
  log('Cluster Logs', 'The main log of the cluster service.', null, ['PARSE'], 'documented'),
];

/** The row of a section by the name in its header, compared without case. */
export function sectionRow(name: string): SectionRow | undefined {
  const key = name.trim().toLowerCase();
  return sections.find((row) => row.name.toLowerCase() === key);
}

function section(
  name: string,
  content: string,
  form: SectionRow['form'],
  sources: readonly [string, ...string[]] = ['PARSE'],
): SectionRow {
  return { name, content, form, channel: null, columns: [], sources, status: form === 'unknown' ? 'inferred' : 'documented' };
}

function log(
  name: string,
  content: string,
  channel: string | null,
  sources: readonly [string, ...string[]],
  status: KnowledgeStatus,
): SectionRow {
  return { name, content, form: 'log', channel, columns: [], sources, status };
}
