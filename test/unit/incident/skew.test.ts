// How far the clocks of nodes are apart, and what is done about it.
import { describe, expect, it } from 'vitest';
import { inputOrder } from '../../../server/src/incident/inputOrder';
import { onOneAxis } from '../../../server/src/incident/oneAxis';
import type { InputReading } from '../../../server/src/model/inputReading';
import { corpusText } from '../../support/analyzed';
import { exportReading, logHeader, logLine, logReading } from '../../support/incidentInputs';

const startMs = Date.UTC(2024, 4, 3, 10);
const utcZone = { offsetMinutes: 0, isLocal: false };
const none: ReadonlyMap<string, number> = new Map();

function axis(readings: readonly InputReading[], skews = none) {
  return onOneAxis(readings, inputOrder(readings), none, skews);
}

/** A log of one node: happenings by number and the time at which they really were, and how far its clock is ahead. */
function log(input: number, node: string, aheadMs: number, happenings: ReadonlyMap<number, number>): InputReading {
  const lines = [...happenings].map(([id, ms]) =>
    logLine(startMs + ms + aheadMs, `[GUM] Node 1: Executing locally gumId: ${id}, updates: 1, first action: /dm/update`),
  );
  return logReading(`${node}.log`, input, [...logHeader(node, input + 1, utcZone), ...lines].join('\n'));
}

function everyMinute(count: number, firstId = 1): ReadonlyMap<number, number> {
  return new Map(Array.from({ length: count }, (_, place) => [firstId + place, (firstId + place) * 60_000]));
}

const clocksOf = (readings: readonly InputReading[], skews = none) =>
  axis(readings, skews).placed.map(({ clock: { skewMs, plusMinusMs, reference, pairs, skewFrom } }) => ({
    ...{ skewMs, plusMinusMs, reference, pairs, skewFrom },
  }));

describe('skew between nodes', () => {
  it('is measured from happenings that both logged', () => {
    expect(clocksOf([log(0, 'N1', 0, everyMinute(25)), log(1, 'N2', 4200, everyMinute(25))])).toEqual([
      { skewMs: 0, plusMinusMs: 0, reference: 'N1', pairs: 25, skewFrom: 'pairs' },
      { skewMs: -4200, plusMinusMs: 200, reference: 'N1', pairs: 25, skewFrom: 'pairs' },
    ]);
  });

  it('is null without pairs, never a number', () => {
    const clocks = clocksOf([log(0, 'N1', 0, everyMinute(5)), log(1, 'N2', 4200, everyMinute(5, 100))]);
    const unknown = { skewMs: null, plusMinusMs: null, reference: null, pairs: 0, skewFrom: null };
    expect(clocks).toEqual([unknown, unknown]);
  });

  it('has the clock in the middle as its axis, whatever the order of the inputs', () => {
    const logs = (places: readonly number[]) => [
      log(places[0]!, 'N1', -9000, everyMinute(9)),
      log(places[1]!, 'N2', 0, everyMinute(9)),
      log(places[2]!, 'N3', 3000, everyMinute(9)),
    ];
    expect(clocksOf(logs([0, 1, 2])).map(({ skewMs }) => skewMs)).toEqual([9000, 0, -3000]);
    const [a, b, c] = logs([2, 0, 1]);
    expect(clocksOf([b!, c!, a!]).map(({ skewMs, reference }) => [skewMs, reference])).toEqual([
      [0, 'N2'],
      [-3000, 'N2'],
      [9000, 'N2'],
    ]);
  });

  it('reaches over a node in between, with the doubt of both parts', () => {
    const both = new Map([...everyMinute(10), ...everyMinute(10, 50)]);
    const clocks = clocksOf([
      log(0, 'N1', 0, everyMinute(10)),
      log(1, 'N2', 5000, both),
      log(2, 'N3', 9000, everyMinute(10, 50)),
    ]);
    expect(clocks.map(({ skewMs, reference }) => [skewMs, reference])).toEqual([
      [5000, 'N2'],
      [0, 'N2'],
      [-4000, 'N2'],
    ]);
    const chain = clocksOf([log(0, 'N1', 9000, everyMinute(10)), log(1, 'N2', 0, both), log(2, 'N3', 4000, everyMinute(10, 50))]);
    // N3 has the clock in the middle; N1 is compared with it by way of N2.
    expect(chain[0]).toMatchObject({ skewMs: -5000, reference: 'N3', plusMinusMs: chain[1]!.plusMinusMs! * 2, pairs: 10 });
  });

  it('moves the facts of a node only where it is larger than its own doubt', () => {
    const started = ([ms]: readonly number[]) => logLine(startMs + ms!, '---+ LOG BEGIN +---');
    const withFact = (input: number, node: string, aheadMs: number, count: number) => {
      const happenings = [...everyMinute(count)].map(([id, ms]) =>
        logLine(startMs + ms + aheadMs, `[GUM] Node 1: Executing locally gumId: ${id}, updates: 1, first action: /dm/update`),
      );
      return logReading(
        `${node}.log`,
        input,
        [...logHeader(node, input + 1, utcZone), started([aheadMs]), ...happenings].join('\n'),
      );
    };
    const startOf = (count: number) =>
      axis([withFact(0, 'N1', 0, count), withFact(1, 'N2', 400, count)]).placed[1]!.facts.find(
        ({ body }) => body.kind === 'serviceStarted',
      )!.utcMs;
    expect(startOf(100)).toBe(startMs); // plus-minus 100 ms
    expect(startOf(2)).toBe(startMs + 400); // plus-minus 707 ms
  });

  it('moves the event exports of the node too: they show the same clock', () => {
    const body = { kind: 'quorumLost', observerId: null, status: null } as const;
    const evtx = exportReading('System.evtx', 2, {
      ...{ timeBase: 'utc', utcOffsetMinutes: null, format: 'evtx', node: 'N2.contoso.com' },
      events: [{ writtenMs: startMs + 4200, id: 1177, body }],
    });
    const { placed, facts } = axis([log(0, 'N1', 0, everyMinute(20)), log(1, 'N2', 4200, everyMinute(20)), evtx]);
    expect(placed[2]!.clock).toMatchObject({ skewMs: -4200, reference: 'N1' });
    expect(facts.find((fact) => fact.body.kind === 'quorumLost')!.utcMs).toBe(startMs);
    // What the file says of itself stays what the file says.
    expect(placed[2]!.input.firstUtcMs).toBe(startMs + 4200);
  });

  it('goes by what a person says before what is measured', () => {
    const logs = [log(0, 'N1', 0, everyMinute(20)), log(1, 'N2', 4200, everyMinute(20))];
    expect(clocksOf(logs, new Map([['n2', -1000]]))).toMatchObject([{ skewMs: 0 }, { skewMs: -1000, skewFrom: 'person' }]);
    // A word on the clock that is the axis moves all that are measured against it.
    expect(clocksOf(logs, new Map([['N1', 500]]))).toMatchObject([
      { skewMs: 500, skewFrom: 'person' },
      { skewMs: -3700, skewFrom: 'pairs' },
    ]);
  });

  it('is not believed from one happening where clocks would be hours apart', () => {
    const clocks = clocksOf([log(0, 'N1', 0, everyMinute(1)), log(1, 'N2', 3 * 3_600_000 + 400_000, everyMinute(1))]);
    expect(clocks.map(({ skewMs }) => skewMs)).toEqual([null, null]);
  });

  it('of the two public logs of one failover is 1.18 s, told by the view that both heard proposed', () => {
    // The lines are real; their author cut the date off, which is put back here (its day stands in one of the lines).
    const dated = (name: string) => corpusText(name).replace(/^(?=\d\d:\d\d)/gm, '00000724.00000928::2020/05/11-');
    const logs = ['2012r2-ag-failover-svr13.log', '2012r2-ag-failover-svr14.log'].map((name, index) =>
      logReading(name, index, dated(name)),
    );
    expect(clocksOf(logs)).toEqual([
      { skewMs: 0, plusMinusMs: 0, reference: '2012r2-ag-failover-svr13.log', pairs: 1, skewFrom: 'pairs' },
      { skewMs: 1179, plusMinusMs: 1000, reference: '2012r2-ag-failover-svr13.log', pairs: 1, skewFrom: 'pairs' },
    ]);
  });
});

describe('inputs without any date', () => {
  const logs = () =>
    ['2012r2-ag-failover-svr14.log', '2012r2-ag-failover-svr13.log'].map((name, index) =>
      logReading(name, index, corpusText(name)),
    );

  it('that share a happening are merged by their times of day, brought to one clock', () => {
    const { facts } = axis(logs());
    const when = facts.map(({ at, timeOfDayMs }) => timeOfDayMs! + (at.input === 0 ? 1179 : 0));
    expect(when).toEqual([...when].sort((a, b) => a - b));
    const views = facts.filter(({ body }) => body.kind === 'viewChanged').map(({ at }) => `${at.input}:${at.line}`);
    // Node 2 loses node 1 nine seconds before node 1 notices.
    expect(views).toEqual(['1:1', '1:62', '1:63', '0:23']);
  });

  it('that share nothing stand one behind the other', () => {
    const [first, second] = [
      logReading('b.log', 0, corpusText('2012r2-ag-failover-svr14.log')),
      logReading('a.log', 1, corpusText('2019-ip-address-network-role.log')),
    ];
    const inputs = axis([first, second]).facts.map(({ at }) => at.input);
    expect(inputs).toEqual([...inputs].sort((a, b) => b - a));
  });

  it('stand behind all that has a date', () => {
    const dated = log(2, 'N1', 0, everyMinute(2));
    const { facts } = axis([
      ...logs(),
      { ...dated, facts: [{ ...logs()[0]!.facts[0]!, at: { input: 2, line: 1 }, utcMs: startMs }] },
    ]);
    expect(facts[0]!.at.input).toBe(2);
    expect(facts.slice(1).every(({ utcMs }) => utcMs === null)).toBe(true);
  });
});
