// The form of a line of the simulation, and who writes it. Knows nothing of when a line is written.
import type { FactBody, FactSource } from '../model/facts';
import type { Fields } from '../model/fields';
import type { Level } from '../model/recordTable';

/** Who writes a line: which part of Windows, and where a cluster.log shows it. */
export interface Writer {
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
  gum: { channel: null, component: 'GUM', source: 'service', process: null, thread: 0xf14 },
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
