// Why a value holds, in words. Knows the reasons of Get-ClusterSharedVolumeState and our own; any other reason stands for itself.
import { ioModeReason } from '../knowledge/ioModeReasons';
import { escapeMarkdown } from './markdown';

/** `: Redirected access was switched on`, as Markdown; '' without reasons. */
export function reasonsInWords(reasons: readonly string[]): string {
  return reasons.length === 0 ? '' : `: ${reasons.map((reason) => escapeMarkdown(reasonTitle(reason))).join('; ')}`;
}

/** Reasons of our own rows. */
const ownReasons: ReadonlyMap<string, string> = new Map([
  ['autoPause', 'CSVFS paused it by itself'],
  ['ordered', 'The cluster ordered it'],
  ['Backup', 'A backup runs'],
  ['noDirectIo', 'DCM does not say why'],
]);

/** One reason as plain text; a name that Get-ClusterSharedVolumeState prints stands behind its words. */
export function reasonTitle(reason: string): string {
  const known = ioModeReason(reason);
  return known ? `${known.title} (${reason})` : (ownReasons.get(reason) ?? reason);
}
