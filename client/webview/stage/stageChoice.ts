// What was chosen on the stage of a replay: the kinds of IO that are shown, the part that is asked about, logs or simulation.
// Kept beside the replay, so that it stays when the stage is hidden, and a saved picture shows the same.
import { signal, type Signal } from '@preact/signals';
import type { ReplayStore } from '../state/replayStore';
import type { ShownKinds } from './looks';
import type { PartName } from './picture';

export interface StageChoice {
  readonly shown: Signal<ShownKinds>;
  readonly part: Signal<PartName | null>;
  readonly isSimulated: Signal<boolean>;
  /** Of the simulation: its own, because a ready-made cluster has other names. null: as for the logs, or the first. */
  readonly simulated: Signal<{ readonly volume: string | null; readonly node: string | null; readonly atMs: number | null }>;
}

const choices = new WeakMap<ReplayStore, StageChoice>();

export function stageChoice(store: ReplayStore): StageChoice {
  let choice = choices.get(store);
  if (!choice) {
    choice = {
      shown: signal<ShownKinds>('all'),
      part: signal<PartName | null>(null),
      isSimulated: signal(false),
      simulated: signal({ volume: null, node: null, atMs: null }),
    };
    choices.set(store, choice);
  }
  return choice;
}
