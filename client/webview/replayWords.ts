// What the view calls severities, certainties, times and places. Knows nothing of elements of a page.
import type { ReplayOverview } from '../../server/src/protocol/messages';
import type { ReplayAxis } from '../../server/src/protocol/replayViewMessages';
import { momentSpan } from '../src/times';
import { count, t } from './words';

type Severity = ReplayOverview['findings'][number]['severity'];

export function severityWord(severity: Severity): string {
  return { error: t('Error'), warning: t('Warning'), info: t('Note') }[severity];
}

/** `1 error`, `3 warnings`. */
export function severityCount(severity: Severity, number: number): string {
  const many = count(number);
  if (severity === 'error') return number === 1 ? t('1 error') : t('{0} errors', many);
  if (severity === 'warning') return number === 1 ? t('1 warning') : t('{0} warnings', many);
  return number === 1 ? t('1 note') : t('{0} notes', many);
}

/** How we know it: the words of the whole project for it. */
export function certaintyWord(certainty: 'stated' | 'inferred' | 'unknown'): string {
  return { stated: t('stated'), inferred: t('inferred'), unknown: t('unknown') }[certainty];
}

export function certaintyMeaning(certainty: 'stated' | 'inferred' | 'unknown'): string {
  return {
    stated: t('A line of the log says so.'),
    inferred: t('No line says so outright; it is concluded from the lines named.'),
    unknown: t('No line of this log tells.'),
  }[certainty];
}

export function trackWord(track: string): string {
  const known: Readonly<Record<string, string>> = {
    coordinator: t('Coordinator'),
    ioMode: t('IO mode'),
    volumeState: t('Volume state'),
    reservation: t('Reservation'),
    diskControl: t('Disk Control Manager'),
    resourceState: t('Resources'),
    nodeState: t('Nodes'),
  };
  return known[track] ?? track;
}

/** What the server calls the node that wrote a log that stands alone and does not name it. */
export const namelessNode = 'this node';

export function namelessMeaning(): string {
  return t('"this node" is the node that wrote the log: no line gives its name.');
}

/** From first to last line, the date said once where both share it. */
export function timeSpan(overview: ReplayOverview, { kind }: Pick<ReplayAxis, 'kind'>): string {
  const { firstUtcMs, lastUtcMs, inputs, stepCount } = overview;
  if (kind === 'order' && firstUtcMs === null && stepCount > 0) return t('no times, only the order of lines');
  if (firstUtcMs === null || lastUtcMs === null)
    return inputs.length > 1 ? t('no full date in these files') : t('no full date in this log');
  return momentSpan(firstUtcMs, lastUtcMs);
}

/** In which zone the times from first to last line are; null where no line has a date. */
export function zoneWord({ timeBase, firstUtcMs }: ReplayOverview, { zone }: Pick<ReplayAxis, 'zone'>): string | null {
  if (firstUtcMs === null) return null;
  if (zone === 'notTold') return t('time as written, zone not stated');
  if (zone === 'partly') return t('{0}; the zone of some logs is not stated', t('UTC'));
  return timeBase === 'local' ? t('UTC, written in local time') : t('UTC');
}
