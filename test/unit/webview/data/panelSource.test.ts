// Questions over messages: each answer finds its question, a refusal is told, and nobody waits for ever.
import { describe, expect, test } from 'vitest';
import type { ToPanel } from '../../../../client/src/views/replayMessages';
import { PanelSource } from '../../../../client/webview/data/panelSource';

type Ask = Extract<ToPanel, { type: 'ask' }>;

function opened() {
  const asked: Ask[] = [];
  const source = new PanelSource(7, (message) => asked.push(message as Ask));
  return { source, asked };
}

describe('the panel as a source', () => {
  test('answers come to their question, in whichever order', async () => {
    const { source, asked } = opened();
    const first = source.ask('stepTimes', { first: 0, count: 1 });
    const second = source.ask('stepTimes', { first: 1, count: 1 });
    expect(asked.map(({ question, version, params }) => [question, version, params])).toEqual([
      ['stepTimes', 7, { first: 0, count: 1 }],
      ['stepTimes', 7, { first: 1, count: 1 }],
    ]);
    source.take({ type: 'answer', id: asked[1]!.id, answer: [2] });
    source.take({ type: 'answer', id: asked[0]!.id, answer: [1] });
    expect(await first).toEqual([1]);
    expect(await second).toEqual([2]);
  });

  test('a question that is refused rejects with the reason', async () => {
    const { source, asked } = opened();
    const answer = source.ask('minimap', { columns: 10 });
    source.take({ type: 'refused', id: asked[0]!.id, reason: 'The server has stopped.' });
    await expect(answer).rejects.toThrow('The server has stopped.');
  });

  test('answers to questions of an earlier source are not taken', async () => {
    const [old, present] = [opened(), opened()];
    void old.source.ask('minimap', { columns: 10 });
    const answer = present.source.ask('minimap', { columns: 10 });
    present.source.take({ type: 'answer', id: old.asked[0]!.id, answer: 'late' });
    present.source.take({ type: 'answer', id: present.asked[0]!.id, answer: 'right' });
    expect(await answer).toBe('right');
  });

  test('whoever waits when a newer log is there learns that nothing comes', async () => {
    const { source } = opened();
    const answer = source.ask('minimap', { columns: 10 });
    source.close();
    expect(await answer).toBeNull();
  });
});
