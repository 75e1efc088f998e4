// The request for a simulated future: its parameters are looked at here, since they come from a page. Knows nothing of what follows.
import { ErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver/node';
import { UnknownNameError } from '../whatIf/tryAction';
import { whatIf } from '../whatIf/whatIf';
import * as fromLsp from './fromLsp';
import { guarded } from './guarded';
import type { Register } from './handlerContext';
import { replayViewRequests } from './replayViewMessages';
import type { WhatIf, WhatIfAction, WhatIfParams } from './whatIfMessages';
import { versionOf } from './versionOf';

const mostActions = 50;

/** What each action names. */
const namesOf: Readonly<Record<WhatIfAction['do'], readonly ('node' | 'volume' | 'to')[]>> = {
  cutPath: ['node', 'volume'],
  restorePath: ['node', 'volume'],
  loseReservation: ['node', 'volume'],
  breakSmb: ['node', 'volume'],
  stopNode: ['node'],
  crashNode: ['node'],
  startNode: ['node'],
  moveCoordinator: ['volume', 'to'],
  attachFilter: ['node', 'volume'],
  turnRedirectionOn: ['volume'],
  turnRedirectionOff: ['volume'],
  beginBackup: ['volume'],
  endBackup: ['volume'],
};

/** A request that cannot be answered; the message is for people. */
class RefusedError extends Error {}

export const registerWhatIf: Register = (connection, { models }) => {
  connection.onRequest(
    replayViewRequests.whatIf,
    guarded<WhatIfParams, WhatIf | null | ResponseError<void>>(
      'whatIf',
      null,
      connection.console,
      async (params, token: CancellationToken) => {
        try {
          const question = {
            step: fromLsp.wholeNumber(params.step),
            example: exampleOf(params.example),
            actions: actionsOf(params.actions),
            volume: params.volume === undefined ? null : fromLsp.text(params.volume),
          };
          const model = await versionOf(models, params, token);
          return model && whatIf(model.log, question);
        } catch (error) {
          if (!(error instanceof RefusedError || error instanceof UnknownNameError)) throw error;
          return new ResponseError<void>(ErrorCodes.InvalidParams, error.message);
        }
      },
    ),
  );
};

function exampleOf(value: unknown): 'fourNodes' | null {
  if (value === null || value === undefined || value === 'fourNodes') return value ?? null;
  throw new RefusedError(`There is no example ${String(value)}.`);
}

function actionsOf(value: unknown): readonly WhatIfAction[] {
  if (!Array.isArray(value)) throw new RefusedError('What is to be tried must be a list.');
  if (value.length > mostActions) throw new RefusedError(`At most ${mostActions} things can be tried one after the other.`);
  return value.map(actionOf);
}

function actionOf(value: unknown): WhatIfAction {
  const given = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  const what = given['do'];
  if (typeof what !== 'string' || !Object.hasOwn(namesOf, what)) throw new RefusedError(`Nobody can try ${String(what)}.`);
  const action = what as WhatIfAction['do'];
  const names = namesOf[action].map((name) => [name, nameOf(given[name], action, name)] as const);
  // What each action names is in `namesOf`, so the parts fit together.
  return { do: action, ...Object.fromEntries(names) } as WhatIfAction;
}

function nameOf(value: unknown, action: string, name: string): string {
  if (typeof value !== 'string' || value === '') throw new RefusedError(`${action} needs the name of its ${name}.`);
  return value;
}
