// The states of a volume in CSVFS on one node: what each means for IO and handles, and which state may follow which.
// Knows nothing of the lines that name them.
import type { VolumeState } from '../model/facts';
import type { KnowledgeStatus } from './messageRow';

export interface VolumeStateRow {
  readonly state: VolumeState;
  /** As CSVFS counts them; traces and performance counters print the number. */
  readonly number: number;
  /** As Windows writes it, most usual spelling first. Compared without case and blanks. */
  readonly spellings: readonly [string, ...string[]];
  /** What becomes of IO that applications start now. */
  readonly newIo: string;
  /** What becomes of IO that failed below. */
  readonly failedIo: string;
  readonly ioInFlight: string;
  /** Handles on the file system (NTFS or ReFS) of the coordinator. */
  readonly handles: string;
  /** One sentence for people. */
  readonly meaning: string;
  readonly sources: readonly [string, ...string[]];
  readonly status: KnowledgeStatus;
}

export const volumeStates: Readonly<Record<VolumeState, VolumeStateRow>> = {
  init: {
    state: 'init',
    number: 0,
    spellings: ['Init'],
    newIo: 'fails',
    failedIo: 'fails',
    ioInFlight: 'fails',
    handles: 'none; the handles of applications are invalid',
    meaning:
      'The volume is down on this node: all IO fails. Also where a volume lands when recovery failed or the cluster service is gone.',
    sources: ['S-CSVSA', 'S-BUGCHK', 'S-5142B'],
    status: 'documented',
  },
  paused: {
    state: 'paused',
    number: 1,
    spellings: ['Paused'],
    newIo: 'is held',
    failedIo: 'is held',
    ioInFlight: 'none is left',
    handles: 'closed',
    meaning: 'All IO is held and the files below are closed, so that the file system can move to another coordinator.',
    sources: ['S-SEED4', 'S-CSVSA', 'S-BUGCHK'],
    status: 'documented',
  },
  draining: {
    state: 'draining',
    number: 2,
    spellings: ['Draining'],
    newIo: 'is held',
    failedIo: 'is held',
    ioInFlight: 'may finish',
    handles: 'open',
    meaning: 'New and failed IO is held while IO in flight finishes. The first step of every move and of every auto-pause.',
    sources: ['S-SEED4', 'S-CSVSA'],
    status: 'documented',
  },
  setDownlevel: {
    state: 'setDownlevel',
    number: 3,
    spellings: ['SetDownLevel', 'SetDownlevel', 'Set Down Level'],
    newIo: 'is held',
    failedIo: 'is held',
    ioInFlight: 'only what reopens files',
    handles: 'being reopened, locally on the coordinator and over SMB elsewhere',
    meaning: 'The file system is mounted on a (new) coordinator and this node reopens its files on it; IO is still held.',
    sources: ['S-SEED4', 'S-5142B', 'S-CSVSA'],
    status: 'documented',
  },
  active: {
    state: 'active',
    number: 4,
    spellings: ['Active'],
    newIo: 'flows',
    failedIo: 'goes back to the application, or makes the volume pause on its own',
    ioInFlight: 'flows',
    handles: 'open',
    meaning: 'IO flows, directly or redirected.',
    sources: ['S-SEED4', 'S-CSVSA'],
    status: 'documented',
  },
  dismounted: {
    state: 'dismounted',
    number: 5,
    spellings: ['Dismounted'],
    newIo: 'fails',
    failedIo: 'fails',
    ioInFlight: 'not known',
    handles: 'none',
    meaning: 'A user or a tool (chkdsk, format) dismounted the volume; all IO fails until it is mounted again.',
    sources: ['S-CSVSA', 'S-MSLIST'],
    status: 'documented',
  },
};

/** Reads a state as Windows spells it: `SetDownLevel`, `Set Down Level`, `VolumeStateDraining`, or its number `0` to `5`. */
export function volumeStateFromText(text: string): VolumeState | null {
  const key = text
    .toLowerCase()
    .replace(/[\s_]+/g, '')
    .replace(/^(?:csv)?(?:volume)?state/, '');
  return statesByText.get(key) ?? null;
}

const statesByText: ReadonlyMap<string, VolumeState> = new Map(
  Object.values(volumeStates).flatMap((row) => [
    [String(row.number), row.state] as const,
    ...row.spellings.map((spelling) => [spelling.toLowerCase().replaceAll(' ', ''), row.state] as const),
  ]),
);

export interface VolumeTransition {
  /** null: from any state. */
  readonly from: VolumeState | null;
  readonly to: VolumeState;
  /** `self`: CSVFS decides alone; `cluster`: DCM orders it on all nodes; `user`: somebody dismounts the volume. */
  readonly orderedBy: 'self' | 'cluster' | 'user';
  readonly trigger: string;
  /** What becomes of IO. */
  readonly effect: string;
  readonly sources: readonly [string, ...string[]];
  readonly status: KnowledgeStatus;
}

export const volumeTransitions: readonly VolumeTransition[] = [
  {
    from: 'init',
    to: 'setDownlevel',
    orderedBy: 'cluster',
    trigger: 'the volume is mounted when the service starts or after the disk came online',
    effect: 'IO is held, files are opened',
    sources: ['S-5142B'],
    status: 'inferred',
  },
  {
    from: 'active',
    to: 'draining',
    orderedBy: 'self',
    trigger: 'an IO failed with a status that makes CSVFS pause on its own (auto-pause)',
    effect: 'new and failed IO is held, IO in flight may finish',
    sources: ['S-SEED4', 'S-5120B', 'S-CSVSA'],
    status: 'documented',
  },
  {
    from: 'active',
    to: 'draining',
    orderedBy: 'cluster',
    trigger: 'the owner moves, a backup, a change of the IO mode, a disk failure or an auto-pause on another node',
    effect: 'new and failed IO is held, IO in flight may finish',
    sources: ['S-SEED4', 'S-CSVSA'],
    status: 'documented',
  },
  {
    from: 'draining',
    to: 'paused',
    orderedBy: 'cluster',
    trigger: 'every node has reached draining',
    effect: 'waits for IO in flight, then closes the files below',
    sources: ['S-SEED4'],
    status: 'documented',
  },
  {
    from: 'paused',
    to: 'setDownlevel',
    orderedBy: 'cluster',
    trigger: 'the file system is mounted on a (new) coordinator and every node was told where',
    effect: 'IO is still held, files are reopened',
    sources: ['S-SEED4', 'S-5142B'],
    status: 'documented',
  },
  {
    from: 'setDownlevel',
    to: 'active',
    orderedBy: 'cluster',
    trigger: 'every node has reopened its files',
    effect: 'held IO goes on, new IO flows',
    sources: ['S-SEED4'],
    status: 'documented',
  },
  ...(['paused', 'setDownlevel'] as const).map((from) => ({
    from,
    to: 'draining' as const,
    orderedBy: 'self' as const,
    trigger: 'a new failure while recovery runs',
    effect: 'holding goes on, recovery starts again',
    sources: ['S-5120B'] as const,
    status: 'inferred' as const,
  })),
  {
    from: null,
    to: 'init',
    orderedBy: 'cluster',
    trigger: 'recovery failed or ran out of time',
    effect: 'held IO fails and handles die',
    sources: ['S-5142B', 'S-SEED4'],
    status: 'documented',
  },
  {
    from: null,
    to: 'init',
    orderedBy: 'self',
    trigger: 'the cluster service of this node stopped or crashed',
    effect: 'held IO fails and handles die',
    sources: ['S-5142B', 'S-DUMP22'],
    status: 'documented',
  },
  {
    from: 'active',
    to: 'dismounted',
    orderedBy: 'user',
    trigger: 'a tool dismounts the volume (chkdsk, format)',
    effect: 'IO fails',
    sources: ['S-CSVSA', 'S-MSLIST'],
    status: 'documented',
  },
  {
    from: 'dismounted',
    to: 'setDownlevel',
    orderedBy: 'cluster',
    trigger: 'the volume is mounted again',
    effect: 'IO is held, files are opened',
    sources: ['S-5142B'],
    status: 'inferred',
  },
];

/** May the state follow the other on one node? If not, lines between them are missing or the order of lines is not that of events. */
export function isLegalTransition(from: VolumeState, to: VolumeState): boolean {
  return from === to || volumeTransitions.some((row) => row.to === to && (row.from === null || row.from === from));
}
