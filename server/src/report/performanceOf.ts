// What performance counters show beside the story. Knows nothing of how it is written down.
import { formatUtc } from '../explain/momentInWords';
import { performanceStories } from '../explain/performanceInWords';
import { quotesOf } from '../explain/quotesOf';
import type { PerformancePart } from './report';
import type { ToldIncident } from './toldIncident';

/** Beyond these a report is no longer read. */
const mostTold = 100;

export function performanceOf({ incident, logs }: ToldIncident): PerformancePart {
  const stories = performanceStories(incident.performance);
  return {
    items: stories.slice(0, mostTold).map(({ utcMs, node, text, certainty, evidence, rows }) => ({
      sentence: {
        ...{ utcMs, time: formatUtc(utcMs), node, text, certainty, severity: null, evidence },
        // Rows of numbers say nothing as they stand: the lines of the stretch come first.
        quotes: quotesOf(evidence, logs).filter(({ at }) => incident.inputs[at.input]?.format !== 'perf-counters'),
      },
      rows,
    })),
    left: Math.max(0, stories.length - mostTold),
  };
}
