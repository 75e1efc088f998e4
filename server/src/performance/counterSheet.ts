// The counters of one volume on one node in one file, told apart from all others. Knows nothing of redirection and of windows.
import { counterPlace, counterRow, type CounterRow } from '../knowledge/counters';
import type { History } from '../model/history';

/** The counters of one file, on the axis of the incident. */
export interface PlacedCounters {
  readonly input: number;
  /** False where nobody tells the zone: its times can be held against each other, and against nothing else. */
  readonly isPlaced: boolean;
  readonly utcMs: Float64Array;
  /** From 1. */
  readonly line: Uint32Array;
  readonly series: readonly PlacedSeries[];
}

export interface PlacedSeries {
  /** As tracks name it. */
  readonly node: string;
  readonly object: string;
  readonly instance: string | null;
  readonly counter: string;
  /** One per sample; NaN = none was taken. */
  readonly values: Float64Array;
}

export interface CounterSheet extends Pick<PlacedCounters, 'input' | 'utcMs' | 'line'> {
  /** Samples one after the other in time: from, up to and without. */
  readonly runs: readonly (readonly [number, number])[];
  /** In the order of the table: the first that fits is the one to take. */
  readonly columns: readonly CounterColumn[];
}

export interface CounterColumn {
  readonly row: CounterRow;
  /** `Object\Counter` as written. */
  readonly name: string;
  readonly values: Float64Array;
}

/** Far beyond any counter; what is larger is a broken file. */
const mostOfCounter = 1e18;

export function isCounterValue(value: number): boolean {
  return value >= 0 && value <= mostOfCounter;
}

/** All sheets of one volume on one node. */
export interface VolumeSheets {
  readonly volume: string;
  readonly node: string;
  readonly isPlaced: boolean;
  readonly sheets: readonly CounterSheet[];
}

/** A clock that is set back begins a new run; a file in which it jumps back and forth all the time is none. */
const mostRuns = 64;

/** By volume and node, in the order of the inputs; counters that tell nothing of a volume are left out. */
export function volumeSheets(files: readonly PlacedCounters[], history: History): readonly VolumeSheets[] {
  const volumeOf = volumeNames(history);
  const found = new Map<string, { volume: string; node: string; isPlaced: boolean; sheets: CounterSheet[] }>();
  for (const { input, isPlaced, utcMs, line, series } of files) {
    const runs = runsOf(utcMs);
    const columnsBy = new Map<string, CounterColumn[]>();
    for (const { node, object, instance, counter, values } of series) {
      if (instance === null || /^_total$/i.test(instance.trim())) continue;
      const row = counterRow(object, counter);
      if (row === undefined || row.instance !== 'volume') continue;
      const volume = volumeOf(instance);
      const key = JSON.stringify([volume.toLowerCase(), node.toLowerCase(), isPlaced]);
      if (!found.has(key)) found.set(key, { volume, node, isPlaced, sheets: [] });
      const columns = columnsBy.get(key) ?? [];
      columnsBy.set(key, columns);
      columns.push({ row, name: `${object}\\${counter}`, values });
    }
    for (const [key, columns] of columnsBy)
      found.get(key)!.sheets.push({ input, utcMs, line, runs, columns: inTableOrder(columns) });
  }
  return [...found.values()];
}

/** Counters name a volume by its friendly name; the canonical one is the one of the tracks. */
function volumeNames({ volumes, entities }: History): (instance: string) => string {
  const known = new Map<string, string>();
  const learn = (name: string | null, volume: string) => {
    const key = name?.trim().toLowerCase() ?? '';
    if (key !== '' && !known.has(key)) known.set(key, volume);
  };
  for (const { name } of volumes) learn(name, name);
  for (const { name, mountPath } of volumes) learn(/([^\\/]+)[\\/]*$/.exec(mountPath ?? '')?.[1] ?? null, name);
  for (const { type, names } of entities) if (type === 'volume') for (const name of names) learn(name, names[0]!);
  return (instance) => known.get(instance.trim().toLowerCase()) ?? instance.trim();
}

function inTableOrder(columns: readonly CounterColumn[]): readonly CounterColumn[] {
  return [...columns].sort((a, b) => counterPlace(a.row) - counterPlace(b.row));
}

function runsOf(utcMs: Float64Array): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  let from = 0;
  for (let at = 1; at <= utcMs.length; at++) {
    if (at < utcMs.length && utcMs[at]! > utcMs[at - 1]!) continue;
    runs.push([from, at]);
    from = at;
  }
  return runs.filter(([first, end]) => end - first > 1).slice(0, mostRuns);
}
