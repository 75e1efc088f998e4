// Samples of many counters in bounded memory: where not all have room, the counters that tell least of CSV are left out.
// Knows nothing of files.
import type { CounterTable } from '../../model/counters';
import { weightOf, type CounterName } from './counterName';

/** 128 MiB of numbers. */
export const mostValues = 16 * 1024 * 1024;

interface Block {
  /** Row after row, one value per kept counter. */
  values: Float64Array;
  rows: number;
}

export class CounterStore {
  /** Counters that had to be left out. */
  leftOut = 0;
  /** Rows that found no room though only one counter was left. */
  rowsLeftOut = 0;
  /** For each column of the file its place among the kept counters; -1 = not kept. */
  readonly placeOf: Int32Array;
  private kept: number[];
  private readonly times: number[] = [];
  private readonly lines: number[] = [];
  private readonly blocks: Block[] = [];
  private rows = 0;

  /** @param names one per column behind the time; null for a column that is no counter */
  constructor(
    private readonly names: readonly (CounterName | null)[],
    private readonly limit = mostValues,
  ) {
    this.kept = names.flatMap((name, column) => (name === null ? [] : [column]));
    this.placeOf = new Int32Array(names.length).fill(-1);
    this.kept.forEach((column, place) => (this.placeOf[column] = place));
  }

  get count(): number {
    return this.kept.length;
  }

  /**
   * Opens a row; values are then put at `base + place`. Null where there is no room any more.
   * @param utcMs time of the sample
   * @param line on which it stands, from 1
   */
  open(utcMs: number, line: number): { readonly values: Float64Array; readonly base: number } | null {
    while ((this.rows + 1) * Math.max(1, this.kept.length) > this.limit) {
      if (!this.leaveOut()) {
        this.rowsLeftOut++;
        return null;
      }
    }
    let block = this.blocks.at(-1);
    const width = this.kept.length;
    if (block === undefined || (block.rows + 1) * width > block.values.length) {
      block = { values: new Float64Array(Math.max(width, Math.min(128 * 1024, Math.max(1024, this.rows * width)))), rows: 0 };
      this.blocks.push(block);
    }
    const base = block.rows * width;
    block.values.fill(Number.NaN, base, base + width);
    block.rows++;
    this.rows++;
    this.times.push(utcMs);
    this.lines.push(line);
    return { values: block.values, base };
  }

  /** The columns; the store is empty afterwards. */
  finish(): CounterTable {
    const width = this.kept.length;
    const columns = this.kept.map(() => new Float64Array(this.rows));
    let row = 0;
    for (const block of this.blocks.splice(0)) {
      for (let i = 0; i < block.rows; i++, row++) {
        for (let place = 0; place < width; place++) columns[place]![row] = block.values[i * width + place]!;
      }
    }
    return {
      sampleUtcMs: Float64Array.from(this.times),
      sampleLine: Uint32Array.from(this.lines),
      series: this.kept.map((column, place) => ({ ...this.names[column]!, values: columns[place]! })),
    };
  }

  /** Leaves out the counters of the greatest weight, or half of them where all weigh the same. False where only one is left. */
  private leaveOut(): boolean {
    if (this.kept.length <= 1) return false;
    const weights = this.kept.map((column) => weightOf(this.names[column]!));
    const heaviest = Math.max(...new Set(weights));
    const stays = weights.map((weight) => weight < heaviest);
    if (!stays.includes(true)) stays.fill(true, 0, this.kept.length >> 1);
    const before = this.kept.length;
    const places = stays.flatMap((isKept, place) => (isKept ? [place] : []));
    for (const block of this.blocks) {
      for (let i = 0; i < block.rows; i++) {
        for (let to = 0; to < places.length; to++) block.values[i * places.length + to] = block.values[i * before + places[to]!]!;
      }
      block.values = block.values.slice(0, block.rows * places.length);
    }
    this.kept = places.map((place) => this.kept[place]!);
    this.placeOf.fill(-1);
    this.kept.forEach((column, place) => (this.placeOf[column] = place));
    this.leftOut += before - this.kept.length;
    return true;
  }
}
