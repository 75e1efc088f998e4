// What is said of spans and times: short, and never more than is known.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockFace } from '../../../../client/webview/lanes/clockFace';
import { durationWords } from '../../../../client/webview/lanes/durations';
import { fitText } from '../../../../client/webview/lanes/fitText';
import { incidentStretch } from '../../../../client/webview/lanes/incidentStretch';
import { legendSigns } from '../../../../client/webview/lanes/legendSigns';
import { markClusters, markNumbers, markX, marksInOrder, undatedCluster } from '../../../../client/webview/lanes/markNumbers';
import { laneName, rowWords, spanTimes } from '../../../../client/webview/lanes/spanWords';
import { TimeScale } from '../../../../client/webview/lanes/timeScale';
import { bandNames, type ReplayAxis, type ReplayLanes } from '../../../../server/src/protocol/replayViewMessages';
import type { ReplayStore } from '../../../../client/webview/state/replayStore';
import { band, mark, measure } from './someLanes';

const at = (time: string) => Date.parse(`2026-05-03T${time}Z`);
const axis: ReplayAxis = { kind: 'utc', fromMs: at('01:50:00'), toMs: at('02:00:00'), zone: 'told', local: null, clocks: [] };
const face = clockFace(axis, 'utc');

it('durations are short and right', () => {
  const seconds = [0.34, 0.9996, 58.24, 99.94, 99.96, 3599.4, 3599.6, 11_520, 190_000];
  expect(seconds.map((value) => durationWords(value * 1000))).toEqual([
    '340 ms',
    '1.0 s',
    '58.2 s',
    '99.9 s',
    '1 min 40 s',
    '59 min 59 s',
    '1 h 00 min',
    '3 h 12 min',
    '2 d 5 h',
  ]);
});

describe('a span in words', () => {
  const span = band('blockRedirected', at('01:58:26.031'), at('01:59:24.240'), {
    words: 'block redirected: no path to the disk',
  });
  const name = laneName({ volume: 'Volume1' }, { node: 'NODE1' });

  it('is what a screen reader says of a row', () => {
    expect(rowWords(name, span, face, axis)).toBe(
      'Volume1 on NODE1: block redirected: no path to the disk since 01:58:26.031, 58.2 s, stated',
    );
  });

  it('has no end where the logs end', () => {
    const lasting = { ...span, toMs: axis.toMs };
    expect(rowWords(name, lasting, face, axis)).toBe(
      'Volume1 on NODE1: block redirected: no path to the disk since 01:58:26.031, stated',
    );
    expect(spanTimes(lasting, face, axis)).toBe('since 01:58:26.031 · at least 93.9 s');
    expect(spanTimes(span, face, axis)).toBe('01:58:26.031 – 01:59:24.240 · 58.2 s');
  });

  it('says of the unknown only until when', () => {
    const unknown = band('unknown', axis.fromMs, at('01:52:00'), { step: -1 });
    expect(rowWords('NODE3', unknown, face, axis)).toBe('NODE3: unknown, until 01:52:00.000');
    expect(rowWords('NODE3', { ...unknown, toMs: axis.toMs }, face, axis)).toBe('NODE3: unknown, all the time');
    expect(rowWords('NODE3', null, face, axis)).toBe('NODE3');
  });

  it('counts steps where there are no times', () => {
    const order: ReplayAxis = { ...axis, kind: 'order', fromMs: 0, toMs: 9000 };
    const steps = clockFace(order, 'utc');
    expect(spanTimes(band('paused', 2000, 4000), steps, order)).toBe('from step 3 to step 5');
    expect(spanTimes(band('paused', 2000, 9000), steps, order)).toBe('from step 3 to the end');
  });
});

it('a text is cut to its room, or left out where a rest would say nothing', () => {
  expect(fitText('block redirected', 112, 'label', measure)).toBe('block redirected');
  expect(fitText('block redirected', 111, 'label', measure)).toBe('block redirect…');
  expect(fitText('block redirected', 34, 'label', measure)).toBeNull();
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), fc.nat(300), (text, width) => {
      const fitting = fitText(text, width, 'label', measure);
      if (fitting !== null) expect(measure(fitting, 'label')).toBeLessThanOrEqual(width);
    }),
  );
});

describe('numbers of findings', () => {
  const marks = [mark(0, 3000), mark(1, 1000), mark(2, 1000, { step: 1 }), mark(3, 9000, { severity: 'error' })];
  const lanes: ReplayLanes = { axis, generation: 2, groups: [], marks, uncovered: [] };
  const numbers = markNumbers({ lanes } as Pick<ReplayStore, 'lanes'>);

  it('rise with time and do not depend on what is seen', () => {
    expect([...numbers]).toEqual([
      [1, 1],
      [2, 2],
      [0, 3],
      [3, 4],
    ]);
  });

  it('stand apart where no line gives a time: last, and at no place of the axis', () => {
    const some = { ...lanes, marks: [mark(0, 3000, { isUndated: true }), mark(1, 9000)] };
    const all = markNumbers({ lanes: some } as Pick<ReplayStore, 'lanes'>);
    expect([all.get(1), all.get(0)]).toEqual([1, 2]);
    const scale = new TimeScale({ fromMs: 0, toMs: 10_000 }, 500);
    const measures = { widthOf: () => 20, gapPx: 3 };
    expect(markClusters(marksInOrder(some), scale, all, measures).map(({ words }) => words)).toEqual(['1']);
    expect(undatedCluster(marksInOrder(some), all)).toMatchObject({ words: '2' });
    expect(undatedCluster(marks, numbers)).toBeNull();
    expect(some.marks.map((one) => markX(one, scale))).toEqual([4.5, 450]);
    expect(markX(some.marks[1]!, new TimeScale({ fromMs: 0, toMs: 5000 }, 500))).toBeNull();
  });

  it('are placed with as much work as there are pixels, however many they are', () => {
    const many = { ...lanes, marks: Array.from({ length: 20_000 }, (_none, index) => mark(index, index / 2)) };
    const all = markNumbers({ lanes: many } as Pick<ReplayStore, 'lanes'>);
    let measured = 0;
    const widthOf = (words: string) => {
      measured++;
      return 10 + words.length * 7;
    };
    const inSight = new TimeScale({ fromMs: 2000, toMs: 7000 }, 500);
    const signs = markClusters(marksInOrder(many), inSight, all, { widthOf, gapPx: 3 });
    expect(signs[0]!.words).toMatch(/^4001–/);
    expect(signs.flatMap((sign) => sign.marks)).toHaveLength(10_001);
    expect(measured).toBeLessThan(3 * 500);
  });

  it('stand together where there is no room, and never cover each other', () => {
    const measures = { widthOf: (words: string) => 10 + words.length * 7, gapPx: 3 };
    const wide = markClusters(marksInOrder(lanes), new TimeScale({ fromMs: 0, toMs: 10_000 }, 500), numbers, measures);
    expect(wide.map(({ words }) => words)).toEqual(['1–2', '3', '4']);
    fc.assert(
      fc.property(fc.array(fc.nat(10_000), { maxLength: 60 }), fc.integer({ min: 100, max: 2000 }), (times, width) => {
        const many = { ...lanes, marks: times.map((ms, index) => mark(index, ms)) };
        const all = markNumbers({ lanes: many } as Pick<ReplayStore, 'lanes'>);
        const signs = markClusters(marksInOrder(many), new TimeScale({ fromMs: 0, toMs: 10_000 }, width), all, measures);
        expect(signs.flatMap((sign) => sign.marks)).toHaveLength(times.length);
        for (const [index, sign] of signs.entries()) {
          const before = signs[index - 1];
          if (before) expect(sign.x - sign.width / 2).toBeGreaterThanOrEqual(before.x + before.width / 2);
          expect(sign.x - sign.width / 2).toBeGreaterThanOrEqual(0);
          expect(sign.x + sign.width / 2).toBeLessThanOrEqual(width);
        }
      }),
    );
  });
});

describe('the stretch of the incident', () => {
  const lanes = (marks: ReplayLanes['marks']): ReplayLanes => {
    return { axis: { ...axis, fromMs: 0, toMs: 1_000_000 }, generation: 2, groups: [], marks, uncovered: [] };
  };
  const place = (name: (typeof bandNames)[number]) => bandNames.indexOf(name);

  it('runs from the first grave finding to the last, with some room', () => {
    const marks = [mark(0, 10_000, { severity: 'info' }), mark(1, 400_000), mark(2, 500_000, { severity: 'error' })];
    expect(incidentStretch(lanes(marks), null)).toEqual({ fromMs: 392_000, toMs: 508_000 });
  });

  it('goes on to the end of what they began, but not to what is so by design', () => {
    const marks = [mark(1, 400_000), mark(2, 500_000)];
    const columns = (redirected: (column: number) => boolean) => ({
      volume: 'Volume1',
      bands: Array.from({ length: 100 }, (_, column) => place(redirected(column) ? 'blockRedirected' : 'direct')),
    });
    const minimap = {
      groups: [columns((column) => column >= 45 && column < 60), columns(() => true), columns((column) => column < 20)],
    };
    expect(incidentStretch(lanes(marks), minimap)).toEqual({ fromMs: 384_000, toMs: 616_000 });
  });

  it('is not there without findings', () => {
    expect(incidentStretch(lanes([]), null)).toBeNull();
  });
});

it('a legend names what was seen, what looks alike together', () => {
  expect(legendSigns(new Set(['unknown', 'up', 'direct', 'paused', 'blockRedirected']))).toEqual([
    ['direct', 'up'],
    ['blockRedirected'],
    ['paused'],
    ['unknown'],
  ]);
  expect(legendSigns(new Set(bandNames)).flat()).toHaveLength(bandNames.length);
});
