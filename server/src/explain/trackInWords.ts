// Names of tracks and values for people. Knows nothing of lines and texts of a log.
import type { Certainty } from '../model/lineRef';
import type { TrackKey, TrackName } from '../model/history';

const trackTitles: Readonly<Record<TrackName, string>> = {
  coordinator: 'Coordinator',
  ioMode: 'IO mode',
  volumeState: 'Volume state',
  reservation: 'Reservation',
  diskControl: 'Disk Control Manager',
  resourceState: 'Resource state',
  nodeState: 'Node state',
};

const valueWords: Readonly<Partial<Record<TrackName, Readonly<Record<string, string>>>>> = {
  ioMode: {
    direct: 'direct IO',
    fileSystemRedirected: 'redirected through the coordinator (file system)',
    blockRedirected: 'redirected through the coordinator (block)',
  },
  volumeState: {
    init: 'not usable (Init): IO fails',
    paused: 'paused: IO is held',
    draining: 'draining: new IO is held, IO in flight completes',
    setDownlevel: 'reopening files on the coordinator (SetDownLevel): IO is held',
    active: 'active: IO flows',
    dismounted: 'dismounted: IO fails',
  },
  reservation: {
    lost: 'lost',
    conflict: 'refused to this node: there is another holder',
    cleared: 'cleared',
  },
  diskControl: {
    rootChosen: 'CSV root chosen',
    driverStarted: 'CSV driver started',
    rootSet: 'root handed to the driver',
    listening: 'listening to the driver',
    diskKnown: 'disk registered',
    volumeLinked: 'volume linked into the CSV root',
  },
  nodeState: { up: 'up', down: 'down', joining: 'joining', paused: 'paused', isolated: 'isolated', quarantined: 'quarantined' },
};

const certaintyWords: Readonly<Record<Certainty, string>> = {
  stated: 'stated',
  inferred: 'inferred',
  unknown: 'nobody can know',
};

/** `IO mode`, `Node state` ... */
export function trackTitle(track: TrackName): string {
  return trackTitles[track];
}

/** What a track is of: `Volume1 on NODE2`, `Cluster Disk 1`. Log text, not escaped. */
export function trackOf(key: TrackKey): string {
  const subject = key.volume ?? key.resource;
  if (subject === null) return key.node ?? 'the cluster';
  return key.node === null ? subject : `${subject} on ${key.node}`;
}

/** A value in words; a value without words of ours (a node name, a resource state) stands for itself. Log text, not escaped. */
export function valueInWords(track: TrackName, value: string): string {
  if (value === 'unknown') return 'unknown';
  const known = valueWords[track];
  if (known && Object.hasOwn(known, value)) return known[value] ?? value;
  if (track !== 'reservation') return value;
  return value.includes(', ') ? `shared by ${value}` : `held by ${value}`;
}

export function certaintyInWords(certainty: Certainty): string {
  return certaintyWords[certainty];
}
