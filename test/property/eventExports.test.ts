// The same events written in each layout give the same facts; no cut of the bytes, no encoding and no garbage changes or breaks anything.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recogniseFormat } from '../../server/src/formats/recogniseFormat';
import type { InputReading } from '../../server/src/model/inputReading';
import { openEventClixml } from '../../server/src/formats/clixml/eventClixmlReader';
import { openEventCsv } from '../../server/src/formats/eventCsv/eventTableReader';
import { openEventJson } from '../../server/src/formats/eventJson/eventJsonReader';
import { openEventText } from '../../server/src/formats/eventText/eventTextReader';
import { exportWriters, writersOffsetMs, type WrittenEvent } from '../support/eventWriters';
import { readExport, viewsOf } from '../support/exportFixtures';
import { utf16, utf8 } from '../support/records';

const volume = fc.constantFrom('Volume1', 'Büro', 'CSV, "fast"', '数据');
const texts = fc.oneof(
  volume.map((name) => ({
    id: 5120,
    text: `Cluster Shared Volume '${name}' ('Cluster Disk 1') has entered a paused state because of 'STATUS_IO_TIMEOUT(c00000b5)'. All I/O will temporarily be queued until a path to the volume is reestablished.`,
  })),
  volume.map((name) => ({
    id: 5137,
    text: `Cluster Shared Volume '${name}' ('Cluster Disk 1') redirected access was turned on.`,
  })),
  fc.constant({ id: 5146, text: "Ownership of cluster disk 'Cluster Disk 2' has been unexpectedly lost by this node." }),
  fc.constant({ id: 7036, text: 'Not known here.\n\nIt goes on, with "quotes", <tags> & {braces}\nand ends; here.' }),
);
const events = fc
  .array(fc.tuple(texts, fc.integer({ min: 0, max: 86_400 * 3 })), { minLength: 1, maxLength: 12 })
  .map((list): WrittenEvent[] => {
    // An export is sorted. It begins on the 20th, so that its dates leave no doubt which number is the month.
    let localSeconds = Date.UTC(2026, 2, 20, 9) / 1000;
    return list.map(([{ id, text }, pause], index) => {
      localSeconds += pause;
      return { id, text, recordId: 100 + index, computer: 'node1.contoso.com', localSeconds };
    });
  });

function readBytes(bytes: Uint8Array): InputReading {
  const known = recogniseFormat(bytes, 'export');
  if (known.format === 'unknown') throw new Error(known.reason);
  return readExport(known.open, bytes);
}

/** What the engine gets, without the places of lines, in UTC. */
function told(reading: InputReading): unknown[] {
  const shiftMs = reading.input.timeBase === 'local' ? -writersOffsetMs : 0;
  return reading.facts.map(({ body, utcMs, process: _process, rowId, writer, channel: _channel }) => ({
    body,
    rowId,
    writer: writer?.name ?? null,
    utcMs: utcMs === null ? null : utcMs + shiftMs,
  }));
}

describe('events in every layout', () => {
  it.each(exportWriters.filter(({ name }) => !/csv|tabs/.test(name) || name.startsWith('cmdlet')))(
    '$name: gives the facts that JSON gives',
    ({ write }) => {
      fc.assert(
        fc.property(events, (list) => {
          const expected = told(readBytes(utf8(exportWriters.find(({ name }) => name === 'json 7')!.write(list))));
          const reading = readBytes(utf8(write(list)));
          expect(told(reading)).toEqual(expected);
          expect(reading.input).toMatchObject({ node: 'node1', records: list.length, unrecognised: 0 });
        }),
        { numRuns: 30 },
      );
    },
  );

  it.each(exportWriters.filter(({ name }) => /viewer csv|tabs/.test(name)))(
    '$name: gives them too, but names no computer',
    ({ write }) => {
      fc.assert(
        fc.property(events, (list) => {
          const expected = told(readBytes(utf8(exportWriters.find(({ name }) => name === 'json 7')!.write(list))));
          const reading = readBytes(utf8(write(list)));
          expect(told(reading)).toEqual(expected.map((fact) => ({ ...(fact as object), writer: null })));
          expect(reading.input).toMatchObject({ node: null, records: list.length, unrecognised: 0 });
        }),
        { numRuns: 30 },
      );
    },
  );

  it.each(exportWriters)('$name: reads the same in UTF-16, and in any cut of the bytes', ({ write }) => {
    fc.assert(
      fc.property(events, fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 30 }), (list, cuts) => {
        const bytes = utf8(write(list));
        const whole = readBytes(bytes);
        const wide = utf16(write(list), 'le', true);
        const { open } = recogniseFormat(bytes, 'export') as { open: Parameters<typeof readExport>[0] };
        const pieces: Uint8Array[] = [];
        let at = 0;
        for (const cut of cuts) {
          pieces.push(bytes.subarray(at, at + cut));
          at += cut;
        }
        pieces.push(bytes.subarray(at));
        expect(readExport(open, ...pieces)).toEqual({ ...whole, input: { ...whole.input, path: 'export' } });
        expect(readBytes(wide).facts).toEqual(whole.facts);
        expect(Array.from(readBytes(wide).records.lineIndex)).toEqual(Array.from(whole.records.lineIndex));
      }),
      { numRuns: 15 },
    );
  });

  it.each(exportWriters)('$name: each record is read again from its own bytes', ({ write }) => {
    fc.assert(
      fc.property(events, fc.boolean(), (list, wide) => {
        const bytes = wide ? utf16(write(list), 'le', true) : utf8(write(list));
        const views = viewsOf(readBytes(bytes), bytes);
        expect(views.map(({ event }) => event?.id)).toEqual(list.map(({ id }) => id));
        expect(views.map(({ message }) => message.replace(/\s+/g, ' '))).toEqual(
          list.map(({ text }) => text.replace(/\s+/g, ' ')),
        );
      }),
      { numRuns: 15 },
    );
  });

  it.each(exportWriters)('$name: a file that is cut off keeps every event above the cut', ({ write }) => {
    fc.assert(
      fc.property(events, fc.double({ min: 0, max: 1, noNaN: true }), (list, share) => {
        const bytes = utf8(write(list));
        const whole = readBytes(bytes);
        const cut = Math.floor(bytes.length * share);
        const open = (recogniseFormat(bytes, 'export') as { open: Parameters<typeof readExport>[0] }).open;
        const part = readExport(open, bytes.subarray(0, cut));
        const kept = Array.from(whole.records.byteOffset).filter(
          (_, index, all) => (all[index + 1] ?? bytes.length) <= cut,
        ).length;
        const good = part.records.shape.filter((shape) => shape === 0).length;
        expect(good).toBeGreaterThanOrEqual(kept);
      }),
      { numRuns: 40 },
    );
  });
});

describe('garbage', () => {
  const readers = [openEventText, openEventCsv, openEventJson, openEventClixml];

  it('never throws, and counts every line', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), fc.constantFrom(...readers), (bytes, open) => {
        const reading = readExport(open, bytes);
        expect(reading.input.bytes).toBe(bytes.length);
        expect(reading.records.lineCount).toBe(reading.input.lines);
      }),
      { numRuns: 300 },
    );
  });

  it('in the middle of an export costs the events it hits and the one before at most', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...exportWriters),
        events,
        fc.uint8Array({ minLength: 1, maxLength: 60 }),
        fc.nat(),
        ({ write }, list, noise, where) => {
          const bytes = utf8(write(list));
          const { open } = recogniseFormat(bytes, 'export') as { open: Parameters<typeof readExport>[0] };
          const at = where % bytes.length;
          const reading = readExport(open, bytes.subarray(0, at), noise, bytes.subarray(at));
          expect(reading.input.bytes).toBe(bytes.length + noise.length);
        },
      ),
      { numRuns: 200 },
    );
  });
});
