// Says of the times near it that no line states their zone, where that is so. Knows nothing of what they are times of.
import { clockFace } from '../lanes/clockFace';
import type { ReplayStore } from '../state/replayStore';

export function ZoneNote({ store }: { readonly store: ReplayStore }) {
  const { isZoneTold, zoneInFull } = clockFace(store.lanes.axis, store.clock.value);
  return isZoneTold ? null : <p class="under zone-note">{zoneInFull}</p>;
}
