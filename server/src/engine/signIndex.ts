// Facts and findings that rules of causes look for, by mark, node and disk, in order of time: each look-up is a binary search.
// Knows nothing of rules and effects.
import type { Fact } from '../model/facts';
import type { Sign } from '../knowledge/causes/causeRule';
import type { Finding } from '../model/history';
import { entry } from './nestedMap';

/** A place on one axis of time: UTC, or the time of day within one input. */
export interface Moment {
  /** Index of the fact that tells it; those of later facts are later. */
  readonly place: number;
  readonly ms: number;
  /** Moments on different axes cannot be compared. */
  readonly axis: string;
}

export interface Seen extends Moment {
  readonly fact: Fact;
  /** Index of the finding that it is; null for a fact. */
  readonly finding: number | null;
  /** The node it is about; null where no line says. */
  readonly node: string | null;
  /** Key of the disk or volume; null where it names none that lines connect with the cluster. */
  readonly storage: string | null;
  /** The thing as the line names it. */
  readonly device: string | null;
}

/** The time that is searched: up to `effect`, and after it as far as `untilMs` goes. */
export interface Window {
  readonly fromMs: number;
  readonly untilMs: number;
}

/** Stands for the disk of things that name none. */
const unnamed = '?';
const whatever = '*';

type ByStorage = Map<string, Seen[]>;

export class SignIndex {
  /** By axis and mark, then by node, then by disk; `whatever` holds those of all disks. */
  private readonly lists = new Map<string, Map<string, Map<string | null, ByStorage>>>();
  private readonly inOrder = new WeakSet<Seen[]>();

  add(mark: string, seen: Seen): void {
    const byNode = entry(entry(this.lists, seen.axis), mark);
    const byStorage = entry(byNode, seen.node);
    for (const storage of [seen.storage ?? unnamed, whatever]) {
      const list = byStorage.get(storage);
      if (list) list.push(seen);
      else byStorage.set(storage, [seen]);
    }
  }

  /** Nodes that things with this mark are about; null = one that no line names. */
  nodesOf(mark: string, axis: string): Iterable<string | null> {
    return this.lists.get(axis)?.get(mark)?.keys() ?? none;
  }

  /**
   * The nearest ones, those before the effect first.
   * @param storage undefined = whatever disk; null = those that name none
   */
  near(
    mark: string,
    node: string | null,
    storage: string | null | undefined,
    effect: Moment,
    window: Window,
    except: number,
  ): readonly Seen[] {
    const byStorage = this.lists.get(effect.axis)?.get(mark)?.get(node);
    const list = byStorage?.get(storage === undefined ? whatever : (storage ?? unnamed));
    if (list === undefined) return none;
    this.sort(list);
    const first = firstAfter(list, effect);
    const found: Seen[] = [];
    for (let place = first - 1; place >= 0 && found.length < mostNear; place--) {
      const seen = list[place]!;
      if (seen.ms < window.fromMs) break;
      if (seen.finding === null || seen.finding !== except) found.push(seen);
    }
    if (found.length > 0) return found;
    for (let place = first; place < list.length && found.length < 1; place++) {
      const seen = list[place]!;
      if (seen.ms > window.untilMs || window.untilMs <= effect.ms) break;
      if (seen.finding === null || seen.finding !== except) found.push(seen);
    }
    return found;
  }

  /** Facts come in order of time already, but times of day begin anew at midnight. */
  private sort(list: Seen[]): void {
    if (this.inOrder.has(list)) return;
    list.sort((a, b) => a.ms - b.ms || a.place - b.place);
    this.inOrder.add(list);
  }
}

const none: readonly never[] = [];

/** More of the same would prove no more. */
const mostNear = 3;

/** The first of a list that stands behind the effect. */
function firstAfter(list: readonly Seen[], { ms, place }: Moment): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const seen = list[middle]!;
    if (seen.ms < ms || (seen.ms === ms && seen.place <= place)) low = middle + 1;
    else high = middle;
  }
  return low;
}

const marksBySign = new WeakMap<Sign, readonly string[]>();

/** By which marks a sign is recognised. */
export function marksOf(sign: Sign): readonly string[] {
  let marks = marksBySign.get(sign);
  if (marks === undefined) {
    const findings = (sign.findings ?? []).flatMap(({ code, causeCodes }) =>
      causeCodes === undefined ? [findingMark(code, null)] : causeCodes.map((cause) => findingMark(code, cause)),
    );
    const facts = (sign.facts ?? []).map((kind) => `fact ${kind}`);
    const signs = (sign.signs ?? []).map((name) => `sign ${name}`);
    // A finding comes first: chains go on from it.
    marksBySign.set(sign, (marks = [...findings, ...facts, ...signs]));
  }
  return marks;
}

/** Marks by which a fact may be found. */
export function marksOfFact({ body }: Fact): string {
  return body.kind === 'signSeen' ? `sign ${body.sign}` : `fact ${body.kind}`;
}

/** Marks by which a finding may be found: with and without its cause. */
export function marksOfFinding({ code, causeCode }: Finding): readonly string[] {
  return causeCode === null ? [findingMark(code, null)] : [findingMark(code, null), findingMark(code, causeCode)];
}

function findingMark(code: string, causeCode: string | null): string {
  return causeCode === null ? `finding ${code}` : `finding ${code} ${causeCode}`;
}
