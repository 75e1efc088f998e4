// What a cluster in the state of a moment would do, if: the simulator goes on from what the lines tell. Nothing of the answer stands in a
// log. Knows nothing of requests.
import { formatMoment } from '../explain/momentInWords';
import { counted } from '../explain/counted';
import { complete } from '../model/complete';
import { msOfStep, stepAxis } from '../model/replayAxis';
import type { Told } from '../model/stateAt';
import { SimulatedCluster } from '../simulate/cluster';
import { reasonsOfMode } from '../simulate/modeReasons';
import type { Scenario } from '../simulate/scenario';
import { namedScenarios } from '../simulate/scenarios/named';
import { simulate, type SimulatedRun } from '../simulate/simulate';
import type { Future, TryAction } from './future';
import { futureGroups } from './futureLanes';
import { changesOfRun, futureTracks, type FirstReasons } from './futureTracks';
import { happeningsOf } from './happenings';
import { reconstruct, type Beginning } from './reconstruct';
import { choicesIn, simulatedAction } from './tryAction';

export interface WhatIfQuestion {
  /** The state after it is where the future begins; -1 = before the first. Ignored for an example. */
  readonly step: number;
  readonly example: 'fourNodes' | null;
  readonly actions: readonly TryAction[];
  /** Shown whatever the actions name; null = the first one. */
  readonly volume: string | null;
}

/** More volumes are not shown at once: the rest is counted. */
const mostVolumes = 8;

/** Stands after the last change, so that how it ended can be seen. */
const calmMs = 10_000;

const ofEveryFuture = 'that every step takes about as long as here: no source tells how long they take';

/** @throws UnknownNameError where an action names what the replay does not have; an action that is not possible just changes nothing */
export function whatIf(told: Told, question: WhatIfQuestion): Future {
  return question.example === null ? ofReplay(told, question) : ofExample(told.history.generation ?? 2, question);
}

function ofReplay(told: Told, question: WhatIfQuestion): Future {
  const { steps } = told.history;
  const step = Math.min(Math.max(-1, Math.trunc(question.step)), steps.length - 1);
  const time = step < 0 ? '' : formatMoment(steps[step]!);
  const after = step < 0 ? 'before the first step' : time === '' ? `after step ${step + 1}` : `after ${time}`;
  return goOn(reconstruct(told, step), question, {
    title: `What if, ${after}: simulated`,
    fromMs: msOfStep(complete(stepAxis(told.history)), step),
  });
}

/**
 * The question under S-SEED1: of four nodes one loses its path; who is redirected, and how? Asked of the version of CSV that the replay is
 * of, for the answers differ.
 */
function ofExample(generation: Scenario['generation'], question: WhatIfQuestion): Future {
  const four = namedScenarios.find(({ name }) => name === 'v1-one-of-four-loses-its-path')!;
  const scenario: Scenario = {
    ...four,
    generation,
    actions: [],
    durationMs: 0,
    initial: { nodesDown: [], disks: [], values: [] },
  };
  const beginning = { scenario, assumptions: [], assumptionsOf: new Map(), reasonsOf: () => null };
  return goOn(beginning, question, {
    title: `Example: four nodes of Windows Server ${generation === 1 ? '2008 R2' : '2012 or later'} with one volume, all direct`,
    fromMs: 0,
  });
}

function goOn(
  beginning: Beginning,
  { actions, volume }: WhatIfQuestion,
  { title, fromMs }: Pick<Future, 'title' | 'fromMs'>,
): Future {
  const { scenario } = beginning;
  if (scenario === null) return nothingToTry(beginning, title, fromMs);
  const tried = actions.map((action) => ({ ...simulatedAction(action, scenario), atMs: 0 }));
  const run = simulate({ ...scenario, actions: tried });
  const { shown, leftOut } = shownVolumes(run, actions, volume);
  const isShown = (name: string) => shown.has(name);
  const toMs = fromMs + run.endMs + calmMs;
  const changes = changesOfRun(run, firstReasons(scenario, beginning), isShown);
  return {
    title,
    generation: scenario.generation,
    assumptions: [
      ...beginning.assumptions,
      ...[...shown].flatMap((name) => beginning.assumptionsOf.get(name) ?? []),
      ofEveryFuture,
    ],
    fromMs,
    toMs,
    nodes: scenario.nodes,
    volumes: scenario.disks.filter((disk) => isShown(disk.volume)).map((disk) => ({ volume: disk.volume, disk: disk.name })),
    groups: futureGroups(run, changes, { fromMs, toMs }, isShown),
    tracks: futureTracks(run, changes, { fromMs, isShown }),
    happenings: happeningsOf(run, isShown).map((one) => ({ ...one, atMs: fromMs + one.atMs })),
    choices: choicesIn(run.cluster, isShown),
    leftOut,
  };
}

function nothingToTry({ assumptions }: Beginning, title: string, fromMs: number): Future {
  const none = { nodes: [], volumes: [], groups: [], tracks: [], happenings: [], choices: [] };
  return {
    title,
    generation: 2,
    assumptions,
    fromMs,
    toMs: fromMs,
    ...none,
    leftOut: 'The lines name no volume and no node that something could be tried with.',
  };
}

/** Volumes that are chosen or named, then those that change, then the first one. */
function shownVolumes(
  { scenario, consequences }: SimulatedRun,
  actions: readonly TryAction[],
  chosen: string | null,
): { readonly shown: ReadonlySet<string>; readonly leftOut: string | null } {
  const all = scenario.disks.map(({ volume }) => volume);
  const moved = consequences.filter(({ change }) => change !== null && change.key.track !== 'reservation' && change.to !== null);
  const named = actions.flatMap((action) => ('volume' in action ? [action.volume] : []));
  const wanted = new Set([...(chosen !== null && all.includes(chosen) ? [chosen] : []), ...named]);
  for (const { volume } of moved) if (volume !== null) wanted.add(volume);
  if (wanted.size === 0 && all[0] !== undefined) wanted.add(all[0]);
  const shown = [...wanted].slice(0, mostVolumes);
  const others = wanted.size - shown.length;
  return {
    shown: new Set(shown),
    leftOut:
      others === 0
        ? null
        : `${counted(others, 'more volume')} ${others === 1 ? 'changes' : 'change'}, too, and ${others === 1 ? 'is' : 'are'} not shown: choose one to see it.`,
  };
}

/** As lines give them, else as the model has it. */
function firstReasons(scenario: Scenario, { reasonsOf }: Beginning): FirstReasons {
  const cluster = new SimulatedCluster(scenario);
  const disks = new Map(scenario.disks.map(({ volume, name }) => [volume, name]));
  return (volume, node) => {
    const disk = disks.get(volume);
    if (disk === undefined) return [];
    return reasonsOf(volume, node) ?? reasonsOfMode(cluster, cluster.volume(disk), cluster.node(node));
  };
}
