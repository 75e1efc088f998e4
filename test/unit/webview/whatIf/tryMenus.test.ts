import { describe, expect, it } from 'vitest';
import { menusOf } from '../../../../client/webview/whatIf/tryMenus';
import { actionNames, actionWords, triedWords } from '../../../../client/webview/whatIf/tryWords';
import type { WhatIfAction } from '../../../../server/src/protocol/whatIfMessages';

const choices: readonly WhatIfAction[] = [
  { do: 'cutPath', node: 'NODE1', volume: 'Volume1' },
  { do: 'cutPath', node: 'NODE2', volume: 'Volume1' },
  { do: 'moveCoordinator', volume: 'Volume1', to: 'NODE2' },
  { do: 'turnRedirectionOn', volume: 'Volume1' },
  { do: 'crashNode', node: 'NODE2' },
];
const volumes = ['Volume1', 'Volume2'];
const menus = (wish: Partial<Parameters<typeof menusOf>[3]>) =>
  menusOf(choices, volumes, ['Volume1'], { name: null, volume: null, node: null, ...wish });

describe('the menus of a what-if', () => {
  it('offer only what is possible, in the order of people', () => {
    expect(menus({}).names).toEqual(['cutPath', 'moveCoordinator', 'crashNode', 'turnRedirectionOn']);
  });

  it('begin with something that can be tried at once', () => {
    expect(menus({}).action).toEqual(choices[0]);
  });

  it('keep what was chosen as long as it is possible', () => {
    expect(menus({ name: 'cutPath', node: 'NODE2' }).action).toEqual(choices[1]);
    expect(menus({ name: 'startNode', node: 'NODE9' }).action).toEqual(choices[0]);
  });

  it('ask for the new coordinator where it is moved, for no node where the whole volume is meant, for no volume where a node is', () => {
    expect(menus({ name: 'moveCoordinator' })).toMatchObject({ nodes: ['NODE2'], action: choices[2] });
    expect(menus({ name: 'turnRedirectionOn' })).toMatchObject({ nodes: [], volume: 'Volume1', action: choices[3] });
    expect(menus({ name: 'crashNode' })).toMatchObject({ volumes: [], volume: null, action: choices[4] });
  });

  it('have nothing to add for a volume of which the answer does not tell yet', () => {
    expect(menus({ name: 'cutPath', volume: 'Volume2' })).toMatchObject({ volume: 'Volume2', nodes: [], action: null });
  });

  it('are empty where nothing can be tried', () => {
    expect(menusOf([], [], [], { name: null, volume: null, node: null })).toMatchObject({ names: [], name: null, action: null });
  });
});

describe('words of actions', () => {
  it('differ for each of them', () => {
    expect(new Set(actionNames.map(actionWords)).size).toBe(actionNames.length);
  });

  it('name what the action is about', () => {
    expect(choices.map(triedWords)).toEqual([
      'NODE1 loses its path to the disk of Volume1',
      'NODE2 loses its path to the disk of Volume1',
      'The coordinator of Volume1 is moved to NODE2',
      'Redirected access to Volume1 is turned on',
      'NODE2 crashes',
    ]);
  });
});
