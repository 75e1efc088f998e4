// The values of a simulated future at one moment, in the form that the stage reads. Nothing of it stands in a log, so nothing has lines.
import type { StageRow, StageValue } from '../../../server/src/ioWays/stageModel';
import type { WhatIf, WhatIfTrack } from '../../../server/src/protocol/whatIfMessages';
import { t } from '../words';

export interface SimulatedMoment {
  readonly rows: readonly StageRow[];
  readonly others: readonly StageValue[];
}

/** When something changes, in order; the beginning is the first. */
export function simulatedTimes({ tracks, fromMs }: WhatIf): readonly number[] {
  const times = tracks.flatMap(({ spans }) => spans.map((span) => span.fromMs)).filter((ms) => ms > fromMs);
  return [fromMs, ...[...new Set(times)].sort((a, b) => a - b)];
}

/** From the beginning of the simulation on: a time of the clock would look as if a log told it. */
export function simulatedTime({ fromMs }: Pick<WhatIf, 'fromMs'>, atMs: number): string {
  return t('+{0} s', ((atMs - fromMs) / 1000).toFixed(3));
}

export function simulatedMoment({ tracks, nodes }: WhatIf, volume: string, atMs: number): SimulatedMoment {
  const value = (track: WhatIfTrack['track'], node: string | null) =>
    valueAt(
      tracks.find((one) => one.track === track && one.volume === volume && one.node === node),
      { track, volume, node },
      atMs,
    );
  return {
    rows: nodes.map((node) => ({
      ...{ volume, node },
      ioMode: value('ioMode', node),
      volumeState: value('volumeState', node),
      coordinator: value('coordinator', null),
    })),
    others: tracks
      .filter(({ track }) => track === 'nodeState' || track === 'reservation')
      .map((track) => valueAt(track, track, atMs)),
  };
}

function valueAt(track: WhatIfTrack | undefined, key: Pick<WhatIfTrack, 'track' | 'volume' | 'node'>, atMs: number): StageValue {
  const span = track?.spans.filter(({ fromMs }) => fromMs <= atMs).at(-1);
  const { volume, node } = key;
  const isTold = span !== undefined && span.value !== 'unknown';
  return {
    ...{ track: key.track, volume, node, resource: null },
    of: [volume, node].filter((name) => name !== null).join(', '),
    value: span?.value ?? 'unknown',
    words: isTold ? span.words : t('not simulated'),
    reasons: span?.reasons ?? [],
    certainty: isTold ? 'stated' : 'unknown',
    evidence: [],
    sinceUtcMs: null,
    changed: isTold && span.fromMs === atMs,
  };
}
