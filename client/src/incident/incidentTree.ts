// An incident as a tree of rows: what can be replayed, what is missing, the files, the nodes, the volumes. Knows nothing of the editor.
import type { IncidentOverview } from '../../../server/src/protocol/messages';
import { nodeGroup, volumeGroup } from './clusterEntries';
import { coverageGroup } from './coverageEntries';
import { inputGroup } from './inputEntries';
import { joined, type TreeEntry, type Words } from './treeEntry';

/** What is missing stands above all that was found: it says how far the rest can be trusted. */
export function incidentTree(overview: IncidentOverview, t: Words): readonly TreeEntry[] {
  return [
    replayEntry(overview, t),
    coverageGroup(overview.missing, t),
    inputGroup(overview, t),
    ...(overview.nodes.length === 0 ? [] : [nodeGroup(overview, t)]),
    ...(overview.volumes.length === 0 ? [] : [volumeGroup(overview.volumes, t)]),
  ];
}

/** Stands in place of the tree when an incident could not be read; why stands above it. */
export function failedTree(t: Words): readonly TreeEntry[] {
  return [
    { id: 'failed/again', label: t('Try Again'), icon: 'refresh', command: 'clusterLogReplay.readIncidentAgain' },
    { id: 'failed/other', label: t('Open Another Incident...'), icon: 'folder-opened', command: 'clusterLogReplay.openIncident' },
  ];
}

function replayEntry({ stepCount, findingCounts }: IncidentOverview, t: Words): TreeEntry {
  const { error, warning, info } = findingCounts;
  const steps = stepCount === 1 ? t('1 step') : t('{0} steps', stepCount);
  const found = joined(
    [
      error === 0 ? null : error === 1 ? t('1 error') : t('{0} errors', error),
      warning === 0 ? null : warning === 1 ? t('1 warning') : t('{0} warnings', warning),
      info === 0 ? null : info === 1 ? t('1 note') : t('{0} notes', info),
    ],
    ', ',
  );
  const findings = found === '' ? t('no findings') : found;
  return {
    id: 'replay',
    label: t('Replay Incident'),
    description: joined([steps, findings]),
    tooltip: t('Shows what happened step by step, over all nodes.'),
    spoken: joined([t('Replay Incident'), steps, findings], ', '),
    icon: 'history',
    command: 'clusterLogReplay.replayIncident',
  };
}
