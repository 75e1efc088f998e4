// One line for a group of steps: what was worst in it. Knows nothing of outlines.
import type { ClusterLog } from '../model/clusterLog';
import type { Incident } from '../model/incidents';
import { severities } from '../model/lineRef';
import { describeFinding } from './describeFinding';
import { describeStep } from './describeStep';

/** Log text in it is not escaped: an outline shows plain text. */
export function incidentTitle(log: ClusterLog, incident: Incident): string {
  const findings = incident.findings.map((index) => log.history.findings[index]!);
  const gravestFirst = [...findings].sort((a, b) => severities.indexOf(b.severity) - severities.indexOf(a.severity));
  const gravest = gravestFirst[0];
  if (!gravest) return describeStep(log, incident.steps[0]!).title;
  const others = findings.length - 1;
  const title = describeFinding(gravest, log).title;
  return others === 0 ? title : `${title} (and ${others} more ${others === 1 ? 'finding' : 'findings'})`;
}
