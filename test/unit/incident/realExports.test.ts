// Events of a real log section, exported again in the layouts that tools write, through the readers of these formats.
import { describe, expect, it } from 'vitest';
import { recogniseFormat } from '../../../server/src/formats/recogniseFormat';
import { analyzeIncident } from '../../../server/src/incident/analyzeIncident';
import type { InputReading } from '../../../server/src/model/inputReading';
import { corpusText } from '../../support/analyzed';
import { logHeader, logReading } from '../../support/incidentInputs';

const section = corpusText('2016-system-section-quorum-lost.log');
const removedText = /Cluster node 'ze-2016-v1' was removed[^\r\n]*/.exec(section)![0];
const lostText = /The Cluster service is shutting down because quorum was lost[^\r\n]*\r?\n[^\r\n]*/
  .exec(section)![0]
  .replace(/\r?\n/, ' ');
const hourMs = 3_600_000;

/** The times of both events in the section, twice each. */
const events = [
  { utcMs: Date.UTC(2017, 9, 23, 21, 20, 11, 225), id: 1135, text: removedText },
  { utcMs: Date.UTC(2017, 9, 23, 21, 20, 11, 233), id: 1177, text: lostText },
  { utcMs: Date.UTC(2017, 9, 23, 21, 24, 19, 837), id: 1135, text: removedText },
  { utcMs: Date.UTC(2017, 9, 23, 21, 24, 19, 839), id: 1177, text: lostText },
];

function read(path: string, input: number, text: string): InputReading {
  const bytes = new TextEncoder().encode(text);
  const known = recogniseFormat(bytes, path);
  if (known.format === 'unknown') throw new Error(known.reason);
  const reader = known.open(path, input);
  reader.push(bytes);
  return reader.finish();
}

const log = (input: number, node = 'ZE-2016-V2') =>
  logReading(
    `${node}_cluster.log`,
    input,
    `${logHeader(node, 2, { offsetMinutes: 420, isLocal: false }).join('\n')}\n${section}`,
  );

/** As wevtutil writes it: seven digits of a second, in UTC. */
function eventXml(input: number, computer = 'ze-2016-v2.contoso.com'): InputReading {
  const written = events.map(
    ({ utcMs, id, text }, place) =>
      `<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='Microsoft-Windows-FailoverClustering'/>` +
      `<EventID>${id}</EventID><Level>1</Level><TimeCreated SystemTime='${new Date(utcMs).toISOString().slice(0, 23)}4821Z'/>` +
      `<EventRecordID>${100 + place}</EventRecordID><Execution ProcessID='2116' ThreadID='3380'/><Channel>System</Channel>` +
      `<Computer>${computer}</Computer></System><RenderingInfo Culture='en-US'><Message>${text}</Message></RenderingInfo></Event>`,
  );
  return read('System.xml', input, written.join('\n'));
}

/** As Event Viewer writes it: newest first, in local time, without the computer. */
function viewerCsv(input: number): InputReading {
  const rows = events.map(({ utcMs, id, text }) => {
    const local = new Date(utcMs - 7 * hourMs);
    const two = (value: number) => String(value).padStart(2, '0');
    const time = `10/23/2017 ${local.getUTCHours() % 12}:${two(local.getUTCMinutes())}:${two(local.getUTCSeconds())} PM`;
    return `Critical,${time},Microsoft-Windows-FailoverClustering,${id},Node Mgr,"${text}"`;
  });
  return read('events.csv', input, `Level,Date and Time,Source,Event ID,Task Category\r\n${rows.reverse().join('\r\n')}\r\n`);
}

describe('the System events of one node in three formats', () => {
  const told = (readings: readonly InputReading[]) =>
    analyzeIncident(readings)
      .facts.filter(({ body }) => body.kind === 'quorumLost' || body.kind === 'nodeRemoved')
      .map(({ body, at, also = [], utcMs }) => ({
        kind: body.kind,
        utc: new Date(utcMs!).toISOString().slice(11, 23),
        lines: [at, ...also].map(({ input, line }) => `${readings[input]!.input.format}:${line}`),
      }));

  it('are four facts, each with three pieces of evidence', () => {
    const expected = [
      { kind: 'nodeRemoved', utc: '21:20:11.225', lines: ['cluster-log:7', 'event-xml:1', 'event-csv:5'] },
      { kind: 'quorumLost', utc: '21:20:11.233', lines: ['cluster-log:8', 'event-xml:2', 'event-csv:4'] },
      { kind: 'nodeRemoved', utc: '21:24:19.837', lines: ['cluster-log:12', 'event-xml:3', 'event-csv:3'] },
      { kind: 'quorumLost', utc: '21:24:19.839', lines: ['cluster-log:13', 'event-xml:4', 'event-csv:2'] },
    ];
    expect(told([log(0), eventXml(1), viewerCsv(2)])).toEqual(expected);
    expect(told([viewerCsv(0), eventXml(1), log(2)])).toEqual(expected);
  });

  it('make one history, whose findings lead to all of them', () => {
    const alone = analyzeIncident([log(0)]).history;
    const { history, inputs, clocks } = analyzeIncident([log(0), eventXml(1), viewerCsv(2)]);
    expect(history.findings.map(({ code, utcMs }) => [code, utcMs])).toEqual(
      alone.findings.map(({ code, utcMs }) => [code, utcMs]),
    );
    expect(clocks.map(({ zoneFrom }) => zoneFrom)).toEqual(['file', 'file', 'event']);
    expect(inputs[2]).toMatchObject({ timeBase: 'local', utcOffsetMinutes: 420, firstUtcMs: Date.UTC(2017, 9, 23, 21, 20, 11) });
    const lost = history.findings.find(({ code }) => code === 'quorumLost')!;
    expect(lost.evidence.map(({ input }) => input)).toEqual(expect.arrayContaining([0, 1, 2]));
  });

  it('are events of their own where another computer wrote them', () => {
    expect(told([log(0), eventXml(1, 'ze-2016-v3.contoso.com')])).toHaveLength(8);
  });
});
