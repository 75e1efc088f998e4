// A simulated future at one moment.
import { expect, it } from 'vitest';
import { simulatedMoment, simulatedTime, simulatedTimes } from '../../../../client/webview/stage/simulatedMoment';
import type { WhatIf } from '../../../../server/src/protocol/whatIfMessages';

const whatIf: WhatIf = {
  ...{ title: 'four nodes', generation: 2, assumptions: [], leftOut: null, fromMs: 100, toMs: 900, nodes: ['N1', 'N2'] },
  ...{ volumes: [{ volume: 'Volume1', disk: 'Disk A' }], groups: [], happenings: [], choices: [], leftOut: null },
  tracks: [
    {
      ...({ track: 'ioMode', volume: 'Volume1', node: 'N1' } as const),
      spans: [
        { fromMs: 100, value: 'direct', words: 'direct IO', reasons: [] },
        { fromMs: 500, value: 'blockRedirected', words: 'block', reasons: ['NoDiskConnectivity'] },
      ],
    },
    { track: 'coordinator', volume: 'Volume1', node: null, spans: [{ fromMs: 300, value: 'N2', words: 'N2', reasons: [] }] },
    { track: 'nodeState', volume: null, node: 'N1', spans: [{ fromMs: 100, value: 'up', words: 'up', reasons: [] }] },
  ],
};

it('begins with its first moment and has one for each change', () => {
  expect(simulatedTimes(whatIf)).toEqual([100, 300, 500]);
});

it('has the values of the moment, and no line', () => {
  const { rows, others } = simulatedMoment(whatIf, 'Volume1', 400);
  expect(rows.map(({ node, ioMode, coordinator }) => [node, ioMode.value, coordinator.value])).toEqual([
    ['N1', 'direct', 'N2'],
    ['N2', 'unknown', 'N2'],
  ]);
  expect(rows[1]!.ioMode.words).toBe('not simulated');
  expect(others.map(({ track, value }) => [track, value])).toEqual([['nodeState', 'up']]);
  expect([...rows.map(({ ioMode }) => ioMode), ...others].flatMap(({ evidence }) => evidence)).toEqual([]);
  expect(simulatedMoment(whatIf, 'Volume1', 500).rows[0]!.ioMode).toMatchObject({ value: 'blockRedirected', changed: true });
  expect(simulatedMoment(whatIf, 'Volume1', 200).rows[0]!.coordinator.certainty).toBe('unknown');
});

it('is told from the beginning of the simulation on, never as a time of the logs', () => {
  expect(simulatedTimes(whatIf).map((ms) => simulatedTime(whatIf, ms))).toEqual(['+0.000 s', '+0.200 s', '+0.400 s']);
});
