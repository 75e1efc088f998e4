// The incident as it travels: summary and addresses. Knows nothing of requests.
import { incidentOverview } from '../features/incidentOverview';
import type { LineRef } from '../model/lineRef';
import type { HeldIncident } from './heldIncident';
import { incidentUri } from './inputUris';
import type { IncidentOverview } from './messages';

const changedOnDisk = {
  code: 'changedOnDisk',
  line: null,
  message: 'The file has changed or gone since it was read: its lines may not be where they were. Read the incident again.',
} as const;

/** More volumes, and more that is missing, no list can show. */
const mostListed = 2000;

export function incidentMessage(held: HeldIncident): IncidentOverview {
  const { roots, opening, version, incident, whole, changed } = held;
  const { inputs, volumes, missing, ...summary } = incidentOverview(incident, { roots });
  const placeOf = (ref: LineRef | null) => ref && { uri: whole.uris[ref.input] ?? '', line: ref.line };
  return {
    ...summary,
    replayUri: incidentUri(opening),
    version,
    roots,
    inputs: inputs.map((input) => ({
      ...input,
      uri: whole.uris[input.index] ?? '',
      problems: changed.has(input.index) ? [...input.problems, changedOnDisk] : input.problems,
    })),
    volumes: volumes.slice(0, mostListed).map((volume) => ({ ...volume, firstNamed: placeOf(volume.firstNamed) })),
    missing: missing.slice(0, mostListed).map((part) => ({ ...part, at: placeOf(part.at) })),
  };
}
