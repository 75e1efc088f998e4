// How far the Disk Control Manager of a node has brought CSV up (2008 R2 tells every stage). Knows nothing of IO.
import type { Fact, FactKind } from '../model/facts';
import { confirm, hold, nothingKnown, type Held } from './held';
import { onNodes, unchanged, type Stepped, type Topic } from './topic';

interface DiskControlState {
  readonly held: Held;
}

/** In the order of the one known bring-up (S-SEED1). */
const stages: readonly string[] = ['rootChosen', 'driverStarted', 'rootSet', 'listening', 'diskKnown', 'volumeLinked'];

const stageOf: Readonly<Partial<Record<FactKind, string>>> = {
  csvRootChosen: 'rootChosen',
  csvShortNameRead: 'driverStarted',
  csvDriverStarted: 'driverStarted',
  csvRootSet: 'rootSet',
  csvRootMessageSent: 'rootSet',
  filterListenerLaunched: 'listening',
  diskRegistered: 'diskKnown',
  volumeLinked: 'volumeLinked',
};

/** They follow their stage and do not make it. */
const confirmingOnly: ReadonlySet<FactKind> = new Set<FactKind>(['csvShortNameRead', 'csvRootMessageSent']);

export const diskControl: Topic<DiskControlState> = {
  track: 'diskControl',
  kinds: Object.keys(stageOf) as FactKind[],
  start: { held: nothingKnown },
  subjects: (fact, { whois }) => onNodes([whois.writerOf(fact)]),
  step: stepDiskControl,
};

function stepDiskControl(state: DiskControlState, fact: Fact): Stepped<DiskControlState> {
  const { kind } = fact.body;
  const stage = stageOf[kind];
  if (stage === undefined) return unchanged(state);
  const { held } = state;
  if (held.value === stage) return { state: { held: confirm(held, fact) }, findings: [] };
  if (confirmingOnly.has(kind)) return unchanged(state);
  // Choosing the root begins anew. A further disk or driver line does not undo what was reached.
  const isFurther = stages.indexOf(stage) > stages.indexOf(held.value);
  return isFurther || kind === 'csvRootChosen' ? { state: { held: hold(stage, fact) }, findings: [] } : unchanged(state);
}
