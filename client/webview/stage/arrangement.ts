// Which part stands where: nodes with columns and rows, before there are pixels. Knows nothing of states.
import type { ComponentId, Generation } from '../../../server/src/ioWays/components';
import type { NodePlace } from '../../../server/src/ioWays/ways';

export interface Slot {
  readonly component: ComponentId;
  readonly column: number;
  readonly row: number;
  /** How many columns and rows it takes. */
  readonly columns: number;
  readonly rows: number;
}

export interface NodeArrangement {
  readonly on: 'here' | 'coordinator';
  readonly columns: number;
  readonly slots: readonly Slot[];
}

export interface Arrangement {
  readonly rows: number;
  readonly nodes: readonly NodeArrangement[];
}

/** The node whose IO is shown, then the coordinator where that is another one. @param isWide room for what other nodes use, too */
export function arrangementOf(generation: Generation, place: NodePlace, isWide: boolean): Arrangement {
  if (generation === 1) return place === 'coordinator' ? firstAlone : isWide ? firstPair : firstPairNarrow;
  if (place === 'dataServer') return secondPair;
  return isWide ? secondAlone : secondAloneNarrow;
}

const firstOwn = [slot('application', 0, 0), slot('csvFilter', 0, 1)];

const firstPair: Arrangement = {
  rows: 4,
  nodes: [
    { on: 'here', columns: 2, slots: [...firstOwn, slot('miniRedirector', 1, 1), slot('diskStack', 0, 3)] },
    { on: 'coordinator', columns: 1, slots: [slot('csvFilter', 0, 1), slot('ntfs', 0, 2), slot('diskStack', 0, 3)] },
  ],
};

/** Under each other: what arrives stands below what sends. */
const firstPairNarrow: Arrangement = {
  rows: 4,
  nodes: [
    firstPair.nodes[0]!,
    { on: 'coordinator', columns: 2, slots: [slot('csvFilter', 1, 1), slot('ntfs', 1, 2), slot('diskStack', 1, 3)] },
  ],
};

const firstAlone: Arrangement = {
  rows: 4,
  nodes: [{ on: 'here', columns: 2, slots: [...firstOwn, slot('ntfs', 0, 2), slot('diskStack', 0, 3)] }],
};

const secondOwn = [slot('application', 0, 0), slot('csvFs', 0, 1), slot('csvVbus', 0, 2)];

const secondPair: Arrangement = {
  rows: 6,
  nodes: [
    { on: 'here', columns: 2, slots: [...secondOwn, slot('smbClient', 1, 1, 1, 2), slot('diskStack', 0, 5)] },
    {
      on: 'coordinator',
      columns: 2,
      slots: [...arriving(0), slot('hiddenFileSystem', 0, 3), slot('volumeStack', 0, 4), slot('diskStack', 0, 5, 2)],
    },
  ],
};

const secondAloneNarrow: Arrangement = {
  rows: 6,
  nodes: [
    {
      on: 'here',
      columns: 2,
      slots: [...secondOwn, slot('hiddenFileSystem', 1, 3), slot('volumeStack', 1, 4), slot('diskStack', 0, 5, 2)],
    },
  ],
};

const secondAlone: Arrangement = {
  rows: 6,
  nodes: [
    {
      on: 'here',
      columns: 4,
      slots: [
        ...[...secondOwn, slot('hiddenFileSystem', 1, 3), slot('volumeStack', 1, 4)],
        ...[...arriving(2), slot('diskStack', 0, 5, 4)],
      ],
    },
  ],
};

/** Where the IO of other nodes comes in. */
function arriving(column: number): readonly Slot[] {
  return [
    slot('smbServer', column, 0, 2),
    slot('guidShare', column, 1),
    slot('csvFlt', column, 2),
    slot('csvShare', column + 1, 1),
    slot('csvNsFlt', column + 1, 2),
  ];
}

function slot(component: ComponentId, column: number, row: number, columns = 1, rows = 1): Slot {
  return { component, column, row, columns, rows };
}
