// Why a value holds, in words. Knows the reasons of Get-ClusterSharedVolumeState; any other reason stands for itself.
import { ioModeReason } from '../knowledge/ioModeReasons';
import { escapeMarkdown } from './markdown';

/** `: Redirected access was switched on`, as Markdown; '' without reasons. */
export function reasonsInWords(reasons: readonly string[]): string {
  return reasons.length === 0 ? '' : `: ${reasons.map((reason) => escapeMarkdown(reasonTitle(reason))).join('; ')}`;
}

/** One reason as plain text. */
export function reasonTitle(reason: string): string {
  return ioModeReason(reason)?.title ?? reason;
}
