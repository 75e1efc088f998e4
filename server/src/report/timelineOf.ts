// Every step of an incident with what it changed. Knows nothing of how it is written down.
import { describeStep } from '../explain/describeStep';
import { formatMoment } from '../explain/momentInWords';
import { nameById } from '../explain/nameById';
import { trackOf, trackTitle, valueInWords } from '../explain/trackInWords';
import type { TrackChange } from '../model/history';
import type { ToldIncident } from './toldIncident';
import type { ChangeTold, TimelinePart } from './report';
import { stepWriter } from './stepWriter';

/** Beyond these a report is no longer read; `history` has all of them. */
const mostRows = 1000;

export function timelineOf({ incident, logs }: ToldIncident): TimelinePart {
  const { steps, entities } = incident.history;
  const withNames = nameById(entities);
  return {
    rows: steps.slice(0, mostRows).map((step, index) => ({
      utcMs: step.utcMs,
      time: formatMoment(step),
      node: stepWriter(incident, step),
      text: withNames(describeStep(logs[step.at.input]!, index).title),
      changes: step.changes.map(changeTold),
      evidence: [step.at],
    })),
    left: Math.max(0, steps.length - mostRows),
  };
}

function changeTold(change: TrackChange): ChangeTold {
  const { track, from, to, certainty } = change;
  return {
    track,
    of: `${trackTitle(track)} of ${trackOf(change)}`,
    from: valueInWords(track, from),
    to: valueInWords(track, to),
    isConfirmed: from === to,
    certainty,
  };
}
