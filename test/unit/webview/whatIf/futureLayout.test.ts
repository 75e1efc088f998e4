import { describe, expect, it } from 'vitest';
import { futureLayout } from '../../../../client/webview/whatIf/futureLayout';
import type { WhatIf } from '../../../../server/src/protocol/whatIfMessages';
import { simulate } from '../../../../server/src/simulate/simulate';
import type { TryAction } from '../../../../server/src/whatIf/future';
import { whatIf } from '../../../../server/src/whatIf/whatIf';
import { lastTellingStep, scenarioNamed, toldBy } from '../../../support/futures';

const width = 800;
const labelWidth = 100;

function future(nodes: readonly string[], ...actions: readonly TryAction[]): WhatIf {
  const told = toldBy(simulate({ ...scenarioNamed('move-by-admin'), nodes, actions: [] }));
  return whatIf(told, { step: lastTellingStep(told), example: null, volume: null, actions });
}

const three = ['NODE1', 'NODE2', 'NODE3'];

describe('the picture of a simulated future', () => {
  it('fills its width, with every band inside and side by side', () => {
    const { rows } = futureLayout(future(three, { do: 'cutPath', node: 'NODE1', volume: 'Volume1' }), width, labelWidth);
    const lanes = rows.flatMap((row) => (row.type === 'lane' ? [row] : []));
    expect(lanes.map(({ node }) => node)).toEqual([...three, ...three]);
    for (const { bands } of lanes) {
      expect(bands[0]!.x).toBe(labelWidth);
      expect(bands.at(-1)!.x + bands.at(-1)!.width).toBeCloseTo(width - 8);
      for (const [place, { x }] of bands.entries()) if (place > 0) expect(x).toBeGreaterThanOrEqual(bands[place - 1]!.x);
    }
  });

  it('puts each row below the one before, and the axis below all', () => {
    const { rows, axisTop, height } = futureLayout(future(three), width, labelWidth);
    for (const [place, { top }] of rows.entries()) if (place > 0) expect(top).toBeGreaterThan(rows[place - 1]!.top);
    expect(axisTop).toBeGreaterThan(rows.at(-1)!.top);
    expect(height).toBeGreaterThan(axisTop);
  });

  it('marks where each action was done', () => {
    const actions = [
      { do: 'cutPath', node: 'NODE3', volume: 'Volume1' },
      { do: 'restorePath', node: 'NODE3', volume: 'Volume1' },
    ] as const;
    const { actions: marks, ticks } = futureLayout(future(three, ...actions), width, labelWidth);
    expect(marks.map(({ action }) => action)).toEqual([0, 1]);
    expect(marks[1]!.x).toBeGreaterThan(marks[0]!.x);
    expect(ticks[0]).toEqual({ seconds: 0, x: labelWidth });
  });

  it('draws at most twelve lanes of a group, those that change among them, and counts the others', () => {
    const nodes = Array.from({ length: 20 }, (_none, place) => `NODE${place + 1}`);
    const { rows } = futureLayout(future(nodes, { do: 'cutPath', node: 'NODE19', volume: 'Volume1' }), width, labelWidth);
    const last = rows.slice(rows.findIndex((row) => row.type === 'heading' && row.volume === 'Volume1'));
    const drawn = last.flatMap((row) => (row.type === 'lane' ? [row.node] : []));
    expect(drawn.length).toBe(12);
    expect(drawn).toContain('NODE1');
    expect(drawn).toContain('NODE19');
    expect(last.at(-1)).toMatchObject({ type: 'others', count: 8 });
  });
});
