// What a reader must be told when a log ends in the middle of something. Knows nothing of how it began.
import type { Raise } from './findingEffect';
import { findingKey } from './findingEffect';
import type { FindingRecorder } from './findingRecorder';
import type { IsGone } from './tellers';
import type { TrackCell } from './trackRecorder';

/**
 * What was turned on and never off again, and volumes that were still held when the log ended.
 * @param isGone true for those whose log ends here or ended before: what others tell too, they may still tell the end of
 * @param isPicked events that somebody picked out of a log: that they tell no end says nothing
 */
export function leftAtEnd(
  findings: FindingRecorder,
  cells: Iterable<TrackCell>,
  isGone: IsGone,
  lastUtcMs: number | null,
  isPicked: boolean,
): readonly Raise[] {
  const left: Raise[] = [];
  for (const { code, volume, resource, node, causeCode, key } of findings.stillOpen(isGone)) {
    const what = leftOnCause(code, causeCode ?? null);
    if (what === null) continue;
    const begun = key === null ? null : findings.firstLineOf(key);
    left.push({
      does: 'raise',
      code: 'leftOn',
      key: null,
      volume: volume ?? null,
      resource: resource ?? null,
      node: node ?? null,
      causeCode: what,
      fields: { what: leftOnWords[what] },
      because: begun === null ? [] : [begun],
    });
  }
  if (isPicked) return left;
  for (const cell of cells) {
    if (isStuck(cell, lastUtcMs) && cell.state.held.tellers.every(isGone)) left.push(stillPaused(cell));
  }
  return left;
}

/** Longer than the pauses of any order that goes well; a log that ends within one says nothing (inferred from 5142's time limit). */
const longPauseMs = 60_000;

/** A recovery of an auto-pause that goes well takes seconds (inferred from S-SEED4). */
const recoveryMs = 10_000;

const heldStates: readonly string[] = ['draining', 'paused', 'setDownlevel'];

const leftOnWords = { redirectedAccess: 'Redirected access', maintenance: 'Maintenance', backup: 'Backup mode' } as const;

function leftOnCause(code: string, causeCode: string | null): keyof typeof leftOnWords | null {
  if (code === 'maintenance' || code === 'backup') return code;
  return code === 'redirected' && causeCode === 'UserRequest' ? 'redirectedAccess' : null;
}

function isStuck({ key, state: { held }, fromUtcMs }: TrackCell, lastUtcMs: number | null): boolean {
  if (key.track !== 'volumeState' || !heldStates.includes(held.value)) return false;
  // Without times nobody knows how long the log went on.
  if (lastUtcMs === null || fromUtcMs === null) return false;
  // CSVFS tells each step of a pause. The System log tells its end up to 2012 R2 alone (5122), so that a recovery of seconds looks the same.
  const isToldByCsvfs = held.reasons[0] === 'autoPause' && held.source === 'csvfs';
  return lastUtcMs - fromUtcMs > (isToldByCsvfs ? recoveryMs : longPauseMs);
}

function stillPaused({ key: { volume, node }, state: { held } }: TrackCell): Raise {
  return {
    does: 'raise',
    code: 'pausedAtEnd',
    key: findingKey('pausedAtEnd', volume, node),
    volume,
    node,
    fields: { state: held.value },
    because: held.evidence,
  };
}
