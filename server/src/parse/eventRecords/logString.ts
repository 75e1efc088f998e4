// Events of the Diagnostic channels whose only value is one raw line of cluster.log. Knows nothing of what the line says.
import { clusterProvider } from '../../knowledge/events';
import { providerKeys } from '../../knowledge/eventProviders';
import type { EventRecord } from '../../model/eventRecord';

/** A line of cluster.log behind its time and level. */
export interface LogString {
  readonly component: string | null;
  readonly message: string;
}

const firstLogStringId = 2049;
const lastLogStringId = 2052;
const leadingTag = /^\[([^\][\r\n]{1,80})\]\s*/;

/** The line that an event 2049 to 2052 of the cluster holds; undefined for every other event. */
export function logStringOf(event: EventRecord): LogString | undefined {
  const { id, provider, data, text } = event;
  if (id === null || id < firstLogStringId || id > lastLogStringId || provider === null) return undefined;
  if (providerKeys(provider)[0] !== clusterProvider.toLowerCase()) return undefined;
  const line = (data.find(({ name }) => name === 'LogString') ?? data[0])?.value ?? text;
  if (line === null) return undefined;
  const tag = leadingTag.exec(line);
  return tag === null ? { component: null, message: line } : { component: tag[1]!, message: line.slice(tag[0].length) };
}
