// Whose logs are at hand while the replay goes on, and so whether an order for a volume would be told: its coordinator alone writes
// it down. Knows nothing of what orders do.
import type { Fact } from '../model/facts';
import type { TrackChange } from '../model/history';
import type { Hearing } from './topic';
import type { Whois } from './whois';

/** The values that tracks have now. */
interface ValuesNow {
  valueOf(track: 'coordinator' | 'nodeState', volume: string | null, node: string | null): string;
  /** Was there ever a value that was known? */
  wasTold(track: 'nodeState', volume: null, node: string): boolean;
}

/** Grows with the run; `replay` owns the only one. */
export class OrderHearing implements Hearing {
  /** Inputs by the node that tells in them, from its first fact until they end or fall silent. */
  private readonly speaking = new Map<string, Set<number>>();
  /** Nodes whose log ends because they went, as others tell shortly after. */
  private readonly leaving = new Set<string>();
  /** Where no line tells the coordinator: it is the node that told the last order. */
  private readonly orderedBy = new Map<string, string>();
  private readonly heard = new Map<string, boolean>();
  private mayDiffer = true;

  /** @param leaves do others tell soon after that time that the node is gone? */
  constructor(
    private readonly whois: Whois,
    private readonly now: ValuesNow,
    private readonly leaves: (node: string, utcMs: number | null) => boolean,
  ) {}

  hearsOrders(volume: string | null): boolean {
    return volume !== null && this.heard.get(volume) === true;
  }

  mayBeGone(node: string): boolean {
    const value = this.now.valueOf('nodeState', null, node);
    return value === 'down' || (value === 'unknown' && this.now.wasTold('nodeState', null, node));
  }

  /** To be told of each fact, before anything follows from it. */
  read(fact: Fact): void {
    if (fact.source === 'listing') return;
    const { body, at, also } = fact;
    const writer = this.whois.writerOf(fact);
    const inputs = this.inputsOf(writer);
    if (!inputs.has(at.input)) this.mayDiffer = true;
    inputs.add(at.input);
    if (also !== undefined) for (const { input } of also) inputs.add(input);
    if (body.kind === 'linesMissing' && body.how !== 'lineNumbers') this.fallsSilent(at.input, null);
    const isOrder = /^(redirection|backup|maintenance)Turned/.test(body.kind);
    const isGiven = body.kind === 'resourceStateChanged' && body.hostedHere === true && body.to !== 'Online';
    if (isOrder) for (const volume of this.whois.volumesOf(fact)) this.orderedBy.set(volume, writer);
    if (isGiven)
      for (const volume of this.whois.volumesOfDisk(body.resource))
        if (this.orderedBy.get(volume) === writer) this.orderedBy.delete(volume);
    if (isOrder || isGiven) this.mayDiffer = true;
  }

  /** An input tells nothing any more: for now, or for good. @param utcMs when; null = nobody could have seen a node go */
  fallsSilent(input: number, utcMs: number | null): void {
    for (const [node, inputs] of this.speaking) {
      if (inputs.delete(input) && inputs.size === 0 && this.leaves(node, utcMs)) this.leaving.add(node);
    }
    this.mayDiffer = true;
  }

  /** A node tells nothing any more, in any input, until it starts again. */
  nodeFallsSilent(node: string, utcMs: number): void {
    for (const input of this.speaking.get(node) ?? none) this.fallsSilent(input, utcMs);
  }

  /** Volumes whose orders were heard until now and are so no longer. To be asked whenever values changed. */
  lost(changes: readonly TrackChange[]): readonly string[] {
    for (const { track, volume, node } of changes) {
      if (track === 'nodeState' && node !== null) this.leaving.delete(node);
      if (track === 'coordinator' && volume !== null) this.orderedBy.delete(volume);
      this.mayDiffer ||= track === 'nodeState' || track === 'coordinator';
    }
    if (!this.mayDiffer) return none;
    this.mayDiffer = false;
    const lost: string[] = [];
    for (const { name } of this.whois.volumes) {
      const isHeard = this.isHeard(name);
      if (this.heard.get(name) === true && !isHeard) lost.push(name);
      this.heard.set(name, isHeard);
    }
    return lost;
  }

  /** Where nobody is known to be coordinator every node may be it that is not known to be down. */
  private isHeard(volume: string): boolean {
    const coordinator = this.now.valueOf('coordinator', volume, null);
    const known = coordinator === 'unknown' ? this.orderedBy.get(volume) : coordinator;
    if (known !== undefined) return this.hears(known);
    const { nodes } = this.whois;
    return (
      nodes.length > 1 && nodes.every(({ name }) => this.hears(name) || this.now.valueOf('nodeState', null, name) === 'down')
    );
  }

  private inputsOf(node: string): Set<number> {
    let inputs = this.speaking.get(node);
    if (inputs === undefined) this.speaking.set(node, (inputs = new Set()));
    return inputs;
  }

  hears(node: string): boolean {
    return (this.speaking.get(node)?.size ?? 0) > 0 || this.leaving.has(node);
  }
}

const none: readonly never[] = [];
