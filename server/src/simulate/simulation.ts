// The clock, the lines and the truth of one run: what every rule works with. Knows no rule.
import { SimulatedCluster, type SimulatedNode } from './cluster';
import type { Scenario } from './scenario';
import { writers, type Line, type Writer } from './line';
import type { Telling } from './telling';
import { Truth } from './truth';

export class Simulation {
  readonly cluster: SimulatedCluster;
  readonly truth = new Truth();
  readonly tellings: Telling[] = [];
  nowMs = 0;
  /** Global updates made so far. */
  updates = 0;
  private random: number;

  constructor(readonly scenario: Scenario) {
    this.cluster = new SimulatedCluster(scenario);
    this.random = scenario.seed >>> 0;
  }

  /** Lets time pass: from `leastMs` to `mostMs`, as the seed has it. */
  wait(leastMs: number, mostMs: number): void {
    this.nowMs += leastMs + Math.floor(this.draw() * (mostMs - leastMs + 1));
  }

  tell(node: SimulatedNode, { by, rowId, fields, level = 'INFO', body }: Line): void {
    const writer: Writer = writers[by];
    const { channel, component, source, thread } = writer;
    const process = writer.process ?? node.process;
    const place = this.cluster.nodes.indexOf(node);
    this.tellings.push({
      atMs: this.nowMs,
      node: place,
      rowId,
      fields,
      channel,
      component,
      level,
      process,
      thread,
      source,
      body,
    });
  }

  /** Mulberry32: small, and the same on every machine. From 0 up to, not including, 1. */
  private draw(): number {
    this.random = (this.random + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.random ^ (this.random >>> 15), this.random | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
}
