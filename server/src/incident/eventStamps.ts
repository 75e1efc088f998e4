// When the events of a computer were written, second by second, so that two exports of one event log can be laid over each other.
// Knows nothing of zones.
import type { Fact, FactBody } from '../model/facts';
import type { InputReading } from '../model/inputReading';
import { nodeKey } from './nodeKey';
import { sayingOf } from './saying';

/** One event of one computer. */
export interface EventStamp {
  /** Equal for events that look the same: computer with number, or with what the event says; without the computer where none is named. */
  readonly key: string;
  /** What it says, whichever computer wrote it: all that an export without computers can be compared by. */
  readonly anyComputer?: string;
  /** Whole seconds as written: exports cut fractions off. */
  readonly second: number;
}

/** Read of one input; a flood of events tells no more than these. */
const maxStamps = 4000;

export class EventStamps {
  private readonly bodies = new Map<FactBody, string>();

  /** Events of an input, spread over all of it where there are too many. */
  of({ input, clockMarks, facts }: InputReading): readonly EventStamp[] {
    const stamps: EventStamp[] = [];
    for (const { kind, key, utcMs } of clockMarks) if (kind === 'event') stamps.push({ key, second: Math.floor(utcMs / 1000) });
    for (const fact of facts) {
      if (fact.utcMs === null || !isEvent(fact)) continue;
      const computer = nodeKey(fact.writer?.name ?? input.node);
      const said = this.said(fact.body);
      const second = Math.floor(fact.utcMs / 1000);
      stamps.push(computer === null ? { key: said, second } : { key: `${computer} ${said}`, anyComputer: said, second });
    }
    if (stamps.length <= maxStamps) return stamps;
    const step = stamps.length / maxStamps;
    return Array.from({ length: maxStamps }, (_, place) => stamps[Math.floor(place * step)]!);
  }

  private said(body: FactBody): string {
    let text = this.bodies.get(body);
    if (text === undefined) this.bodies.set(body, (text = sayingOf(body)));
    return text;
  }
}

/** Facts of event logs: exports hold them, and cluster.log carries them in sections of their own. */
export function isEvent(fact: Fact): boolean {
  return fact.source === 'system' || fact.channel !== null;
}
