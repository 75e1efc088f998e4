// What is really so in a simulated run, and from when on its lines tell it. Knows nothing of how values come about.
import type { TrackKey, TrackName } from '../model/history';

/** A stretch with one value. */
export interface TrueSpan {
  readonly fromMs: number;
  /** `null` where the thing does not exist: a volume on a node that is down has no state. */
  readonly value: string | null;
  /** Whether a line has told it: before that, and after its teller fell silent, nobody can know. */
  readonly isTold: boolean;
}

export interface TrueTrack extends TrackKey {
  readonly spans: readonly TrueSpan[];
}

interface Cell {
  readonly key: TrackKey;
  readonly spans: TrueSpan[];
  /** Node whose line told the value last; null while nothing is told. */
  teller: string | null;
}

/** Grows with the run; the simulation owns the only one. */
export class Truth {
  private readonly cells = new Map<string, Cell>();
  /** Told of every value that becomes another one; null = nobody listens. */
  onChange: ((key: TrackKey, from: string | null, to: string | null, atMs: number) => void) | null = null;

  /** The value is so from now on. @param teller the node whose line says it; null = no line does */
  set(key: TrackKey, value: string | null, atMs: number, teller: string | null): void {
    const cell = this.cell(key);
    cell.teller = teller;
    this.add(cell, { fromMs: atMs, value, isTold: teller !== null });
  }

  /** The value changes without a line: what was told before is not known to be so any more only where `value` differs. */
  become(key: TrackKey, value: string | null, atMs: number): void {
    const cell = this.cell(key);
    if (cell.spans.at(-1)?.value === value) return;
    this.set(key, value, atMs, null);
  }

  /** The present value; null where there is none. */
  value(key: TrackKey): string | null {
    return this.cell(key).spans.at(-1)?.value ?? null;
  }

  /** Does a line whose teller has not fallen silent tell the present value? */
  isTold(key: TrackKey): boolean {
    return this.cell(key).spans.at(-1)?.isTold === true;
  }

  /** What a line told of it may be so no longer. */
  doubt(key: TrackKey, atMs: number): void {
    const last = this.cell(key).spans.at(-1);
    if (last !== undefined) this.set(key, last.value, atMs, null);
  }

  /** A node falls silent: what only it told is not known any more. */
  silence(node: string, atMs: number, except: (key: TrackKey) => boolean = () => false): void {
    for (const cell of this.cells.values()) {
      const last = cell.spans.at(-1);
      if (cell.teller !== node || last === undefined || except(cell.key)) continue;
      cell.teller = null;
      this.add(cell, { ...last, fromMs: atMs, isTold: false });
    }
  }

  tracks(): readonly TrueTrack[] {
    return [...this.cells.values()].map(({ key, spans }) => ({ ...key, spans }));
  }

  private cell(key: TrackKey): Cell {
    const id = JSON.stringify([key.track, key.volume, key.resource, key.node]);
    let cell = this.cells.get(id);
    if (cell === undefined) this.cells.set(id, (cell = { key, spans: [], teller: null }));
    return cell;
  }

  private add({ key, spans }: Cell, span: TrueSpan): void {
    const last = spans.at(-1);
    const before = last?.value ?? null;
    if (before !== span.value) this.onChange?.(key, before, span.value, span.fromMs);
    if (last !== undefined && last.value === span.value && last.isTold === span.isTold) return;
    if (last?.fromMs === span.fromMs) spans.pop();
    spans.push(span);
  }
}

export function volumeKey(track: TrackName, volume: string, node: string | null): TrackKey {
  return { track, volume, resource: null, node };
}

export function nodeKey(node: string): TrackKey {
  return { track: 'nodeState', volume: null, resource: null, node };
}

export function diskKey(disk: string): TrackKey {
  return { track: 'reservation', volume: null, resource: disk, node: null };
}
