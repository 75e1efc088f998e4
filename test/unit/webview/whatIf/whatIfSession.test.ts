import { describe, expect, it } from 'vitest';
import { ReplayStore } from '../../../../client/webview/state/replayStore';
import { whatIfSession } from '../../../../client/webview/whatIf/whatIfSession';
import type { WhatIf, WhatIfAction, WhatIfParams } from '../../../../server/src/protocol/whatIfMessages';

const crash: WhatIfAction = { do: 'crashNode', node: 'NODE1' };
const start: WhatIfAction = { do: 'startNode', node: 'NODE1' };
const nothing = () => undefined;

type Asked = Omit<WhatIfParams, 'uri' | 'version'>;

/** A store whose source answers a what-if with its question, when it is told to. */
function made(answer: (asked: Asked) => Promise<unknown> = (asked) => Promise.resolve(futureOf(asked))) {
  const asked: Asked[] = [];
  const source = {
    isLive: true,
    ask: (_question: string, params: Asked) => {
      asked.push(params);
      return answer(params);
    },
  };
  const axis = { kind: 'utc', fromMs: 0, toMs: 1000, zone: 'told', local: null, clocks: [] };
  const store = new ReplayStore({
    name: 'test',
    overview: { stepCount: 5, findings: [] },
    lanes: { axis, generation: 2, groups: [], marks: [], uncovered: [] },
    source,
    outside: { showLine: nothing, moved: nothing, copy: nothing, save: nothing, saveHtml: nothing },
    start: null,
    kept: null,
  } as unknown as ConstructorParameters<typeof ReplayStore>[0]);
  return { store, session: whatIfSession(store), asked };
}

function futureOf({ step, example, actions }: Asked): WhatIf {
  return { title: `${example ?? step} ${actions.length}`, volumes: [], happenings: [] } as unknown as WhatIf;
}

describe('a session of trying', () => {
  it('is one for each replay, so that nothing is lost when another part is looked at', () => {
    const { store, session } = made();
    expect(whatIfSession(store)).toBe(session);
    expect(whatIfSession(made().store)).not.toBe(session);
  });

  it('goes along with the play head until something is tried, and then stays', async () => {
    const { session, asked } = made();
    await session.follow(1);
    await session.follow(3);
    expect(session.answer.value?.title).toBe('3 0');
    await session.add(crash);
    await session.follow(4);
    expect(asked.at(-1)).toMatchObject({ step: 3, actions: [crash] });
    expect(asked.length).toBe(3);
  });

  it('shows a simulated moment only while something is tried', async () => {
    const { store, session } = made();
    await session.follow(2);
    expect(store.whatIf.value).toBeNull();
    await session.add(crash);
    expect(store.whatIf.value?.title).toBe('2 1');
    await session.add(start);
    await session.undo();
    expect(session.actions.value).toEqual([crash]);
    await session.undo();
    expect(store.whatIf.value).toBeNull();
  });

  it('begins the example with its question, and comes back to the logs', async () => {
    const { store, session, asked } = made();
    await session.add(crash);
    await session.beginExample();
    expect(asked.at(-1)).toMatchObject({ example: 'fourNodes', actions: [{ do: 'cutPath', node: 'NODE3', volume: 'Volume1' }] });
    expect(store.whatIf.value?.title).toBe('fourNodes 1');
    await session.undo();
    expect(store.whatIf.value?.title).toBe('fourNodes 0');
    await session.beginAt(4);
    expect(session.answer.value?.title).toBe('4 0');
    expect(store.whatIf.value).toBeNull();
  });

  it('takes only the last of several answers', async () => {
    const waiting: (() => void)[] = [];
    const { session } = made((asked) => new Promise((resolve) => waiting.push(() => resolve(futureOf(asked)))));
    const [first, second] = [session.add(crash), session.add(start)];
    waiting[1]!();
    await second;
    waiting[0]!();
    await first;
    expect(session.answer.value?.title).toMatch(/ 2$/);
    expect(session.isAsking.value).toBe(false);
  });

  it('tells why it was refused, and keeps the last answer', async () => {
    let isRefusing = false;
    const { session } = made((asked) =>
      isRefusing ? Promise.reject(new Error('no node NODE1')) : Promise.resolve(futureOf(asked)),
    );
    await session.follow(1);
    isRefusing = true;
    await session.add(crash);
    expect(session.refusal.value).toBe('no node NODE1');
    expect(session.answer.value?.title).toBe('1 0');
  });
});
