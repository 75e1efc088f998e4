// Facts in, history out: the only place that loops over facts and appends. What a fact means is in the reducers.
import type { Fact, FactBody, FactKind } from '../model/facts';
import type { History, Step, TrackChange } from '../model/history';
import { coordinator } from './coordinator';
import { diskControl } from './diskControl';
import { leftAtEnd } from './endOfLog';
import type { FindingEffect } from './findingEffect';
import { FindingRecorder } from './findingRecorder';
import { forgettingBy, gapFound, linesLeftOut, numberJumpsKey } from './forgetting';
import { generationOf } from './generation';
import { ioMode } from './ioMode';
import { network, networkKinds } from './network';
import { nodeState } from './nodeState';
import { reservation } from './reservation';
import { resourceState } from './resourceState';
import type { RunContext } from './runContext';
import type { Topic, TopicState, World } from './topic';
import { serviceRestarts } from './serviceProcess';
import { TrackRecorder } from './trackRecorder';
import { volumeState } from './volumeState';
import { volumeWork, volumeWorkKinds } from './volumeWork';
import { whoisIn } from './whois';

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
const watchersByKind = byKind<(fact: Pick<Fact, 'body'>, world: World) => readonly FindingEffect[]>([
  [volumeWork, volumeWorkKinds],
  [network, networkKinds],
]);

/** Facts that are no step of their own: a reader learns nothing from them unless they change something. */
const quietKinds: ReadonlySet<FactKind> = new Set<FactKind>([
  'localNodeNamed',
  'failureMentioned',
  'stateChangeMentioned',
  'linesMissing',
]);

/**
 * What happened, as far as the facts prove it.
 * @param facts in time order; those without a date in the order of the file
 */
export function replay(facts: readonly Fact[], run: RunContext): History {
  const whois = whoisIn(facts, run);
  const world: World = { whois, generation: generationOf(facts, run) };
  const tracks = new TrackRecorder();
  const findings = new FindingRecorder(whois);
  const leftOut = linesLeftOut(facts);
  const steps: Step[] = [];
  const restarts = serviceRestarts(facts);
  const watch = watching(world);

  facts.forEach((fact, index) => {
    const { kind } = fact.body;
    const changes: TrackChange[] = [];
    const effects: FindingEffect[] = [];
    const forgetting = forgettingBy(fact.body, whois);
    if (forgetting !== null) {
      changes.push(...tracks.forget(forgetting.applies, fact));
      if (forgetting.dropsOpenFindings) findings.dropOpen(numberJumpsKey);
    }
    const restartedAfter = restarts.get(index);
    if (restartedAfter !== undefined) {
      changes.push(...tracks.forget(() => true, fact));
      findings.dropOpen(numberJumpsKey);
      effects.push({ does: 'raise', code: 'serviceRestarted', key: null, node: whois.localNode, because: [restartedAfter] });
    }
    if (kind === 'linesMissing') effects.push(...gapFound(fact.body, leftOut));
    for (const topic of topicsByKind.get(kind) ?? none) {
      for (const subject of topic.subjects(fact, world)) {
        const cell = tracks.cell(topic, subject);
        const stepped = topic.step(cell.state, fact, subject, world);
        for (const effect of stepped.findings) effects.push(effect);
        const change = tracks.set(cell, stepped.state, fact);
        if (change !== null) changes.push(change);
      }
    }
    if (watchersByKind.has(kind)) for (const effect of watch(fact.body)) effects.push(effect);

    const proven = effects.length === 0 ? none : provenBy(effects, findings, fact);
    if (changes.length === 0 && proven.length === 0 && quietKinds.has(kind)) return;
    const { at, utcMs, timeOfDayMs } = fact;
    steps.push({ fact: index, at, utcMs, timeOfDayMs, changes: changes.length === 0 ? none : changes, findings: proven });
  });

  const last = facts.at(-1);
  if (last !== undefined) {
    const end: Fact = { ...last, at: run.inputs[0]?.lastLine ?? last.at, utcMs: run.inputs[0]?.lastUtcMs ?? last.utcMs };
    for (const effect of leftAtEnd(findings, tracks.current(), end.utcMs)) findings.apply(effect, end);
  }
  return {
    nodes: whois.nodes,
    volumes: whois.volumes,
    entities: whois.entities,
    tracks: tracks.finish(run.inputs[0]?.lastUtcMs ?? null, run.inputs[0]?.lastLine ?? null),
    steps,
    findings: findings.finish(),
    localNode: whois.localNode,
  };
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

/** What the watchers say of a body, said once: lines that repeat each other share their body. */
function watching(world: World): (body: FactBody) => readonly FindingEffect[] {
  const said = new Map<FactBody, readonly FindingEffect[]>();
  return (body) => {
    let effects = said.get(body);
    if (effects === undefined) {
      effects = (watchersByKind.get(body.kind) ?? none).flatMap((watcher) => watcher({ body }, world));
      said.set(body, effects);
    }
    return effects;
  };
}

const none: readonly never[] = [];

function byKind<T>(entries: readonly (readonly [T, readonly FactKind[]])[]): ReadonlyMap<FactKind, readonly T[]> {
  const map = new Map<FactKind, T[]>();
  for (const [value, kinds] of entries) for (const kind of kinds) map.set(kind, [...(map.get(kind) ?? []), value]);
  return map;
}
