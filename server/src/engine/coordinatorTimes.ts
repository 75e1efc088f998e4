// Who was coordinator of a volume when. Knows nothing of how that was found out.
import type { Span, Track } from '../model/history';
import { lastAtMost } from '../model/sortedSearch';

/** More changes than these within one search are not looked at. */
const mostLooked = 8;

export class CoordinatorTimes {
  private readonly byVolume = new Map<string, readonly Span[]>();

  constructor(tracks: readonly Track[]) {
    for (const { track, volume, spans } of tracks) {
      if (track === 'coordinator' && volume !== null)
        this.byVolume.set(
          volume,
          spans.filter(({ fromUtcMs, value }) => fromUtcMs !== null && value !== 'unknown'),
        );
    }
  }

  /** Nodes that had it at some time of a window; where nobody is known to have had it, who had it last before; empty where nobody is known. */
  during(volume: string, fromUtcMs: number, toUtcMs: number): readonly string[] {
    const spans = this.byVolume.get(volume) ?? [];
    const nodes: string[] = [];
    const last = lastAtMost(spans.length, (place) => spans[place]!.fromUtcMs!, toUtcMs);
    for (let place = last; place >= 0 && place > last - mostLooked; place--) {
      const { value, toUtcMs: endUtcMs } = spans[place]!;
      if (nodes.length > 0 && endUtcMs !== null && endUtcMs < fromUtcMs) break;
      if (!nodes.includes(value)) nodes.push(value);
    }
    return nodes;
  }
}
