// The clock, the lines and the truth of one run: what every rule works with. Knows no rule.
import type { IoRuleCode } from '../knowledge/ioRules';
import { SimulatedCluster, type SimulatedNode, type SimulatedVolume } from './cluster';
import type { Consequence } from './consequence';
import type { Scenario } from './scenario';
import { writers, type Line, type Writer } from './line';
import { reasonsOfMode } from './modeReasons';
import type { Telling } from './telling';
import { Truth } from './truth';

export class Simulation {
  readonly cluster: SimulatedCluster;
  readonly truth = new Truth();
  readonly tellings: Telling[] = [];
  nowMs = 0;
  /** Global updates made so far. */
  updates = 0;
  /** What came of the actions, in order. */
  readonly consequences: Consequence[] = [];
  /** Index of the action that runs; -1 = none has yet. */
  action = -1;
  private rule: IoRuleCode = 'recoveryGoesOn';
  private random: number;

  constructor(readonly scenario: Scenario) {
    this.cluster = new SimulatedCluster(scenario);
    this.random = scenario.seed >>> 0;
  }

  /** Lets time pass: from `leastMs` to `mostMs`, as the seed has it. */
  wait(leastMs: number, mostMs: number): void {
    this.nowMs += leastMs + Math.floor(this.draw() * (mostMs - leastMs + 1));
  }

  /** From here on changes are written down as consequences. */
  beginToExplain(): void {
    this.truth.onChange = (key, from, to, atMs) => {
      const volume = this.cluster.volumes.find((one) => one.volume === key.volume || one.disk === key.resource);
      const node = this.cluster.nodes.find(({ name }) => name === key.node);
      const reasons = key.track === 'ioMode' && to !== null && volume && node ? reasonsOfMode(this.cluster, volume, node) : [];
      const { action, rule } = this;
      const nodes = node === undefined ? [] : [node.name];
      const change = { key, from, to, reasons };
      this.consequences.push({ atMs, action, rule, kind: 'change', volume: volume?.volume ?? null, nodes, change });
    };
  }

  /** What changes next follows this rule. */
  because(rule: IoRuleCode): void {
    this.rule = rule;
  }

  /** The action changes nothing, and why; or these nodes go on as before. */
  remark(kind: 'nothing' | 'goesOn', rule: IoRuleCode, volume: SimulatedVolume | null, nodes: readonly SimulatedNode[]): void {
    const { nowMs: atMs, action } = this;
    const names = nodes.map(({ name }) => name);
    this.consequences.push({ atMs, action, rule, kind, volume: volume?.volume ?? null, nodes: names, change: null });
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
