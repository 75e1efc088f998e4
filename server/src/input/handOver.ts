// Takes an analysis or an incident apart and joins it again, so that a worker can hand it over piece by piece: a large one as a single
// message would keep the receiving thread from answering for seconds. Knows nothing of threads, nor of what the lists hold.
import type { Fact } from '../model/facts';
import type { History } from '../model/history';

/** What grows with the logs. */
export interface Told {
  readonly facts: readonly Fact[];
  readonly history: History;
}

/** Items of some lists, by the place of the list. */
export type Piece = readonly { readonly list: number; readonly items: readonly unknown[] }[];

/** Items of one piece: some milliseconds of copying. */
export const itemsOfPiece = 2000;

/** The same with its long lists empty; `piecesOf` gives what belongs into them. */
export function frameOf<T extends Told>(told: T): T {
  const { facts, history } = told;
  const tracks = history.tracks.map((track) => ({ ...track, spans: track.spans.slice(0, 0) }));
  return { ...told, facts: facts.slice(0, 0), history: { ...history, tracks, steps: [], findings: [] } };
}

/** All items of the long lists, in order. */
export function* piecesOf(told: Told): Generator<Piece> {
  let piece: Piece[number][] = [];
  let room = itemsOfPiece;
  for (const [list, all] of listsOf(told).entries()) {
    for (let from = 0; from < all.length;) {
      const items = all.slice(from, from + room);
      piece.push({ list, items });
      from += items.length;
      room -= items.length;
      if (room > 0) continue;
      yield piece;
      piece = [];
      room = itemsOfPiece;
    }
  }
  if (piece.length > 0) yield piece;
}

/** What comes in: it is whole once it has taken every piece. */
export class Assembly {
  private readonly lists: readonly (readonly unknown[])[];

  /** @param told a frame of its own, which the pieces are put into */
  constructor(told: Told) {
    this.lists = listsOf(told);
  }

  take(piece: Piece): void {
    for (const { list, items } of piece) (this.lists[list] as unknown[]).push(...items);
  }
}

/** The lists that grow with the log, always in the same order. */
function listsOf({ facts, history }: Told): readonly (readonly unknown[])[] {
  return [facts, history.steps, history.findings, ...history.tracks.map(({ spans }) => spans)];
}
