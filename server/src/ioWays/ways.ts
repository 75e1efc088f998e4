// The way of each kind of IO, part by part, for both generations of CSV. Knows nothing of logs or of a moment.
import type { ComponentId, Generation } from './components';

/** Metadata is everything but reads and writes; the other three are ways of reads and writes. */
export type IoKind = 'metadata' | 'direct' | 'fileSystemRedirected' | 'blockRedirected';

/** What the node is to the volume whose IO it is. */
export type NodePlace = 'coordinator' | 'dataServer';

export interface WayStop {
  readonly component: ComponentId;
  /** `here`: on the node where the application runs; `shared`: on no node. */
  readonly on: 'here' | 'coordinator' | 'shared';
}

export interface IoWay {
  readonly generation: Generation;
  readonly kind: IoKind;
  readonly place: NodePlace;
  /** From the application down. Empty: IO never goes this way. */
  readonly stops: readonly WayStop[];
  /** Keys of knowledge/sources. */
  readonly sources: readonly [string, ...string[]];
  /** `inferred` where a part of it is our conclusion. */
  readonly status: 'documented' | 'inferred';
}

/** 2008 R2 knows one kind of redirection, by the file system. */
export function kindsOf(generation: Generation): readonly IoKind[] {
  return generation === 1
    ? ['metadata', 'direct', 'fileSystemRedirected']
    : ['metadata', 'direct', 'fileSystemRedirected', 'blockRedirected'];
}

const overSmb = [...here('smbClient'), ...shared('network'), ...there('smbServer')];
const hiddenFileSystem = there('guidShare', 'csvFlt', 'hiddenFileSystem');
const overMiniRedirector = [
  ...here('application', 'csvFilter', 'miniRedirector'),
  ...shared('network'),
  ...there('csvFilter', 'ntfs'),
];
const localNtfs = here('application', 'csvFilter', 'ntfs');

/** In the order of `kindsOf`. */
export const ioWays: readonly IoWay[] = [
  // Of 2008 R2 the source tells the file system and the disk; that CSVFilter stands above NTFS on the coordinator too is its own place.
  way(1, 'metadata', 'coordinator', localNtfs, 'S-SEED1'),
  way(1, 'metadata', 'dataServer', overMiniRedirector, 'S-SEED1'),
  way(1, 'direct', 'coordinator', [...localNtfs, ...here('diskStack'), ...shared('disk')], 'S-SEED1'),
  way(1, 'direct', 'dataServer', [...here('application', 'csvFilter', 'diskStack'), ...shared('disk')], 'S-SEED1'),
  way(1, 'fileSystemRedirected', 'coordinator', [...localNtfs, ...here('diskStack'), ...shared('disk')], 'S-SEED1'),
  way(1, 'fileSystemRedirected', 'dataServer', [...overMiniRedirector, ...there('diskStack'), ...shared('disk')], 'S-SEED1'),

  way(2, 'metadata', 'coordinator', here('application', 'csvFs', 'hiddenFileSystem'), 'S-SEED2'),
  way(2, 'metadata', 'dataServer', [...here('application', 'csvFs'), ...overSmb, ...hiddenFileSystem], 'S-SEED2'),
  way(2, 'direct', 'coordinator', [...here('application', 'csvFs', 'csvVbus', 'diskStack'), ...shared('disk')], 'S-SEED2'),
  way(2, 'direct', 'dataServer', [...here('application', 'csvFs', 'csvVbus', 'diskStack'), ...shared('disk')], 'S-SEED2'),
  way(
    ...([2, 'fileSystemRedirected', 'coordinator'] as const),
    [...here('application', 'csvFs', 'hiddenFileSystem', 'volumeStack', 'diskStack'), ...shared('disk')],
    'S-SEED2',
    'inferred', // that it goes on below the file system as all IO of a file system does
  ),
  way(
    ...([2, 'fileSystemRedirected', 'dataServer'] as const),
    [...here('application', 'csvFs'), ...overSmb, ...hiddenFileSystem, ...there('volumeStack', 'diskStack'), ...shared('disk')],
    'S-SEED2',
  ),
  way(2, 'blockRedirected', 'coordinator', [], 'S-SEED2'),
  way(
    ...([2, 'blockRedirected', 'dataServer'] as const),
    [...here('application', 'csvFs', 'csvVbus'), ...overSmb, ...there('csvShare', 'csvNsFlt', 'diskStack'), ...shared('disk')],
    'S-SEED2',
  ),
];

/** The way of a kind of IO; undefined where the generation does not know the kind. */
export function ioWay(generation: Generation, kind: IoKind, place: NodePlace): IoWay | undefined {
  return ioWays.find((one) => one.generation === generation && one.kind === kind && one.place === place);
}

function way(
  generation: Generation,
  kind: IoKind,
  place: NodePlace,
  stops: readonly WayStop[],
  source: string,
  status: IoWay['status'] = 'documented',
): IoWay {
  return { generation, kind, place, stops, sources: [source], status };
}

function here(...components: readonly ComponentId[]): readonly WayStop[] {
  return components.map((component) => ({ component, on: 'here' }));
}

function there(...components: readonly ComponentId[]): readonly WayStop[] {
  return components.map((component) => ({ component, on: 'coordinator' }));
}

function shared(...components: readonly ComponentId[]): readonly WayStop[] {
  return components.map((component) => ({ component, on: 'shared' }));
}
