// What the menus of a what-if offer, from what is possible now: an action, then its volume, then its node. Knows nothing of the page.
import type { WhatIfAction } from '../../../server/src/protocol/whatIfMessages';
import { actionNames, type ActionName } from './tryWords';

/** What was chosen last; what is not possible any more gives way to the first that is. */
export interface Wish {
  readonly name: ActionName | null;
  readonly volume: string | null;
  readonly node: string | null;
}

export interface Menus {
  readonly names: readonly ActionName[];
  readonly name: ActionName | null;
  /** Empty: the action concerns no volume. */
  readonly volumes: readonly string[];
  readonly volume: string | null;
  /** Empty: the action names no node, or there is none it could be done with. */
  readonly nodes: readonly string[];
  readonly node: string | null;
  /** What is chosen, when it can be done. */
  readonly action: WhatIfAction | null;
}

/**
 * @param volumes all there are; `choices` tells only of those that are `known`
 * @param known volumes of which the answer tells what is possible
 */
export function menusOf(
  choices: readonly WhatIfAction[],
  volumes: readonly string[],
  known: readonly string[],
  wish: Wish,
): Menus {
  const possible = new Set(choices.map((choice) => choice.do));
  const names = actionNames.filter((name) => possible.has(name));
  const name = wish.name !== null && names.includes(wish.name) ? wish.name : (names[0] ?? null);
  const ofName = choices.filter((choice) => choice.do === name);
  const needsVolume = ofName.some((choice) => 'volume' in choice);
  const offered = needsVolume ? volumes : [];
  const possibleVolumes = volumes.filter((one) => !known.includes(one) || ofName.some((choice) => volumeOf(choice) === one));
  const volume = !needsVolume
    ? null
    : wish.volume !== null && offered.includes(wish.volume)
      ? wish.volume
      : (possibleVolumes[0] ?? null);
  const ofVolume = ofName.filter((choice) => volumeOf(choice) === volume);
  const nodes = ofVolume.flatMap((choice) => nodeOf(choice) ?? []);
  const node = wish.node !== null && nodes.includes(wish.node) ? wish.node : (nodes[0] ?? null);
  const action = ofVolume.find((choice) => nodeOf(choice) === node) ?? null;
  return { names, name, volumes: offered, volume, nodes, node, action };
}

function volumeOf(choice: WhatIfAction): string | null {
  return 'volume' in choice ? choice.volume : null;
}

function nodeOf(choice: WhatIfAction): string | null {
  if ('node' in choice) return choice.node;
  return 'to' in choice ? choice.to : null;
}
