// Performance counters that tell of CSV: what each measures, in which unit, by which way the IO it counts goes, and what names its
// instance. One row a counter. No counter is added up over nodes (S-PERFB). Knows nothing of files and samples.
import type { CounterDirection, CounterMeasure, CounterUnit } from '../model/performance';
import type { KnowledgeStatus } from './messageRow';

/**
 * `all` IO of the volume on the node; `direct` as the CSV file system sees it, which includes what its volume driver then redirects block
 * by block (S-EG); the redirected ways; what the node serves `forOthers`; `below` CSV: SMB and disks.
 */
export type CounterWay = 'all' | 'direct' | 'fileSystemRedirected' | 'blockRedirected' | 'forOthers' | 'below';

export interface CounterRow {
  /** As Windows spells it; compared by `counterKey`. */
  readonly object: string;
  readonly counter: string;
  /** null: it counts happenings or shows a state, and no mean of it says anything. */
  readonly measure: CounterMeasure | null;
  readonly direction: CounterDirection;
  readonly way: CounterWay;
  readonly unit: CounterUnit;
  /** null: more is neither, it only says how much was asked for. */
  readonly moreIsWorse: boolean | null;
  /** What an instance is named after: the friendly name of the volume, a share, a disk. */
  readonly instance: 'volume' | 'share' | 'disk';
  readonly meaning: string;
  readonly sources: readonly [string, ...string[]];
  readonly status: KnowledgeStatus;
}

type Sources = CounterRow['sources'];

const file = 'Cluster CSV File System';
const csvfs = 'Cluster CSVFS';
const directIo = 'Cluster CSVFS Direct IO';
const redirectedIo = 'Cluster CSVFS Redirected IO';
const manager = 'Cluster CSV Volume Manager';
const coordinator = 'Cluster CSV Coordinator';
const block = 'Cluster CSV Block Redirection';
const smb = 'SMB Client Shares';
const disk = 'PhysicalDisk';

/** Reads and writes of one kind: two rows. */
function pair(
  object: string,
  counterOf: (words: { readonly one: string; readonly many: string }) => string,
  rest: Omit<CounterRow, 'object' | 'counter' | 'direction' | 'instance' | 'meaning'> & {
    readonly meaning: (what: string) => string;
    readonly instance?: CounterRow['instance'];
  },
): readonly CounterRow[] {
  return (['read', 'write'] as const).map((direction) => {
    const one = direction === 'read' ? 'Read' : 'Write';
    const counter = counterOf({ one, many: `${one}s` });
    return { object, counter, instance: 'volume', ...rest, direction, meaning: capitalised(rest.meaning(direction)) };
  });
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const rate = { measure: 'ioPerSecond', unit: 'perSecond', moreIsWorse: null } as const;
const bytes = { measure: 'bytesPerSecond', unit: 'bytesPerSecond', moreIsWorse: null } as const;
const latency = { measure: 'latency', unit: 'seconds', moreIsWorse: true } as const;
const queue = { measure: 'queueLength', unit: 'operations', moreIsWorse: true } as const;
const metadata = { measure: 'metadataPerSecond', unit: 'perSecond', moreIsWorse: null } as const;

/** Names stand in a class that Windows makes of its counters, or in published text. */
const named: Sources = ['S-WMI', 'S-CTRLIST'];
const performanceHistory: Sources = ['S-PERFHIST', 'S-WMI'];
const ofVendor: Sources = ['S-EG', 'S-WMI'];

export const counters: readonly CounterRow[] = [
  // The set of Windows Server 2016 and later; the first fitting row is the one that is compared.
  ...pair(csvfs, ({ one }) => `Avg. sec/${one}`, {
    ...{ ...latency, way: 'all', sources: performanceHistory, status: 'documented' },
    meaning: (what) => `How long a ${what} took on average, whichever way it went.`,
  }),
  ...pair(csvfs, ({ many }) => `${many}/sec`, {
    ...{ ...rate, way: 'all', sources: performanceHistory, status: 'documented' },
    meaning: (what) => `${what}s a second, whichever way they went.`,
  }),
  ...pair(csvfs, ({ one }) => `${one} Bytes/sec`, {
    ...{ ...bytes, way: 'all', sources: performanceHistory, status: 'documented' },
    meaning: (what) => `Bytes of ${what}s a second, whichever way they went.`,
  }),
  ...pair(csvfs, ({ one }) => `Avg. ${one} Queue Length`, {
    ...{ ...queue, way: 'all', sources: ['S-WMI'], status: 'inferred' },
    meaning: (what) => `${what}s under way on average.`,
  }),
  ...pair(csvfs, ({ one }) => `Current ${one} Queue Length`, {
    ...{ ...queue, way: 'all', sources: ['S-WMI'], status: 'inferred' },
    meaning: (what) => `${what}s under way when the sample was taken.`,
  }),
  metadataRow(csvfs, ['S-WMI', 'S-CSVPROM']),
  ...pair(directIo, ({ one }) => `Avg. sec/${one}`, {
    ...{ ...latency, way: 'direct', sources: named, status: 'inferred' },
    meaning: (what) => `How long a direct ${what} took on average.`,
  }),
  ...pair(directIo, ({ many }) => `${many}/sec`, {
    ...{ ...rate, way: 'direct', sources: named, status: 'inferred' },
    meaning: (what) => `Direct ${what}s a second.`,
  }),
  ...pair(directIo, ({ one }) => `${one} Bytes/sec`, {
    ...{ ...bytes, way: 'direct', sources: named, status: 'inferred' },
    meaning: (what) => `Bytes of direct ${what}s a second.`,
  }),
  ...pair(redirectedIo, ({ one }) => `Avg. sec/${one}`, {
    ...{ ...latency, way: 'fileSystemRedirected', sources: named, status: 'inferred' },
    meaning: (what) => `How long a ${what} that went through the file system of the coordinator took on average.`,
  }),
  ...pair(redirectedIo, ({ many }) => `${many}/sec`, {
    ...{ ...rate, way: 'fileSystemRedirected', sources: named, status: 'inferred' },
    meaning: (what) => `${what}s a second that went through the file system of the coordinator.`,
  }),
  ...pair(redirectedIo, ({ one }) => `${one} Bytes/sec`, {
    ...{ ...bytes, way: 'fileSystemRedirected', sources: named, status: 'inferred' },
    meaning: (what) => `Bytes of ${what}s a second that went through the file system of the coordinator.`,
  }),

  // The set of Windows Server 2012 and later
  ...pair(file, ({ one }) => `${one} Latency`, {
    ...{ ...latency, way: 'all', sources: ['S-SDDC', 'S-CSVPROM', 'S-WMI'], status: 'documented' },
    meaning: (what) => `How long a ${what} took from its arrival at the CSV file system to its end.`,
  }),
  ...pair(file, ({ many }) => `${many}/sec`, {
    ...{ ...rate, way: 'all', sources: ['S-SDDC', 'S-WMI'], status: 'documented' },
    meaning: (what) => `${what}s a second, whichever way they went.`,
  }),
  ...pair(file, ({ one }) => `${one} Queue Length`, {
    ...{ ...queue, way: 'all', sources: ['S-CSVPROM', 'S-WMI'], status: 'documented' },
    meaning: (what) => `${what}s under way on the volume.`,
  }),
  metadataRow(file, ['S-CSVPROM', 'S-WMI']),
  ...pair(file, ({ one }) => `IO ${one} Latency`, {
    ...{ ...latency, way: 'direct', sources: ['S-CSVPROM', 'S-WMI'], status: 'documented' },
    meaning: (what) => `How long a direct ${what} took.`,
  }),
  ...pair(file, ({ many }) => `IO ${many}/sec`, {
    ...{ ...rate, way: 'direct', sources: ['S-EG', 'S-CSVPROM', 'S-WMI'], status: 'documented' },
    meaning: (what) => `Direct ${what}s a second.`,
  }),
  ...pair(file, ({ one }) => `IO ${one} Bytes/sec`, {
    ...{ ...bytes, way: 'direct', sources: ['S-EG', 'S-CSVPROM', 'S-WMI'], status: 'documented' },
    meaning: (what) => `Bytes of direct ${what}s a second.`,
  }),
  ...pair(file, ({ one }) => `Redirected ${one} Latency`, {
    ...{ ...latency, way: 'fileSystemRedirected', sources: ['S-CSVPROM', 'S-WMI'], status: 'documented' },
    meaning: (what) => `How long a redirected ${what} took from its sending to its answer.`,
  }),
  ...pair(file, ({ many }) => `Redirected ${many}/sec`, {
    ...{ ...rate, way: 'fileSystemRedirected', sources: ['S-EG', 'S-CSVPROM', 'S-WMI'], status: 'documented' },
    meaning: (what) => `Redirected ${what}s a second. Above zero it proves redirected IO.`,
  }),
  ...pair(file, ({ one }) => `Redirected ${one} Bytes/sec`, {
    ...{ ...bytes, way: 'fileSystemRedirected', sources: ['S-EG', 'S-CSVPROM', 'S-WMI'], status: 'documented' },
    meaning: (what) => `Bytes of redirected ${what}s a second.`,
  }),
  ...[file, csvfs].flatMap((object) => [stateRow(object), ...pauseRows(object)]),

  // The volume driver: block redirection. Only the class names of these counters are published, so the spelling is ours.
  ...(['IO Read/sec - Redirected', 'IO Reads/sec - Redirected', 'IO Writes/sec - Redirected'] as const).map(
    (counter): CounterRow => ({
      ...{ object: manager, counter, ...rate, way: 'blockRedirected', instance: 'volume', sources: ofVendor, status: 'inferred' },
      direction: counter.includes('Read') ? 'read' : 'write',
      meaning: 'Operations a second that went block by block over the network. Above zero it proves block redirected IO.',
    }),
  ),
  ...pair(manager, ({ one }) => `IO ${one} Bytes/sec - Redirected`, {
    ...{ ...bytes, way: 'blockRedirected', sources: ofVendor, status: 'inferred' },
    meaning: (what) => `Bytes of ${what}s a second that went block by block over the network.`,
  }),
  {
    ...{ object: manager, counter: 'Direct IO Failure Redirection/sec', measure: null, direction: 'any', way: 'blockRedirected' },
    ...{ unit: 'perSecond', moreIsWorse: true, instance: 'volume', sources: ['S-CTRLIST', 'S-WMI'], status: 'inferred' },
    meaning:
      'Operations a second that failed directly and were sent over the network instead: the path to the disk is in trouble.',
  },

  // What a coordinator does for other nodes
  ...pair(coordinator, ({ many }) => `IO ${many}/sec`, {
    ...{ ...rate, way: 'forOthers', sources: ['S-WMI'], status: 'inferred' },
    meaning: (what) => `${what}s a second through the file system of this node, the coordinator.`,
  }),
  { ...metadataRow(coordinator, ['S-WMI']), way: 'forOthers', status: 'inferred' },
  ...pair(block, ({ many }) => `IO ${many}/sec`, {
    ...{ ...rate, way: 'forOthers', sources: named, status: 'inferred' },
    meaning: (what) => `${what}s a second that other nodes sent block by block to this one.`,
  }),

  // Below CSV: how redirected IO travels, and the disks
  {
    ...{ object: smb, counter: 'Avg. sec/Data Request', ...latency, direction: 'any', way: 'below', instance: 'share' },
    ...{ sources: ['S-PERFB'], status: 'inferred' },
    meaning: 'How long a request for data to a share took; redirected IO of CSV is among them.',
  },
  {
    ...{ object: smb, counter: 'Data Requests/sec', ...rate, direction: 'any', way: 'below', instance: 'share' },
    ...{ sources: ['S-PERFB'], status: 'inferred' },
    meaning: 'Requests for data to a share a second; redirected IO of CSV is among them.',
  },
  {
    ...{ object: smb, counter: 'Current Data Queue Length', ...queue, direction: 'any', way: 'below', instance: 'share' },
    ...{ sources: ['S-PERFB'], status: 'inferred' },
    meaning: 'Requests for data to a share that have no answer yet.',
  },
  ...pair(disk, ({ one }) => `Avg. Disk sec/${one}`, {
    ...{ ...latency, way: 'below', instance: 'disk', sources: ['S-PERFB'], status: 'inferred' },
    meaning: (what) => `How long a ${what} of the disk took, as this node sees it.`,
  }),
];

function metadataRow(object: string, sources: Sources): CounterRow {
  return {
    ...{ object, counter: 'Metadata IO/sec', ...metadata, direction: 'any', way: 'all', instance: 'volume', sources },
    status: 'documented',
    meaning: 'Operations a second on names, sizes and attributes of files; these always go through the coordinator.',
  };
}

function stateRow(object: string): CounterRow {
  return {
    ...{ object, counter: 'Volume State', measure: null, direction: 'any', way: 'all', unit: null, moreIsWorse: null },
    ...{ instance: 'volume', sources: ['S-CSVPROM', 'S-WMI'], status: 'documented' },
    meaning: 'State of the volume on the node: 0 Init, 1 Paused, 2 Draining, 3 SetDownLevel, 4 Active.',
  };
}

/** Spelled after their class, with the dash that other counters of the kind have. */
function pauseRows(object: string): readonly CounterRow[] {
  const causes = {
    Disk: ' because of an error of the disk',
    Network: ' because of an error of the network',
    Other: ' otherwise',
  };
  return Object.entries({ Total: '', ...causes }).map(([part, why]) => ({
    ...{ object, counter: `Volume Pause Count - ${part}`, measure: null, direction: 'any', way: 'all', unit: 'operations' },
    ...{ moreIsWorse: true, instance: 'volume', sources: ['S-CSVPROM', 'S-WMI'], status: 'inferred' },
    meaning: `How often the volume paused${why}.`,
  }));
}

/** Spellings differ in case, blanks and dashes; Windows' own classes leave all of them out and write `/` as `Per`. */
export function counterKey(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('/', 'per')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const rows = new Map(counters.map((row) => [`${counterKey(row.object)} ${counterKey(row.counter)}`, row]));
const places = new Map(counters.map((row, place) => [row, place]));

/** Place in the table, for of two counters that measure the same the first is taken; behind all others what only words tell. */
export function counterPlace(row: CounterRow): number {
  return places.get(row) ?? counters.length;
}

/** What is known of a counter; undefined for one that tells nothing of CSV. */
export function counterRow(object: string, counter: string): CounterRow | undefined {
  return rows.get(`${counterKey(object)} ${counterKey(counter)}`) ?? fromWords(object, counter);
}

/** The object of Windows Server 2008 R2; no source lists its counters. */
const firstObject = /^cluster shared volumes?$/i;
/** Parts of the IO: a sum over all of it has them already. */
const partOfIo = /split|single|cache/;

/**
 * From the words of a counter of CSV version 1 alone: which way, what, read or written. Says nothing of units but those the name has,
 * and nothing of counters whose words do not tell all of it.
 */
function fromWords(object: string, counter: string): CounterRow | undefined {
  if (!firstObject.test(object)) return undefined;
  const words = counter.toLowerCase();
  const isRead = /\breads?\b/.test(words);
  const isWrite = /\bwrites?\b/.test(words);
  const measure = measureOf(words);
  const isMetadata = measure === 'metadataPerSecond';
  if (measure === null || (isRead === isWrite && !isMetadata) || partOfIo.test(words)) return undefined;
  return {
    ...{ object, counter, measure, direction: isMetadata ? 'any' : isRead ? 'read' : 'write' },
    // Version 1 knows one way of redirection, through the file system of the coordinator.
    way: words.includes('redirected') ? 'fileSystemRedirected' : /\bdirect\b/.test(words) ? 'direct' : 'all',
    unit: measure === 'latency' ? (words.includes('sec/') ? 'seconds' : null) : unitOf[measure],
    ...{ moreIsWorse: measure === 'latency' || measure === 'queueLength' ? true : null, instance: 'volume' },
    meaning: 'Read from the words of its name: no source lists this counter.',
    ...{ sources: ['S-SEED1'], status: 'inferred' },
  };
}

const unitOf = {
  ioPerSecond: 'perSecond',
  bytesPerSecond: 'bytesPerSecond',
  queueLength: 'operations',
  metadataPerSecond: 'perSecond',
} as const;

function measureOf(words: string): CounterMeasure | null {
  if (/latency|\bsec\//.test(words)) return 'latency';
  if (/queue/.test(words)) return 'queueLength';
  if (!/\/sec/.test(words)) return null;
  if (/metadata/.test(words)) return 'metadataPerSecond';
  return /bytes/.test(words) ? 'bytesPerSecond' : 'ioPerSecond';
}
