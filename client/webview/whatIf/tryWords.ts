// Actions that can be tried, in plain words. Knows nothing of menus.
import type { WhatIfAction } from '../../../server/src/protocol/whatIfMessages';
import { t } from '../words';

export type ActionName = WhatIfAction['do'];

/** In the order of the menu: what people ask first stands first. */
export const actionNames: readonly ActionName[] = [
  'cutPath',
  'restorePath',
  'moveCoordinator',
  'stopNode',
  'crashNode',
  'startNode',
  'attachFilter',
  'turnRedirectionOn',
  'turnRedirectionOff',
  'beginBackup',
  'endBackup',
  'breakSmb',
  'loseReservation',
];

/** As an item of the menu. */
export function actionWords(name: ActionName): string {
  return {
    cutPath: t('Cut the path of a node to the disk'),
    restorePath: t('Restore the path of a node to the disk'),
    moveCoordinator: t('Move the coordinator to another node'),
    stopNode: t('Stop a node in order'),
    crashNode: t('Crash a node'),
    startNode: t('Start a node'),
    attachFilter: t('Attach a filter driver that does not know CSV'),
    turnRedirectionOn: t('Turn redirected access on'),
    turnRedirectionOff: t('Turn redirected access off'),
    beginBackup: t('Begin a backup'),
    endBackup: t('End the backup'),
    breakSmb: t('Break the connection of a node to the coordinator'),
    loseReservation: t('Take the reservation from the coordinator'),
  }[name];
}

/** One that was tried, as a sentence. */
export function triedWords(action: WhatIfAction): string {
  switch (action.do) {
    case 'cutPath':
      return t('{0} loses its path to the disk of {1}', action.node, action.volume);
    case 'restorePath':
      return t('{0} gets its path to the disk of {1} back', action.node, action.volume);
    case 'moveCoordinator':
      return t('The coordinator of {0} is moved to {1}', action.volume, action.to);
    case 'stopNode':
      return t('{0} is stopped in order', action.node);
    case 'crashNode':
      return t('{0} crashes', action.node);
    case 'startNode':
      return t('{0} starts', action.node);
    case 'attachFilter':
      return t('A filter driver is attached to {0} on {1}', action.volume, action.node);
    case 'turnRedirectionOn':
      return t('Redirected access to {0} is turned on', action.volume);
    case 'turnRedirectionOff':
      return t('Redirected access to {0} is turned off', action.volume);
    case 'beginBackup':
      return t('A backup of {0} begins', action.volume);
    case 'endBackup':
      return t('The backup of {0} ends', action.volume);
    case 'breakSmb':
      return t('{0} loses its connection to the coordinator of {1}', action.node, action.volume);
    case 'loseReservation':
      return t('{0} loses the reservation of the disk of {1}', action.node, action.volume);
  }
}
