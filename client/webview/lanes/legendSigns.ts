// Which bands a legend explains and in which order. Knows nothing of the page.
import { bandNames, type BandName } from '../../../server/src/protocol/replayViewMessages';
import { bandLooks } from '../theme/bands';

/** Bands that look alike stand together; what is well first, then what is redirected, held, gone, and what nobody knows. */
export function legendSigns(seen: ReadonlySet<BandName>): readonly (readonly BandName[])[] {
  const signs = new Map<string, BandName[]>();
  for (const band of legendOrder) {
    if (!seen.has(band)) continue;
    const { ink, pattern } = bandLooks[band];
    const alike = signs.get(`${ink} ${pattern}`);
    if (alike === undefined) signs.set(`${ink} ${pattern}`, [band]);
    else alike.push(band);
  }
  return [...signs.values()];
}

const first: readonly BandName[] = ['direct', 'up', 'active', 'fileSystemRedirected', 'blockRedirected'];
const last: readonly BandName[] = ['mixed', 'unknown'];
const between = bandNames.filter((band) => !first.includes(band) && !last.includes(band)).reverse();
const legendOrder: readonly BandName[] = [...first, ...between, ...last];
