// What is to be said of the times of a replay: local time of the logs, and how far clocks may be off. Plain text, not escaped.
import type { ClusterLog } from '../model/clusterLog';
import type { InputClock } from '../model/incident';
import { writerOf } from '../model/writerOf';
import { counted } from './counted';
import { offsetInWords, skewInWords } from './inputInWords';

export interface LocalTime {
  /** To be added to UTC. */
  readonly utcOffsetMinutes: number;
  readonly words: string;
}

export interface ClockDoubt {
  readonly node: string;
  readonly plusMinusMs: number;
  readonly words: string;
}

/**
 * Do the lines tell in which zone the times of the axis are? `notTold`: no input does, so its times are as written. `partly`: some do, and
 * those that do not are taken for UTC. Inputs without a date have no part in it.
 */
export type ToldZone = 'told' | 'partly' | 'notTold';

export function toldZoneOf({ inputs }: Pick<ClusterLog, 'inputs'>): ToldZone {
  const dated = inputs.filter(({ firstUtcMs }) => firstUtcMs !== null);
  const told = dated.filter(
    ({ timeBase, utcOffsetMinutes }) => timeBase === 'utc' || (timeBase === 'local' && utcOffsetMinutes !== null),
  );
  if (told.length === dated.length) return 'told';
  return told.length === 0 ? 'notTold' : 'partly';
}

/** In which zone times of the axis are, as a sentence. */
export function zoneSentence(zone: ToldZone): string {
  return {
    told: 'Times are UTC.',
    partly: 'Times are UTC; some logs do not state their zone and were read as UTC.',
    notTold: 'Times are as written; no line states their zone.',
  }[zone];
}

/** The zone that most inputs give; null where none gives one, or as many give another. */
export function localTimeOf({ inputs }: ClusterLog, clocks: readonly InputClock[]): LocalTime | null {
  const byOffset = new Map<number, number[]>();
  for (const [index, { utcOffsetMinutes }] of inputs.entries()) {
    if (utcOffsetMinutes !== null) byOffset.set(utcOffsetMinutes, [...(byOffset.get(utcOffsetMinutes) ?? []), index]);
  }
  const [most, second] = [...byOffset].sort(([, a], [, b]) => b.length - a.length);
  if (most === undefined || most[1].length === second?.[1].length) return null;
  const [toUtcMinutes, from] = most;
  const isByPerson = from.some((index) => clocks[index]?.zoneFrom === 'person');
  const told = [...byOffset.values()].flat().length;
  const who = isByPerson
    ? 'as you said'
    : from.length === told
      ? 'as the logs say'
      : `as ${from.length} of ${counted(told, 'log')} say`;
  return { utcOffsetMinutes: toUtcMinutes === 0 ? 0 : -toUtcMinutes, words: `${offsetInWords(toUtcMinutes)}, ${who}` };
}

/** One for each node whose clock was compared with another: the largest doubt of its inputs. */
export function clockDoubts(log: ClusterLog, clocks: readonly InputClock[]): readonly ClockDoubt[] {
  const byNode = new Map<string, ClockDoubt>();
  for (const clock of clocks) {
    const node = writerOf(log.history, clock.input);
    const words = skewInWords(clock, log.inputs[clock.input]?.node ?? null);
    if (words === null || clock.plusMinusMs === null || (byNode.get(node)?.plusMinusMs ?? -1) >= clock.plusMinusMs) continue;
    byNode.set(node, { node, plusMinusMs: clock.plusMinusMs, words });
  }
  return [...byNode.values()];
}
