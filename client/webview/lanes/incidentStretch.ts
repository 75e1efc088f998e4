// The stretch that is worth a look: from the first finding to the last, and on to the end of what they began. Knows nothing of pages.
import { bandNames, type ReplayLanes, type ReplayMinimap } from '../../../server/src/protocol/replayViewMessages';
import type { Stretch } from '../state/replayStore';

/** Bands before this one tell of IO that was held, redirected or lost. */
const firstQuiet = bandNames.indexOf('nodePaused');

/** null: there is no finding with a time, so the whole is as good as any stretch. @param minimap null where it has not come yet */
export function incidentStretch({ axis, marks }: ReplayLanes, minimap: ReplayMinimap | null): Stretch | null {
  const dated = marks.filter(({ isUndated }) => !isUndated);
  const grave = dated.filter(({ severity }) => severity !== 'info');
  const times = (grave.length > 0 ? grave : dated).map(({ atMs }) => atMs);
  if (times.length === 0) return null;
  let fromMs = times.reduce((least, ms) => Math.min(least, ms), Infinity);
  let toMs = times.reduce((most, ms) => Math.max(most, ms), -Infinity);
  for (const run of minimap === null ? [] : disturbedRuns(minimap, axis)) {
    if (run.toMs < fromMs || run.fromMs > toMs) continue;
    fromMs = Math.min(fromMs, run.fromMs);
    toMs = Math.max(toMs, run.toMs);
  }
  const least = axis.kind === 'order' ? 6000 : 10_000;
  const room = Math.max((toMs - fromMs) * 0.08, (least - (toMs - fromMs)) / 2);
  return { fromMs: fromMs - room, toMs: toMs + room };
}

/** Disturbances of each volume, but those that last most of the time: by design, not by accident. */
function disturbedRuns({ groups }: ReplayMinimap, { fromMs, toMs }: Stretch): Stretch[] {
  const runs: Stretch[] = [];
  for (const { bands } of groups) {
    const columnMs = (toMs - fromMs) / bands.length;
    let begin = -1;
    for (let column = 0; column <= bands.length; column++) {
      const isDisturbed = column < bands.length && bands[column]! < firstQuiet;
      if (isDisturbed && begin < 0) begin = column;
      if (isDisturbed || begin < 0) continue;
      if (column - begin <= bands.length / 2) runs.push({ fromMs: fromMs + begin * columnMs, toMs: fromMs + column * columnMs });
      begin = -1;
    }
  }
  return runs;
}
