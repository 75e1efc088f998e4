// What of recorded lanes is visible, as coarse as was asked for. Knows nothing of the page.
import {
  bandNames,
  type BandSpan,
  type LaneGroup,
  type LaneSpans,
  type MinimapGroup,
  type ReplayMinimap,
} from '../../../server/src/protocol/replayViewMessages';

/** Bands that touch a stretch; neighbours below `leastMs` come together. */
export function visibleSpans(lane: LaneSpans, fromMs: number, toMs: number, leastMs: number): LaneSpans {
  const touches = (span: { fromMs: number; toMs: number }) => span.toMs >= fromMs && span.fromMs <= toMs;
  return {
    lane: lane.lane,
    bands: together(lane.bands.filter(touches), leastMs),
    coordinator: lane.coordinator.filter(touches),
  };
}

function together(bands: readonly BandSpan[], leastMs: number): readonly BandSpan[] {
  const found: BandSpan[] = [];
  for (const band of bands) {
    const last = found.at(-1);
    const isShort = band.toMs - band.fromMs < leastMs;
    if (last && isShort && (last.count > 1 || last.toMs - last.fromMs < leastMs)) found[found.length - 1] = joined(last, band);
    else found.push(band);
  }
  return found;
}

function joined(one: BandSpan, other: BandSpan): BandSpan {
  const isAlike = one.band === other.band;
  return {
    ...one,
    band: isAlike ? one.band : 'mixed',
    toMs: other.toMs,
    certainty: weakest(one.certainty, other.certainty),
    words: one.words.includes(other.words) ? one.words : `${one.words}; ${other.words}`,
    count: one.count + other.count,
  };
}

/** As the server says it: what is not known beside what is does not make that a conclusion. */
function weakest(...certainties: readonly BandSpan['certainty'][]): BandSpan['certainty'] {
  return (['inferred', 'stated'] as const).find((one) => certainties.includes(one)) ?? 'unknown';
}

/** The same in another number of columns: of those that fall together, the band that matters most. */
export function minimapOf({ groups }: ReplayMinimap, columns: number): ReplayMinimap {
  return { groups: groups.map((group) => ({ ...group, bands: resampled(group, columns) })) };
}

function resampled({ bands }: MinimapGroup, columns: number): readonly number[] {
  return Array.from({ length: columns }, (_, column) => {
    const first = Math.floor((column * bands.length) / columns);
    const last = Math.max(first + 1, Math.ceil(((column + 1) * bands.length) / columns));
    return Math.min(...bands.slice(first, last));
  });
}

/** A stretch in so many columns: for each group the band of its lanes that matters most in each. */
export function minimapOfStretch(
  groups: readonly LaneGroup[],
  spansOf: (lane: number) => LaneSpans | undefined,
  { fromMs, toMs, columns }: { readonly fromMs: number; readonly toMs: number; readonly columns: number },
): ReplayMinimap {
  const columnMs = (toMs - fromMs || 1) / columns;
  const within = (column: number) => Math.max(0, Math.min(columns - 1, column));
  return {
    groups: groups.map(({ volume, lanes }) => {
      const gravest = new Array<number>(columns).fill(bandNames.indexOf('unknown'));
      for (const span of lanes.flatMap(({ id }) => spansOf(id)?.bands ?? [])) {
        if (span.toMs < fromMs || span.fromMs > toMs) continue;
        const weight = bandNames.indexOf(span.band);
        const first = within(Math.floor((span.fromMs - fromMs) / columnMs));
        // What ends where a column begins is not in it.
        const last = Math.max(first, within(Math.ceil((span.toMs - fromMs) / columnMs) - 1));
        for (let column = first; column <= last; column++) gravest[column] = Math.min(gravest[column]!, weight);
      }
      return { volume, bands: gravest };
    }),
  };
}
