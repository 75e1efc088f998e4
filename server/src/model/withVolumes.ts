// A replay of some of the volumes of a log, as a replay of its own, and which volumes have most to tell. Knows nothing of why others are
// left out.
import type { ClusterLog } from './clusterLog';
import { itemsOfSlice } from './complete';
import type { Finding, History, Step, TrackKey } from './history';
import { severities } from './severity';
import { prepareTimelines } from './stateAt';
import { isDisturbedSpan } from './undisturbed';

/**
 * Smaller and smaller sets of volumes, as far as they differ: all, those to which anything happened, those with a warning or an error,
 * those with an error. None is empty.
 */
export function volumesByWeight({ volumes, findings, tracks }: History): readonly ReadonlySet<string>[] {
  const weights = new Map<string, number>(volumes.map(({ name }) => [name, 0]));
  for (const { volume } of tracks) if (volume !== null && !weights.has(volume)) weights.set(volume, 0);
  const raise = (volume: string | null, weight: number) => {
    if (volume !== null) weights.set(volume, Math.max(weights.get(volume) ?? 0, weight));
  };
  for (const { volume, track, spans } of tracks)
    if (spans.some((span) => isDisturbedSpan(track, span) && !ofMount.has(span.value))) raise(volume, 1);
  for (const { volume, severity } of findings) raise(volume, 1 + severities.indexOf(severity));
  const sets = [0, 1, 2, 3].map((least) => new Set([...weights].flatMap(([name, weight]) => (weight >= least ? [name] : []))));
  return sets.filter(({ size }, place) => place === 0 || (size > 0 && size < sets[place - 1]!.size));
}

/** A volume that is mounted and nothing else goes through these. */
const ofMount: ReadonlySet<string> = new Set(['init', 'setDownlevel']);

/** The same log with what concerns these volumes or none. */
export function* withVolumes(log: ClusterLog, kept: ReadonlySet<string>): Generator<void, ClusterLog> {
  const { history } = log;
  const isKept = ({ volume }: Pick<TrackKey, 'volume'>) => volume === null || kept.has(volume);
  const places = new Map<number, number>();
  history.findings.forEach((finding, index) => {
    if (isKept(finding)) places.set(index, places.size);
  });
  const findings = history.findings.filter(isKept).map((finding) => withPlaces(finding, places));
  const steps: Step[] = [];
  for (const [index, step] of history.steps.entries()) {
    const own = {
      ...step,
      changes: step.changes.filter(isKept),
      findings: step.findings.flatMap((finding) => places.get(finding) ?? []),
    };
    const isLeftOut = own.changes.length + own.findings.length === 0 && step.changes.length + step.findings.length > 0;
    if (!isLeftOut) steps.push(own);
    if (index % itemsOfSlice === 0) yield;
  }
  const volumes = history.volumes.filter(({ name }) => kept.has(name));
  const part = { ...history, volumes, tracks: history.tracks.filter(isKept), steps, findings };
  yield* prepareTimelines(part);
  return { ...log, history: part };
}

function withPlaces(finding: Finding, places: ReadonlyMap<number, number>): Finding {
  return {
    ...finding,
    causedBy: finding.causedBy.map((link) => ({
      ...link,
      finding: link.finding === null ? null : (places.get(link.finding) ?? null),
    })),
  };
}
