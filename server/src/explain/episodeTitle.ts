// One line for a group of steps: what was worst in it. Knows nothing of outlines.
import type { ClusterLog } from '../model/clusterLog';
import type { StepGroup } from '../model/episodes';
import { gravestFirst } from '../model/severity';
import { counted } from './counted';
import { describeFinding } from './describeFinding';
import { describeStep } from './describeStep';

/** Log text in it is not escaped: an outline shows plain text. */
export function episodeTitle(log: ClusterLog, episode: StepGroup): string {
  const alarming = episode.findings.map((index) => log.history.findings[index]!).filter(({ severity }) => severity !== 'info');
  const [gravest] = [...alarming].sort(gravestFirst);
  if (!gravest) return quietTitle(log, episode);
  const others = alarming.length - 1;
  const title = describeFinding(gravest, log).title;
  return others === 0 ? title : `${title} (and ${counted(others, 'more finding')})`;
}

/** Where nothing alarms, what it began and ended with. */
function quietTitle(log: ClusterLog, { steps }: StepGroup): string {
  const first = describeStep(log, steps[0]!).title;
  const last = describeStep(log, steps.at(-1)!).title;
  return first === last ? first : `${first} … ${last}`;
}
