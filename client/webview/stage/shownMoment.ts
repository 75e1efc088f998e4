// What the stage shows of a replay now: the moment of the logs, or that of the simulation, of one volume and one node.
// Knows nothing of drawing.
import { stageModel, type StageModel } from '../../../server/src/ioWays/stageModel';
import type { WhatIf } from '../../../server/src/protocol/whatIfMessages';
import { clockFace } from '../lanes/clockFace';
import type { ReplayStore } from '../state/replayStore';
import { simulatedMoment, simulatedTime, simulatedTimes } from './simulatedMoment';
import { stageChoice } from './stageChoice';

export interface ShownMoment {
  /** null: the values of this moment have not come yet. */
  readonly model: StageModel | null;
  readonly volumes: readonly string[];
  readonly nodes: readonly string[];
  /** Simulated: nothing of it stands in a log. */
  readonly whatIf: WhatIf | null;
  /** Read where it is written, and only there: it changes with every frame while the replay plays. */
  readonly time: () => string;
}

/** null: the replay knows no volume, so there is nothing to show. */
export function shownMoment(store: ReplayStore): ShownMoment | null {
  const whatIf = stageChoice(store).isSimulated.value ? store.whatIf.value : null;
  return whatIf === null ? momentOfLogs(store) : simulated(store, whatIf);
}

/** Writes a time of the axis in the clock of the page. */
export function timeWriter(store: ReplayStore): (ms: number) => string {
  const face = clockFace(store.lanes.axis, store.clock.value);
  return (ms) => face.time(ms);
}

function momentOfLogs(store: ReplayStore): ShownMoment | null {
  const { overview, lanes, subject, moment } = store;
  const groups = lanes.groups.filter(({ volume }) => volume !== null);
  const group = groups.find(({ volume }) => volume === subject.value.volume) ?? groups[0];
  if (!group || group.volume === null) return null;
  const { volume, disk } = group;
  const nodes = [...new Set([...overview.nodes, ...group.lanes.map(({ node }) => node)])];
  const node = chosenOf(nodes, subject.value.node ?? group.lanes[0]?.node ?? null);
  const known = moment.value;
  const isOfVolume = known !== null && (known.volume === null || known.volume === volume);
  const input = { generation: lanes.generation, ...{ volume, node, disk, nodes } };
  return {
    model: isOfVolume ? stageModel({ ...input, rows: known.state.volumes, others: known.state.others }) : null,
    volumes: groups.flatMap((one) => one.volume ?? []),
    ...{ nodes, whatIf: null },
    time: () => timeWriter(store)(store.playHead.value.ms),
  };
}

function simulated(store: ReplayStore, whatIf: WhatIf): ShownMoment | null {
  const { simulated: choice } = stageChoice(store);
  const { subject } = store;
  const names = whatIf.volumes.map(({ volume }) => volume);
  const volume = chosenOf(names, choice.value.volume ?? subject.value.volume);
  const node = chosenOf(whatIf.nodes, choice.value.node ?? subject.value.node);
  if (volume === '') return null;
  const atMs = simulatedAt(whatIf, choice.value.atMs);
  const disk = whatIf.volumes.find((one) => one.volume === volume)?.disk ?? null;
  return {
    model: stageModel({
      ...{ generation: whatIf.generation, volume, node, disk, nodes: whatIf.nodes },
      ...simulatedMoment(whatIf, volume, atMs),
      isSimulated: true,
    }),
    ...{ volumes: names, nodes: whatIf.nodes, whatIf },
    time: () => simulatedTime(whatIf, atMs),
  };
}

/** The chosen moment of the simulation, where it still has it; else the last, which shows what comes of it. */
export function simulatedAt(whatIf: WhatIf, chosenMs: number | null): number {
  const times = simulatedTimes(whatIf);
  return chosenMs !== null && times.includes(chosenMs) ? chosenMs : times.at(-1)!;
}

function chosenOf(names: readonly string[], wanted: string | null): string {
  return wanted !== null && names.includes(wanted) ? wanted : (names[0] ?? '');
}
