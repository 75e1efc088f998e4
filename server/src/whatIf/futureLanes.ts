// The lanes of a simulated run: bands of nodes and of volumes on nodes, and who was the coordinator. Knows nothing of logs.
import { bandInWords } from '../explain/bandInWords';
import { isDisturbedBand, nodeBand, volumeBand, type BandValue } from '../model/bands';
import type { TrackChange } from '../model/history';
import { trackId } from '../model/stateAt';
import type { SimulatedRun } from '../simulate/simulate';
import { nodeKey, volumeKey } from '../simulate/truth';
import type { FutureBand, FutureGroup, FutureLane } from './future';
import type { TimedChange } from './futureTracks';

interface Stretch {
  readonly fromMs: number;
  readonly toMs: number;
}

type Changes = ReadonlyMap<string, readonly TimedChange[]>;

/** Groups of the nodes and of the shown volumes; ids count through all of them. */
export function futureGroups(
  { scenario }: SimulatedRun,
  changes: Changes,
  stretch: Stretch,
  isShown: (volume: string) => boolean,
): readonly FutureGroup[] {
  let id = 0;
  const shown = scenario.disks.filter(({ volume }) => isShown(volume));
  return [null, ...shown].map((disk) => {
    const volume = disk?.volume ?? null;
    const lanes = scenario.nodes.map((node) => ({ id: id++, node }));
    const spans = lanes.map(({ id: lane, node }): FutureLane => ({
      lane,
      bands: volume === null ? nodeBands(changes, node, stretch) : volumeBands(changes, volume, node, stretch),
      coordinator: volume === null ? [] : coordinatorSpans(changes, volume, node, stretch),
    }));
    const isDisturbed = spans.some(({ bands }) => bands.some(({ band }) => isDisturbedBand(band) || band === 'down'));
    return { volume, disk: disk?.name ?? null, isDisturbed, lanes, spans };
  });
}

function nodeBands(changes: Changes, node: string, stretch: Stretch): readonly FutureBand[] {
  return bandsOf([changes.get(trackId(nodeKey(node)))], stretch, ([state]) => nodeBand(state ?? null));
}

/** A node that is down has no volume: its lane says so. */
function volumeBands(changes: Changes, volume: string, node: string, stretch: Stretch): readonly FutureBand[] {
  const tracks = [volumeKey('volumeState', volume, node), volumeKey('ioMode', volume, node), nodeKey(node)];
  return bandsOf(
    tracks.map((key) => changes.get(trackId(key))),
    stretch,
    ([state, mode, nodeState]) => {
      const own = volumeBand(state ?? null, mode ?? null);
      return own.band === 'unknown' ? nodeBand(nodeState ?? null) : own;
    },
  );
}

type Now = readonly (TrackChange | null)[];

function bandsOf(
  tracks: readonly (readonly TimedChange[] | undefined)[],
  { fromMs, toMs }: Stretch,
  bandOf: (now: Now) => BandValue,
): readonly FutureBand[] {
  const times = new Set([0, ...tracks.flatMap((track = []) => track.map(({ atMs }) => atMs))]);
  const inOrder = [...times].sort((a, b) => a - b);
  const found: FutureBand[] = [];
  for (const [place, atMs] of inOrder.entries()) {
    const value = bandOf(tracks.map((track = []) => track.filter((one) => one.atMs <= atMs).at(-1)?.change ?? null));
    const words = bandInWords(value);
    const endMs = place + 1 < inOrder.length ? fromMs + inOrder[place + 1]! : toMs;
    const last = found.at(-1);
    if (last?.band === value.band && last.words === words) found[found.length - 1] = { ...last, toMs: endMs };
    else found.push({ band: value.band, fromMs: fromMs + atMs, toMs: endMs, certainty: 'inferred', words, step: -1, count: 1 });
  }
  return found;
}

function coordinatorSpans(changes: Changes, volume: string, node: string, { fromMs, toMs }: Stretch): FutureLane['coordinator'] {
  const track = changes.get(trackId(volumeKey('coordinator', volume, null))) ?? [];
  return track.flatMap(({ atMs, change }, place) => {
    if (change.to !== node) return [];
    const next = track[place + 1];
    return [{ fromMs: fromMs + atMs, toMs: next ? fromMs + next.atMs : toMs, certainty: 'inferred' as const, step: -1 }];
  });
}
