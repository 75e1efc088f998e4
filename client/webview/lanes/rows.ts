// The rows of the lanes from top to bottom: a heading for each group and, where it is open, a row for each lane.
// Knows nothing of times or of drawing.
import type { Lane, LaneGroup } from '../../../server/src/protocol/replayViewMessages';
import { itself, lastAtMost } from '../sortedSearch';

export type Row = GroupRow | LaneRow;

export interface GroupRow {
  readonly type: 'group';
  readonly group: LaneGroup;
  readonly isOpen: boolean;
}

export interface LaneRow {
  readonly type: 'lane';
  readonly group: LaneGroup;
  readonly lane: Lane;
}

export const rowHeights = { group: 26, lane: 34 } as const;

/** Rows `first` up to and without `end`. */
export interface RowRange {
  readonly first: number;
  readonly end: number;
}

export class RowList {
  /** Upper edges in pixels, and as the last one the height of all. */
  private readonly edges: Float64Array;

  constructor(readonly rows: readonly Row[]) {
    this.edges = new Float64Array(rows.length + 1);
    for (const [index, { type }] of rows.entries()) this.edges[index + 1] = this.edges[index]! + rowHeights[type];
  }

  get height(): number {
    return this.edges[this.rows.length]!;
  }

  /** Of a row that is there, in pixels from the top of all. */
  topOf(index: number): number {
    return this.edges[index]!;
  }

  /** The row at a height; -1 = there is none. */
  at(y: number): number {
    if (y < 0 || y >= this.height) return -1;
    return lastAtMost(this.edges, y, itself);
  }

  /** Rows that can be seen, those seen in part included. */
  visible(top: number, height: number): RowRange {
    if (this.rows.length === 0 || height <= 0) return { first: 0, end: 0 };
    const first = Math.max(0, this.at(Math.max(0, top)));
    if (top >= this.height) return { first: this.rows.length, end: this.rows.length };
    const last = this.at(Math.min(this.height - 1, Math.max(0, top + height - 0.001)));
    return { first, end: last + 1 };
  }
}

/** What groups are called in `collapsed`: the group of the nodes has no volume and is `''`. */
export function groupKey({ volume }: Pick<LaneGroup, 'volume'>): string {
  return volume ?? '';
}

/** @param collapsed keys of groups that are closed */
export function rowsOf(groups: readonly LaneGroup[], collapsed: ReadonlySet<string>): RowList {
  const rows: Row[] = [];
  for (const group of groups) {
    const isOpen = !collapsed.has(groupKey(group));
    rows.push({ type: 'group', group, isOpen });
    if (isOpen) for (const lane of group.lanes) rows.push({ type: 'lane', group, lane });
  }
  return new RowList(rows);
}
