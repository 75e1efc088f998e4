// Whether a node takes part in the cluster, as far as it and the others tell. Knows nothing of disks and volumes.
import type { Fact, FactBody } from '../model/facts';
import type { LineRef } from '../model/lineRef';
import { close, findingKey, type FindingEffect } from './findingEffect';
import { confirm, heldWithout, hold, momentMs, nothingKnown, type Held } from './held';
import { namesOf, nodesGone, nodesPresent } from './nodeChange';
import type { Teller } from './tellers';
import { follow, onNodes, unchanged, type Stepped, type Subject, type Topic, type World } from './topic';
import type { Whois } from './whois';

interface NodeStateState {
  readonly held: Held;
  /** Life of the cluster service on the node; told only by that node. */
  readonly service: 'unknown' | 'running' | 'stopping' | 'stopped';
  /** The line that last told of the service being stopped in order. */
  readonly stoppingAt: LineRef | null;
  /** The line that told of quorum lost and not won back. */
  readonly quorumLostAt: LineRef | null;
  /** Who told of that life last. */
  readonly lifeToldBy: Teller | null;
}

/** States of a node as an unknown line may spell them. */
const statesInWords: readonly string[] = ['up', 'down', 'joining', 'paused', 'isolated', 'quarantined'];

/** One event is told on several lines and by several processes, within seconds (corpus); what comes later is another one. */
const sameEventMs = 60_000;

export const nodeState: Topic<NodeStateState> = {
  track: 'nodeState',
  kinds: [
    'viewProposed',
    'viewChanged',
    'nodeRemoved',
    'joinProgressed',
    'nodeConnected',
    'quorumLost',
    'quorumRegained',
    'serviceStarted',
    'serviceStopping',
    'serviceStopped',
    'stateChangeMentioned',
    'volumeTransitionBegan',
    'groupMoved',
  ],
  start: { held: nothingKnown, service: 'unknown', stoppingAt: null, quorumLostAt: null, lifeToldBy: null },
  subjects(fact, { whois }) {
    const { body } = fact;
    const named = (name: string | null) => onNodes(name === null ? [] : [name]);
    switch (body.kind) {
      case 'viewProposed':
      case 'viewChanged':
        return onNodes(whois.nodes.filter(({ id }) => id !== null).map(({ name }) => name));
      case 'nodeRemoved':
      case 'joinProgressed':
      case 'nodeConnected':
        return named(whois.nodeName(body.node));
      case 'quorumLost':
      case 'quorumRegained':
        return named(body.observerId === null ? whois.writerOf(fact) : whois.nodeName({ name: null, id: body.observerId }));
      case 'stateChangeMentioned': {
        const isNode = whois.kindOf(body.entity) === 'node' && statesInWords.includes(body.to.toLowerCase());
        return named(isNode ? whois.nodeName({ name: body.entity, id: null }) : null);
      }
      case 'volumeTransitionBegan':
        return named(body.mountedOn ? whois.nodeName({ name: body.mountedOn, id: null }) : null);
      case 'groupMoved':
        return named(whois.nodeName(body.to));
      default:
        return named(whois.writerOf(fact));
    }
  },
  step: stepNodeState,
  without(state, isGone, fact) {
    const { held, lifeToldBy } = state;
    const isLifeGone = lifeToldBy === null || isGone(lifeToldBy);
    return { ...(isLifeGone ? nodeState.start : state), held: heldWithout(held, isGone, fact) };
  },
};

function stepNodeState(state: NodeStateState, fact: Fact, subject: Subject, world: World): Stepped<NodeStateState> {
  const { body } = fact;
  const { whois } = world;
  const node = subject.node ?? '';
  const { held } = state;
  const move = (next: Held, findings: readonly FindingEffect[] = [], change: Partial<NodeStateState> = {}) =>
    follow(state, { ...state, ...change, held: next }, fact, findings);
  switch (body.kind) {
    case 'viewProposed': {
      const isJoiner = body.joiners.some((id) => whois.nodeName({ name: null, id }) === node);
      return isJoiner && held.value !== 'up' ? move(hold('joining', fact, { inferred: true })) : unchanged(state);
    }
    case 'viewChanged':
      if (world.late.has(fact)) return toldLate(state, fact, stateInView(node, body, whois));
      if (nodesGone(fact, world).includes(node)) return move(hold('down', fact), [removed(node)]);
      if (nodesPresent(fact, world).includes(node)) {
        const isOwn = node === whois.writerOf(fact);
        return move(
          hold('up', fact),
          [close('nodeRemoved', node)],
          isOwn ? { service: 'running', quorumLostAt: null, lifeToldBy: fact } : {},
        );
      }
      // A view names all its members: who was one and is not named any more has left.
      return held.value === 'up' && !world.wasCutOff(fact, node)
        ? move(hold('down', fact, { inferred: true, because: held.evidence.slice(0, 1) }))
        : unchanged(state);
    case 'nodeRemoved':
      return nodesGone(fact, world).includes(node) ? move(hold('down', fact), [removed(node)]) : unchanged(state);
    case 'nodeConnected':
      // A connection is not membership yet.
      return held.value === 'down' && node !== whois.writerOf(fact)
        ? move(hold('joining', fact, { inferred: true }))
        : unchanged(state);
    case 'joinProgressed':
      return /^join succeeded$/i.test(body.stage) ? move(hold('up', fact, { inferred: true })) : unchanged(state);
    case 'quorumLost':
      // The service stops at once; the line that says so may be missing.
      return move(
        held.value === 'down' ? confirm(held, fact) : hold('down', fact, { inferred: true }),
        [
          {
            does: 'raise',
            code: 'quorumLost',
            key: findingKey('quorumLost', node),
            joinsWithinMs: sameEventMs,
            node,
            expected: false,
          },
        ],
        { quorumLostAt: state.quorumLostAt ?? fact.at, lifeToldBy: fact },
      );
    case 'quorumRegained':
      return move(hold('up', fact, { inferred: true }), [close('quorumLost', node)], {
        quorumLostAt: null,
        lifeToldBy: fact,
      });
    case 'serviceStarted': {
      if (world.late.has(fact)) return toldLate(state, fact, 'joining');
      const isSurprising = state.service === 'running';
      const restarted: FindingEffect = {
        does: 'raise',
        code: 'serviceRestarted',
        key: null,
        node,
        because: held.said === null ? [] : [held.said.at],
      };
      return move(hold('joining', fact, { inferred: true }), isSurprising ? [restarted] : [], {
        service: 'running',
        quorumLostAt: null,
        lifeToldBy: fact,
      });
    }
    case 'serviceStopping':
      return { state: { ...state, service: 'stopping', stoppingAt: fact.at, lifeToldBy: fact }, findings: [] };
    case 'serviceStopped':
      return move(hold('down', fact), [stopped(state, node)], { service: 'stopped', lifeToldBy: fact });
    case 'stateChangeMentioned':
      return move(hold(body.to.toLowerCase(), fact, { inferred: true }));
    case 'volumeTransitionBegan':
    case 'groupMoved':
      return isBack(held, fact, world) ? move(hold('up', fact, { inferred: true })) : unchanged(state);
    default:
      return unchanged(state);
  }
}

/**
 * Only a member has a file system mounted or a group moved to it: one that left has come back, though no line told of it. What two nodes
 * write within a minute may be of one happening, in the order of two clocks.
 */
function isBack({ value, said }: Held, fact: Fact, { late, whois }: World): boolean {
  if (value !== 'down' || said === null || late.has(fact)) return false;
  if (whois.writerOf(said) === whois.writerOf(fact)) return true;
  const [saidMs, nowMs] = [momentMs(said), momentMs(fact)];
  return saidMs !== null && nowMs !== null && nowMs - saidMs > sameEventMs;
}

/** What others told before is proven once more; what they told since stays. */
function toldLate(state: NodeStateState, fact: Fact, value: 'up' | 'down' | 'joining' | null): Stepped<NodeStateState> {
  if (value === null) return unchanged(state);
  return value === state.held.value
    ? { state: { ...state, held: confirm(state.held, fact) }, findings: [] }
    : { state, findings: [], retold: value };
}

function stateInView(
  node: string,
  { members, downers }: Extract<FactBody, { kind: 'viewChanged' }>,
  whois: Whois,
): 'up' | 'down' | null {
  if (namesOf(downers, whois).includes(node)) return 'down';
  return namesOf(members, whois).includes(node) ? 'up' : null;
}

function removed(node: string): FindingEffect {
  return { does: 'raise', code: 'nodeRemoved', key: findingKey('nodeRemoved', node), joinsWithinMs: sameEventMs, node };
}

function stopped({ service, stoppingAt, quorumLostAt }: NodeStateState, node: string): FindingEffect {
  const isOrderly = quorumLostAt === null && service === 'stopping';
  const cause = isOrderly ? stoppingAt : quorumLostAt;
  return {
    does: 'raise',
    code: 'serviceStopped',
    key: findingKey('serviceStopped', node),
    joinsWithinMs: sameEventMs,
    node,
    causeCode: isOrderly ? 'orderly' : cause && 'quorumLost',
    because: cause === null ? [] : [cause],
    expected: quorumLostAt === null ? null : false,
  };
}
