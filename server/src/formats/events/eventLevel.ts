// Levels of events as numbers. Knows nothing of their words, which are localized.
import type { Level } from '../../model/recordTable';

/** 0 LogAlways, 1 Critical, 2 Error, 3 Warning, 4 Information, 5 Verbose; audits and anything else count as information. */
export function levelOf(number: number | null): Level {
  if (number === 1 || number === 2) return 'ERR';
  if (number === 3) return 'WARN';
  return number === 5 ? 'DBG' : 'INFO';
}
