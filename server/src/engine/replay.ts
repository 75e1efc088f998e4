// Facts in, history out: the only place that loops over facts and appends. What a fact means is in the reducers.
import type { Fact, FactBody, FactKind } from '../model/facts';
import type { History, Step, TrackChange } from '../model/history';
import { withCauses } from './causes';
import { coordinator } from './coordinator';
import { departuresSeen } from './cutOff';
import { diskControl } from './diskControl';
import { leftAtEnd } from './endOfLog';
import type { FindingEffect } from './findingEffect';
import { FindingRecorder } from './findingRecorder';
import {
  forgettingBy,
  forgettingCrash,
  forgettingInput,
  forgettingOfGone,
  forgettingRestart,
  type Forgetting,
} from './forgetting';
import { gapFound, lastInSilences, linesLeftOut } from './gaps';
import { InputEnds } from './inputEnds';
import { endOfInput, inputStretches, type InputStretch } from './inputStretch';
import { ioMode } from './ioMode';
import { listingFindings, listingKinds } from './listings';
import { entry } from './nestedMap';
import { network, networkKinds } from './network';
import { nodeState } from './nodeState';
import { OrderHearing } from './orderHearing';
import { reservation } from './reservation';
import { resourceState } from './resourceState';
import type { RunContext } from './runContext';
import { serviceRestarts } from './serviceProcess';
import { Silences, type Silence } from './silences';
import { isToldBy } from './tellers';
import type { Statement, Stepped, Topic, TopicState, World } from './topic';
import { TrackRecorder, type TrackCell } from './trackRecorder';
import { volumeState } from './volumeState';
import { volumeWork, volumeWorkKinds, workUnheard } from './volumeWork';
import { worldOf } from './world';

const topics: readonly Topic<TopicState>[] = [
  nodeState,
  diskControl,
  coordinator,
  volumeState,
  ioMode,
  reservation,
  resourceState,
];

const topicsByKind = byKind(topics.map((topic) => [topic, topic.kinds] as const));

/** What raises findings without a track. */
const watchersByKind = byKind<(statement: Statement, world: World) => readonly FindingEffect[]>([
  [volumeWork, volumeWorkKinds],
  [network, networkKinds],
  [listingFindings, listingKinds],
]);

/** Facts that are no step of their own: a reader learns nothing from them unless they change something. */
const quietKinds: ReadonlySet<FactKind> = new Set<FactKind>([
  'localNodeNamed',
  'failureMentioned',
  'stateChangeMentioned',
  'linesMissing',
  'volumeStateListed',
  'volumeOwnerListed',
  'volumeShareListed',
  'filterAttached',
  'signSeen',
]);

/**
 * What happened, as far as the facts prove it.
 * @param facts of all inputs in time order; those of inputs without a date stand together, in the order of their files
 */
export function replay(facts: readonly Fact[], run: RunContext): History {
  const known = worldOf(facts, run);
  const { whois } = known;
  const stretches = inputStretches(facts, run);
  const undated = new Set(stretches.filter(({ isUndated }) => isUndated).map(({ input }) => input));
  const isUndated = (input: number) => undated.has(input);
  const tracks = new TrackRecorder(whois.writerOf);
  const hearing = new OrderHearing(whois, tracks, departuresSeen(facts, whois));
  const world: World = { ...known, hearing };
  const findings = new FindingRecorder(whois);
  const leftOut = linesLeftOut(facts);
  const lastHeard = lastInSilences(facts);
  const steps: Step[] = [];
  const restarts = serviceRestarts(facts, run, whois, isUndated);
  const ends = new InputEnds(facts, stretches, isUndated);
  const silences = new Silences(facts, run, whois, restarts);
  const watch = watching(world);
  const forget = (forgetting: Forgetting, fact: Fact, changes: TrackChange[]) => {
    if (forgetting.dropsOpenFindings) findings.dropOpen(forgetting.who);
    for (const change of tracks.forget(forgetting, fact)) changes.push(change);
  };
  /** What follows for IO modes from who is coordinator now and whose logs are at hand. */
  const settleOrders = (fact: Fact, changes: TrackChange[]) => {
    const settle = (cell: TrackCell, { state, findings: effects }: Stepped<TopicState>) => {
      for (const effect of effects) findings.apply(effect, fact);
      const change = tracks.settle(cell, state, fact);
      if (change !== null) changes.push(change);
    };
    for (const { track, volume, from, to } of [...changes]) {
      if (track !== 'coordinator') continue;
      for (const cell of tracks.of('ioMode', volume)) {
        const { node } = cell.key;
        const isNoOwner = node === from || (to !== 'unknown' && node !== to);
        if (isNoOwner && cell.topic.withoutOwner) settle(cell, cell.topic.withoutOwner(cell.state, fact, world));
      }
    }
    for (const volume of hearing.lost(changes)) {
      for (const effect of workUnheard(volume, world)) findings.apply(effect, fact);
      for (const cell of tracks.of('ioMode', volume))
        if (cell.topic.withoutOrders) settle(cell, cell.topic.withoutOrders(cell.state, fact, cell.key, world));
    }
  };
  const endOf = (stretch: InputStretch, isLast: boolean): Omit<Step, 'fact'> => {
    const end = endOfInput(stretch, facts);
    const { at, utcMs, timeOfDayMs } = end;
    const forgetting = forgettingInput(stretch.input);
    const isGone = isToldBy(forgetting.who, whois.writerOf);
    const proven = provenBy(leftAtEnd(findings, tracks.current(), isGone, utcMs, isPicked(stretch)), findings, end);
    const changes: TrackChange[] = [];
    if (!isLast || stretch.lastLine !== null || stretch.lastUtcMs !== null) {
      forget(forgetting, end, changes);
      hearing.fallsSilent(stretch.input, stretch.lastUtcMs);
      settleOrders(end, changes);
    }
    return { at, utcMs, timeOfDayMs, changes, findings: proven, ends: stretch.lastLine?.input ?? stretch.input };
  };
  const crashOf = ({ at, utcMs, writer }: Silence, before: Fact): Omit<Step, 'fact'> => {
    const { body, source, certainty, process, thread, channel, rowId } = before;
    const silent: Fact = { body, source, certainty, process, thread, channel, rowId, at, utcMs, timeOfDayMs: null };
    const changes: TrackChange[] = [];
    forget(forgettingCrash(writer), silent, changes);
    hearing.nodeFallsSilent(writer, utcMs);
    settleOrders(silent, changes);
    return { at, utcMs, timeOfDayMs: null, changes, findings: none, pauses: at.input };
  };

  facts.forEach((fact, index) => {
    const { kind } = fact.body;
    const changes: TrackChange[] = [];
    const effects: FindingEffect[] = [];
    for (const pause of inTimeOrder(silences.before(index), ends.before(index))) {
      const step = 'writer' in pause ? crashOf(pause, facts[index - 1]!) : endOf(pause, false);
      if (step.changes.length > 0 || step.findings.length > 0) steps.push({ fact: index - 1, ...step });
    }
    if (ends.eraBegins(index)) forget(forgettingInput(null), facts[index - 1]!, changes);
    hearing.read(fact);
    const forgetting = forgettingBy(fact, world);
    if (forgetting !== null) forget(forgetting, fact, changes);
    const restart = restarts.get(index);
    if (restart !== undefined) {
      forget(forgettingRestart(restart.node), fact, changes);
      effects.push({ does: 'raise', code: 'serviceRestarted', key: null, node: restart.node, because: [restart.lastBefore] });
    }
    if (kind === 'linesMissing') effects.push(...gapFound(fact, leftOut));
    for (const topic of topicsByKind.get(kind) ?? none) {
      for (const subject of topic.subjects(fact, world)) {
        const cell = tracks.cell(topic, subject);
        const stepped = topic.step(cell.state, fact, subject, world);
        for (const effect of stepped.findings) effects.push(effect);
        if (stepped.retold !== undefined) tracks.retell(cell, stepped.retold, fact);
        const change = tracks.set(cell, stepped.state, fact);
        if (change !== null) changes.push(change);
      }
    }
    for (const gone of forgettingOfGone(fact, world)) forget(gone, fact, changes);
    if (lastHeard.has(fact)) {
      forget(forgettingInput(fact.at.input), fact, changes);
      hearing.fallsSilent(fact.at.input, null);
    }
    settleOrders(fact, changes);
    if (watchersByKind.has(kind)) for (const effect of watch(fact)) effects.push(effect);

    const proven = effects.length === 0 ? none : provenBy(effects, findings, fact);
    if (changes.length === 0 && proven.length === 0 && quietKinds.has(kind)) return;
    const { at, utcMs, timeOfDayMs } = fact;
    steps.push({ fact: index, at, utcMs, timeOfDayMs, changes: changes.length === 0 ? none : changes, findings: proven });
  });

  for (const stretch of ends.atLast()) endOf(stretch, true);
  const told = tracks.finish();
  return {
    nodes: whois.nodes,
    volumes: whois.volumes,
    entities: whois.entities,
    tracks: told,
    steps,
    findings: withCauses({ facts, findings: findings.finish(), steps, tracks: told }, run, world),
    writers: whois.writers,
    generation: world.generation,
  };
}

/** Events that are no whole channel; a cluster.log without dates covers no time either, and nothing is measured in it. */
function isPicked({ covers }: InputStretch): boolean {
  return covers?.length === 0;
}

/** Indices of the findings that the effects raised, joined or ended, each once. */
function provenBy(effects: readonly FindingEffect[], findings: FindingRecorder, fact: Fact): readonly number[] {
  const proven: number[] = [];
  for (const effect of effects) {
    const finding = findings.apply(effect, fact);
    if (finding !== null && !proven.includes(finding)) proven.push(finding);
  }
  return proven.length === 0 ? none : proven;
}

/** What the watchers say of a statement, said once: lines that repeat each other share their body. */
function watching(world: World): (fact: Fact) => readonly FindingEffect[] {
  const saidBy = new Map<string, Map<FactBody, readonly FindingEffect[]>>();
  return (fact) => {
    const { body } = fact;
    const writer = world.whois.writerOf(fact);
    const said = entry(saidBy, writer);
    let effects = said.get(body);
    if (effects === undefined) {
      effects = (watchersByKind.get(body.kind) ?? none).flatMap((watcher) => watcher({ body, writer }, world));
      said.set(body, effects);
    }
    return effects;
  };
}

const none: readonly never[] = [];

/** What ends before a fact; few inputs do at a time. */
function inTimeOrder(silences: readonly Silence[], ends: readonly InputStretch[]): readonly (Silence | InputStretch)[] {
  if (silences.length === 0) return ends;
  const atMs = (pause: Silence | InputStretch) => ('writer' in pause ? pause.utcMs : (pause.lastUtcMs ?? -Infinity));
  return [...silences, ...ends].sort((a, b) => atMs(a) - atMs(b));
}

function byKind<T>(entries: readonly (readonly [T, readonly FactKind[]])[]): ReadonlyMap<FactKind, readonly T[]> {
  const map = new Map<FactKind, T[]>();
  for (const [value, kinds] of entries) for (const kind of kinds) map.set(kind, [...(map.get(kind) ?? []), value]);
  return map;
}
