// Lines that prove a statement, in their own words; each leads to its place in the log. Knows nothing of what they prove.
import type { QuotedLine } from '../../../server/src/protocol/replayViewMessages';
import { LineLink, lineWords } from '../lineLinks';
import type { ReplayStore } from '../state/replayStore';
import { count, t } from '../words';
import { messageOf } from './messageOf';

/** At most so many lines are quoted at once. */
const mostQuotes = 4;

export function Quotes({ store, evidence }: { readonly store: ReplayStore; readonly evidence: readonly QuotedLine[] }) {
  if (evidence.length === 0) return null;
  const rest = evidence.length - mostQuotes;
  return (
    <ul class="quotes">
      {evidence.slice(0, mostQuotes).map((at, index) => (
        <li key={index}>
          <LineLink store={store} at={at} text={lineWords(store, at)} />
          <q title={at.text}>{messageOf(at.text)}</q>
        </li>
      ))}
      {rest > 0 && <li class="quiet">{rest === 1 ? t('and 1 more line') : t('and {0} more lines', count(rest))}</li>}
    </ul>
  );
}
