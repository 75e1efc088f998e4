// Lays a report out: which sections it has, and in which order. What is missing comes before anything else is said.
import { counted } from '../explain/counted';
import { formatUtc } from '../explain/momentInWords';
import type { ReportDocument, Text } from './document';
import { layOutCoverage } from './layOutCoverage';
import { layOutDurations } from './layOutDurations';
import { layOutFindings } from './layOutFindings';
import { layOutPerformance } from './layOutPerformance';
import { hasWriters, layOutStory } from './layOutStory';
import { layOutTimeline } from './layOutTimeline';
import { layOutTracks } from './layOutTracks';
import type { Report } from './report';

export function layOut(report: Report): ReportDocument {
  const { inputs } = report.coverage;
  return {
    title: 'Cluster log report',
    lead: leadOf(report),
    sections: [
      layOutCoverage(report.coverage),
      layOutStory(report),
      layOutFindings(report.findings, hasWriters(report.coverage)),
      layOutDurations(report),
      ...layOutPerformance(report.performance, hasWriters(report.coverage)),
      layOutTimeline(report),
      layOutTracks(report.tracks),
    ],
    inputNames: inputs.length < 2 ? null : inputs.map(({ name }) => name),
  };
}

function leadOf({ isRedacted, coverage: { fromUtcMs, toUtcMs, inputs } }: Report): readonly Text[] {
  const read = inputs.filter(({ format }) => format !== 'unknown').length;
  const times =
    fromUtcMs === null || toUtcMs === null ? 'no line has a full date' : `${formatUtc(fromUtcMs)} to ${formatUtc(toUtcMs)}, UTC`;
  return [
    [`${counted(read, 'input')}, ${times}.`],
    ...(isRedacted
      ? [
          [
            'Names and addresses stand under aliases. Read the report through before you pass it on: a name that no rule knows is not replaced.',
          ],
        ]
      : []),
  ];
}
