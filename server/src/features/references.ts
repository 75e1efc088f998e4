// Every place that names a thing, by any of its names, in all inputs. Knows nothing of LSP.
import type { ClusterLog } from '../model/clusterLog';
import { logOfInput, type InputPlace } from '../model/logOfInput';
import { nameAt, namePattern, type FoundName } from '../model/nameSearch';
import { textPieces, type Piece } from '../model/textPieces';
import { rangeInLine, type TextPosition } from '../model/textRange';

export interface ReferencesConfig {
  /** The search ends after so many places. */
  readonly maximum: number;
  /** Whether the line that first names the thing counts. */
  readonly includeFirst: boolean;
}

/** What one piece of the search gave, and how far it is. */
export interface ReferencesPiece {
  readonly places: readonly InputPlace[];
  /** Lines searched so far, of `totalLines`. */
  readonly doneLines: number;
  readonly totalLines: number;
}

/**
 * All places of the name under `at`: those of this log first, then those of the other inputs, each in file order. Nothing when no name
 * stands there. Comes in pieces of some milliseconds, so that a search through large files can be ended.
 */
export function* references(log: ClusterLog, at: TextPosition, config: ReferencesConfig): Generator<ReferencesPiece> {
  const named = nameAt(log.history, log.text.line(at.lineIndex), at.character);
  const pattern = named && namePattern(named.names);
  if (!pattern) return;
  const logs = searchedLogs(log);
  const totalLines = logs.reduce((sum, { text }) => sum + text.lineCount, 0);
  const wanted = named.names.map((name) => name.toLowerCase());
  let room = config.maximum;
  let before = 0;
  for (const own of logs) {
    const leftOut = config.includeFirst ? -1 : leftOutLine(own, named);
    for (const piece of textPieces(own.text)) {
      // Most pieces hold no name at all: those are done without the pattern, which is much slower.
      const lowerCase = piece.text.toLowerCase();
      const mayHold = wanted.some((name) => lowerCase.includes(name));
      const places = mayHold ? placesIn(own, piece, pattern, leftOut, room) : [];
      room -= places.length;
      yield { places, doneLines: before + piece.nextLineIndex, totalLines };
      if (room <= 0) return;
    }
    before += own.text.lineCount;
  }
}

function searchedLogs(log: ClusterLog): readonly ClusterLog[] {
  const others = log.inputs.map((_input, input) => input).filter((input) => input !== log.index);
  return [log, ...others.flatMap((input) => logOfInput(log, input) ?? [])];
}

/** Index of the line that first names the thing; -1 in all other inputs. */
function leftOutLine(log: ClusterLog, { entity }: FoundName): number {
  return entity?.firstNamed.input === log.index ? entity.firstNamed.line - 1 : -1;
}

const lineEnd = /\r\n|\n|\r/g;

/** Found in the text itself, not line by line: one line may be a whole file. */
function placesIn({ index }: ClusterLog, piece: Piece, pattern: RegExp, leftOut: number, room: number): readonly InputPlace[] {
  const places: InputPlace[] = [];
  let lineIndex = piece.firstLineIndex;
  let lineStart = 0;
  const ends = piece.text.matchAll(lineEnd);
  let end = ends.next();
  for (const hit of piece.text.matchAll(pattern)) {
    for (; !end.done && end.value.index < hit.index; end = ends.next()) {
      lineIndex++;
      lineStart = end.value.index + end.value[0].length;
    }
    if (places.length === room) break;
    const character = hit.index - lineStart;
    if (lineIndex !== leftOut) places.push({ input: index, range: rangeInLine(lineIndex, character, character + hit[0].length) });
  }
  return places;
}
