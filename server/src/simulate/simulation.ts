// The clock, the lines and the truth of one run: what every rule works with. Knows no rule.
import type { FactBody, FactSource } from '../model/facts';
import type { Fields } from '../model/fields';
import type { Level } from '../model/recordTable';
import { SimulatedCluster, type SimulatedNode } from './cluster';
import type { Scenario } from './scenario';
import type { Telling } from './telling';
import { Truth } from './truth';

/** Who writes a line: which part of Windows, and where a cluster.log shows it. */
interface Writer {
  readonly channel: string | null;
  readonly component: string | null;
  readonly source: FactSource;
  /** null: the process of the cluster service. */
  readonly process: number | null;
  readonly thread: number;
}

/** CSVFS runs in the kernel (process 4); its channel inside a cluster.log is not confirmed by any public log. */
export const writers = {
  csvfs: { channel: 'Operational', component: null, source: 'csvfs', process: 4, thread: 0xa3c },
  system: { channel: 'System', component: null, source: 'system', process: null, thread: 0x11f8 },
  dcm: { channel: null, component: 'DCM', source: 'dcm', process: null, thread: 0x928 },
  core: { channel: null, component: 'CORE', source: 'membership', process: null, thread: 0xb44 },
  rhs: { channel: null, component: 'RHS', source: 'resource', process: 0xe34, thread: 0x6b0 },
  rcm: { channel: null, component: 'RCM', source: 'resource', process: null, thread: 0xc08 },
  service: { channel: null, component: 'CS', source: 'service', process: null, thread: 0x7d0 },
} as const satisfies Readonly<Record<string, Writer>>;

export interface Line {
  readonly by: keyof typeof writers;
  readonly rowId: string;
  readonly fields: Fields;
  readonly level?: Level;
  readonly body: FactBody | null;
}

export class Simulation {
  readonly cluster: SimulatedCluster;
  readonly truth = new Truth();
  readonly tellings: Telling[] = [];
  nowMs = 0;
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
