// What people are told about the zone of an input: what is wrong, what follows, what to do. Knows nothing of how zones are found.
import type { InputProblem, InputSummary } from '../model/clusterLog';
import { fileName, nodeOrFile } from './inputName';
import { zoneInWords } from './zone';
import type { ZoneChange } from './zoneChange';

/**
 * No input and no person tells the zone of a file in local time.
 * @param machine minutes to add to the local time of its node to get UTC, where a log of the node says it: a hint and no more, since
 *   viewers write the local time of the machine they run on
 */
export function zoneStaysOpen(input: InputSummary, machine: number | null): InputProblem {
  const hint =
    machine === null ? '' : ` The cluster.log of ${input.node} says that this machine is at UTC${zoneInWords(machine)}.`;
  return problem(
    'timeZoneUnknown',
    'The times are local and the file does not say of which zone. They are shown as written, so they may stand hours away from those ' +
      `of other inputs.${hint} Say the zone, for example: ${example(input, machine ?? undefined)}`,
  );
}

/** One zone fits the earlier part and another the later one, as where clocks are set for summer or winter within the file. */
export function zoneChangesWithin(input: InputSummary, { changes: [before, after], afterMs }: ZoneChange): InputProblem {
  const date = new Date(afterMs).toISOString().slice(0, 10);
  return problem(
    'zoneChanges',
    `Its times fit UTC${zoneInWords(before)} at first and UTC${zoneInWords(after)} after ${date} as written: the clocks were set for ` +
      'summer or winter within the file, and no single zone is right. They are shown as written. Make the file again in UTC ' +
      `(.evtx, XML, Get-ClusterLog without -UseLocalTime), or say the zone of the part that matters, for example: ${example(input, before)}`,
  );
}

/** The log of another node says as little of its zone, but both cannot be in the same. */
export function zoneBesideOther(utcOffsetMinutes: number, other: InputSummary): InputProblem {
  const zone = zoneInWords(utcOffsetMinutes);
  const name = nodeOrFile(other);
  return problem(
    'zoneFromPairs',
    `Happenings that ${name} logged too stand hours apart in both, and neither log says its zone. ${name} is read as UTC, and this file ` +
      `as UTC${zone}, so that both share one axis. If it is the other way round, say so, for example: ${example(other)}`,
  );
}

/** Two files say their zones, and yet their clocks are further apart than those of one cluster can be. */
export function clockFarOff(node: string, reference: string, skewMs: number, pairs: number): InputProblem {
  const seconds = Math.round(Math.abs(skewMs) / 1000);
  const ahead = skewMs < 0 ? 'ahead of' : 'behind';
  return problem(
    'clockFarOff',
    `The clock of ${node} is ${seconds} s ${ahead} that of ${reference} (${pairs} happenings that both logged), more than a cluster ` +
      'works with. Either it was wrong, or the file tells a wrong zone. Its times are moved accordingly; to correct the zone, say it: ' +
      `--utc-offset ${node}=+02:00`,
  );
}

/** The file, not its node: other files of the node may well be in UTC. */
function example(input: InputSummary, utcOffsetMinutes = -120): string {
  return `--utc-offset ${fileName(input)}=${zoneInWords(utcOffsetMinutes)}`;
}

function problem(code: string, message: string): InputProblem {
  return { code, line: null, message };
}
