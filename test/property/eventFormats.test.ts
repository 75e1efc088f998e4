// Whatever the cut, the encoding or the damage: the events that are whole are read, and read alike.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventXmlReader } from '../../server/src/formats/eventXml/eventXml';
import { EvtxReader } from '../../server/src/formats/evtx/evtx';
import { parseEventElement } from '../../server/src/formats/eventXml/readEventXml';
import { eventLine } from '../../server/src/formats/evtx/eventLine';
import { eventObject } from '../../server/src/formats/evtx/eventObject';
import type { InputReading } from '../../server/src/model/inputReading';
import { madeEventLog, type MadeEvent } from '../support/madeEventLog';
import { encoded, readInput, shownRecords } from '../support/readInput';

const word = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...'abcVolume1 <>&\'"é漢😀\t') });
const clusterEvents = [
  { provider: 'Microsoft-Windows-FailoverClustering', id: 5120, values: 3 },
  { provider: 'Microsoft-Windows-FailoverClustering', id: 5122, values: 2 },
  { provider: 'Microsoft-Windows-FailoverClustering', id: 1135, values: 1 },
  { provider: 'disk', id: 153, values: 4 },
  { provider: 'Service Control Manager', id: 7036, values: 2 },
] as const;

const anyEvents = fc.array(
  fc.record({
    kind: fc.constantFrom(...clusterEvents),
    words: fc.array(word, { minLength: 4, maxLength: 4 }),
    named: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
);
type AnyEvents = typeof anyEvents extends fc.Arbitrary<infer T> ? T : never;

function madeEvents(events: AnyEvents): MadeEvent[] {
  return events.map(({ kind: { provider, id, values }, words, named }, index) => ({
    provider,
    id,
    recordId: index + 1,
    utcMs: Date.UTC(2026, 2, 2) + index * 1000,
    data: named ? words.slice(0, values).map((value, place) => [`p${place}`, value] as const) : words.slice(0, values),
  }));
}

function xmlOf(events: readonly MadeEvent[], separator: string): string {
  const escape = (text: string) => text.replace(/[&<>'"\t]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return events
    .map(({ provider, id, recordId, utcMs, data }) => {
      const values = data.map((item) =>
        typeof item === 'string' ? `<Data>${escape(item)}</Data>` : `<Data Name='${item[0]}'>${escape(item[1])}</Data>`,
      );
      const time = new Date(utcMs).toISOString();
      return (
        `<Event xmlns='x'><System><Provider Name='${provider}'/><EventID>${id}</EventID><TimeCreated SystemTime='${time}'/>` +
        `<EventRecordID>${recordId}</EventRecordID><Computer>N1</Computer></System><EventData>${values.join('')}</EventData></Event>`
      );
    })
    .join(separator);
}

/** What must not depend on cuts. */
function told({ input, records, facts, clockMarks, rendered }: InputReading) {
  return { input, facts, clockMarks, rendered, offsets: [...records.byteOffset], lines: [...records.lineIndex] };
}

const cutsOf = (length: number) => fc.array(fc.nat(length), { maxLength: 8 }).map((cuts) => cuts.sort((a, b) => a - b));

describe('event XML', () => {
  const anyXml = fc
    .tuple(
      anyEvents,
      fc.constantFrom('\n', '', '\r\n', '\r', '<!-- é -->\n', '</Events><Events>'),
      fc.constantFrom('utf-8', 'utf-16le', 'utf-16be'),
    )
    .map(([events, separator, encoding]) => ({ events, encoding, text: xmlOf(madeEvents(events), separator) }) as const);
  const read = (bytes: Uint8Array, cuts: readonly number[] = []) => readInput(new EventXmlReader('a.xml', 0), bytes, cuts);

  it('is the same in every cut', () => {
    fc.assert(
      fc.property(
        anyXml.chain(({ text, encoding }) => {
          const bytes = encoded(text, encoding);
          return fc.tuple(fc.constant(bytes), cutsOf(bytes.length));
        }),
        ([bytes, cuts]) => {
          expect(told(read(bytes, cuts))).toEqual(told(read(bytes)));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is the same in UTF-8 and UTF-16, and each event is shown as it is', () => {
    fc.assert(
      fc.property(anyXml, ({ events, text, encoding }) => {
        const bytes = encoded(text, encoding);
        const utf8 = encoded(text, 'utf-8');
        expect(read(bytes).facts).toEqual(read(utf8).facts);
        const shown = shownRecords(read(bytes), bytes);
        expect(shown.map(({ event }) => event!.data.map(({ value }) => value))).toEqual(
          events.map(({ kind, words }) => words.slice(0, kind.values)),
        );
        expect(shownRecords(read(utf8), utf8).map(({ message, line }) => [message, line])).toEqual(
          shown.map(({ message, line }) => [message, line]),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('loses by damage what is damaged and nothing else', () => {
    fc.assert(
      fc.property(anyEvents, fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 40 }), (events, at, damage) => {
        const bytes = new TextEncoder().encode(xmlOf(madeEvents(events), '\n'));
        const whole = shownRecords(read(bytes), bytes);
        const from = at % bytes.length;
        // Bytes that begin or end no element: what seems to be an event is one.
        damage.forEach((value, i) => {
          if (from + i < bytes.length) bytes[from + i] = value === 0x3c ? 0x3d : value;
        });
        const damaged = shownRecords(read(bytes), bytes);
        const lineOf = (offset: number) => new TextDecoder().decode(bytes.subarray(0, offset)).split('\n').length;
        const hit = [lineOf(from), lineOf(Math.min(bytes.length, from + damage.length))];
        const untouched = whole.filter((_view, index) => index + 1 < hit[0]! - 1 || index + 1 > hit[1]! + 1);
        const messages = damaged.map(({ message }) => message);
        for (const view of untouched) expect(messages).toContain(view.message);
      }),
      { numRuns: 100 },
    );
  });

  it('of any text is read to its end', () => {
    const piece = fc.constantFrom(
      '<Event ',
      '<Event>',
      '</Event>',
      '<System>',
      '<Data',
      '>',
      '<![CDATA[',
      ']]>',
      '<!DOCTYPE',
      '&x;',
      '\0',
      "'",
      'é',
      '<?xml ?>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const bytes = new TextEncoder().encode(pieces.join(''));
        const reading = read(bytes);
        expect(shownRecords(reading, bytes)).toHaveLength(reading.input.records);
      }),
      { numRuns: 300 },
    );
  });
});

describe('event logs', () => {
  const read = (bytes: Uint8Array, cuts: readonly number[] = []) => readInput(new EvtxReader('a.evtx', 0), bytes, cuts);
  const numbers = (bytes: Uint8Array) => shownRecords(read(bytes), bytes).map(({ event }) => event!.recordId);

  it('are the same in every cut', () => {
    fc.assert(
      fc.property(anyEvents, fc.array(fc.nat(4096 + 3 * 65536), { maxLength: 8 }), (events, cuts) => {
        const bytes = madeEventLog(madeEvents(events), { perChunk: 4 });
        const inside = cuts.filter((cut) => cut < bytes.length).sort((a, b) => a - b);
        expect(told(read(bytes, inside))).toEqual(told(read(bytes)));
      }),
      { numRuns: 20 },
    );
  });

  it('show the values they hold', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const bytes = madeEventLog(madeEvents(events));
        const shown = shownRecords(read(bytes), bytes);
        // winevtx leaves out NUL at the end, and nothing else.
        expect(shown.map(({ event }) => event!.data.map(({ value }) => value))).toEqual(
          events.map(({ kind, words }) => words.slice(0, kind.values)),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('lose by damage what is damaged and nothing else', () => {
    const many: MadeEvent[] = Array.from({ length: 12 }, (_none, i) => ({
      provider: 'disk',
      id: 153,
      recordId: i + 1,
      utcMs: Date.UTC(2026, 2, 2) + i,
      data: ['a', `${i}`, 'b', 'c'],
    }));
    const log = madeEventLog(many);
    const starts = recordStarts(log);
    fc.assert(
      // The first event holds the names that the others share.
      fc.property(
        fc.integer({ min: 1, max: 11 }),
        fc.nat(),
        fc.uint8Array({ minLength: 1, maxLength: 200 }),
        (index, at, damage) => {
          const bytes = log.slice();
          const size = starts[index + 1]! - starts[index]!;
          const from = starts[index]! + (at % size);
          bytes.set(damage.subarray(0, starts[index + 1]! - from), from);
          expect(numbers(bytes).filter((number) => number !== index + 1)).toEqual(
            expect.arrayContaining(many.map(({ recordId }) => recordId).filter((number) => number !== index + 1)),
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  it('of any bytes are read to their end', () => {
    fc.assert(
      fc.property(
        anyEvents,
        fc.array(fc.tuple(fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 64 })), { maxLength: 12 }),
        (events, damages) => {
          const bytes = madeEventLog(madeEvents(events), { perChunk: 4 });
          for (const [at, damage] of damages) {
            // Chunks are mostly empty: what is hit should be what is used.
            const chunk = 4096 + (at % Math.max(1, (bytes.length - 4096) / 65536)) * 65536;
            const from = Math.min(bytes.length - damage.length, Math.floor(chunk) + (at % 4000));
            bytes.set(damage, from);
          }
          const reading = read(bytes);
          expect(shownRecords(reading, bytes)).toHaveLength(reading.input.records);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('an event of an event log', () => {
  it('is in its line what it is as an object', () => {
    const anyText = fc.string({ maxLength: 20, unit: 'grapheme' });
    const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,8}$/);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(name, anyText), { maxLength: 5 }),
        fc.bigInt(130_000_000_000_000_000n, 140_000_000_000_000_000n),
        (data, time) => {
          const Data = data.map(([Name, Value]) => ({ Name, Value }));
          const object = eventObject(
            { Event: { System: { Provider: { Name: 'x' }, EventID: { Qualifiers: 1, Value: 7 } }, EventData: { Data } } },
            time,
          );
          expect(parseEventElement(eventLine(object!))).toEqual(object!.record);
        },
      ),
      { numRuns: 200 },
    );
  });
});

function recordStarts(log: Uint8Array): number[] {
  const view = new DataView(log.buffer);
  const starts: number[] = [];
  let at = 4096 + 0x200;
  while (view.getUint32(at, true) === 0x2a2a) {
    starts.push(at);
    at += view.getUint32(at + 4, true);
  }
  return [...starts, at];
}
