// When what somebody told is not known any more: where lines are missing, and where the service that wrote them ends or begins.
// Knows nothing of single tracks but whose they are.
import type { Fact } from '../model/facts';
import type { TrackKey } from '../model/history';
import { nodesGone } from './nodeChange';
import type { Who } from './tellers';
import type { World } from './topic';

export interface Forgetting {
  /** Whose words do not hold any more. */
  readonly who: Who;
  /** Tracks that are left alone. */
  readonly spares: (key: TrackKey) => boolean;
  /** The node whose own IO ends here, whoever told of it; null = what others told of it stays. */
  readonly endsOn: string | null;
  /** Are matters that are still open dropped too? What ends the service leaves them open; what begins anew does not know them. */
  readonly dropsOpenFindings: boolean;
}

export function forgettingBy(fact: Fact, { whois, late }: World): Forgetting | null {
  const { body } = fact;
  switch (body.kind) {
    case 'linesMissing':
      // An excerpt filtered by component keeps the line numbers of the viewer, and every such excerpt jumps. To forget at each
      // jump would leave nothing of it, so jumps are reported once and the values stay; each still has its own line as proof.
      return body.how === 'lineNumbers' ? null : allOf({ input: fact.at.input, writer: null }, null);
    case 'serviceStarted':
      return late.has(fact) ? null : { ...ownLifeSpared(whois.writerOf(fact)), dropsOpenFindings: true };
    case 'serviceStopping':
      // The service takes its volumes down from here on; who is up does not change by it.
      return { ...ownLifeSpared(whois.writerOf(fact)), spares: ({ track }) => track === 'nodeState', endsOn: null };
    case 'serviceStopped':
      return ownLifeSpared(whois.writerOf(fact));
    case 'quorumLost': {
      const writer = whois.writerOf(fact);
      const isOwn = body.observerId === null || whois.nodeName({ name: null, id: body.observerId }) === writer;
      return isOwn ? ownLifeSpared(writer) : null;
    }
    default:
      return null;
  }
}

/** Nodes that others saw go have nothing more to say. Asked when the fact has been heard: what it tells itself is known. */
export function forgettingOfGone(fact: Fact, world: World): readonly Forgetting[] {
  const { kind } = fact.body;
  if (kind !== 'viewChanged' && kind !== 'nodeRemoved') return none;
  const writer = world.whois.writerOf(fact);
  return nodesGone(fact, world)
    .filter((node) => node !== writer)
    .map((node) => ({ ...ownLifeSpared(node), endsOn: null }));
}

/** The service of a node restarted, as its process id tells: all that the old process said is over. */
export function forgettingRestart(node: string): Forgetting {
  return allOf({ input: null, writer: node }, node);
}

/** A node crashed, as its next start tells: nothing that it told before holds any more. */
export function forgettingCrash(node: string): Forgetting {
  return allOf({ input: null, writer: node }, node);
}

/** An input that ended, or one whose times have nothing to do with those that follow. */
export function forgettingInput(input: number | null): Forgetting {
  return allOf({ input, writer: null }, null);
}

function allOf(who: Who, endsOn: string | null): Forgetting {
  return { who, spares: () => false, endsOn, dropsOpenFindings: true };
}

/** The state of the node itself is what these facts speak of: its own reducer steps on it. */
function ownLifeSpared(writer: string): Forgetting {
  return {
    who: { input: null, writer },
    spares: ({ track, node }) => track === 'nodeState' && node === writer,
    endsOn: writer,
    dropsOpenFindings: false,
  };
}

const none: readonly never[] = [];
