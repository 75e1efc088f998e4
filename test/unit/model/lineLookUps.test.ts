// What stands on a line: steps, findings, copies of events; also where one line holds several records, and one event several lines.
import { describe, expect, test } from 'vitest';
import { hover } from '../../../server/src/features/hover';
import { copiesOfRecord } from '../../../server/src/model/eventCopies';
import { findingsOfRecord } from '../../../server/src/model/findingsAt';
import { episodes, episodesOfAll } from '../../../server/src/model/episodes';
import { LineIndex } from '../../../server/src/model/linesByInput';
import { recordAtLine, recordAtPlace, recordStretch } from '../../../server/src/model/recordAt';
import { statesAt } from '../../../server/src/model/stateAt';
import { lineOfStep, stepAtLine, stepsOfRecord } from '../../../server/src/model/stepAt';
import { incidentOf } from '../../support/incidentOf';
import { node2Events, node2Log, twoNodeFiles } from '../../support/twoNodes';

const { incident, logs } = incidentOf(twoNodeFiles);
const [node1, node2, events] = logs as [(typeof logs)[0], (typeof logs)[0], (typeof logs)[0]];
const { steps, findings } = incident.history;

/** `input:line` of the steps in the record on a line (from 1). */
function stepsOn(log: typeof node1, line: number): string[] {
  return stepsOfRecord(log, recordAtLine(log.records, line - 1)).map(
    (step) => `${steps[step]!.at.input}:${steps[step]!.at.line}`,
  );
}

test('the same line of two inputs holds different steps', () => {
  expect(stepsOn(node1, 12)).toEqual(['0:12']);
  expect(stepsOn(node2, 12)).toEqual(['1:12']);
  expect(stepsOn(node1, 13)).toEqual([]);
});

test('an event has its step on each line that holds it', () => {
  expect(stepsOn(node2, 15)).toEqual(['1:15']);
  expect(stepsOn(events, 2)).toEqual(['1:15']);
  const step = steps.find(({ at }) => at.input === 1 && at.line === 15)!;
  expect(lineOfStep(events, step)).toEqual({ input: 2, line: 2 });
  expect(lineOfStep(node1, step)).toBeUndefined();
  expect(copiesOfRecord(events, recordAtLine(events.records, 1))).toEqual([{ input: 1, line: 15 }]);
  expect(copiesOfRecord(node2, recordAtLine(node2.records, 14))).toEqual([{ input: 2, line: 2 }]);
  expect(copiesOfRecord(node2, recordAtLine(node2.records, 11))).toEqual([]);
});

test('findings are found on the lines that raised them and on those that prove them, in each input', () => {
  const codes = (log: typeof node1, line: number) => {
    const { raised, proven } = findingsOfRecord(log, recordAtLine(log.records, line - 1));
    return [raised.map((finding) => findings[finding]!.code), proven.map((finding) => findings[finding]!.code)];
  };
  expect(codes(node1, 9)).toEqual([['nodeRemoved'], []]);
  expect(codes(node2, 9)).toEqual([[], ['nodeRemoved']]);
  expect(codes(events, 2)).toEqual([[], ['redirected']]);
  expect(codes(node1, 12)).toEqual([[], []]);
});

test('the moment of a line is not before what other inputs told until then, nor after', () => {
  const end = stepAtLine(node1, 15); // 10:25 on the axis
  expect(steps[end]!.at).toEqual({ input: 1, line: 12 });
  expect(steps[stepAtLine(node1, 13)]!.utcMs).toBeLessThan(Date.UTC(2024, 4, 21, 9, 55));
  expect(stepAtLine(node1, 1)).toBe(-1);
});

test('evidence of another input counts from its own moment on', () => {
  const removed = steps.findIndex(({ at }) => at.input === 0 && at.line === 9);
  const evidence = (step: number) =>
    statesAt(incident, step).find(({ track, node }) => track === 'nodeState' && node === 'NODE3')!.evidence;
  expect(evidence(removed)).toEqual([{ input: 0, line: 9 }]);
  const later = steps.findIndex(({ at }) => at.input === 1 && at.line === 9);
  expect(evidence(later)).toEqual(expect.arrayContaining([{ input: 0, line: 9 }]));
});

describe('stretches of steps', () => {
  test('of one log are of its own lines', () => {
    expect(episodes(node1).flatMap(({ firstLine, lastLine }) => [firstLine, lastLine])).toEqual([9, 12, 16, 16]);
    expect(episodes(events).map(({ firstLine, lastLine, steps: own }) => [firstLine, lastLine, own.length])).toEqual([[2, 2, 1]]);
  });

  test('of all inputs are in time, and hold every step once', () => {
    const all = episodesOfAll(incident.history).flatMap((group) => group.steps);
    expect(all).toEqual(steps.map((_step, index) => index));
    expect(episodesOfAll(incident.history).length).toBeGreaterThan(2);
  });
});

describe('several records in one line', () => {
  const [, event = ''] = node2Events.split('\n');
  const paused = event.replace('5122', '5121').replace('10:30:01', '10:01:57').replace('18031', '18029');
  const oneLine = `<Events>${paused}${event}</Events>\n`;
  const { incident: told, logs: read } = incidentOf([{ path: 'System.xml', text: oneLine }]);
  const log = read[0]!;
  const second = oneLine.lastIndexOf('<Event ');

  test('are told by the character', () => {
    const places = [0, 10, second - 1, second, second + 5, oneLine.length];
    expect(places.map((character) => recordAtPlace(log.records, { lineIndex: 0, character }))).toEqual([0, 0, 0, 1, 1, 1]);
    expect(recordAtPlace(log.records, { lineIndex: 5, character: 0 })).toBe(-1);
    expect(recordStretch(log.records, 0)).toMatchObject({ first: 1, last: 1, toColumn: second + 1 });
  });

  test('have their own steps and hovers', () => {
    expect(told.history.steps).toHaveLength(2);
    expect(stepsOfRecord(log, 0)).toEqual([0]);
    expect(stepsOfRecord(log, 1)).toEqual([1]);
    expect(hover(log, { lineIndex: 0, character: 30 })!.markdown).toMatch(/^\*\*Direct access to `Volume1` lost/);
    const found = hover(log, { lineIndex: 0, character: second + 30 })!;
    expect(found.markdown).toMatch(/^\*\*`Volume1` works again/);
    expect(found.range.start.character).toBe(second);
  });
});

test('a line index keeps what came out of order, and gives each number once', () => {
  const index = new LineIndex();
  const entries = [
    { line: 5, value: 1 },
    { line: 2, value: 2 },
    { line: 2, value: 0 },
    { line: 9, value: 1 },
    { line: 5, column: 40, value: 3 },
    { line: 5, column: 7, value: 4 },
  ];
  for (const { value, ...ref } of entries) index.add({ input: 0, ...ref }, value);
  expect(index.all()).toEqual({ values: [0, 2, 1, 4, 3], lines: [2, 2, 5, 5, 5] });
  expect(index.within({ first: 5, last: 9, fromColumn: 0, toColumn: Infinity })).toEqual([1, 4, 3]);
  expect(index.within({ first: 5, last: 5, fromColumn: 7, toColumn: 40 })).toEqual([1, 4]);
  expect(index.within({ first: 6, last: 8, fromColumn: 0, toColumn: Infinity })).toEqual([]);
  expect([1, 2, 4, 5, 99].map((line) => index.lastAtOrAbove(line))).toEqual([-1, 1, 1, 4, 5]);
});

test('a log that stands alone has the same look-ups', () => {
  const alone = incidentOf([node2Log]).logs[0]!;
  expect(stepAtLine(alone, 13)).toBe(stepAtLine(alone, 12));
  expect(stepAtLine(alone, 8)).toBe(-1);
});
