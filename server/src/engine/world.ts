// What holds for the whole run, gathered before the first step. Knows nothing of states over time.
import type { Fact } from '../model/facts';
import { cutOffs } from './cutOff';
import { generationOf } from './generation';
import { momentMs } from './held';
import { lateFacts } from './late';
import type { RunContext } from './runContext';
import type { Hearing, World } from './topic';
import { whoisIn } from './whois';

export function worldOf(facts: readonly Fact[], run: RunContext): World {
  const whois = whoisIn(facts, run);
  const plusMinusMs = new Map(run.inputs.map((input) => [input.input, input.plusMinusMs ?? 0]));
  const mayBeOff = ({ at }: Fact) => (plusMinusMs.get(at.input) ?? 0) > 0;
  return {
    whois,
    generation: generationOf(facts, run),
    late: lateFacts(facts, whois),
    wasCutOff: cutOffs(facts, whois),
    hearing: nothingHeard,
    isSameMoment(a, b) {
      const ms = momentMs(a);
      if (ms === null || ms !== momentMs(b)) return false;
      // All that one node writes has one clock.
      return (!mayBeOff(a) && !mayBeOff(b)) || whois.writerOf(a) === whois.writerOf(b);
    },
  };
}

/** Before a replay begins. */
const nothingHeard: Hearing = { hearsOrders: () => false, hears: () => false, mayBeGone: () => false };
