// Event log files, made by the documented layout (no public one of a cluster exists), whole and damaged.
import { describe, expect, it } from 'vitest';
import { EvtxReader } from '../../../../server/src/formats/evtx/evtx';
import { clusterProvider, csvFsProvider } from '../../../support/madeEvent';
import { madeEventLog, type MadeEvent } from '../../../support/madeEventLog';
import { readInput, shownRecords } from '../../../support/readInput';

const start = Date.UTC(2026, 2, 2, 10, 21, 33, 665);
const chunkSize = 0x10000;
const chunkAt = (number: number) => 4096 + (number - 1) * chunkSize;

/** Where a record of the first chunk begins, counted from 0. */
function recordAt(bytes: Uint8Array, index: number): number {
  const view = new DataView(bytes.buffer);
  let at = chunkAt(1) + 0x200;
  for (let i = 0; i < index; i++) at += view.getUint32(at + 4, true);
  return at;
}

const pause: MadeEvent = {
  provider: clusterProvider,
  id: 5120,
  recordId: 1,
  utcMs: start,
  level: 3,
  process: 3196,
  thread: 10472,
  data: [
    ['VolumeName', 'Volume1'],
    ['ResourceName', 'Disk <1> & "more"'],
    ['Reason', 'STATUS_IO_TIMEOUT(c00000b5)'],
  ],
};

/** Events of disks: one a second, numbered from `first`. */
const disks = (count: number, first = 1): MadeEvent[] =>
  Array.from({ length: count }, (_none, i) => ({
    provider: 'disk',
    id: 153,
    recordId: first + i,
    utcMs: start + i * 1000,
    data: ['\\Device\\Harddisk4\\DR4', `0x${i.toString(16)}`, '4', 'x'],
  }));

const read = (bytes: Uint8Array) => readInput(new EvtxReader('System.evtx', 0), bytes);
const numbers = (bytes: Uint8Array) => shownRecords(read(bytes), bytes).map(({ event }) => event?.recordId);

describe('an event log', () => {
  it('is one line of XML an event, and its facts stand at these lines', () => {
    const bytes = madeEventLog([...disks(2), { ...pause, recordId: 3, utcMs: start + 5000 }]);
    const reading = read(bytes);
    expect(reading.input).toMatchObject({
      format: 'evtx',
      node: 'NODE1',
      timeBase: 'utc',
      records: 3,
      lines: 3,
      bytes: bytes.length,
      problems: [],
    });
    const lines = new TextDecoder().decode(reading.rendered!).split('\n');
    expect(lines[2]).toBe(
      "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='Microsoft-Windows-FailoverClustering'/>" +
        "<EventID>5120</EventID><Level>3</Level><TimeCreated SystemTime='2026-03-02T10:21:38.6650000Z'/><EventRecordID>3</EventRecordID>" +
        "<Execution ProcessID='3196' ThreadID='10472'/><Channel>System</Channel><Computer>NODE1.contoso.com</Computer></System>" +
        "<EventData><Data Name='VolumeName'>Volume1</Data><Data Name='ResourceName'>Disk &lt;1&gt; &amp; &quot;more&quot;</Data>" +
        "<Data Name='Reason'>STATUS_IO_TIMEOUT(c00000b5)</Data></EventData></Event>",
    );
    expect(lines).toHaveLength(4);
    expect(reading.facts).toMatchObject([
      { at: { input: 0, line: 1 }, body: { kind: 'signSeen', sign: 'slowDisk' } },
      { at: { input: 0, line: 2 }, body: { kind: 'signSeen', sign: 'slowDisk' } },
      {
        at: { input: 0, line: 3 },
        utcMs: start + 5000,
        body: { kind: 'volumeAutoPaused', volume: 'Volume1', disk: 'Disk <1> & "more"' },
      },
    ]);
  });

  it('shows each event as it was read', () => {
    const bytes = madeEventLog([
      { ...pause, data: [['LogString', '[RCM] one\r\n\ttwo \u0001 \u2028 ü']], id: 2051 },
      ...disks(1, 2),
    ]);
    const reading = read(bytes);
    expect(reading.input.lines).toBe(2);
    const [line, disk] = shownRecords(reading, bytes);
    expect(line).toMatchObject({ line: 1, endLine: 1, process: '3196', component: clusterProvider, level: 'WARN' });
    expect(line!.event!.data).toEqual([{ name: 'LogString', value: '[RCM] one\r\n\ttwo \ufffd \u2028 ü' }]);
    expect(disk!.event!.data.map(({ value }) => value)).toEqual(['\\Device\\Harddisk4\\DR4', '0x0', '4', 'x']);
    expect(disk!.message).toContain('\\Device\\Harddisk4\\DR4');
  });

  it('may hold values under names of the provider, empty ones and one alone', () => {
    const user: MadeEvent = {
      ...pause,
      section: 'UserData',
      data: [
        ['Param1', 'a'],
        ['Param2', ''],
      ],
    };
    const bytes = madeEventLog([
      user,
      {
        ...pause,
        recordId: 2,
        data: [
          ['A', ''],
          ['B', 'b'],
        ],
      },
      { ...pause, recordId: 3, data: ['one'] },
    ]);
    expect(shownRecords(read(bytes), bytes).map(({ event }) => event!.data)).toEqual([
      [
        { name: 'Param1', value: 'a' },
        { name: 'Param2', value: '' },
      ],
      [
        { name: 'A', value: '' },
        { name: 'B', value: 'b' },
      ],
      [{ name: null, value: 'one' }],
    ]);
  });

  it('of CSVFS gives its states', () => {
    const data = [
      ['Volume', '0x1'],
      ['VolumeId', '{FE0C0F0F-CBC3-43F6-8816-1E80724FA157}'],
      ['CurrentState', '4'],
      ['NewState', '2'],
      ['DcmSequenceId', ''],
    ] as const;
    expect(read(madeEventLog([{ ...pause, provider: csvFsProvider, id: 8960, data }])).facts.map(({ body }) => body)).toEqual([
      {
        kind: 'volumeTransitionBegan',
        volume: null,
        volumeGuid: 'fe0c0f0f-cbc3-43f6-8816-1e80724fa157',
        disk: null,
        from: 'active',
        to: 'draining',
        ordered: false,
      },
    ]);
  });

  it('of several chunks is read to its end', () => {
    const reading = read(madeEventLog(disks(500), { perChunk: 90 }));
    expect(reading.input).toMatchObject({ records: 500, problems: [] });
    expect(reading.records.byteOffset[499]).toBeGreaterThan(reading.records.byteOffset[498]!);
  });
});

describe('a damaged event log', () => {
  it('that was open tells so, and has all the chunks that are there', () => {
    const bytes = madeEventLog(disks(20), { perChunk: 10, isDirty: true });
    new DataView(bytes.buffer).setUint16(42, 1, true);
    expect(read(bytes).input).toMatchObject({ records: 20, problems: [{ code: 'dirtyLog' }] });
  });

  it('leaves out what it had overwritten: older events behind the end of an intact chunk', () => {
    const older = madeEventLog(disks(200, 1));
    const bytes = madeEventLog(disks(50, 501));
    const free = new DataView(bytes.buffer).getUint32(chunkAt(1) + 48, true);
    // The chunk was written anew from its beginning; the records of the first round still stand behind it.
    bytes.set(older.subarray(chunkAt(1) + free, chunkAt(2)), chunkAt(1) + free);
    expect(numbers(bytes)).toEqual(Array.from({ length: 50 }, (_none, i) => 501 + i));
    const [problem, ...others] = read(bytes).input.problems;
    expect(problem).toMatchObject({ code: 'leftOverRecords' });
    expect(problem!.message).toMatch(/^\d+ events that the log had overwritten/);
    expect(others).toEqual([]);
  });

  it('has the events that were added behind the end which its header tells', () => {
    const bytes = madeEventLog(disks(50), { isDirty: true });
    const whole = madeEventLog(disks(80), { isDirty: true });
    const free = new DataView(bytes.buffer).getUint32(chunkAt(1) + 48, true);
    bytes.set(whole.subarray(chunkAt(1) + free, chunkAt(2)), chunkAt(1) + free);
    expect(numbers(bytes)).toHaveLength(80);
  });

  it('loses one chunk and tells how many events were in it', () => {
    const bytes = madeEventLog(disks(30), { perChunk: 10 });
    bytes.fill(0xaa, chunkAt(2), chunkAt(2) + 600);
    const { input } = read(bytes);
    expect(input.records).toBe(20);
    expect(input.problems).toEqual([
      {
        code: 'unreadableChunk',
        line: 10,
        message: 'Chunk 2 cannot be read at all: 10 events of it are missing, by the numbers around.',
      },
    ]);
  });

  it('keeps the events around one that is broken', () => {
    const bytes = madeEventLog(disks(10));
    const second = recordAt(bytes, 1);
    // Its frame stays whole, its content becomes nonsense.
    bytes.fill(0xff, second + 24, second + 60);
    const { input } = read(bytes);
    expect(numbers(bytes)).toEqual([1, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(input.problems.map(({ code }) => code)).toEqual(['damagedChunk', 'namelessRecords']);
  });

  it('keeps the events around one whose sizes would fill the memory', () => {
    const bytes = madeEventLog(disks(10));
    const third = recordAt(bytes, 2);
    // Number of values, then their sizes and types.
    bytes.fill(0xff, third + 24 + 14, third + 24 + 50);
    expect(numbers(bytes)).toEqual([1, 2, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('keeps the events around one that has lost its frame', () => {
    const bytes = madeEventLog(disks(10));
    const fifth = recordAt(bytes, 4);
    bytes.fill(0, fifth, fifth + 16);
    const { input } = read(bytes);
    expect(numbers(bytes)).toEqual([1, 2, 3, 4, 6, 7, 8, 9, 10]);
    expect(input.problems).toMatchObject([
      { code: 'damagedChunk', message: expect.stringContaining('1 event of it could not be read') },
    ]);
  });

  it('whose beginning is broken still gives what follows', () => {
    const bytes = madeEventLog(disks(10), { perChunk: 5 });
    bytes.fill(0, chunkAt(1) + 0x200, chunkAt(1) + 0x200 + 16);
    // The names of the elements were in the first event: what follows in this chunk may need them, the next chunk does not.
    expect(numbers(bytes)).toEqual(expect.arrayContaining([6, 7, 8, 9, 10]));
  });

  it('that is cut has the events before the cut', () => {
    const bytes = madeEventLog(disks(10));
    const { input } = read(bytes.subarray(0, chunkAt(1) + 0x200 + 3000));
    expect(input.records).toBeGreaterThan(3);
    expect(input.problems.map(({ code }) => code)).toContain('cutFile');
    expect(read(bytes.subarray(0, 10)).input.problems.map(({ code }) => code)).toEqual(['noEventLog', 'cutFile', 'noEvents']);
    expect(read(new Uint8Array(0)).input).toMatchObject({ records: 0, problems: [{ code: 'noEvents' }] });
  });

  it('larger than can be shown is read up to there', () => {
    const bytes = madeEventLog(disks(30), { perChunk: 10 });
    const reading = readInput(new EvtxReader('System.evtx', 0, 1000), bytes);
    expect(reading.input).toMatchObject({ records: 10, problems: [{ code: 'logTooLarge' }] });
  });
});
