// What a finding's sign on the lanes says. Knows nothing of drawing.
import type { FindingMark } from '../../../server/src/protocol/replayViewMessages';
import { severityWord } from '../replayWords';
import type { ReplayStore } from '../state/replayStore';
import { t } from '../words';
import { markNumbers } from './markNumbers';

/** `4 · Warning: Volume1 is redirected`, with a word where no line gives its time. */
export function markWords({ finding, severity, isUndated }: FindingMark, store: Pick<ReplayStore, 'lanes' | 'overview'>): string {
  const title = store.overview.findings[finding]?.title ?? '';
  const words = `${markNumbers(store).get(finding)} · ${severityWord(severity)}: ${title}`;
  return isUndated ? t('{0} (without a time)', words) : words;
}
