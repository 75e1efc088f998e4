// Every place that names a thing, by any of its names. Knows nothing of LSP.
import type { ClusterLog } from '../model/clusterLog';
import { nameAt, namePattern } from '../model/nameSearch';
import { rangeInLine, type TextPosition, type TextRange } from '../model/textRange';

export interface ReferencesConfig {
  /** The search ends after so many places. */
  readonly maximum: number;
  /** Whether the line that first names the thing counts. */
  readonly includeFirst: boolean;
}

/** All places of the name under `at`, in file order; empty when no name stands there. */
export function references(log: ClusterLog, at: TextPosition, config: ReferencesConfig): readonly TextRange[] {
  const named = nameAt(log.history, log.text.line(at.lineIndex), at.character);
  const pattern = named && namePattern(named.names);
  if (!pattern) return [];
  const firstLineIndex = config.includeFirst ? -1 : (named.entity?.firstNamed.line ?? 0) - 1;
  const places: TextRange[] = [];
  for (let lineIndex = 0; lineIndex < log.text.lineCount && places.length < config.maximum; lineIndex++) {
    if (lineIndex === firstLineIndex) continue;
    for (const hit of log.text.line(lineIndex).matchAll(pattern)) {
      places.push(rangeInLine(lineIndex, hit.index, hit.index + hit[0].length));
    }
  }
  return places.slice(0, config.maximum);
}
