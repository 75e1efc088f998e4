// What a handler of requests works with. Types only.
import type { Connection } from 'vscode-languageserver/node';
import type { ClientVoice } from './clientVoice';
import type { Incidents } from './incidents';
import type { Model } from './model';
import type { Models } from './models';
import type { Settings } from './settings';

export interface HandlerContext {
  readonly models: Models;
  readonly incidents: Incidents;
  readonly client: ClientVoice;
  readonly settings: () => Settings;
  /** Registers what is to be done after each new analysis of an open log or of the incident; null = there is nothing to say any more. */
  readonly onChanged: (listener: (uri: string, model: Model | null) => void) => void;
}

export type Register = (connection: Connection, context: HandlerContext) => void;
