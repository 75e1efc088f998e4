// The report of an incident, part by part. Knows nothing of how it is written down.
import { coverageOf } from './coverageOf';
import { durationsOf } from './durationsOf';
import { findingsOf } from './findingsOf';
import { performanceOf } from './performanceOf';
import type { Report } from './report';
import { storyOf } from './storyOf';
import { timelineOf } from './timelineOf';
import type { ToldIncident } from './toldIncident';
import { tracksOf } from './tracksOf';
import { waitsOf } from './waitsOf';

export function buildReport(told: ToldIncident): Report {
  const { incident } = told;
  const waits = waitsOf(incident);
  return {
    isRedacted: false,
    coverage: coverageOf(incident),
    story: storyOf(told, waits),
    findings: findingsOf(told),
    durations: durationsOf(incident, waits),
    performance: performanceOf(told),
    timeline: timelineOf(told),
    tracks: tracksOf(incident.history),
  };
}
