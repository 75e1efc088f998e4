// What a reader must know about the file itself before trusting the rest. Knows nothing of clusters.
import type { InputProblem } from '../model/clusterLog';
import { recordShape, type RecordTable } from '../model/recordTable';
import type { FactReader } from './factReader';
import type { RecordReader } from './recordReader';

/** Problems of a log that was read to its end, the ones of the whole file first. */
export function inputProblems(reader: RecordReader, facts: FactReader, records: RecordTable): readonly InputProblem[] {
  const problems: InputProblem[] = [];
  const say = (code: string, line: number | null, message: string) => problems.push({ code, line, message });
  const entries = count(records, recordShape.entry);
  if (records.lineCount === 0) say('empty', null, 'The file is empty. Make the log again with Get-ClusterLog.');
  else if (entries === 0)
    say('notAClusterLog', null, 'No line has the form of a cluster.log. Check that this is the right file.');
  const dated = countDated(records);
  if (entries > 0 && dated === 0) {
    say(
      'noDates',
      null,
      'No line has a full date and time: the order of the file stands in for time, and durations are unknown.',
    );
  } else if (entries > 0 && facts.header.timeBase === 'unknown') {
    say(
      'timeBaseUnknown',
      null,
      'The log does not say whether its times are UTC or local. They are read as UTC, the default of Get-ClusterLog.',
    );
  } else if (facts.header.timeBase === 'local' && facts.header.utcOffsetMinutes === null) {
    say(
      'timeZoneUnknown',
      null,
      'The log was written in local time and does not say its offset. Its times are shown as written.',
    );
  }
  if (reader.nulBytes)
    say('nulBytes', null, 'The file holds NUL bytes, as files do that were cut off by a crash. They are left out of all texts.');
  if (reader.longLineIndex >= 0) {
    say(
      'longLine',
      reader.longLineIndex + 1,
      'A line is longer than 1 MiB. It is counted and kept, but read and shown by its first part only.',
    );
  }
  if (facts.backStepLineIndex >= 0) {
    say(
      'timeWentBack',
      facts.backStepLineIndex + 1,
      'The time steps back by more than a minute here: lines were joined or the clock was set. Steps are in order of time.',
    );
  }
  if (reader.endsInsideLine && entries > 0) {
    say('cutLastLine', records.lineCount, 'The last line has no line end: the file may be cut off there, or still be written.');
  }
  return problems;
}

function count(records: RecordTable, shape: number): number {
  let found = 0;
  for (let i = 0; i < records.count; i++) if (records.shape[i] === shape) found++;
  return found;
}

function countDated(records: RecordTable): number {
  let found = 0;
  for (let i = 0; i < records.count; i++) if (!Number.isNaN(records.writtenMs[i]!)) found++;
  return found;
}
