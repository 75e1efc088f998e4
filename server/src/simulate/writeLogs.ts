// The lines of a run as cluster logs, one per node: for teaching and for tests. Each says in its first line that it was simulated, and
// each text comes from a template that the message tables have from a real source. Knows nothing of files.
import { csvfsMessages } from '../knowledge/messages/csvfs';
import { databaseMessages } from '../knowledge/messages/database';
import { dcmMessages } from '../knowledge/messages/dcm';
import { membershipMessages } from '../knowledge/messages/membership';
import { resourceMessages } from '../knowledge/messages/resources';
import { serviceMessages } from '../knowledge/messages/service';
import { systemEventMessages } from '../knowledge/messages/systemEvents';
import type { MessageRow } from '../knowledge/messageRow';
import type { Fields } from '../model/fields';
import type { SimulatedRun } from './simulate';
import type { Telling } from './telling';

const rows: ReadonlyMap<string, MessageRow> = new Map(
  [
    ...[...csvfsMessages, ...databaseMessages, ...dcmMessages, ...membershipMessages, ...resourceMessages],
    ...[...serviceMessages, ...systemEventMessages],
  ].map((row: MessageRow) => [row.id, row]),
);

export interface SimulatedLog {
  readonly node: string;
  /** Ends with a line feed. */
  readonly text: string;
}

/** Lines before the first telling, so that `factsOf(run, headerLines + 1)` names the lines of these logs. */
export const headerLines = 2;

export function writeLogs({ scenario, tellings }: SimulatedRun): readonly SimulatedLog[] {
  return scenario.nodes.map((node, place) => ({
    node,
    text: [
      `# Simulated by Cluster Log Replay (scenario ${scenario.name}); no real cluster wrote this. Templates are from public sources.`,
      `Current node: name (${node}) id (${place + 1})`,
      ...tellings.filter((telling) => telling.node === place).map((telling) => line(telling, scenario.startUtcMs)),
      '',
    ].join('\n'),
  }));
}

function line({ atMs, rowId, fields, channel, component, level, process, thread }: Telling, startUtcMs: number): string {
  const row = rows.get(rowId);
  if (row === undefined) throw new Error(`the message tables have no row ${rowId}`);
  const time = new Date(startUtcMs + atMs).toISOString().replace('T', '-').replaceAll('-', '/').slice(0, 23);
  const prefix = `${channel === null ? '' : `[${channel}] `}${id(process)}.${id(thread)}::${time.slice(0, 10)}-${time.slice(11)}`;
  const tag = component === null ? '' : `[${component}] `;
  return `${prefix} ${(level ?? 'INFO').padEnd(5)} ${tag}${filled(row.templates[0], fields)}`;
}

function id(value: number): string {
  return value.toString(16).padStart(8, '0');
}

function filled(template: string, fields: Fields): string {
  return template.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = fields[name];
    if (value === undefined || value === null) throw new Error(`a simulated line lacks its field ${name}`);
    return Array.isArray(value) ? value.join(' ') : String(value);
  });
}
