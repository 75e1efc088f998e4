// The report of an incident as one HTML page, for who has the incident at hand. Knows nothing of files and of where it is shown.
import { buildReport } from './buildReport';
import { htmlReport } from './htmlReport';
import { layOut } from './layOut';
import { redactReport } from './redactReport';
import type { ToldIncident } from './toldIncident';

export interface ReportOptions {
  /** Aliases in place of names. */
  readonly redact?: boolean;
}

/** A page that needs nothing else: no script, no address. */
export function reportHtml(
  incident: ToldIncident['incident'],
  logs: ToldIncident['logs'],
  { redact = false }: ReportOptions = {},
): string {
  const report = buildReport({ incident, logs });
  return [...htmlReport(layOut(redact ? redactReport(report, incident).report : report))].join('');
}
