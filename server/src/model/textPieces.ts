// A text piece by piece: to search it, to copy it, without a look at each line. Knows nothing of what it says.
import type { LogText, TextPiece } from './clusterLog';

export interface Piece extends TextPiece {
  /** From 0. */
  readonly firstLineIndex: number;
}

/** Lines of one piece where a text gives them one by one. */
const linesOfPiece = 500;

/** All of a text, in order. Each piece takes some milliseconds at most. */
export function* textPieces(text: LogText): Generator<Piece> {
  for (let firstLineIndex = 0; firstLineIndex < text.lineCount;) {
    const piece = text.piece?.(firstLineIndex) ?? joined(text, firstLineIndex);
    yield { ...piece, firstLineIndex };
    firstLineIndex = Math.max(piece.nextLineIndex, firstLineIndex + 1);
  }
}

function joined(text: LogText, firstLineIndex: number): TextPiece {
  const nextLineIndex = Math.min(text.lineCount, firstLineIndex + linesOfPiece);
  const lines: string[] = [];
  for (let lineIndex = firstLineIndex; lineIndex < nextLineIndex; lineIndex++) lines.push(text.line(lineIndex));
  return { text: `${lines.join('\n')}\n`, nextLineIndex };
}
