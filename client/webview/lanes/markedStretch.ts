// How a stretch is marked by keys: from the play head on, or edge by edge. Knows nothing of keys and pages.
import type { Stretch } from '../state/replayStore';
import { between } from './timeScale';

export interface Marking {
  /** null = nothing is marked yet. */
  readonly marked: Stretch | null;
  /** Where the play head stands. */
  readonly headMs: number;
  readonly visible: Stretch;
  /** Nothing outside it can be marked. */
  readonly axis: Stretch;
}

/** Of what is in sight: by so much the edge moves. */
const stepShare = 0.02;

/** From the play head to an edge that has moved on; back at the play head nothing is marked. */
export function extended({ marked, headMs, visible, axis }: Marking, direction: -1 | 1): Stretch | null {
  const stepMs = stepShare * (visible.toMs - visible.fromMs);
  const edgeMs = marked === null ? headMs : movingEdge(marked, headMs);
  const movedMs = Math.max(axis.fromMs, Math.min(edgeMs + direction * stepMs, axis.toMs));
  return Math.abs(movedMs - headMs) < stepMs / 2 ? null : between(headMs, movedMs);
}

/** One that begins or ends at the play head; its other edge stays, or is that of what is in sight. null = there would be nothing in it. */
export function withEdge({ marked, headMs, visible, axis }: Marking, edge: 'from' | 'to'): Stretch | null {
  const before = marked ?? visible;
  const fromMs = edge === 'from' ? headMs : Math.max(axis.fromMs, before.fromMs);
  const toMs = edge === 'to' ? headMs : Math.min(axis.toMs, before.toMs);
  return fromMs < toMs ? { fromMs, toMs } : null;
}

/** The edge that is not at the play head. */
function movingEdge({ fromMs, toMs }: Stretch, headMs: number): number {
  return Math.abs(toMs - headMs) < Math.abs(fromMs - headMs) ? fromMs : toMs;
}
