// Facts that tell once more what another input told, when that has moved on since: clocks differ, and a service tells its start in
// several logs. Knows nothing of what follows from them.
import type { Fact } from '../model/facts';
import { momentMs } from './held';
import { entry } from './nestedMap';
import type { Whois } from './whois';

/** One happening is told by all within moments, whatever their clocks; what comes later is another one. */
const sameHappeningMs = 60_000;

/** Tellings of a view by a node that is behind the others, and of a start of a service by another of its logs. */
export function lateFacts(facts: readonly Fact[], whois: Whois): ReadonlySet<Fact> {
  const late = new Set<Fact>();
  const views = new Views();
  const starts = new Map<string, Fact>();
  for (const fact of facts) {
    const { body } = fact;
    if (body.kind === 'viewChanged') {
      if (views.isBehind(body.view, fact, whois.writerOf(fact))) late.add(fact);
    } else if (body.kind === 'serviceStarted') {
      const writer = whois.writerOf(fact);
      const first = starts.get(writer);
      if (first && first.at.input !== fact.at.input && isNear(first, fact)) late.add(fact);
      else starts.set(writer, fact);
    }
  }
  return late;
}

class Views {
  /** Who told each view, and where last. */
  private readonly toldBy = new Map<string, Map<string, Fact>>();
  /** The view each node told last. */
  private readonly latestOf = new Map<string, string>();

  /** Has another node told this view and gone on to the next? */
  isBehind(view: string, fact: Fact, writer: string): boolean {
    const tellings = entry(this.toldBy, view);
    let isBehind = false;
    for (const [other, telling] of tellings)
      isBehind ||= other !== writer && this.latestOf.get(other) !== view && isNear(telling, fact);
    tellings.set(writer, fact);
    this.latestOf.set(writer, view);
    return isBehind;
  }
}

function isNear(first: Fact, second: Fact): boolean {
  const [fromMs, toMs] = [momentMs(first), momentMs(second)];
  return fromMs !== null && toMs !== null && Math.abs(toMs - fromMs) <= sameHappeningMs;
}
