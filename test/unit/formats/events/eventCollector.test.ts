// What becomes of events and their places, whatever format they come from.
import { describe, expect, it } from 'vitest';
import { EventCollector } from '../../../../server/src/formats/events/eventCollector';
import { recordShape } from '../../../../server/src/model/recordTable';
import { madeEvent, values } from '../../../support/madeEvent';

const parts = { encoding: 'utf-8', bytes: 1000, lines: 10, timeBase: 'utc', utcOffsetMinutes: null } as const;
const removed = (node: string, at: number) => madeEvent({ id: 1135, data: values(node), writtenMs: at });

describe('the reading of an export', () => {
  it('has one record an event, and facts with their place, time and writer', () => {
    const events = new EventCollector('a.xml', 3, 'event-xml');
    events.add(removed('NODE2', 1000), { line: 2, column: 9, byteOffset: 57 });
    events.add(madeEvent({ id: 7036, provider: 'Service Control Manager', level: 'INFO', writtenMs: 3000 }), {
      line: 4,
      byteOffset: 900,
    });
    const { input, records, facts } = events.finish(parts);
    expect(input).toMatchObject({
      format: 'event-xml',
      node: 'NODE1',
      records: 2,
      unrecognised: 0,
      firstUtcMs: 1000,
      lastUtcMs: 3000,
    });
    expect([...records.lineIndex]).toEqual([1, 3]);
    expect([...records.byteOffset]).toEqual([57, 900]);
    expect(records.channels[records.channel[0]!]).toBe('System');
    expect(records.components[records.component[1]!]).toBe('Service Control Manager');
    expect(facts).toEqual([
      {
        body: { kind: 'nodeRemoved', node: { name: 'NODE2', id: null } },
        at: { input: 3, line: 2, column: 9 },
        utcMs: 1000,
        timeOfDayMs: null,
        process: 4,
        thread: 8,
        channel: 'System',
        source: 'system',
        certainty: 'stated',
        rowId: 'system.nodeRemoved',
        writer: { name: 'NODE1', id: null },
      },
    ]);
  });

  it('is in time order although the viewer writes the newest event first', () => {
    const events = new EventCollector('a.csv', 0, 'event-csv');
    const withoutNumbers = (node: string, at: number) => ({ ...removed(node, at), recordId: null });
    ['D', 'C', 'B', 'A'].forEach((node, index) => {
      events.add(withoutNumbers(node, index < 2 ? 2000 : 1000), { line: index + 2, byteOffset: index });
    });
    const order = events.finish(parts).facts.map(({ body }) => (body.kind === 'nodeRemoved' ? body.node.name : ''));
    expect(order).toEqual(['A', 'B', 'C', 'D']);
  });

  it('takes the numbers of events for the order within one millisecond', () => {
    const events = new EventCollector('a.xml', 0, 'event-xml');
    events.add({ ...removed('B', 1000), recordId: 8 }, { line: 1, byteOffset: 0 });
    events.add({ ...removed('A', 1000), recordId: 7 }, { line: 2, byteOffset: 9 });
    expect(events.finish(parts).facts.map(({ at }) => at.line)).toEqual([2, 1]);
  });

  it('names no node where events of several computers stand together', () => {
    const events = new EventCollector('a.xml', 0, 'event-xml');
    events.add(madeEvent({ computer: 'NODE1' }), { line: 1, byteOffset: 0 });
    events.add(madeEvent({ computer: 'node1.contoso.com' }), { line: 2, byteOffset: 9 });
    expect(events.finish(parts).input.node).toBe('NODE1');
    events.add(madeEvent({ computer: 'node2.contoso.com' }), { line: 3, byteOffset: 18 });
    expect(events.finish(parts).input.node).toBeNull();
  });

  it('keeps records that cannot be read, and counts the problems it does not list', () => {
    const events = new EventCollector('a.xml', 0, 'event-xml');
    for (let line = 1; line <= 50; line++) {
      events.addUnreadable({ line, byteOffset: line });
      events.problem('brokenEvent', line, 'It is broken.');
    }
    const { input, records } = events.finish(parts);
    expect(input.unrecognised).toBe(50);
    expect(records.shape[49]).toBe(recordShape.unrecognised);
    expect(input.problems).toHaveLength(21);
    expect(input.problems[20]!.message).toContain('30 more');
  });

  it('marks events by which clocks are compared, from both ends of a flood', () => {
    const events = new EventCollector('a.xml', 0, 'event-xml');
    for (let i = 0; i < 1000; i++)
      events.add(madeEvent({ id: 153, provider: 'disk', writtenMs: i * 1000 }), { line: i + 1, byteOffset: i });
    const { clockMarks } = events.finish(parts);
    expect(clockMarks).toHaveLength(64);
    expect(clockMarks[0]).toEqual({ kind: 'event', key: 'node1 153', at: { input: 0, line: 1 }, utcMs: 0 });
    expect(clockMarks.at(-1)!.utcMs).toBe(999_000);
    expect(clockMarks.map(({ utcMs }) => utcMs)).toEqual(clockMarks.map(({ utcMs }) => utcMs).sort((a, b) => a - b));
  });
});
