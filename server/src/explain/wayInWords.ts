// The whole way to a finding in one sentence: from the first cause to it, step by step. Knows nothing of how it was found.
import type { ClusterLog } from '../model/clusterLog';
import type { Finding } from '../model/history';
import { causeChain, causesInWords, type Fill } from './causesInWords';
import { describeFinding, describeFindingMarkdown } from './describeFinding';
import { fillText } from './fillText';
import { formatDuration } from './momentInWords';

/**
 * `NODE1 lost a path to the disk. Then, 300 ms later: Volume1 paused itself on NODE1 ...`; null where one step or none leads to it,
 * which its causes tell already. @param fill `fillText` for plain text, `fillMarkdown` for Markdown
 */
export function wayInWords(log: Pick<ClusterLog, 'history'>, index: number, fill: Fill = fillText): string | null {
  const { findings } = log.history;
  const chain = causeChain(log, index).map((each) => findings[each]!);
  // The first cause of all may be no finding: an event of a driver.
  const [first] = causesInWords(chain[0]!, fill);
  const steps = [
    ...(first === undefined || first.finding !== null ? [] : [first.said]),
    ...chain.map((each) => titleOf(each, fill)),
  ];
  if (steps.length < 3) return null;
  const lags = [...(steps.length > chain.length ? [chain[0]!.causedBy[0]!.lagMs] : []), ...chain.slice(1).map(lagBehind(chain))];
  const told = steps.slice(1).map((step, place) => `${laterInWords(lags[place] ?? null)}: ${step}`);
  return `${[steps[0]!.replace(/\.$/, ''), ...told].join('. ')}. That each step led to the next is a conclusion.`;
}

/** How long after the one in front of it; null without a date. */
function lagBehind(chain: readonly Finding[]): (finding: Finding, place: number) => number | null {
  return ({ utcMs }, place) => {
    const before = chain[place]!.utcMs;
    return utcMs === null || before === null ? null : utcMs - before;
  };
}

function titleOf(finding: Finding, fill: Fill): string {
  return (fill === fillText ? describeFinding : describeFindingMarkdown)(finding).title;
}

function laterInWords(lagMs: number | null): string {
  if (lagMs === null || lagMs < 0) return 'Then';
  return lagMs === 0 ? 'At the same time' : `Then, ${formatDuration(lagMs)} later`;
}
