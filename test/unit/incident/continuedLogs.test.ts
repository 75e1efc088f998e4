// A log of a node that goes on in another file is as good as one file.
import { describe, expect, it } from 'vitest';
import { analyzeIncident } from '../../../server/src/incident/analyzeIncident';
import { logHeader, logLine, logReading } from '../../support/incidentInputs';

const startMs = Date.UTC(2024, 4, 3, 10);
const minuteMs = 60_000;
const quiet = '[NM] Received request from client address X.';
const resumed = "Cluster Shared Volume 'Volume1' ('Cluster Disk 1') has now resumed normal operation.";
const log = (path: string, input: number, ...lines: readonly (readonly [number, string])[]) =>
  logReading(
    path,
    input,
    [
      ...logHeader('NODE1', 1, { offsetMinutes: 0, isLocal: false }),
      ...lines.map(
        ([minute, message]) => (message === resumed ? '[System] ' : '') + logLine(startMs + minute * minuteMs, message),
      ),
    ].join('\n'),
  );

/** When the state of the volume is unknown again. */
function unknownFrom(secondBeginsAt: number): number | null | undefined {
  const first = log('a.log', 0, [0, quiet], [1, resumed], [5, quiet]);
  const second = log('b.log', 1, [secondBeginsAt, quiet], [secondBeginsAt + 10, quiet], [secondBeginsAt + 20, quiet]);
  const { tracks } = analyzeIncident([first, second]).history;
  return tracks.find(({ track }) => track === 'volumeState')?.spans.at(-1)?.fromUtcMs;
}

describe('what a log told', () => {
  it('holds on in the file that goes on with it', () => {
    expect(unknownFrom(6)).toBe(startMs + 26 * minuteMs);
  });

  it('ends with it where the next file begins after a silence', () => {
    expect(unknownFrom(36)).toBe(startMs + 5 * minuteMs);
  });
});
