// Completes a reading by what its place among other files tells, only where the file itself says nothing, and says so.
// Knows nothing of the layouts.
import type { InputProblem, InputSummary } from '../model/clusterLog';
import type { InputReading } from '../model/inputReading';
import type { LayoutHint } from './archiveLayout';

export function applyLayout(reading: InputReading, hint: LayoutHint): InputReading {
  if (reading.input.format === 'unknown') return reading;
  return { ...reading, input: withZone(withNode(reading.input, hint), hint) };
}

function withNode(input: InputSummary, { node }: LayoutHint): InputSummary {
  if (input.node !== null || node === null) return input;
  const problem: InputProblem = {
    code: 'nodeFromName',
    line: null,
    message: `The file does not say which node wrote it. Its name or folder says ${node}.`,
  };
  return { ...input, node, problems: [...input.problems, problem] };
}

/** What a log says of its own time goes before all that is known of the script that collected it. */
function withZone(input: InputSummary, { isLocalTime }: LayoutHint): InputSummary {
  if (!isLocalTime || input.format !== 'cluster-log' || input.timeBase !== 'unknown') return input;
  const problem: InputProblem = {
    code: 'timeZoneUnknown',
    line: null,
    message:
      'The log lies in an SDDC archive, whose cluster logs are written in local time, and does not say its zone. Its times are shown as written.',
  };
  // The offset a header may give beside is not applied: its lines do not say that they are in local time.
  return {
    ...input,
    timeBase: 'local',
    utcOffsetMinutes: null,
    problems: [...input.problems.filter(({ code }) => code !== 'timeBaseUnknown'), problem],
  };
}
