// The lanes of a replay: how they are grouped, where findings stand, and of which stretches nobody tells. Knows nothing of requests.
import { clockDoubts, localTimeOf, toldZoneOf, type ClockDoubt, type LocalTime, type ToldZone } from '../explain/axisInWords';
import { uncoveredTime, type UncoveredTime } from '../explain/uncoveredTime';
import type { ClusterLog } from '../model/clusterLog';
import { itemsOfSlice } from '../model/complete';
import type { Finding } from '../model/history';
import type { InputClock } from '../model/incident';
import { preparedLanes } from '../model/lanes';
import { mostToldFindings, raisingSteps } from '../model/raisingSteps';
import { msOfStep, stepAtMs, type StepAxis } from '../model/replayAxis';
import type { Severity } from '../model/severity';

export interface LanesOfReplay {
  readonly axis: Pick<StepAxis, 'kind' | 'fromMs' | 'toMs'> & {
    readonly zone: ToldZone;
    readonly local: LocalTime | null;
    readonly clocks: readonly ClockDoubt[];
  };
  readonly generation: 1 | 2;
  readonly groups: readonly {
    readonly volume: string | null;
    readonly disk: string | null;
    readonly isDisturbed: boolean;
    readonly lanes: readonly { readonly id: number; readonly node: string }[];
  }[];
  readonly marks: readonly MarkOfFinding[];
  readonly uncovered: readonly UncoveredTime[];
}

export interface MarkOfFinding {
  readonly finding: number;
  readonly step: number;
  readonly atMs: number;
  readonly severity: Severity;
  readonly volume: string | null;
  readonly node: string | null;
  readonly isUndated?: true;
}

/** @param clocks how the times of each input came to the axis; empty for a log that stands alone */
export function* replayLanes(log: ClusterLog, clocks: readonly InputClock[]): Generator<void, LanesOfReplay> {
  const { history } = log;
  const { axis, groups, lanes } = yield* preparedLanes(history);
  const marks = yield* marksOf(log, axis);
  const nodes = [...new Set(lanes.map(({ node }) => node))];
  return {
    axis: {
      kind: axis.kind,
      fromMs: axis.fromMs,
      toMs: axis.toMs,
      zone: toldZoneOf(log),
      local: axis.kind === 'utc' ? localTimeOf(log, clocks) : null,
      clocks: clockDoubts(log, clocks),
    },
    // Every Windows Server since 2012 has the second one.
    generation: history.generation ?? 2,
    groups: groups.map(({ volume, disk, isDisturbed, lanes: own }) => ({
      ...{ volume, disk, isDisturbed },
      lanes: own.map(({ id, node }) => ({ id, node })),
    })),
    marks,
    uncovered: yield* uncoveredTime(log, axis, nodes, clocks),
  };
}

/** A finding that no step tells of stands at its own time; one without a time has no place. */
function* marksOf({ history }: ClusterLog, axis: StepAxis): Generator<void, readonly MarkOfFinding[]> {
  const raisedBy = yield* raisingSteps(history);
  const volumeOf = volumesByDisk(history.volumes);
  const marks: MarkOfFinding[] = [];
  for (const [index, finding] of history.findings.slice(0, mostToldFindings).entries()) {
    const place = placeOf(finding, raisedBy.get(index), axis);
    if (place === null) continue;
    const { severity, volume, resource, node } = finding;
    if (index % itemsOfSlice === 0) yield;
    const ofVolume = volume ?? volumeOf.get(resource ?? '') ?? null;
    const isUndated = axis.kind === 'utc' && finding.utcMs === null;
    marks.push({ finding: index, ...place, severity, volume: ofVolume, node, ...(isUndated && { isUndated }) });
  }
  return marks;
}

function placeOf({ utcMs }: Finding, step: number | undefined, axis: StepAxis): { step: number; atMs: number } | null {
  if (step !== undefined) return { step, atMs: msOfStep(axis, step) };
  if (utcMs === null || axis.kind !== 'utc') return null;
  return { step: stepAtMs(axis, utcMs), atMs: Math.min(Math.max(utcMs, axis.fromMs), axis.toMs) };
}

/** Volumes by their disks; a disk that holds several tells of none. */
function volumesByDisk(volumes: ClusterLog['history']['volumes']): ReadonlyMap<string, string> {
  const byDisk = new Map<string, string | null>();
  for (const { name, resource } of volumes) if (resource !== null) byDisk.set(resource, byDisk.has(resource) ? null : name);
  return new Map([...byDisk].flatMap(([disk, volume]) => (volume === null ? [] : [[disk, volume] as const])));
}
