// What an order that nobody would tell leaves of the IO mode of a volume on one node. Knows nothing of who tells orders.
import type { Fact } from '../model/facts';
import { drop, type FindingEffect } from './findingEffect';
import { hold, unknownSince, type Held } from './held';
import { afterUnheardOrder, type IoModeState } from './ioModeState';
import { isOrder, type Reason } from './redirection';
import { withTellers } from './tellers';
import { unchanged, type Stepped, type Subject, type World } from './topic';

/** Only what was direct before is direct again, and only where no order in between went unheard. */
export function directAgain(state: IoModeState, ended: readonly Reason[], fact: Fact, { volume }: Subject, world: World): Held {
  const { direct, roundsToldBy } = state;
  const isHeard = world.hearing.hearsOrders(volume) || (world.generation === 2 && roundsToldBy.length > 0);
  if (direct === null || !isHeard) return unknownSince(fact);
  const held = hold('direct', fact, {
    inferred: true,
    because: [...ended.flatMap(({ evidence }) => evidence), ...direct.evidence],
  });
  return { ...held, tellers: [...held.tellers, ...direct.tellers] };
}

/** In version 2 each change of the mode begins with such a pause: where nobody can hear orders, one may have led to it. */
export function pauses(state: IoModeState, fact: Fact, subject: Subject, world: World): Stepped<IoModeState> {
  const next = withRounds(state, fact);
  return world.generation === 1 || world.hearing.hearsOrders(subject.volume)
    ? unchanged(next)
    : unheard(next, fact, subject, true);
}

export function withRounds(state: IoModeState, fact: Fact): IoModeState {
  if (fact.source !== 'csvfs') return state;
  const roundsToldBy = withTellers(state.roundsToldBy, fact);
  return roundsToldBy === state.roundsToldBy ? state : { ...state, roundsToldBy };
}

function unheard(state: IoModeState, fact: Fact, subject: Subject, isPaused: boolean): Stepped<IoModeState> {
  const next = afterUnheardOrder(state, fact, isPaused);
  const findings = state.reasons
    .filter(({ name }) => isOrder(name))
    .map(({ name }): FindingEffect => drop('redirected', subject.volume, null, name));
  return { state: next, findings };
}

/** From here on nobody would tell of an order for the volume. Where CSVFS tells its pauses, the first of them counts instead. */
export function ordersUnheard(state: IoModeState, fact: Fact, subject: Subject, { generation }: World): Stepped<IoModeState> {
  return generation === 2 && state.roundsToldBy.length > 0 ? unchanged(state) : unheard(state, fact, subject, false);
}

/** The file system was mounted on this node and is so no longer: a space that is attached to its owner only is direct nowhere else. */
export function ownerNoMore(state: IoModeState, fact: Fact, { generation }: World): Stepped<IoModeState> {
  // 2008 R2 knows no such spaces.
  if (generation === 1 || state.direct?.isOfOwner !== true) return unchanged(state);
  const held = state.held.value === 'direct' ? unknownSince(fact) : state.held;
  return unchanged({ ...state, direct: null, held });
}
